import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { OutputFile } from '../../src/use-cases/given-file.ts';

/** A row of an answer: decimals and large counts as text, as the database prints them. */
export type AnswerRow = Readonly<Record<string, unknown>>;

/** What a database is asked, in its own SQL. */
export type Ask = (sql: string) => Promise<readonly AnswerRow[]>;

/** Lets a test ask DuckDB over the files of the folder `data`, with the tables as `load.sql` has them read. */
export async function askingTables<Answer>(
  files: readonly OutputFile[],
  test: (ask: Ask) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
  for (const { name, bytes } of files) writeFileSync(join(folder, name.replace(/^data\//, '')), bytes);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const ask: Ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    // The statements name files as somebody does who starts the database in their folder.
    await ask(`SET file_search_path = '${folder}'`);
    await ask(readFileSync(join(folder, 'load.sql'), 'utf8'));
    return await test(ask);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

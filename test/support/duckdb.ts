import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { OutputFile } from '../../src/use-cases/given-file.ts';

/** A row of an answer: decimals and large counts as text, as the database prints them. */
export type AnswerRow = Readonly<Record<string, unknown>>;

/** What a database is asked, in its own SQL. */
export type Ask = (sql: string) => Promise<readonly AnswerRow[]>;

/** Lets a test ask DuckDB, started in a folder with the files; names of files in the SQL are theirs. */
export async function askingDuckdb<Answer>(
  files: readonly OutputFile[],
  test: (ask: Ask) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const ask: Ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    await ask(`SET file_search_path = '${folder}'`);
    return await test(ask);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same over the tables of a run as `load.sql` has them read. */
export function askingTables<Answer>(
  files: readonly OutputFile[],
  test: (ask: Ask) => Promise<Answer>,
): Promise<Answer> {
  const inFolder = files.map(({ name, bytes }) => ({ name: name.replace(/^data\//, ''), bytes }));
  const load = inFolder.find(({ name }) => name === 'load.sql')?.bytes ?? new Uint8Array();
  return askingDuckdb(inFolder, async (ask) => {
    await ask(new TextDecoder().decode(load));
    return test(ask);
  });
}

import type { Language } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import type { DataFormat } from '../../model/policy/export-format.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { utf8Bytes } from '../../platform/bytes.ts';
import type { DataTable } from '../../reports/data/data-table.ts';
import { dataTables } from '../../reports/data/data-tables.ts';
import { dataCsv } from '../../writers/csv/data-csv.ts';
import { ndjsonText } from '../../writers/ndjson/ndjson-text.ts';
import { writeParquet } from '../../writers/parquet/write-parquet.ts';
import { loadSql } from '../../writers/sql/load-sql.ts';
import type { OutputFile } from '../given-file.ts';
import { dataOutputs } from './data-outputs.ts';

/** Writes the tables of a run that are analysed. */
export interface DataWriter {
  /** The tables in each of the forms, and the statements that load the first of them; the same run gives the same bytes. */
  files(run: ScoreRun, language: Language, formats: readonly DataFormat[]): OutputFile[];
  /** Every figure of the files written so far that a column could not hold as it is. */
  findings(): readonly Finding[];
}

const bytesOf: Readonly<Record<DataFormat, (table: DataTable) => Uint8Array>> = {
  parquet: writeParquet,
  ndjson: (table) => utf8Bytes(ndjsonText(table)),
  'data-csv': (table) => utf8Bytes(dataCsv(table)),
};

/** A writer of tables; a front end that lacks it writes none. */
export function dataWriter(): DataWriter {
  const findings: Finding[] = [];
  return {
    files: (run, language, formats) => {
      const [first] = formats;
      if (first === undefined) return [];
      const made = dataTables(run, language);
      append(findings, made.findings);
      const tables = formats.flatMap((format) =>
        made.tables.map((table) => ({
          name: dataOutputs[format].name.zh.replace('{table}', table.name),
          bytes: bytesOf[format](table),
        })),
      );
      return [...tables, { name: dataOutputs.load.name.zh, bytes: utf8Bytes(loadSql(made.tables, first, language)) }];
    },
    findings: () => findings,
  };
}

import type { Language } from '../../findings/finding.ts';
import type { DataFormat } from '../../model/policy/export-format.ts';
import { type DataTable, sqlType } from '../../reports/data/data-table.ts';

/** The ending of the files of a form. */
export const dataEnding: Readonly<Record<DataFormat, string>> = {
  parquet: 'parquet',
  ndjson: 'ndjson',
  'data-csv': 'csv',
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** {year: 'INTEGER', …}: what a reader of text is told of the columns. */
const typesOf = ({ columns }: DataTable): string =>
  `{${columns.map(({ name, type }) => `${name}: ${quoted(sqlType(type))}`).join(', ')}}`;

// '=1+1 and '－5 have the apostrophe of the CSV in front, which keeps spreadsheets from computing them; it is none of the text.
const withoutGuard = (name: string): string =>
  `regexp_replace(${name}, '^''([\\s\\p{Z}]*[=+\\-@＝＋－＠]|[\\t\\r])', '\\1') AS ${name}`;

function sourceOf(table: DataTable, format: DataFormat): string {
  const file = quoted(`${table.name}.${dataEnding[format]}`);
  switch (format) {
    case 'parquet':
      return `SELECT * FROM read_parquet(${file})`;
    case 'ndjson':
      return `SELECT * FROM read_json(${file}, format = 'newline_delimited', columns = ${typesOf(table)})`;
    case 'data-csv': {
      const texts = table.columns.filter(({ type }) => type.kind === 'text').map(({ name }) => withoutGuard(name));
      const all = texts.length === 0 ? '*' : `* REPLACE (${texts.join(', ')})`;
      return `SELECT ${all}\nFROM read_csv(${file}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', columns = ${typesOf(table)})`;
    }
    default: {
      const never: never = format;
      return never;
    }
  }
}

/** The statements by which DuckDB, started in the folder of the files, has them as tables, each column with what it means. */
export function loadSql(tables: readonly DataTable[], format: DataFormat, language: Language): string {
  const of = (table: DataTable) => [
    `CREATE OR REPLACE TABLE ${table.name} AS\n${sourceOf(table, format)};`,
    ...table.columns.map(
      ({ name, meaning }) => `COMMENT ON COLUMN ${table.name}.${name} IS ${quoted(meaning[language])};`,
    ),
  ];
  return `${tables.flatMap(of).join('\n')}\n`;
}

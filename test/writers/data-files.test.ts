import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../src/model/decimal.ts';
import { dataFormats } from '../../src/model/policy/export-format.ts';
import {
  type DataColumn,
  type DataTable,
  type DataType,
  type DataValue,
  sqlType,
} from '../../src/reports/data/data-table.ts';
import { dataTables } from '../../src/reports/data/data-tables.ts';
import { dataWriter } from '../../src/use-cases/outputs/data-writer.ts';
import { dataCsv } from '../../src/writers/csv/data-csv.ts';
import { ndjsonText } from '../../src/writers/ndjson/ndjson-text.ts';
import { writeParquet } from '../../src/writers/parquet/write-parquet.ts';
import { dataEnding, loadSql } from '../../src/writers/sql/load-sql.ts';
import { delimitedRows } from '../support/delimited-rows.ts';
import { askingTables } from '../support/duckdb.ts';
import { cases } from '../support/long.ts';
import { sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';

const decimals = (digits: number, scale: number): DataType => ({ kind: 'decimal', digits, scale, rounded: false });
const column = (name: string, type: DataType): DataColumn => ({
  name,
  type,
  meaning: { zh: `${name} 的'含义'`, en: name },
});
const table = (types: Readonly<Record<string, DataType>>, rows: DataTable['rows']): DataTable => ({
  name: 'projects',
  columns: Object.entries(types).map(([name, type]) => column(name, type)),
  rows,
});

const bytesOf = {
  parquet: writeParquet,
  ndjson: (one: DataTable) => new TextEncoder().encode(ndjsonText(one)),
  'data-csv': (one: DataTable) => new TextEncoder().encode(dataCsv(one)),
} as const;

/** What DuckDB reads of a table: every value as it prints it, decimals with all their places. */
const readBy = (format: (typeof dataFormats)[number], one: DataTable) =>
  askingTables(
    [
      { name: `data/projects.${dataEnding[format]}`, bytes: bytesOf[format](one) },
      { name: 'data/load.sql', bytes: new TextEncoder().encode(loadSql([one], format, 'zh')) },
    ],
    async (ask) => {
      const types = (await ask('DESCRIBE projects')).map((row) => row['column_type']);
      expect(types).toEqual(one.columns.map(({ type }) => sqlType(type)));
      return (await ask('SELECT * FROM projects')).map((row) => Object.values(row));
    },
  );

/** The same as the program has it. */
const asPrinted = ({ columns, rows }: DataTable) =>
  rows.map((row) =>
    row.map((value, at) => {
      const { type } = columns[at]!;
      return value === null || type.kind !== 'decimal' ? value : new Decimal(String(value)).toFixed(type.scale);
    }),
  );

const awkward = [
  ['=1+1', '-3℃'],
  ['-1000.00', '　＝SUM(A1)'],
  ['@甲', '+86'],
  ['"引号", 逗号', "单'引号"],
  ['两\n行', '回\r\n车'],
  [null, ' 前后 '],
  ['null', 'NULL'],
  ['\\N', '\ttab'],
  ['𠮷😀', '\t=1'],
];

describe.each(dataFormats)('%s', (format) => {
  it('is read by DuckDB as it was, with its types, whatever a text looks like', async () => {
    const one = table({ first: { kind: 'text' }, second: { kind: 'text' } }, awkward);
    expect(await readBy(format, one)).toEqual(asPrinted(one));
  });

  it('keeps numbers, days and answers, and what is nothing', async () => {
    const types = {
      whole: { kind: 'whole' },
      flag: { kind: 'flag' },
      day: { kind: 'day' },
      small: decimals(18, 4),
      large: decimals(38, 10),
    } as const;
    const rows: DataValue[][] = [
      [1, true, '2026-02-28', '-0.0001', '9999999999999999999999999999.9999999999'],
      [-2147483648, false, '1899-12-31', '99999999999999.9999', '-9999999999999999999999999999.9999999999'],
      [null, null, null, null, null],
      [0, null, '2400-02-29', '0', '0.1'],
    ];
    const one = table(types, rows);
    expect(await readBy(format, one)).toEqual(asPrinted(one));
  });

  it('keeps every decimal to its last digit', async () => {
    const number = (digits: number, scale: number) =>
      fc
        .bigInt({ min: -(10n ** BigInt(digits)) + 1n, max: 10n ** BigInt(digits) - 1n })
        .map((unscaled) => plain(new Decimal(String(unscaled)).div(new Decimal(10).pow(scale))));
    const row = fc.tuple(fc.option(number(18, 6)), fc.option(number(38, 10)), fc.option(number(3, 0)));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const one = table({ small: decimals(18, 6), large: decimals(38, 10), few: decimals(18, 0) }, rows);
        expect(await readBy(format, one)).toEqual(asPrinted(one));
      }),
      { numRuns: cases(30) },
    );
  });

  it('can be a table without rows', async () => {
    expect(await readBy(format, table({ text: { kind: 'text' }, points: decimals(18, 6) }, []))).toEqual([]);
  });

  it('holds the four tables of a run as they are', async () => {
    const run = await sampleYearRun();
    const files = dataWriter().files(run, 'zh', [format]);
    await askingTables(files, async (ask) => {
      for (const one of dataTables(run, 'zh').tables) {
        const rows = await ask(`SELECT * FROM ${one.name}`);
        expect(rows.map((row) => Object.values(row))).toEqual(asPrinted(one));
      }
      const [comment] = await ask(
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'projects' AND column_name = 'executed'",
      );
      expect(comment).toEqual({ comment: '全年执行数（元）' });
    });
  });

  it('is the same bytes whenever it is made of the same run', () => {
    const made = () => dataWriter().files(sampleRun(), 'en', [format]);
    expect(made()).toEqual(made());
  });
});

describe('a Parquet file', () => {
  it('finds what is below a limit: its statistics are those of its decimals', async () => {
    const all = Array.from({ length: 2500 }, (_, at) => [plain(new Decimal(at - 1250).div(8)), String(at - 1250)]);
    const one = table({ small: decimals(18, 6), large: decimals(38, 10) }, all);
    const files = [
      { name: 'data/projects.parquet', bytes: writeParquet(one) },
      { name: 'data/load.sql', bytes: new TextEncoder().encode('SELECT 1') },
    ];
    const count = (where: string) =>
      askingTables(files, (ask) => ask(`SELECT count(*) AS rows FROM 'projects.parquet' WHERE ${where}`));
    expect(await count('small < -150')).toEqual([{ rows: '50' }]);
    expect(await count('large < 0')).toEqual([{ rows: '1250' }]);
    expect(await count('large > 1248')).toEqual([{ rows: '1' }]);
    expect(await count('small = 0.125 AND large = 1')).toEqual([{ rows: '1' }]);
  });

  it('says the same to another reader', async () => {
    const run = await sampleYearRun();
    const [indicators] = dataTables(run, 'zh').tables.filter(({ name }) => name === 'indicators');
    const { columns, rows } = indicators!;
    const file = writeParquet(indicators!).slice().buffer;
    const { schema, num_rows } = parquetMetadata(file);
    expect(Number(num_rows)).toBe(rows.length);
    const typed = schema.slice(1).map(({ name, converted_type, precision, scale }) => ({
      name,
      type: converted_type === 'DECIMAL' ? `DECIMAL(${precision},${scale})` : converted_type,
    }));
    expect(typed.filter(({ type }) => type?.startsWith('DECIMAL'))).toEqual(
      columns.flatMap(({ name, type }) => (type.kind === 'decimal' ? [{ name, type: sqlType(type) }] : [])),
    );
    const read = await parquetReadObjects({ file });
    const texts = columns.flatMap(({ name, type }, at) => (type.kind === 'text' ? [{ name, at }] : []));
    for (const { name, at } of texts) {
      expect(read.map((row) => row[name] ?? null)).toEqual(rows.map((row) => row[at] ?? null));
    }
  });
});

describe('a CSV of data', () => {
  it('has the columns’ names above, no cell that a spreadsheet would compute, and nothing as an empty cell', () => {
    const one = table({ first: { kind: 'text' }, second: decimals(18, 6) }, [
      ['=1+1', '-0.5'],
      [null, null],
    ]);
    expect(delimitedRows(dataCsv(one))).toEqual([
      ['first', 'second'],
      ["'=1+1", '-0.5'],
      ['', ''],
    ]);
  });
});

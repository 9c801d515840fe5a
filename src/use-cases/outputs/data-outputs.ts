import type { DataFormat } from '../../model/policy/export-format.ts';
import { dataFolder, type OutputFormat } from './output-formats.ts';

const inBoth = (name: string) => ({ zh: name, en: name });

/**
 * The files of the tables that are analysed, the statements that load them last. They stand apart from the other outputs: the page, which
 * can't write them, doesn't carry their words either.
 */
export const dataOutputs = {
  parquet: {
    name: inBoth(`${dataFolder}/{table}.parquet`),
    needs: 'run',
    asked: 'parquet',
    purpose: {
      zh: '加 `--export parquet` 时，供分析的四张表 projects、indicators、deductions、findings：每个项目、指标、扣分、问题一行，列有类型，数为 DECIMAL（[分析](docs/analysis.md)）',
      en: 'with `--export parquet`, four tables to analyse: projects, indicators, deductions, findings, a row for each of them, typed columns, DECIMAL for numbers ([analysis](docs/analysis.md))',
    },
  },
  ndjson: {
    name: inBoth(`${dataFolder}/{table}.ndjson`),
    needs: 'run',
    asked: 'ndjson',
    purpose: {
      zh: '加 `--export ndjson` 时，同样四张表，每行一个 JSON 对象',
      en: 'with `--export ndjson`, the same tables with a JSON object a line',
    },
  },
  'data-csv': {
    name: inBoth(`${dataFolder}/{table}.csv`),
    needs: 'run',
    asked: 'data-csv',
    purpose: {
      zh: '加 `--export data-csv` 时，同样四张表，供表格软件打开',
      en: 'with `--export data-csv`, the same tables for a spreadsheet',
    },
  },
  load: {
    name: inBoth(`${dataFolder}/load.sql`),
    needs: 'run',
    asked: 'data',
    purpose: {
      zh: '和上面的表一起：在 DuckDB 里读入四张表，每列有说明',
      en: 'with any of them: has DuckDB read the four tables, each column with what it means',
    },
  },
} as const satisfies Readonly<Record<DataFormat | 'load', OutputFormat>>;

import type { DataTable } from '../../reports/data/data-table.ts';

/** A table as JSON, an object a line with all its columns; decimals and days are text, so that no reader rounds them. */
export const ndjsonText = ({ columns, rows }: DataTable): string =>
  rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))}\n`)
    .join('');

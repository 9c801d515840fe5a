import type { DataTable } from '../../reports/data/data-table.ts';
import { csvText } from './csv-text.ts';

/** A table as CSV with the names of its columns above; nothing is an empty cell. */
export const dataCsv = ({ columns, rows }: DataTable): string =>
  csvText([
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
  ]);

import type { DecimalText } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';

/** How a value of a column is held; `digits` and `scale` are those of SQL's DECIMAL. */
export type DataType =
  | { readonly kind: 'text' | 'whole' | 'flag' | 'day' }
  | { readonly kind: 'decimal'; readonly digits: number; readonly scale: number; readonly rounded: boolean };

/** What stands in a cell: text of any kind that is never '', an ISO day, an exact decimal as text, a whole number, yes or no, or nothing. */
export type DataValue = string | DecimalText | number | boolean | null;

/** A column of a table for analysis; the name is stable and can stand in SQL as it is. */
export interface DataColumn {
  readonly name: string;
  readonly type: DataType;
  /** What it holds, with its unit. */
  readonly meaning: Bilingual;
}

/** The names of the tables, in the order in which they are written. */
export const dataTableNames = ['projects', 'indicators', 'deductions', 'findings'] as const;
export type DataTableName = (typeof dataTableNames)[number];

/** A table with a value in each row for each of its columns. */
export interface DataTable {
  readonly name: DataTableName;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataValue[])[];
}

/** A column and how its value is told of what a row is about. */
export interface ColumnOf<Item> extends DataColumn {
  readonly of: (item: Item) => DataValue | undefined;
}

/** The type as DuckDB, Spark and PostgreSQL write it. */
export function sqlType(type: DataType): string {
  switch (type.kind) {
    case 'text':
      return 'VARCHAR';
    case 'whole':
      return 'INTEGER';
    case 'flag':
      return 'BOOLEAN';
    case 'day':
      return 'DATE';
    case 'decimal':
      return `DECIMAL(${type.digits},${type.scale})`;
    default: {
      const never: never = type;
      return never;
    }
  }
}

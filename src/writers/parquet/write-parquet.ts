import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import { decimal } from '../../model/decimal.ts';
import type { DataColumn, DataTable, DataValue } from '../../reports/data/data-table.ts';

type Options = Parameters<typeof parquetWriteBuffer>[0];
type Element = NonNullable<Options['schema']>[number];

/** Digits that eight bytes hold; a decimal of more is written in sixteen. */
const digitsOfInt64 = 18;

function elementOf({ name, type }: DataColumn): Element {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type.kind) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'whole':
      return { ...optional, type: 'INT32' };
    case 'flag':
      return { ...optional, type: 'BOOLEAN' };
    case 'day':
      return { ...optional, type: 'INT32', converted_type: 'DATE' };
    case 'decimal': {
      const { digits: precision, scale } = type;
      const decimals = { ...optional, converted_type: 'DECIMAL', precision, scale } as const;
      return precision <= digitsOfInt64
        ? { ...decimals, type: 'INT64' }
        : { ...decimals, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 };
    }
    default: {
      const never: never = type;
      return never;
    }
  }
}

const millisecondsOfDay = 86_400_000;

/** A value as the format stores it: a decimal as its digits without the point, so that it is never a binary fraction; a day by its number. */
function stored(value: DataValue, { type }: DataColumn): bigint | DataValue {
  if (value === null) return null;
  if (type.kind === 'decimal') return BigInt(decimal(String(value)).times(`1e${type.scale}`).toFixed(0));
  return type.kind === 'day' ? Date.parse(`${value}T00:00:00Z`) / millisecondsOfDay : value;
}

/** A table as a Parquet file; blanks are null, decimals are DECIMAL. The same table gives the same bytes. */
export function writeParquet({ columns, rows }: DataTable): Uint8Array {
  const schema: Element[] = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)];
  const columnData = columns.map((column, at) => ({
    name: column.name,
    data: rows.map((row) => stored(row[at] ?? null, column)),
  }));
  return new Uint8Array(parquetWriteBuffer({ schema, columnData, createdBy: 'perf-score' }));
}

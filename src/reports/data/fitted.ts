import { finding } from '../../findings/finding.ts';
import { calm, Decimal, type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { type DataType, sqlType } from './data-table.ts';

type DecimalType = Extract<DataType, { kind: 'decimal' }>;

/**
 * A decimal as its column holds it, rounded half up where it has more places; null where it is too large. What that changes is told,
 * except of columns that are rounded anyway.
 */
export function fitted(
  text: DecimalText,
  type: DecimalType,
  tell: (found: (table: string, column: string) => Finding) => void,
): DecimalText | null {
  const value = calm(decimal(text));
  const kept = value.toDecimalPlaces(type.scale, Decimal.ROUND_HALF_UP);
  const isHeld = kept.abs().lt(new Decimal(10).pow(type.digits - type.scale));
  if (!isHeld || (!type.rounded && !kept.eq(value))) {
    const [zh, en] = isHeld ? [plain(kept), plain(kept)] : ['空', 'nothing'];
    tell((table, column) =>
      finding(
        'data-number-not-exact',
        { value: text, column: `${table}.${column}`, type: sqlType(type), kept: zh, keptEn: en },
        {},
      ),
    );
  }
  return isHeld ? plain(kept) : null;
}

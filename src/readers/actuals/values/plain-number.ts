import type { DecimalText } from '../../../model/decimal.ts';
import { fold } from '../../../model/text/fold.ts';
import { numberAt } from '../../../targets/measures/numbers.ts';

/** A number as people type it and what follows it: "1,200份" is 1200 and "份". */
export interface PlainNumber {
  readonly value: DecimalText;
  readonly unit: string;
}

/**
 * Reads a text that is one number and perhaps a unit, in any spelling of digits and separators: "３７．５", "¥375,000元". Null for
 * anything else, also where digits go on after the number or its separators are out of place.
 */
export function plainNumber(text: string): PlainNumber | null {
  // No amount or count has so many signs, and none of them is looked at.
  if (text.length > 60) return null;
  // ¥1,200.00: the sign says no more than that it is money, which the column says too.
  const folded = fold(text).text.replace(/^[¥￥$]/, '');
  const found = numberAt(folded, 0);
  if (found === null || found.malformed) return null;
  const unit = folded.slice(found.end);
  return /^[^\d.,+-]*$/.test(unit) && unit.length <= 6 ? { value: found.value, unit } : null;
}

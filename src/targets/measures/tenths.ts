import { decimal } from '../../model/decimal.ts';
import { type Bound, boundAt } from './bounds.ts';
import { numberAt, numeralAt } from './numbers.ts';

/**
 * A share in tenths from end to end of a folded text, as percent: 九成以上 is ≥90%. Null for anything else, as 3成果 or 一成不变.
 * Only a target may be put so roughly: an actual value has to be exact.
 */
export function tenthsBound(text: string): Bound | null {
  const after = text.indexOf('成');
  // What stands right before 成: 九 in «九成以上», 9.5 in «达9.5成».
  const at = text.slice(0, Math.max(after, 0)).search(/(?<![0-9.])[0-9.]+$|[一二两三四五六七八九十]$/);
  if (at < 0) return null;
  const number = numberAt(text, at) ?? numeralAt(text, at);
  // Tenths are 1 to 10: «12成» is no share.
  if (number?.end !== after || !/^(?:[1-9](?:\.[0-9]+)?|10)$/.test(number.value)) return null;
  const percent = `${text.slice(0, at)}${decimal(number.value).times(10).toFixed()}%${text.slice(after + 1)}`;
  const bound = boundAt(percent, 0);
  return bound?.end === percent.length ? bound : null;
}

import { Decimal, decimal, plain } from '../../model/decimal.ts';
import type { TargetReading } from '../../model/target/target.ts';

/** True for a target cell with nothing in it, or only a dash or slash. */
export function isBlankTarget(target: TargetReading): boolean {
  return /^[\s\-—–/／、.。]*$/u.test(target.text);
}

/** True for a target that is one quantity: at least, at most or equal. */
export function isQuantity(target: TargetReading): boolean {
  return target.amount !== null && (target.kind === 'at-least' || target.kind === 'at-most' || target.kind === 'equal');
}

/** True for a quantity in percent. */
export function isPercent(target: TargetReading): boolean {
  return isQuantity(target) && target.dimension === 'percent';
}

/** The exact amount of a quantity (money in 元, percent in points), or null where the target is none. */
export function amountOf(target: TargetReading): Decimal | null {
  return isQuantity(target) && target.amount !== null ? decimal(target.amount) : null;
}

/** The amount of a money target in 万元, exact; null where it is not money. */
export function moneyInWan(target: TargetReading): Decimal | null {
  const amount = target.dimension === 'money' ? amountOf(target) : null;
  return amount === null ? null : amount.div(10000);
}

/** The amount of a cost per item in 万元: money, or money per something such as 元/公里. Null where it is neither. */
export function unitCostInWan(target: TargetReading): Decimal | null {
  const compound = target.dimension === 'other' && /^[万亿]?元\//u.test(target.unit ?? '');
  return compound ? (amountOf(target)?.div(10000) ?? null) : moneyInWan(target);
}

/** The printed amount as a person repeats it: value, multiplier and unit without the comparator ("50万人次"). */
export function printedAmount(target: TargetReading): string {
  return `${target.value ?? ''}${target.multiplier ?? ''}${target.unit ?? ''}`;
}

/** 万元 for a sentence: at most four decimals, rounded half up, without trailing zeros. */
export function wanText(amount: Decimal): string {
  return plain(amount.toDecimalPlaces(4, Decimal.ROUND_HALF_UP));
}

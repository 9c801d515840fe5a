import { decimal } from '../model/decimal.ts';
import type { Interval } from '../model/policy/profile.ts';

/** Two neighbours that don't join: a gap, an overlap, or one interval upside down. */
export interface IntervalFault {
  readonly kind: 'gap' | 'overlap' | 'upside-down' | 'open-inside';
  readonly from: string;
  readonly to: string;
}

/** [0, 10) or, where the upper end belongs to it, (0, 10]. */
export const intervalText = ({ from, to, toIncluded }: Omit<Interval, 'value'>): string =>
  `${toIncluded ? '(' : '['}${from ?? '−∞'}, ${to ?? '+∞'}${toIncluded ? ']' : ')'}`;

/** The faults of a table of intervals, in rising order. Each interval holds one end, the same one in the whole table. */
export function intervalFaults(intervals: readonly Interval[]): readonly IntervalFault[] {
  const faults: IntervalFault[] = [];
  for (const one of intervals) {
    if (one.from !== null && one.to !== null && !decimal(one.from).lessThan(one.to)) {
      faults.push({ kind: 'upside-down', from: intervalText(one), to: '' });
    }
  }
  const rising = [...intervals].sort((a, b) => {
    if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? -1 : 1;
    return decimal(a.from).comparedTo(b.from);
  });
  for (const [index, one] of rising.entries()) {
    const before = rising[index - 1];
    if (before === undefined) continue;
    const kind = joint(before, one);
    if (kind !== null) faults.push({ kind, from: intervalText(before), to: intervalText(one) });
  }
  return faults;
}

function joint(low: Interval, high: Interval): IntervalFault['kind'] | null {
  if (low.to === null || high.from === null) return 'open-inside';
  const order = decimal(low.to).comparedTo(high.from);
  return order === 0 ? null : order < 0 ? 'gap' : 'overlap';
}

import { decimal } from '../model/decimal.ts';
import type { Interval } from '../model/policy/profile.ts';

/** Two neighbours that don't join: a gap, an overlap, or one interval upside down. */
export interface IntervalFault {
  readonly kind: 'gap' | 'overlap' | 'upside-down' | 'open-inside';
  readonly from: string;
  readonly to: string;
}

const spell = ({ from, to }: Interval) => `[${from ?? '−∞'}, ${to ?? '+∞'})`;

/** The faults of a table of intervals, in rising order. Each interval holds its lower end and not its upper one. */
export function intervalFaults(intervals: readonly Interval[]): readonly IntervalFault[] {
  const faults: IntervalFault[] = [];
  for (const one of intervals) {
    if (one.from !== null && one.to !== null && !decimal(one.from).lessThan(one.to)) {
      faults.push({ kind: 'upside-down', from: spell(one), to: '' });
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
    if (kind !== null) faults.push({ kind, from: spell(before), to: spell(one) });
  }
  return faults;
}

function joint(low: Interval, high: Interval): IntervalFault['kind'] | null {
  if (low.to === null || high.from === null) return 'open-inside';
  const order = decimal(low.to).comparedTo(high.from);
  return order === 0 ? null : order < 0 ? 'gap' : 'overlap';
}

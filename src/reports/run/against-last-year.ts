import { decimal } from '../../model/decimal.ts';
import type { IndicatorScore } from '../../model/result/result.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import { commonMeasure } from '../../targets/actual/compare.ts';
import { readActual } from '../../targets/actual/read-actual.ts';

/** How an actual stands against last year's value; null where there is none, or both can't be expressed in one unit. */
export function againstLastYear({
  actual,
  target,
  reading,
}: Pick<IndicatorScore, 'actual' | 'target' | 'reading'>): ProjectResult['indicators'][number]['againstLastYear'] {
  const entry = actual?.lastYear ?? null;
  if (entry === null || reading === null) return null;
  const { kind, value, amount, unit, multiplier, dimension, upper } = readActual(entry, target);
  if (kind !== 'quantity' || reading.kind !== 'quantity' || upper !== null) return null;
  const before = { ...target, value, amount, unit, multiplier, dimension, upper: null };
  const common = commonMeasure(before, reading);
  if (!common.ok) return null;
  const order = decimal(common.actual).comparedTo(decimal(common.target));
  return order === 0 ? 'same' : order > 0 ? 'higher' : 'lower';
}

import type { ActualIndicator } from '../../model/actuals/actuals.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import type { TargetDerivation } from '../../model/result/result.ts';
import type { TargetReading } from '../../model/target/target.ts';
import { readActual } from '../../targets/actual/read-actual.ts';
import { readTarget } from '../../targets/target/read-target.ts';
import { directionFinding } from '../../targets/target/reading-findings.ts';
import { about, type Subject } from '../context.ts';
import { isGiven } from '../rows/row.ts';
import { trendInForce } from './trend-target.ts';

/** True where a comparison with last year was answered without a figure of this year. */
function answersInWords({ target }: Indicator, actual: ActualIndicator | null, year: number): boolean {
  if (target.kind !== 'trend' || actual === null) return false;
  const { actual: entry, band, bandPercent } = actual;
  if (!isGiven(entry)) return band !== null || bandPercent !== null;
  return readActual(entry, target, { year }).kind !== 'quantity';
}

/**
 * The target a row is scored against: the table's, the figure it comes to by last year's value, or the one settled later, which must
 * name its source.
 */
export function targetInForce(
  indicator: Indicator,
  actual: ActualIndicator | null,
  year: number,
  subject: Subject,
): { readonly target: TargetReading; readonly from: TargetDerivation | null; readonly findings: readonly Finding[] } {
  const settled = actual?.settledTarget ?? null;
  const { level1, level2, level3, description } = indicator;
  const context = { year, level1, level2, level3, description };
  if (!isGiven(settled)) {
    // A yes or a band answers the comparison itself, not the figure it comes to.
    const lastYear = answersInWords(indicator, actual, year) ? null : (actual?.lastYear ?? null);
    return { ...trendInForce(indicator.target, lastYear, context), findings: [] };
  }
  const text = settled.kind === 'percent' ? `${settled.text}%` : settled.text;
  const target = readTarget(text, context);
  const settledAbout = { ...subject, place: settled.place };
  const direction = directionFinding(target, level3 ?? '', settledAbout);
  const source = actual?.settledTargetSource ?? null;
  const sourced = source !== null && source.trim() !== '';
  const args = { name: level3 ?? '', target: text };
  const findings = [
    ...(direction === null ? [] : [direction]),
    ...(sourced ? [] : [about(settledAbout, 'settled-target-without-source', args)]),
  ];
  return { target, from: null, findings };
}

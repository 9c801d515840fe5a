import type { ActualIndicator } from '../model/actuals.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/goals.ts';
import type { TargetReading } from '../model/target.ts';
import { readTarget } from '../targets/read-target.ts';
import { about, type Subject } from './context.ts';
import { isGiven } from './row.ts';

/** The target a row is scored against: the table's, or the one settled later, which must name its source. */
export function targetInForce(
  indicator: Indicator,
  actual: ActualIndicator | null,
  year: number,
  subject: Subject,
): { readonly target: TargetReading; readonly findings: readonly Finding[] } {
  const settled = actual?.settledTarget ?? null;
  if (!isGiven(settled)) return { target: indicator.target, findings: [] };
  const { level2, level3, description } = indicator;
  const text = settled.kind === 'percent' ? `${settled.text}%` : settled.text;
  const target = readTarget(text, { year, level2, level3, description });
  const source = actual?.settledTargetSource ?? null;
  if (source !== null && source.trim() !== '') return { target, findings: [] };
  const args = { name: level3 ?? '', target: text };
  return { target, findings: [about({ ...subject, place: settled.place }, 'settled-target-without-source', args)] };
}

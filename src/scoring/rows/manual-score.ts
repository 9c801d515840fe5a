import type { ManualScore } from '../../model/actuals/actuals.ts';
import { type Decimal, decimal, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { ManualDecision } from '../../model/result/result.ts';
import { about, type Subject } from '../context.ts';

/** A score a person entered, when it may be used: within the weight, with who and why. Otherwise a finding says what is wrong. */
export function manualDecision(
  manual: ManualScore | null,
  weight: Decimal,
  name: string,
  subject: Subject,
): { readonly decision: ManualDecision | null; readonly findings: readonly Finding[] } {
  if (manual === null) return { decision: null, findings: [] };
  const { score, who, why } = manual;
  const at = { ...subject, place: score.place };
  const number = decimal(score.text);
  if (number.isNegative() || number.greaterThan(weight)) {
    const args = { name, score: score.text, weight: plain(weight) };
    return { decision: null, findings: [about(at, 'manual-score-not-allowed', args)] };
  }
  if (who === null || why === null || who.trim() === '' || why.trim() === '') {
    return { decision: null, findings: [about(at, 'manual-score-incomplete', { name, score: score.text })] };
  }
  return { decision: { score: plain(number), who, why, place: score.place }, findings: [] };
}

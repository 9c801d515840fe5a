import { decimal } from '../../model/decimal.ts';
import type { IndicatorScore } from '../../model/result/result.ts';

/**
 * Whether the target of an indicator was met: as it was judged where it was judged, else where the rule gives all points, or a target of
 * at least so much is reached and only its being far exceeded costs points. Null where nothing was scored.
 */
export function isMet({ outcome, judgement, automatic, weight, target, completion }: IndicatorScore): boolean | null {
  if (outcome.type !== 'scored') return null;
  if (judgement !== null) return judgement.band === 'met';
  if (target.kind === 'at-least' && completion !== null && decimal(completion).greaterThan(1)) return true;
  return automatic === null ? null : decimal(automatic).equals(decimal(weight));
}

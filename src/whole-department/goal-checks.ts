import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { comparable } from '../model/text/same-text.ts';
import type { AdoptedGoal, ProposedGoal } from '../model/whole-department/department-run.ts';
import { goalAdded, goalChanged, goalDropped, goalsAbsent } from './goal-kinds.ts';

/** A row of the goals of a department as a person left it. */
interface Reviewed {
  readonly proposed: ProposedGoal | null;
  readonly adopted: AdoptedGoal | null;
  readonly why: string | null;
  readonly place: Place;
}

const nameOf = ({ indicator }: ProposedGoal | AdoptedGoal): string => indicator.level3 ?? `#${indicator.ordinal}`;

function ofRow({ proposed, adopted, why, place }: Reviewed): Finding[] {
  if (adopted === null) {
    if (proposed === null || why !== null) return [];
    return [goalDropped.found({ name: nameOf(proposed), target: proposed.target }, { place })];
  }
  if (proposed === null) return [goalAdded.found({ name: nameOf(adopted) }, { place })];
  const now = adopted.indicator.target.text;
  if (comparable(now) === comparable(proposed.target)) return [];
  return [goalChanged.found({ name: nameOf(adopted), target: proposed.target, now }, { place })];
}

/** What a person changed in the goals: promises left out, targets that differ from the sentence, indicators of one's own. */
export function goalFindings(
  proposed: readonly ProposedGoal[],
  reviewed: readonly Reviewed[],
  asked: boolean,
): Finding[] {
  const met = new Set(reviewed.flatMap((one) => one.proposed ?? []));
  const gone = proposed.filter((one) => !met.has(one));
  return [
    ...(asked && proposed.length === 0 ? [goalsAbsent.found({})] : []),
    ...gone.map((one) => goalDropped.found({ name: nameOf(one), target: one.target }, { place: one.indicator.source })),
    ...reviewed.flatMap(ofRow),
  ];
}

import type { Entry, UnitTexts } from '../actuals/actuals.ts';
import { textRows } from '../actuals/actuals-layout.ts';
import type { Place } from '../place.ts';
import { comparable } from '../text/same-text.ts';
import type { ProjectScore } from './result.ts';

export type UnitTextId = (typeof textRows)[number]['id'];

/** A text that another file of the unit words differently. */
export interface DifferingText {
  readonly id: UnitTextId;
  readonly used: Entry;
  readonly other: Entry;
}

/** What a unit wrote for its report, over all its files. */
export interface UnitTextsJoined {
  readonly texts: Readonly<Record<UnitTextId, Entry | null>>;
  /** What the report needs and nobody wrote. Problems and measures may be told of the projects instead. */
  readonly missing: readonly UnitTextId[];
  readonly differing: readonly DifferingText[];
  /** Where the unit was asked for them; null where it was not. */
  readonly place: Place | null;
}

/** Joins the texts of a unit: the first that was written counts, for a report is no place for two. */
export function unitTextsOf(members: readonly Pick<ProjectScore, 'actual'>[]): UnitTextsJoined {
  const given = [...new Set(members.flatMap(({ actual }) => actual?.unitTexts ?? []))];
  const differing: DifferingText[] = [];
  const first = (id: UnitTextId): Entry | null => {
    const [used, ...others] = given.flatMap((texts: UnitTexts) => texts[id] ?? []);
    if (used === undefined) return null;
    const other = others.find(({ text }) => comparable(text) !== comparable(used.text));
    if (other !== undefined) differing.push({ id, used, other });
    return used;
  };
  const texts = {
    duties: first('duties'),
    organisation: first('organisation'),
    experience: first('experience'),
    problems: first('problems'),
    measures: first('measures'),
    use: first('use'),
  };
  const ofProjects = (id: UnitTextId) =>
    (id === 'problems' || id === 'measures') && members.some(({ actual }) => actual?.texts?.[id] != null);
  const missing = textRows.map(({ id }) => id).filter((id) => texts[id] === null && !ofProjects(id));
  return { texts, missing, differing, place: given[0]?.place ?? null };
}

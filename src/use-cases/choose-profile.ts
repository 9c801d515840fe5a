import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { marks } from '../findings/marks.ts';
import type { Finding } from '../model/finding.ts';
import type { GoalDocument, Indicator, Project } from '../model/goals/goals.ts';
import { level1Name } from '../model/goals/level-name.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ProfileChoice } from '../model/result/profile-choice.ts';
import { loadProfile } from '../profiles/load-profile.ts';
import { categoryFinder } from '../scoring/weights/categories.ts';
import type { Definition } from './definition.ts';

/** The profile that is used where nothing decides. */
export const defaultProfile = 'mof-2020';

/** One built-in profile for each set of level 1 names; the others have the names of one of these, and other points. */
const families = [defaultProfile, 'mof-2021-cost'] as const;

/** How many projects a message names. */
const maxNamed = 4;

type Levels = Pick<Indicator, 'level1' | 'level2'>;

/** Whether a row has a place in a profile as its table means it; what has no level 1 says nothing about profiles. */
export function placing(profile: Profile, base: Profile | undefined): (row: Levels) => boolean {
  const category = categoryFinder(profile);
  const basic = new Set(base?.categories.map(({ id }) => id));
  return ({ level1, level2 }) => {
    if (level1 === null) return true;
    const found = category({ level1, level2 });
    if (found === null) return false;
    // 产出指标 · 成本指标 is part of the outputs here; a profile with a level 1 of its own for cost would take it out of them.
    return basic.size === 0 || basic.has(found) || category({ level1, level2: null }) === found;
  };
}

interface Family {
  readonly id: string;
  readonly hasPlace: (row: Levels) => boolean;
}

function familiesOf(definitions: readonly Definition[]): Family[] {
  const profiles = families.flatMap((id) => loadProfile(id, definitions).value ?? []);
  const base = profiles.find(({ id }) => id === defaultProfile);
  return profiles.map((profile) => ({ id: profile.id, hasPlace: placing(profile, base) }));
}

const projectsOf = (documents: readonly GoalDocument[]) => documents.flatMap(({ projects }) => projects);

/** The families that have a place for every row of a project; a level 1 that none of them knows decides nothing. */
function fitting(known: readonly Family[], { indicators }: Project): readonly Family[] {
  const telling = indicators.filter((row) => known.some(({ hasPlace }) => hasPlace(row)));
  return known.filter(({ hasPlace }) => telling.every(hasPlace));
}

/** Which profile fits which projects, in words: «甲、乙：mof-2021-cost；丙：mof-2020». */
function tablesText(known: readonly Family[], projects: readonly Project[], language: 'zh' | 'en'): string {
  const none = { zh: '都不适合', en: 'none fits' }[language];
  const groups = new Map<string, string[]>();
  for (const project of projects) {
    const fit = fitting(known, project).map(({ id }) => id);
    if (fit.length === known.length) continue;
    const key = fit.join(marks[language].and) || none;
    groups.set(key, [...(groups.get(key) ?? []), project.name]);
  }
  return [...groups]
    .map(([fit, names]) => {
      const few = names.slice(0, maxNamed);
      const more = names.length - few.length;
      const rest = more === 0 ? '' : { zh: `等${names.length}个项目`, en: ` and ${more} more` }[language];
      return `${few.join(marks[language].and)}${rest}${marks[language].colon}${fit}`;
    })
    .join(marks[language].semicolon);
}

/** The profile that goal tables ask for where nobody named one. */
export interface ChosenProfile {
  readonly id: string;
  readonly choice: ProfileChoice;
  readonly findings: readonly Finding[];
}

/**
 * Chooses a profile by the level 1 names of all goal tables of a run: the one built-in family that has a place for every row, or the
 * default. Where none has, a finding says which would fit which projects.
 */
export function chooseProfile(definitions: readonly Definition[], documents: readonly GoalDocument[]): ChosenProfile {
  const projects = projectsOf(documents);
  const known = familiesOf(definitions);
  const fit = known.filter((family) => projects.every((project) => fitting(known, project).includes(family)));
  const [only, ...others] = fit;
  if (only !== undefined && others.length === 0 && projects.length > 0) {
    return { id: only.id, choice: 'tables', findings: [] };
  }
  if (only !== undefined || projects.length === 0) return { id: defaultProfile, choice: 'default', findings: [] };
  const args = {
    ...inBoth('tables', { zh: tablesText(known, projects, 'zh'), en: tablesText(known, projects, 'en') }),
    profile: defaultProfile,
  };
  const place = projects[0]?.source ?? null;
  return { id: defaultProfile, choice: 'default', findings: [finding('profile-undecided', args, { place })] };
}

/** What a profile has no place for: one finding for each level 1, where it stands first, with the profiles that have it. */
export function levelsWithoutPlace(
  profile: Profile,
  definitions: readonly Definition[],
  documents: readonly GoalDocument[],
): Finding[] {
  const category = categoryFinder(profile);
  const rows = projectsOf(documents).flatMap((project) =>
    project.indicators.flatMap((row) => (row.level1 === null || category(row) !== null ? [] : [{ project, row }])),
  );
  if (rows.length === 0) return [];
  const known = familiesOf(definitions);
  const names = [...new Set(rows.map(({ row }) => level1Name(row.level1 ?? '')))];
  return names.flatMap((name) => {
    const own = rows.filter(({ row }) => level1Name(row.level1 ?? '') === name);
    const [first] = own;
    if (first === undefined) return [];
    const { project, row } = first;
    const others = known.filter(({ id, hasPlace }) => id !== profile.id && own.every((one) => hasPlace(one.row)));
    const [other] = others;
    const args = { level1: row.level1 ?? '', profile: profile.id, count: String(own.length) };
    const about = { place: row.source, project: projectRef(project), indicator: row.ordinal };
    return other === undefined
      ? [finding('profile-without-level1', args, about)]
      : [finding('profile-other-has-level1', { ...args, other: other.id }, about)];
  });
}

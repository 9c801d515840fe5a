import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { budgetUnitGroups, isOfUnit } from '../../model/goals/budget-unit-groups.ts';
import type { Indicator, Project } from '../../model/goals/goals.ts';
import type { LastYearValue, LastYearValues } from '../../model/goals/last-year.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import type { Place } from '../../model/place.ts';
import type { ProjectResult, ResultJson } from '../../model/result/result-json.ts';
import { comparable, comparableWords } from '../../model/text/same-text.ts';
import { isSimilar } from '../../readers/actuals/rows/match-indicator.ts';
import { statesChange, trendOf } from '../../targets/target/trend.ts';

type IndicatorResult = ProjectResult['indicators'][number];

interface LastYear {
  readonly values: LastYearValues;
  readonly findings: readonly Finding[];
}

/** A name without the year it is about: 2025年科普活动 and 2026年科普活动 are one project in two years. */
const withoutYear = (text: string | null, year: number) =>
  comparableWords(text).replaceAll(new RegExp(`${year}年?度?`, 'g'), '');

/** The members of a list whose key nobody else in it has; those without a key are left out. */
function uniqueBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === '' || found.has(key)) twice.add(key);
    else found.set(key, one);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** The pairs of two lists that share a key nobody else in either list has. */
function pairs<A, B>(left: readonly A[], right: readonly B[], keyA: (one: A) => string, keyB: (one: B) => string) {
  const rights = uniqueBy(right, keyB);
  return [...uniqueBy(left, keyA)].flatMap(([key, a]) => {
    const b = rights.get(key);
    return b === undefined ? [] : [[a, b] as const];
  });
}

const stem = ({ name }: { readonly name: string }, year: number) => withoutYear(name, year);

/** A code that was given to something else altogether is no reason to take its numbers. */
const mayBeSame = (a: Project, b: ProjectResult, year: number) =>
  isSimilar(b.name, a.name) || isSimilar(stem(b, year - 1), stem(a, year));

/** True where the code says one project and the very name another: then neither is taken. */
function contradicted(
  a: Project,
  b: ProjectResult,
  own: readonly Project[],
  theirs: readonly ProjectResult[],
): boolean {
  if (comparableWords(a.name) === comparableWords(b.name)) return false;
  const elsewhere = (list: readonly { readonly name: string }[], name: string) =>
    list.some((one) => comparable(one.name) === comparable(name));
  return (
    comparable(a.code) === comparable(b.code) &&
    comparable(a.code) !== '' &&
    (elsewhere(own, b.name) || elsewhere(theirs, a.name))
  );
}

/** Projects of both years that are the same: by code, then by full name, then by the name without its year. Each is used once. */
function sameProjects(projects: readonly Project[], before: readonly ProjectResult[], year: number) {
  const found = new Map<Project, ProjectResult>();
  const lastYears = budgetUnitGroups(before);
  for (const group of budgetUnitGroups(projects)) {
    const own = group.members;
    const theirs = lastYears.flatMap(({ printed, members }) =>
      printed.some((unit) => isOfUnit(group, unit)) ? members : [],
    );
    const taken = new Set<ProjectResult>();
    const keys: readonly (readonly [(one: Project) => string, (one: ProjectResult) => string])[] = [
      [({ code }) => comparable(code), ({ code }) => comparable(code)],
      [({ name }) => comparableWords(name), ({ name }) => comparableWords(name)],
      [({ name }) => withoutYear(name, year), ({ name }) => withoutYear(name, year - 1)],
    ];
    for (const [keyA, keyB] of keys) {
      const left = own.filter((one) => !found.has(one));
      for (const [a, b] of pairs(
        left,
        theirs.filter((one) => !taken.has(one)),
        keyA,
        keyB,
      )) {
        if (!mayBeSame(a, b, year)) continue;
        taken.add(b);
        if (!contradicted(a, b, own, theirs)) found.set(a, b);
      }
    }
  }
  return found;
}

/** The number an indicator came to; null where what was reported is no single number. */
function quantityOf({ actual, outcome }: IndicatorResult, place: Place): LastYearValue | null {
  if (outcome === 'not-applicable' || actual?.kind !== 'quantity' || actual.upper !== null) return null;
  if (actual.value === null || actual.amount === null || statesChange(actual.text)) return null;
  if (actual.comparator !== null && actual.comparator !== '=') return null;
  const { value, amount, unit, multiplier, dimension } = actual;
  return { value, amount, unit, multiplier, dimension, place };
}

const withNumber = new Set(['at-least', 'at-most', 'equal', 'trend']);

function valuesOf(project: Project, before: ProjectResult, place: Place, year: number): Map<number, LastYearValue> {
  const key = (one: Pick<Indicator, 'level2' | 'level3'>, of: number) =>
    comparable(one.level3) === '' ? '' : `${comparable(one.level2)}|${withoutYear(one.level3, of)}`;
  const same = pairs(
    project.indicators,
    before.indicators,
    (one) => key(one, year),
    (one) => key(one, year - 1),
  );
  const values = new Map<number, LastYearValue>();
  for (const [own, theirs] of same) {
    const at = before.indicators.indexOf(theirs);
    const value = quantityOf(theirs, { ...place, path: `${place.path}.indicators[${at}].actual` });
    if (value !== null && withNumber.has(own.target.kind)) values.set(own.ordinal, value);
  }
  return values;
}

/**
 * Takes last year's actual values from the result of last year's run. Units are matched by code or name, projects by code or name (a
 * year in it apart), indicators by their levels 2 and 3, and only where there is one on each side. What stays without a value
 * although its target is a comparison with last year is a finding; a result of another year gives nothing.
 */
export function lastYearValues(result: ResultJson, file: string, year: number, projects: readonly Project[]): LastYear {
  if (result.year !== year - 1) {
    const args = { file, year: String(result.year), wanted: String(year - 1) };
    return { values: new Map(), findings: [finding('last-year-wrong', args, { place: { file } })] };
  }
  const same = sameProjects(projects, result.projects, year);
  const values = new Map<Project, Map<number, LastYearValue>>();
  const findings: Finding[] = [];
  for (const project of projects) {
    const before = same.get(project);
    if (before === undefined) {
      const args = { name: project.name, file };
      findings.push(
        finding('last-year-project-unknown', args, { place: project.source, project: projectRef(project) }),
      );
      continue;
    }
    if (comparableWords(before.name) !== comparableWords(project.name)) {
      const args = { before: before.name, after: project.name };
      findings.push(
        finding('last-year-project-renamed', args, { place: project.source, project: projectRef(project) }),
      );
    }
    const own = valuesOf(project, before, { file, path: `projects[${result.projects.indexOf(before)}]` }, year);
    values.set(project, own);
    for (const { ordinal, level3, target, source } of project.indicators) {
      if (target.kind !== 'trend' || trendOf(target).kind === 'unclear' || own.has(ordinal)) continue;
      const args = { name: level3 ?? '', target: target.text, file };
      findings.push(
        finding('last-year-value-unknown', args, { place: source, project: projectRef(project), indicator: ordinal }),
      );
    }
  }
  return { values, findings };
}

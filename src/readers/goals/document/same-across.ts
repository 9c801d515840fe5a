import { inBoth } from '../../../findings/args.ts';
import { finding, placeText } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import { type BudgetUnitGroup, budgetUnitGroups } from '../../../model/goals/budget-unit-groups.ts';
import type { GoalDocument, Project } from '../../../model/goals/goals.ts';
import { projectRef } from '../../../model/goals/project-ref.ts';
import { repeatedProjects } from '../../../model/goals/repeated-projects.ts';
import { grouped } from '../../../model/grouped.ts';
import { comparable, comparableWords } from '../../../model/text/same-text.ts';

/** The codes of all findings that {@link sameAcross} gives; they are found anew when more documents lie side by side. */
export const foundAcross: ReadonlySet<string> = new Set([
  'goal-project-duplicate',
  'goal-unit-names-differ',
  'goal-unit-name-spellings',
  'goal-unit-codes-differ',
  'goal-unit-code-missing',
  'goal-unit-undecided',
]);

/** More ways of naming one unit than this are counted, not listed. */
const maxListed = 6;

/** Each way in which some projects name something, with the place where it is first met. */
function ways(projects: readonly Project[], textOf: (project: Project) => string) {
  const first = new Map<string, Project>();
  for (const project of projects) if (!first.has(textOf(project))) first.set(textOf(project), project);
  const shown = [...first].slice(0, maxListed);
  const more = first.size > maxListed ? ['…'] : [];
  return inBoth('ways', {
    zh: [...shown.map(([text, { source }]) => `“${text}”（${placeText(source, 'zh')}）`), ...more].join('、'),
    en: [...shown.map(([text, { source }]) => `"${text}" (${placeText(source, 'en')})`), ...more].join(', '),
  });
}

/** Points at the second way of naming a unit, since the first may well be right. */
function at(projects: readonly Project[], keyOf: (project: Project) => string) {
  const [first] = projects;
  const other = projects.find((project) => first !== undefined && keyOf(project) !== keyOf(first)) ?? first;
  return other === undefined ? {} : { place: other.source, project: projectRef(other) };
}

function namesOfUnit({ unit, members }: BudgetUnitGroup<Project>): Finding[] {
  const named = members.filter((project) => project.unit.name !== '');
  const nameOf = (project: Project): string => project.unit.name;
  const wordsOf = (project: Project): string => comparableWords(project.unit.name);
  const names = new Set(named.map(wordsOf)).size;
  if (names > 1) {
    const args = { code: unit.code ?? '', count: String(names), name: unit.name, ...ways(named, nameOf) };
    return [finding('goal-unit-names-differ', args, at(named, wordsOf))];
  }
  if (new Set(named.map(nameOf)).size < 2) return [];
  return [finding('goal-unit-name-spellings', { name: unit.name, ...ways(named, nameOf) }, at(named, nameOf))];
}

function codeOfUnit({ unit, members }: BudgetUnitGroup<Project>): Finding[] {
  const without = members.filter((project) => comparable(project.unit.code) === '');
  const [first] = without;
  if (unit.code === null || first === undefined) return [];
  const args = { name: unit.name, code: unit.code, count: String(without.length) };
  return [finding('goal-unit-code-missing', args, { place: first.source, project: projectRef(first) })];
}

/** One name that several codes have; where a table gives it without a code, nothing says to which unit the project belongs. */
function codesOfName(groups: readonly BudgetUnitGroup<Project>[]): Finding[] {
  const byName = grouped(
    groups.flatMap(({ members }) => members),
    ({ unit }) => comparableWords(unit.name) || null,
  );
  const codeOf = (project: Project): string => comparable(project.unit.code);
  return [...byName.values()].flatMap((projects) => {
    const coded = projects.filter((project) => codeOf(project) !== '');
    if (new Set(coded.map(codeOf)).size < 2) return [];
    const args = { name: coded[0]?.unit.name ?? '', ...ways(coded, (project) => project.unit.code ?? '') };
    const [open, ...others] = projects.filter((project) => codeOf(project) === '');
    if (open === undefined) return [finding('goal-unit-codes-differ', args, at(coded, codeOf))];
    const about = { place: open.source, project: projectRef(open) };
    return [finding('goal-unit-undecided', { ...args, count: String(others.length + 1) }, about)];
  });
}

function repeated(projects: readonly Project[]): Finding[] {
  const firstOf = repeatedProjects(projects);
  return projects.flatMap((project) => {
    const before = firstOf.get(project);
    if (before === undefined) return [];
    const place = inBoth('place', { zh: placeText(before.source, 'zh'), en: placeText(before.source, 'en') });
    const about = { place: project.source, project: projectRef(project) };
    return [finding('goal-project-duplicate', { project: project.name, ...place }, about)];
  });
}

/** What only shows when the projects of a year lie side by side: projects that stand twice, and units that are named in several ways. */
export function sameAcross(documents: readonly GoalDocument[]): Finding[] {
  const years = grouped(documents, ({ year }) => `${year}`);
  return [...years.values()].flatMap((ofYear) => {
    const projects = ofYear.flatMap((document) => document.projects);
    const groups = budgetUnitGroups(projects);
    return [
      ...repeated(projects),
      ...groups.flatMap(namesOfUnit),
      ...groups.flatMap(codeOfUnit),
      ...codesOfName(groups),
    ];
  });
}

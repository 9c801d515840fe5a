import { finding, placeText } from '../findings/finding.ts';
import type { ActualIndicator, ActualProject, ActualsDocument } from '../model/actuals/actuals.ts';
import { projectKey } from '../model/actuals/actuals-keys.ts';
import type { Finding, ProjectRef } from '../model/finding.ts';
import { budgetUnitGroups } from '../model/goals/budget-unit-groups.ts';
import type { GoalDocument, Project } from '../model/goals/goals.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import { grouped } from '../model/grouped.ts';

/** What was reported for one project: the report, its indicators by ordinal, and which ordinals contradict themselves. */
export interface MatchedActuals {
  readonly project: ActualProject | null;
  readonly indicators: ReadonlyMap<number, ActualIndicator>;
  readonly contradictory: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

/** Finds what was reported for each project of the goal tables, whatever order files and rows are in. */
export function matchActuals(
  goals: readonly GoalDocument[],
  actuals: readonly ActualsDocument[],
): { readonly byProject: ReadonlyMap<Project, MatchedActuals>; readonly findings: readonly Finding[] } {
  const reported = actuals.flatMap((document) => document.projects);
  const byKey = grouped(reported, ({ key }) => key);
  for (const own of byKey.values()) own.sort(byPlace);
  const projects = goals.flatMap((document) => document.projects);
  const keyOf = (project: Project) => projectKey(project.unit, project);
  const ownOf = (project: Project) => byKey.get(keyOf(project)) ?? [];
  const byProject = new Map<Project, MatchedActuals>();
  for (const { members } of budgetUnitGroups(projects)) {
    const file = members.flatMap(ownOf).at(-1)?.place.file;
    for (const project of members) byProject.set(project, matchProject(project, ownOf(project), file));
  }
  const known = new Set(projects.map(keyOf));
  const findings = reported
    .filter(({ key }) => !known.has(key))
    .map((actual) => {
      const about = { place: actual.place, project: projectRef(actual) };
      return finding('actuals-without-project', { name: actual.name }, about);
    });
  return { byProject, findings };
}

/** By place and not by the order files were given in, so that the order changes nothing. */
function byPlace(a: ActualProject, b: ActualProject): number {
  const [one, other] = [placeText(a.place, 'en'), placeText(b.place, 'en')];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `file` is one in which the unit reported: what it owes besides is looked for there, and at the goal table if it sent nothing. */
function matchProject(project: Project, own: readonly ActualProject[], file: string | undefined): MatchedActuals {
  const ref = projectRef(project);
  const findings: Finding[] = [];
  const [first, second] = own;
  if (first === undefined) {
    const place = file === undefined ? project.source : { file };
    findings.push(finding('project-without-actuals', { name: project.name }, { place, project: ref }));
    return { project: null, indicators: new Map(), contradictory: new Set(), findings };
  }
  if (second !== undefined) {
    const args = {
      name: project.name,
      first: placeText(first.place, 'zh'),
      second: placeText(second.place, 'zh'),
    };
    findings.push(finding('project-given-twice', args, { place: second.place, project: ref }));
  }
  const { indicators, contradictory } = matchIndicators(project, own, ref, findings);
  return { project: first, indicators, contradictory, findings };
}

function matchIndicators(project: Project, own: readonly ActualProject[], ref: ProjectRef, findings: Finding[]) {
  const names = new Map(project.indicators.map((one) => [one.ordinal, one.level3 ?? one.description ?? '']));
  const indicators = new Map<number, ActualIndicator>();
  const contradictory = new Set(
    own.flatMap((one) => one.indicators.flatMap((row) => (decides(row.contested ?? []) ? [row.ordinal] : []))),
  );
  for (const actual of own.flatMap((one) => one.indicators)) {
    const { ordinal, place } = actual;
    const about = { place, project: ref, indicator: ordinal };
    const name = names.get(ordinal);
    const before = indicators.get(ordinal);
    if (name === undefined) {
      const args = { project: project.name, ordinal: String(ordinal) };
      findings.push(finding('actual-without-indicator', args, { place, project: ref }));
    } else if (before === undefined) {
      indicators.set(ordinal, actual);
    } else if (reportedText(before) !== reportedText(actual)) {
      contradictory.add(ordinal);
      const args = { name, first: reportedText(before), second: reportedText(actual) };
      findings.push(finding('actual-given-twice', args, about));
    }
  }
  return { indicators, contradictory };
}

/** Columns that only explain a score; a contradiction in one of them leaves the score as it is. */
const explaining: ReadonlySet<string> = new Set([
  'evidence',
  'reason',
  'measure',
  'settledTargetSource',
  'manualWho',
  'manualWhy',
  'judgedBy',
]);

const decides = (columns: readonly string[]) => columns.some((column) => !explaining.has(column));

/** Everything of a reported row that can change its score, as one text. */
function reportedText(actual: ActualIndicator): string {
  const { lastYear, settledTarget, band, bandPercent, notApplicable, weight, manual, surveySize } = actual;
  const rest = [lastYear, settledTarget, bandPercent, weight, surveySize, manual?.score ?? null]
    .flatMap((entry) => (entry === null ? [] : [entry.text]))
    .concat(band ?? [], notApplicable ?? []);
  return [actual.actual?.text ?? '', ...rest].join('；');
}

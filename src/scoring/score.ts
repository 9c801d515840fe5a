import { finding } from '../findings/finding.ts';
import type { ActualsDocument } from '../model/actuals/actuals.ts';
import type { Finding } from '../model/finding.ts';
import { budgetUnitGroups } from '../model/goals/budget-unit-groups.ts';
import type { GoalDocument, Project } from '../model/goals/goals.ts';
import type { Source } from '../model/place.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ProjectScore, ScoreRun } from '../model/result/result.ts';
import { comparable } from '../model/text/same-text.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { scoringContext } from './context.ts';
import { headFindings } from './form-heads.ts';
import { type MatchedActuals, matchActuals } from './match-actuals.ts';
import { withFindings } from './project-states.ts';
import { textFindings } from './report-texts.ts';
import { scoreProject } from './score-project.ts';

/** Everything a run is made from; nothing else has any influence on a point. */
export interface ScoreInput {
  readonly year: number;
  /** 主管部门 for projects whose goal table names none. */
  readonly departmentInCharge?: string | null;
  readonly goals: readonly GoalDocument[];
  /** The file each goal document was read from, where that is not its source. */
  readonly fileOf?: ReadonlyMap<GoalDocument, string>;
  readonly actuals: readonly ActualsDocument[];
  /** The files of actuals, where there are any. */
  readonly handedIn?: ScoreRun['handedIn'];
  readonly profile: Profile;
  /** How the profile was chosen; `named` where it is not said. */
  readonly profileChoice?: ScoreRun['profileChoice'];
  readonly profileSource: Source;
  /** The layout of the forms; it changes no point. */
  readonly form?: ScoreRun['form'];
  readonly ruleSet: RuleSet;
  readonly inputs: ScoreRun['inputs'];
  readonly tool: ScoreRun['tool'];
  /** What was found before scoring: by readers and checks. */
  readonly findings: readonly Finding[];
}

const nothing: MatchedActuals = {
  project: null,
  indicators: new Map(),
  contradictory: new Set<number>(),
  findings: [],
};

/** Scores every project of the goal tables with what was reported for it. Pure: the same input gives the same points. */
export function score(input: ScoreInput): ScoreRun {
  const { year, goals, actuals, profile, profileSource, ruleSet, inputs, tool } = input;
  const context = scoringContext(year, profile, ruleSet);
  const matched = matchActuals(goals, actuals);
  const projects: ProjectScore[] = [];
  for (const document of goals) {
    for (const project of document.projects) {
      const reported = matched.byProject.get(project) ?? nothing;
      projects.push({
        ...scoreProject(project, reported, context),
        files: filesOf(document, input.fileOf?.get(document), project, reported),
      });
    }
  }
  const run: ScoreRun = {
    year,
    departmentInCharge: input.departmentInCharge ?? null,
    tool,
    profile,
    profileChoice: input.profileChoice ?? 'named',
    profileSource,
    ...(input.form === undefined ? {} : { form: input.form }),
    rules: ruleSet.sources,
    inputs,
    handedIn: input.handedIn ?? [],
    projects: byUnitCode(projects),
    decisions: [
      ...context.scoring.decisions().map((one) => ({ stage: 'scoring' as const, ...one })),
      ...context.following.decisions().map((one) => ({ stage: 'following' as const, ...one })),
    ],
    findings: [],
  };
  return withFindings(run, [
    ...input.findings,
    ...effectiveFindings(profile, year, profileSource),
    ...matched.findings,
    ...projects.flatMap(projectFindings),
    ...headFindings(projects, run),
    ...textFindings(projects),
  ]);
}

/** Units in the order of their codes, as lists of a department have them; those without a code come last, as their tables were given. */
function byUnitCode(projects: readonly ProjectScore[]): readonly ProjectScore[] {
  const groups = budgetUnitGroups(projects).map(({ unit, members }) => ({ code: comparable(unit.code), members }));
  const order = groups.sort((a, b) => Number(a.code === '') - Number(b.code === '') || compare(a.code, b.code));
  return order.flatMap(({ members }) => members);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything a project was read from; a workbook that only repeats what another says counts as well. */
function filesOf(
  { source }: GoalDocument,
  readFrom: string | undefined,
  project: Project,
  { project: actual, indicators }: MatchedActuals,
): readonly string[] {
  const places = [actual?.place, ...(actual?.alsoIn ?? []), ...[...indicators.values()].map(({ place }) => place)];
  const reports = places.flatMap((place) => place?.file ?? []);
  return [...new Set([project.source.file, source.file, ...(readFrom === undefined ? [] : [readFrom]), ...reports])];
}

function projectFindings(project: ProjectScore): readonly Finding[] {
  return [
    ...project.findings,
    ...project.execution.findings,
    ...project.indicators.flatMap((indicator) => indicator.findings),
  ];
}

function effectiveFindings({ id, effective }: Profile, year: number, { file }: Source): Finding[] {
  const { from, to } = effective;
  if ((from === null || year >= from) && (to === null || year <= to)) return [];
  const args = { id, from: String(from ?? '…'), to: String(to ?? '…'), year: String(year) };
  return [finding('profile-not-effective', args, { place: { file } })];
}

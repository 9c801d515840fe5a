import { checkActuals } from '../../actual-checks/check-actuals.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/goals/goals.ts';
import type { Input, Source } from '../../model/place.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import type {
  AdoptedGoal,
  DepartmentProject,
  DepartmentRun,
  PreparedDepartment,
} from '../../model/whole-department/department-run.ts';
import { readDepartment } from '../../readers/whole-department/read-department.ts';
import { withFindings } from '../../scoring/project-states.ts';
import { scoreConfirmed } from '../../scoring/score-confirmed.ts';
import { categoryFinder } from '../../scoring/weights/categories.ts';
import { figureFindings } from '../../whole-department/figure-checks.ts';
import { goalFindings } from '../../whole-department/goal-checks.ts';
import { goalProfile } from '../../whole-department/goal-profile.ts';
import { executedOf, projectFindings } from '../../whole-department/project-checks.ts';
import { proposeGoals } from '../../whole-department/propose-goals.ts';
import { rowFindings } from '../../whole-department/row-checks.ts';
import { scoreDepartment } from '../../whole-department/score-department.ts';
import { type GivenFile, sourceOf } from '../given-file.ts';
import type { GoalsOfYear } from '../goals/read-goal-files.ts';
import type { Policy } from '../policy.ts';
import { type DepartmentGoals, departmentProject } from './department-project.ts';

/** Everything that the scorecard of a department is made from. */
export interface DepartmentOrder {
  readonly department: string;
  readonly year: number;
  readonly goals: GoalsOfYear;
  readonly files: readonly GivenFile[];
  readonly prepared: PreparedDepartment;
  /** The scoring profile that the layout names, and the rules, for the goals of the department. */
  readonly policy: Policy;
  /** The results of the projects; null where none were given. */
  readonly results: { readonly result: ResultJson; readonly source: Source } | null;
  readonly tool: DepartmentRun['tool'];
}

/** 唐山市科学技术协会本级 and (本级) are the department's own unit. */
const own = /[（(]?本级[)）]?$/;

/** The department that goal tables are of: 主管部门 where all name the same, else the first unit without 本级. */
export function departmentName(projects: readonly Project[], stated: string | null): string {
  const named = new Set(projects.flatMap(({ departmentInCharge }) => departmentInCharge ?? []));
  const [only] = named;
  if (stated !== null) return stated;
  if (named.size === 1 && only !== undefined) return only;
  const first = projects.find(({ unit }) => own.test(unit.name)) ?? projects[0];
  return first?.unit.name.replace(own, '').trim() || '本部门';
}

/** The projects of a result, with their scores out of 100. */
function projectsIn({ projects }: ResultJson): readonly DepartmentProject[] {
  return projects.map(({ unit, name, execution, status, total, notCarriedOut }) => ({
    unit: unit.name,
    name,
    budget: execution.revised ?? execution.initial,
    executed: execution.executed,
    score: status === 'final' ? plain(decimal(total.score).times(100).div(total.weight)) : null,
    assessed: notCarriedOut == null,
  }));
}

// What these say is about a project of 100 points with its own money; the layout weighs goals and money by itself.
const ofProjectsAlone: ReadonlySet<string> = new Set(['total-weight-not-100', 'execution-missing']);

/** The profile without categories that no goal belongs to: their points stay with their indicator and go to no other. */
function withGoalsAlone(profile: Profile, goals: readonly AdoptedGoal[]): Profile {
  const categoryOf = categoryFinder(profile);
  const present = new Set(goals.map(({ indicator }) => categoryOf(indicator)));
  return { ...profile, categories: profile.categories.filter(({ id }) => present.has(id)) };
}

/** The goals of the department scored by the rules of projects; null where none count or the layout takes none. */
async function scoreGoals(given: DepartmentGoals, order: DepartmentOrder): Promise<ScoreRun | null> {
  const { policy, prepared, year, tool } = order;
  const whole = policy.profile === null ? null : goalProfile(prepared.profile, policy.profile);
  const profile = whole === null ? null : withGoalsAlone(whole, given.goals);
  const [profileSource] = policy.profileFiles;
  if (profile === null || policy.ruleSet === null || profileSource === undefined || given.goals.length === 0)
    return null;
  const { goals, actuals } = departmentProject(given);
  const run = await scoreConfirmed({
    year,
    departmentInCharge: given.department,
    goals: [goals],
    actuals: [actuals],
    profile,
    profileSource,
    ruleSet: policy.ruleSet,
    inputs: [],
    tool,
    findings: [],
  });
  const findings = run.findings.filter(({ code }) => !ofProjectsAlone.has(code));
  const kept = withFindings({ ...run, findings: [] }, findings);
  return withFindings(kept, checkActuals(kept, kept.findings));
}

const byName = (a: GivenFile, b: GivenFile): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

function inputsOf({ goals, results }: DepartmentOrder, files: readonly GivenFile[]): readonly Input[] {
  return [
    ...goals.files.map((source) => ({ role: 'goals' as const, ...source })),
    ...files.map((file) => ({ role: 'actuals' as const, ...sourceOf(file) })),
    ...(results === null ? [] : [{ role: 'project-results' as const, ...results.source }]),
  ];
}

/** Reads what a department filled in, scores every indicator of the layout, and says what contradicts itself. */
export async function departmentFiles(order: DepartmentOrder): Promise<DepartmentRun> {
  const { department, year, goals, prepared, results } = order;
  const { profile } = prepared;
  const files = order.files.toSorted(byName);
  const proposed = proposeGoals(goals.documents, year);
  const read = readDepartment(files, { year, profile, proposed });
  const { figures, answers } = read.value;
  const adopted = read.value.goals.flatMap((one) => one.adopted ?? []);
  const withGoals = goals.documents.find((document) => document.department !== null) ?? goals.documents[0];
  const reported = files[0];
  const scored =
    withGoals === undefined || reported === undefined
      ? null
      : await scoreGoals(
          {
            department,
            year,
            goals: adopted,
            overall: withGoals.department?.overall ?? [],
            figures,
            from: withGoals.source,
            reported: sourceOf(reported),
          },
          order,
        );
  const projects = results === null ? null : projectsIn(results.result);
  const report = { figures, answers, goals: adopted };
  const made = scoreDepartment({ prepared, report, goals: scored, projects });
  const planned = goals.documents.flatMap((document) => document.projects.map(({ budget }) => budget.total));
  const takesGoals = profile.indicators.some(({ by }) => by === 'goals');
  const findings: readonly Finding[] = [
    ...goals.findings,
    ...read.findings,
    ...goalFindings(proposed, read.value.goals, takesGoals),
    ...figureFindings(figures),
    ...projectFindings(figures, { planned, executed: executedOf(projects) }),
    ...(scored?.findings ?? []),
    ...rowFindings(made.rows, report, reported?.file ?? null),
  ];
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const state = isBlocked ? 'draft' : made.state;
  return {
    department,
    year,
    prepared,
    report,
    ...made,
    state,
    total: state === 'final' ? made.total : { ...made.total, grade: null },
    goals: scored,
    projects,
    inputs: inputsOf(order, files),
    tool: order.tool,
    findings,
  };
}

import type { ActualIndicator, ActualProject, Entry, NumberEntry } from '../../src/model/actuals/actuals.ts';
import { projectKey } from '../../src/model/actuals/actuals-keys.ts';
import type { Indicator, Project } from '../../src/model/goals/goals.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import type { IndicatorScore, ProjectScore } from '../../src/model/result/result.ts';
import type { Band } from '../../src/model/target/target.ts';
import type { RuleSet } from '../../src/rules/rule-set.ts';
import type { ScoreInput } from '../../src/scoring/score.ts';
import { scoreConfirmed } from '../../src/scoring/score-confirmed.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { builtInRules, profileOf } from './definitions.ts';

/** One indicator of a test, written as briefly as a person would. */
export interface TestRow {
  readonly target: string;
  readonly actual?: string | null;
  readonly level1?: string | null;
  readonly level2?: string | null;
  readonly name?: string;
  readonly ordinal?: number;
  /** 分值 of the goal table, and 分值 of the actuals. */
  readonly points?: string;
  readonly entered?: string;
  readonly lastYear?: string;
  readonly settled?: string;
  readonly settledSource?: string;
  readonly band?: Band;
  readonly percent?: string;
  readonly notApplicable?: string;
  readonly evidence?: string;
  readonly survey?: string;
  readonly reason?: string;
  readonly manual?: { readonly score: string; readonly who: string | null; readonly why: string | null };
}

export interface TestMoney {
  readonly initial?: string | null;
  readonly revised?: string | null;
  readonly executed?: string | null;
  readonly reason?: string;
  readonly carryOver?: string;
}

const place = { file: 'test.json' };

/** A cell as a reader gives it: plain decimals are numbers, ISO days dates, the rest text. */
function entry(text: string | null | undefined): Entry | null {
  if (text === null || text === undefined) return null;
  const kind = /^-?\d+(?:\.\d+)?$/.test(text) ? 'number' : /^\d{4}-\d\d-\d\d$/.test(text) ? 'date' : 'text';
  return { kind, text, place };
}

function number(text: string | null | undefined): NumberEntry | null {
  return text === null || text === undefined ? null : { kind: 'number', text, place };
}

function indicatorOf(row: TestRow, ordinal: number): Indicator {
  const { target, level1 = '产出指标', level2 = null, name = `指标${ordinal}`, points } = row;
  return {
    ordinal,
    level1,
    level2,
    level3: name,
    description: null,
    target: readTarget(target, { year: 2026, level2, level3: name }),
    basis: null,
    weight: points ?? null,
    source: { file: 'goals.docx', table: 1, row: ordinal },
  };
}

function actualOf(row: TestRow, ordinal: number): ActualIndicator {
  const { manual } = row;
  return {
    ordinal,
    actual: entry(row.actual),
    weight: number(row.entered),
    lastYear: entry(row.lastYear),
    settledTarget: entry(row.settled),
    settledTargetSource: row.settledSource ?? null,
    band: row.band ?? null,
    bandPercent: number(row.percent),
    notApplicable: row.notApplicable ?? null,
    evidence: entry(row.evidence),
    surveySize: number(row.survey),
    reason: entry(row.reason),
    measure: null,
    manual: manual === undefined ? null : { ...manual, score: { kind: 'number', text: manual.score, place } },
    place,
  };
}

const unit = { code: '405001', name: '测试单位' };

/** A project with its rows as a goal table and as what was reported. */
export function testProject(rows: readonly TestRow[], money: TestMoney = {}): { goal: Project; actual: ActualProject } {
  const numbered = rows.map((row, index) => ({ row, ordinal: row.ordinal ?? index + 1 }));
  const { initial = '100', revised = '100', executed = '100', reason, carryOver } = money;
  const goal: Project = {
    number: 1,
    name: '测试项目',
    code: 'P1',
    unit,
    budget: { total: '100', fiscal: '100', other: null },
    purpose: null,
    departmentInCharge: null,
    spendingPlan: null,
    goals: [],
    indicators: numbered.map(({ row, ordinal }) => indicatorOf(row, ordinal)),
    source: { file: 'goals.docx', table: 1 },
  };
  const carried =
    carryOver === undefined
      ? []
      : [
          { source: 'fiscal' as const, initial: null, revised: number(revised), executed: null },
          { source: 'carry-over' as const, initial: null, revised: number(carryOver), executed: null },
        ];
  const actual: ActualProject = {
    key: projectKey(unit, goal),
    unit,
    code: 'P1',
    name: '测试项目',
    execution: {
      initial: number(initial),
      revised: number(revised),
      executed: number(executed),
      bySource: carried,
      reason: entry(reason),
      measure: null,
    },
    completed: null,
    indicators: numbered.map(({ row, ordinal }) => actualOf(row, ordinal)),
    place,
  };
  return { goal, actual };
}

/** What one project under a profile is scored from. */
export function testInput(
  project: { readonly goal: Project; readonly actual: ActualProject | null },
  profile: Profile,
  ruleSet: RuleSet,
): ScoreInput {
  const source = { file: 'goals.docx', sha256: '' };
  return {
    year: 2026,
    goals: [{ source, year: 2026, yearKnownFrom: null, department: null, projects: [project.goal] }],
    actuals: project.actual === null ? [] : [{ source, year: 2026, projects: [project.actual] }],
    profile,
    profileSource: source,
    ruleSet,
    inputs: [],
    tool: { name: 'test', version: '0' },
    findings: [],
  };
}

let rules: Promise<RuleSet> | null = null;

/** Scores one project under a profile, with the repository's own rules unless others are given. */
export async function scoreTest(
  project: { readonly goal: Project; readonly actual: ActualProject | null },
  profile: Profile = profileOf('mof-2020'),
  ruleSet?: RuleSet,
): Promise<ProjectScore> {
  rules ??= builtInRules();
  const run = await scoreConfirmed(testInput(project, profile, ruleSet ?? (await rules)));
  const [scored] = run.projects;
  if (scored === undefined) throw new Error('no project was scored');
  return scored;
}

/** Scores one indicator that holds all the points of its category: 10 under the settings given, unless its weight says otherwise. */
export async function scoreOne(
  row: TestRow,
  settings: Readonly<Record<string, unknown>> = {},
  money: TestMoney = {},
): Promise<IndicatorScore> {
  const profile = profileOf('test-ten', {
    extends: 'mof-2020',
    settings: { ...settings },
    execution: { weight: 80 },
    categories: [
      { id: 'output', weight: 10 },
      { id: 'benefit', weight: 0 },
      { id: 'satisfaction', weight: 10 },
    ],
    ...(settings['more'] as object | undefined),
  });
  const satisfied = { target: '≥1次', actual: '1', level1: '满意度指标' };
  const project = await scoreTest(testProject([row, satisfied], money), profile);
  const [first] = project.indicators;
  if (first === undefined) throw new Error('no indicator');
  return first;
}

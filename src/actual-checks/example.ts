import type { ActualIndicator, Entry, FundSource, NumberEntry } from '../model/actuals/actuals.ts';
import { projectKey } from '../model/actuals/actuals-keys.ts';
import { type Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { Indicator } from '../model/goals/goals.ts';
import { settingCatalogue } from '../model/policy/setting.ts';
import type { ExecutionScore, IndicatorScore, ProjectScore, ScoredRow } from '../model/result/result.ts';
import type { Band } from '../model/target/target.ts';
import { commonMeasure } from '../targets/actual/compare.ts';
import { readActual } from '../targets/actual/read-actual.ts';
import { readTarget } from '../targets/target/read-target.ts';
import type { CheckedRun } from './project-view.ts';

/** A reported indicator in short. It has full points of 10, evidence and a survey unless it says otherwise; '' is a blank cell. */
interface ExampleRow {
  readonly name: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly target: string;
  readonly actual: string;
  readonly kind?: Entry['kind'];
  readonly score?: string;
  readonly reason?: string;
  readonly measure?: string;
  readonly evidence?: string;
  readonly survey?: string;
  readonly lastYear?: string;
  readonly notApplicable?: string;
  readonly band?: Band;
  readonly confirmed?: string;
  readonly reviewed?: ActualIndicator['reviewed'];
}

/** A reported project in short. `money` is initial/revised/executed in 万元; so is each fund source. `budget` is the goal table's, else the initial one. */
interface ExampleProject {
  readonly name?: string;
  readonly unit?: string;
  /** 到位数 and 执行率 in points of percent, as a form prints them. */
  readonly arrived?: string;
  readonly rate?: string;
  /** The sum of its rows, unless it is told. */
  readonly total?: string;
  readonly budget?: string;
  readonly money?: string;
  readonly sources?: Partial<Record<FundSource, string>>;
  /** Totals that were not entered, but formed from the sources. */
  readonly blank?: readonly ('initial' | 'revised' | 'executed')[];
  readonly executionScore?: string;
  /** 年度总体目标 · 实际完成情况. */
  readonly completed?: string;
  readonly reason?: string;
  readonly confirmed?: string;
  readonly rows?: readonly ExampleRow[];
}

export interface CheckExample {
  readonly projects: readonly ExampleProject[];
}

/** A report a check must find fault with: each entry of `finds` is a part of one finding's Chinese text, in order. */
export interface RejectExample extends CheckExample {
  readonly finds: readonly string[];
}

const year = 2026;
const file = '示例.xlsx';

const entry = (text: string | undefined, cell: string, kind: Entry['kind'] = 'text'): Entry | null =>
  text === undefined || text === '' ? null : { kind, text, place: { file, sheet: '指标', cell } };

const number = (text: string | undefined, cell: string): NumberEntry | null =>
  text === undefined || text === '' ? null : { kind: 'number', text, place: { file, sheet: '指标', cell } };

/** Every setting as it is where a profile says nothing. */
const usual = Object.fromEntries(Object.entries(settingCatalogue).map(([name, { absent }]) => [name, absent]));

const unscored = { manual: null, rule: null, otherRules: [], trace: null, facts: {}, deductions: [], findings: [] };

function scored(weight: string, score: string | undefined): ScoredRow {
  const points = score ?? weight;
  return {
    ...unscored,
    nominalWeight: weight,
    weight,
    automatic: points,
    outcome:
      points === ''
        ? { type: 'missing', why: { zh: '未填报', en: 'missing' }, score: null }
        : { type: 'scored', score: points },
  };
}

function actualOf(row: ExampleRow, ordinal: number): ActualIndicator {
  const at = (column: string) => `${column}${ordinal + 4}`;
  return {
    ordinal,
    actual: entry(row.actual, at('L'), row.kind),
    weight: null,
    lastYear: entry(row.lastYear, at('O')),
    settledTarget: null,
    settledTargetSource: null,
    band: row.band ?? null,
    bandPercent: null,
    notApplicable: row.notApplicable ?? null,
    evidence: entry(row.evidence ?? '工作台账', at('U')),
    surveySize: number(row.survey ?? '120', at('V')),
    reason: entry(row.reason, at('W')),
    measure: entry(row.measure, at('X')),
    confirmed: entry(row.confirmed, at('AB')),
    manual: null,
    ...(row.reviewed === undefined ? {} : { reviewed: row.reviewed }),
    place: { file, sheet: '指标', row: ordinal + 4 },
  };
}

function rowOf(row: ExampleRow, ordinal: number): IndicatorScore {
  const level1 = row.level1 ?? '产出指标';
  const level2 = row.level2 ?? null;
  const target = readTarget(row.target, { year, level1, level2, level3: row.name });
  const indicator: Indicator = {
    ordinal,
    level1,
    level2,
    level3: row.name,
    description: null,
    target,
    basis: null,
    weight: null,
    source: { file: '示例.docx', table: 1, row: ordinal },
  };
  const actual = actualOf(row, ordinal);
  const reading = actual.actual === null ? null : readActual(actual.actual, target, { year });
  const common = reading === null ? null : commonMeasure(target, reading);
  const completion =
    common?.ok === true && !decimal(common.target).isZero()
      ? plain(decimal(common.actual).dividedBy(decimal(common.target)))
      : null;
  return {
    ...scored('10', row.score),
    indicator,
    target,
    targetFrom: null,
    actual,
    reading,
    judgement: null,
    category: null,
    completion,
  };
}

const sources = ['fiscal', 'carry-over', 'other'] as const;

function amountsOf(text: string | undefined): readonly (string | null)[] {
  return (text ?? '').split('/').map((amount) => (amount.trim() === '' ? null : amount.trim()));
}

function executionOf(example: ExampleProject): ExecutionScore {
  const [initial = null, revised = null, executed = null] = amountsOf(example.money ?? '100/100/100');
  const rate =
    revised === null || executed === null || decimal(revised).isZero()
      ? null
      : plain(decimal(executed).dividedBy(decimal(revised)));
  const bySource = sources.map((source) => {
    const [first = null, second = null, third = null] = amountsOf(example.sources?.[source]);
    return { source, initial: first, revised: second, executed: third };
  });
  return { ...scored('10', example.executionScore), initial, revised, executed, bySource, rate };
}

function projectOf(example: ExampleProject, index: number): ProjectScore {
  const unit =
    example.unit === undefined ? { code: '405001', name: '某市科学技术协会' } : { code: null, name: example.unit };
  const name = example.name ?? `示例项目${index + 1}`;
  const code = `P${index + 1}`;
  const execution = executionOf(example);
  const indicators = (example.rows ?? []).map((row, at) => rowOf(row, at + 1));
  const money = (of: 'initial' | 'revised' | 'executed', cell: string) =>
    number(example.blank?.includes(of) === true ? undefined : (execution[of] ?? undefined), cell);
  const rows = [execution, ...indicators];
  const total = (pick: (row: ScoredRow) => string): Decimal => sum(rows.map((row) => decimal(pick(row))));
  const budget = example.budget ?? execution.initial;
  const score = example.total ?? plain(total(({ outcome }) => (outcome.type === 'scored' ? outcome.score : '0')));
  const weight = plain(total((row) => row.weight));
  return {
    project: {
      number: index + 1,
      name,
      code,
      unit,
      budget: { total: budget, fiscal: budget, other: null },
      purpose: null,
      departmentInCharge: null,
      spendingPlan: null,
      goals: [],
      indicators: indicators.map((one) => one.indicator),
      source: { file: '示例.docx', table: index + 1 },
    },
    unit,
    actual: {
      key: projectKey(unit, { code, name }),
      unit,
      code,
      name,
      execution: {
        initial: money('initial', 'E5'),
        revised: money('revised', 'F5'),
        executed: money('executed', 'G5'),
        bySource: [],
        reason: entry(example.reason, 'J5'),
        measure: null,
        arrived: number(example.arrived, 'H5'),
        statedRate: number(example.rate, 'I5'),
        confirmed: entry(example.confirmed, 'M5'),
      },
      completed: example.completed ?? null,
      indicators: indicators.flatMap((one) => one.actual ?? []),
      place: { file, sheet: '资金', row: 5 },
    },
    state: 'final',
    blocking: [],
    files: [file],
    execution,
    indicators,
    deductions: [],
    total: { weight, score, grade: null, roundedSum: score },
    ledger: { full: weight, score, deducted: plain(decimal(weight).minus(decimal(score))) },
    findings: [],
  };
}

/** Makes the run an example describes, with the default profile's figures (far above the target from 130 %, execution of the revised budget). */
export function exampleRun(example: CheckExample): CheckedRun {
  return {
    year,
    profile: { settings: { ...usual, farAboveTrigger: '130', farAboveFrom: 'above', executionDenominator: 'revised' } },
    projects: example.projects.map(projectOf),
  };
}

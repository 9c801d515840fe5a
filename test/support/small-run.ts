import type { ActualIndicator } from '../../src/model/actuals.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Indicator, Project, Unit } from '../../src/model/goals.ts';
import type { Profile } from '../../src/model/profile.ts';
import type {
  ExecutionScore,
  IndicatorScore,
  Outcome,
  ProjectScore,
  RuleUse,
  ScoreRun,
} from '../../src/model/result.ts';
import type { TargetReading } from '../../src/model/target.ts';

const place = { file: 'goals.docx', table: 1, row: 2 };

const target = (text: string): TargetReading => ({
  text,
  kind: 'at-least',
  comparator: '≥',
  value: '10',
  multiplier: null,
  unit: '次',
  dimension: 'count',
  amount: '10',
  upper: null,
  date: null,
  from: null,
  assumptions: [],
  words: null,
});

const rule: RuleUse = {
  id: 'at-least-ratio',
  effect: 'score',
  title: { zh: '正向指标按完成率计分', en: 'at least: by completion' },
  text: { zh: '达到目标得满分，未达到按比例得分', en: 'met in full, else in proportion' },
  basis: [{ document: '项目支出绩效评价管理办法', certainty: 'source' }],
  conditions: [],
};

const profile: Profile = {
  id: 'mof-2020',
  version: '1.0',
  title: { zh: '财预〔2020〕10号默认方案', en: 'default profile of 2020' },
  effective: { from: 2020, to: null },
  basis: [{ document: '财预〔2020〕10号', certainty: 'source' }],
  executionWeight: '10',
  categories: [
    {
      id: 'output',
      title: { zh: '产出指标', en: 'output' },
      level1: ['产出指标'],
      level2: [],
      weight: '50',
      basis: [],
    },
    {
      id: 'benefit',
      title: { zh: '效益指标', en: 'benefit' },
      level1: ['效益指标'],
      level2: [],
      weight: '40',
      basis: [],
    },
  ],
  weighting: 'equal',
  grades: [
    { grade: '优', atLeast: '90' },
    { grade: '良', atLeast: '80' },
    { grade: '中', atLeast: '60' },
    { grade: '差', atLeast: '0' },
  ],
  rounding: { mode: 'half-up', digits: 2 },
  missingActual: 'draft',
  notApplicable: 'rescale',
  settings: {},
};

interface RowInput {
  readonly name: string;
  readonly category: string;
  readonly weight: string;
  readonly lost?: string;
  readonly outcome?: Outcome;
  readonly reason?: string | null;
}

function indicatorScore(input: RowInput, ordinal: number): IndicatorScore {
  const indicator: Indicator = {
    ordinal,
    level1: input.category === 'output' ? '产出指标' : '效益指标',
    level2: '数量指标',
    level3: input.name,
    description: null,
    target: target('≥10次'),
    basis: null,
    weight: null,
    source: place,
  };
  const lost = input.lost ?? '0';
  const score = String(Number(input.weight) - Number(lost));
  const entry = (text: string) => ({
    kind: 'text' as const,
    text,
    place: { file: 'actuals.xlsx', sheet: '指标', cell: 'L3' },
  });
  const actual: ActualIndicator = {
    ordinal,
    actual: entry('8次'),
    weight: null,
    lastYear: null,
    settledTarget: null,
    settledTargetSource: null,
    band: null,
    bandPercent: null,
    notApplicable: null,
    evidence: null,
    surveySize: null,
    reason: input.reason == null ? null : entry(input.reason),
    measure: input.reason == null ? null : entry('下年度提前安排'),
    manual: null,
    place,
  };
  return {
    indicator,
    target: indicator.target,
    actual,
    reading: null,
    category: input.category,
    completion: '0.8',
    nominalWeight: input.weight,
    weight: input.weight,
    outcome: input.outcome ?? { type: 'scored', score },
    automatic: score,
    manual: null,
    rule,
    otherRules: [],
    trace: null,
    deductions:
      lost === '0'
        ? []
        : [{ points: lost, rule: rule.id, why: { zh: `实际8次低于目标10次`, en: '8 is below 10' }, basis: rule.basis }],
    findings: [],
  };
}

const execution = (lost: string): ExecutionScore => ({
  initial: '100',
  revised: '120.5',
  executed: '96.4',
  bySource: [],
  rate: '0.8',
  nominalWeight: '10',
  weight: '10',
  outcome: { type: 'scored', score: String(10 - Number(lost)) },
  automatic: null,
  manual: null,
  rule,
  otherRules: [],
  trace: null,
  deductions:
    lost === '0'
      ? []
      : [{ points: lost, rule: rule.id, why: { zh: '预算执行率80%，按比例计分', en: 'rate 80 %' }, basis: rule.basis }],
  findings: [],
});

/** One project of a run from the few things a report test cares about; its ledger adds up. */
export function projectScore(name: string, unit: Unit, rows: readonly RowInput[], lostMoney = '2'): ProjectScore {
  const indicators = rows.map((row, index) => indicatorScore(row, index + 1));
  const deducted = [lostMoney, ...rows.map((row) => row.lost ?? '0')].reduce((a, b) => a + Number(b), 0);
  const draft = indicators.some(({ outcome }) => outcome.type === 'missing');
  const project: Project = {
    number: 1,
    name,
    code: '13020226P00001',
    unit,
    budget: { total: '100', fiscal: '100', other: null },
    purpose: '用于学术交流活动',
    spendingPlan: null,
    goals: ['举办学术交流活动', '服务科技工作者'],
    indicators: indicators.map((row) => row.indicator),
    source: place,
  };
  const score = 100 - deducted;
  return {
    project,
    unit,
    actual: null,
    status: draft ? 'draft' : 'final',
    execution: execution(lostMoney),
    indicators,
    deductions: [],
    total: {
      weight: '100',
      score: String(score),
      grade: draft ? null : score >= 90 ? '优' : '良',
      roundedSum: String(score),
    },
    ledger: { full: '100', score: String(score), deducted: String(deducted) },
    findings: [],
  };
}

/** A run over projects, with findings. */
export function smallRun(projects: readonly ProjectScore[], findings: readonly Finding[] = []): ScoreRun {
  return {
    year: 2026,
    tool: { name: 'perf-score', version: '0.1.0' },
    profile,
    profileSource: { file: 'scoring-profiles/mof-2020.json', sha256: 'a'.repeat(64) },
    rules: [{ id: 'standard', source: { file: 'rules/standard.json', sha256: 'b'.repeat(64) } }],
    inputs: [
      { role: 'goals', file: 'goals.docx', sha256: 'c'.repeat(64) },
      { role: 'actuals', file: 'actuals.xlsx', sha256: 'd'.repeat(64) },
    ],
    projects,
    findings,
  };
}

const science: Unit = { code: '405001', name: '唐山市科学技术协会' };
const museum: Unit = { code: '405003', name: '唐山科技馆' };

/** Three projects of two units: one with losses, one nearly perfect, one draft. */
export function typicalRun(): ScoreRun {
  return smallRun(
    [
      projectScore('学术交流与科技工作者服务项目经费', science, [
        {
          name: '举办学术活动次数',
          category: 'output',
          weight: '50',
          lost: '10',
          reason: '受场地维修影响，两场活动改到下一年度',
        },
        { name: '科技工作者受益程度', category: 'benefit', weight: '40', lost: '3.35' },
      ]),
      projectScore(
        '科普场馆免费开放',
        museum,
        [
          { name: '开放天数', category: 'output', weight: '50' },
          { name: '观众满意度', category: 'benefit', weight: '40' },
        ],
        '0',
      ),
      projectScore('青少年科技创新大赛', museum, [
        { name: '参赛人数', category: 'output', weight: '50' },
        {
          name: '社会影响',
          category: 'benefit',
          weight: '40',
          lost: '40',
          outcome: { type: 'missing', why: { zh: '未填报', en: 'missing' }, score: null },
        },
      ]),
    ],
    [
      {
        code: 'file-not-found',
        severity: 'block',
        place: { file: 'x.xlsx' },
        project: null,
        indicator: null,
        args: { file: 'x.xlsx' },
      },
    ],
  );
}

import fc from 'fast-check';
import { projectKey } from '../../src/model/actuals/actuals-keys.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { scoreConfirmed } from '../../src/scoring/score-confirmed.ts';
import { builtInRules, profileOf } from './definitions.ts';
import { type TestMoney, type TestRow, testProject } from './scoring.ts';

const percentBands = {
  intervals: [
    { from: 90, to: null, value: 100 },
    { from: 75.5, to: 90, value: 80 },
    { from: 60, to: 75.5, value: 35 },
    { from: null, to: 60, value: 0 },
  ],
};

const capBands = {
  intervals: [
    { from: null, to: 50, value: 59 },
    { from: 50, to: 80, value: 89 },
    { from: 80, to: null, value: 100 },
  ],
};

const policies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'by-ratio': { settings: { strictEqualled: 'missed' } },
  'pass-mark': {
    settings: {
      strictEqualled: 'missed',
      atLeast: 'pass-mark-ratio',
      atMost: 'two-minus',
      equal: 'exact',
      outsideRange: 'by-distance',
      late: 'per-day',
      lateStepCost: 0.7,
      trend: 'strict',
      executionDenominator: 'initial',
    },
  },
  'pass-mark-scaled': {
    settings: {
      atLeast: 'pass-mark-scaled',
      atMost: 'steps',
      shortStep: 0.3,
      shortStepCost: 1.7,
      late: 'per-month',
      lateStepCost: 15,
      noShare: 45,
      farAboveAction: 'deduct',
      farAboveMostDeducted: 30,
    },
    rounding: { mode: 'truncate', digits: 2 },
  },
  steps: {
    settings: {
      atLeast: 'steps',
      shortStep: 0.7,
      shortStepCost: 2.5,
      atMost: 'zero',
      late: 'fixed-share',
      lateShare: 30,
      executionRule: 'steps',
      executionStep: 1.5,
      executionStepCost: 4,
      zeroBudget: 'zero',
      satisfactionWithoutSurvey: 'zero',
    },
    rounding: { mode: 'half-up', digits: 0 },
  },
  'point-steps': {
    settings: { atLeast: 'point-steps', atMost: 'point-steps', shortStep: 1.3, shortStepPoints: 0.7 },
  },
  'whole-steps': {
    settings: {
      atLeast: 'point-steps',
      atMost: 'steps',
      stepCount: 'whole',
      checklist: 'item-points',
      checklistItemPoints: 1.5,
      farAboveFrom: 'including',
      farAboveAction: 'deduct-points',
      totalCap: 'execution-rate',
    },
  },
  bands: {
    settings: {
      atLeast: 'bands',
      executionRule: 'bands',
      satisfactionRule: 'bands',
      executionDenominator: 'adjusted',
      totalCap: 'execution-bands',
      farAboveAction: 'deduct-bands',
      farAboveTrigger: 120,
    },
    tables: {
      completionBands: { ...percentBands, includes: 'to' },
      executionBands: percentBands,
      satisfactionBands: percentBands,
      farAboveBands: {
        intervals: [
          { from: 120, to: 150, value: 5 },
          { from: 150, to: null, value: 12.5 },
        ],
      },
      capBands,
    },
    rounding: { mode: 'half-up', digits: 1 },
  },
};

/** Profiles that together make every score rule apply, with every rounding. */
export const shapeProfiles: readonly Profile[] = Object.entries(policies).map(([id, own]) =>
  profileOf(id, { extends: 'mof-2020', ...JSON.parse(JSON.stringify(own)) }),
);

/** Divisors that give endless and short fractions, ties at half a cent among them. */
const amounts = fc.constantFrom(
  '1',
  '3',
  '7',
  '8',
  '16',
  '32',
  '40',
  '0.7',
  '1.1',
  '12.5',
  '96',
  '125',
  '400',
  '99999',
);
const near = (target: string) =>
  fc.integer({ min: 0, max: 260 }).map((share) => String(Number(((Number(target) * share) / 100).toFixed(2))));

const counted = (before: string, unit: string): fc.Arbitrary<TestRow> =>
  amounts.chain((target) =>
    near(target).map((actual) => ({ target: `${before}${target}${unit}`, actual: `${actual}${unit}` })),
  );

const dated: fc.Arbitrary<TestRow> = fc
  .tuple(fc.constantFrom('2026年11月30日前', '2026.11.30', '2026年11月底前'), fc.integer({ min: -40, max: 110 }))
  .map(([target, late]) => ({
    target,
    actual: new Date(Date.UTC(2026, 10, 30 + late)).toISOString().slice(0, 10),
  }));

const ranged: fc.Arbitrary<TestRow> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 33 }), fc.integer({ min: 0, max: 120 }))
  .map(([low, wide, actual]) => ({ target: `${low}—${low + wide}周岁`, actual: `${actual}周岁` }));

const trend: fc.Arbitrary<TestRow> = fc
  .tuple(
    fc.constantFrom('逐年上升', '逐年下降', '较上年增长7%', '同比下降3%', '较上年减少2起', '不低于上年', '与上年持平'),
    fc.constantFrom('0', '3', '7', '64', '80.5'),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([target, lastYear, actual]) => ({ target, lastYear: `${lastYear}起`, actual: `${actual}起` }));

/** Targets that exclude their own value, missed, equalled and met. */
const strict: fc.Arbitrary<TestRow> = fc
  .tuple(fc.constantFrom('>', '<'), fc.integer({ min: 3, max: 40 }), fc.integer({ min: -2, max: 2 }))
  .map(([sign, target, off]) => ({ target: `${sign}${target}起`, actual: `${target + off}起` }));

const zero: fc.Arbitrary<TestRow> = fc
  .tuple(fc.constantFrom('≥0起', '>0起', '≤0起', '<3起', '=0起', '0起', '≤0万元'), fc.integer({ min: 0, max: 4 }))
  .map(([target, actual]) => ({ target, actual: `${actual}${target.endsWith('元') ? '万元' : '起'}` }));

const judged: fc.Arbitrary<TestRow> = fc.oneof(
  fc.record({
    target: fc.constant('显著提高'),
    band: fc.constantFrom('met' as const, 'partly' as const, 'not-met' as const),
  }),
  fc.record({ target: fc.constant('提高'), actual: fc.constantFrom('达成预期指标', '部分达成预期指标并具有一定效果') }),
  fc
    .integer({ min: 600, max: 799 })
    .map((share) => ({ target: '增强', band: 'partly' as const, percent: String(share / 10) })),
  fc.record({ target: fc.constant('是否按时完成'), actual: fc.constantFrom('是', '否') }),
  fc.record({ target: fc.constant('制度健全'), actual: fc.constantFrom('3/5项', '5项中符合4项', '7/7项') }),
  fc.record({ target: fc.constant('按月发放'), actual: fc.constantFrom('按月发放', '是', '否') }),
);

const money: fc.Arbitrary<TestRow> = fc
  .tuple(
    fc.constantFrom('≤3.1万', '≤31000元', '≤0.31万元', '不超过预算资金'),
    fc.integer({ min: 1000, max: 2_000_000 }),
  )
  .chain(([target, yuan]) =>
    fc.constantFrom(
      { target, actual: `${yuan}元` },
      { target, actual: `${yuan / 10_000}万元` },
      { target, actual: null },
    ),
  );

const satisfied: fc.Arbitrary<TestRow> = fc
  .tuple(fc.integer({ min: 400, max: 1000 }), fc.constantFrom('120', undefined))
  .map(([rate, survey]) => ({
    target: '≥90%',
    actual: `${rate / 10}%`,
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    ...(survey === undefined ? {} : { survey }),
  }));

const decided: fc.Arbitrary<TestRow> = fc.constantFrom(
  { target: '≥8次', actual: '6次', manual: { score: '1.5', who: '复核组', why: '台账只有五次' } },
  { target: '≥8次', actual: null },
  { target: '≥8次', actual: '6次', notApplicable: '上级取消' },
  { target: '≥8次', actual: '不知道' },
  { target: '以市外办批复为准', actual: '3次', settled: '≥4次', settledSource: '批复〔2026〕1号' },
);

const anyRow = fc.oneof(
  { weight: 4, arbitrary: counted('≥', '次') },
  counted('', '人次'),
  counted('≥', '%'),
  { weight: 3, arbitrary: counted('≤', '万元') },
  counted('=', '个'),
  { weight: 2, arbitrary: dated },
  ranged,
  trend,
  { weight: 2, arbitrary: zero },
  { weight: 2, arbitrary: strict },
  { weight: 2, arbitrary: judged },
  money,
  decided,
);

const anyMoney: fc.Arbitrary<TestMoney> = fc
  .tuple(
    fc.constantFrom('0', '40', '37.5', '120', '96.6'),
    fc.integer({ min: 0, max: 130 }),
    fc.constantFrom(undefined, '7.77'),
  )
  .map(([budget, share, carryOver]) => ({
    initial: budget,
    revised: budget,
    executed: String(Number(((Number(budget) * share) / 100).toFixed(3))),
    ...(carryOver === undefined || budget === '0' ? {} : { carryOver }),
  }));

/** Rows and money of one project; its last row is satisfaction. */
export const anyProject = fc
  .tuple(fc.array(anyRow, { minLength: 3, maxLength: 11 }), satisfied, anyMoney)
  .map(([rows, last, funds]) => ({ rows: [...rows, last], funds }));

/** What chance would rarely bring: nothing to divide by, and 15 × (55.2 ÷ 90 − 60 %) ÷ 40 %, which is half a point and must not be cut below it. */
export const corners: readonly { readonly rows: readonly TestRow[]; readonly funds: TestMoney }[] = [
  {
    rows: [
      { target: '不超过预算资金' },
      { target: '逐年上升', actual: '0起', lastYear: '0起' },
      { target: '逐年下降', actual: '2起', lastYear: '0起' },
      { target: '≥90%', actual: '91%', level1: '满意度指标', level2: '服务对象满意度指标' },
    ],
    funds: { initial: '0', revised: '0', executed: '0.5' },
  },
  {
    rows: [
      { target: '>8次', actual: '8次' },
      { target: '<3起', actual: '3起' },
      { target: '不超过预算资金' },
      { target: '≥90%', actual: '91%', level1: '满意度指标', level2: '服务对象满意度指标', survey: '120' },
    ],
    funds: { initial: '40', revised: '40', executed: '37.5' },
  },
  {
    rows: [
      { target: '≥8次', actual: '8次' },
      { target: '≥90%', actual: '55.2%', level1: '满意度指标', level2: '服务对象满意度指标', survey: '120' },
    ],
    funds: { initial: '40', revised: '40', executed: '0' },
  },
];

function shifted(actual: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(actual)) {
    return new Date(Date.parse(`${actual}T00:00:00Z`) + 9 * 86_400_000).toISOString().slice(0, 10);
  }
  return actual.replace(/^\d+(?:\.\d+)?/, (number) => String(Number((Number(number) * 0.83 + 1.5).toFixed(2))));
}

/** The same rows with another actual wherever the actual is a number or a day. */
export function otherActuals(rows: readonly TestRow[]): TestRow[] {
  return rows.map((row) => (row.actual ? { ...row, actual: shifted(row.actual) } : row));
}

/** Scores projects under a profile with the program's own rules, as one run of one unit. */
export async function shapeRun(
  projects: readonly { readonly rows: readonly TestRow[]; readonly funds: TestMoney }[],
  profile: Profile,
): Promise<ScoreRun> {
  const made = projects.map(({ rows, funds }, index) => {
    const reasons = rows.map((row) => ({ reason: '按实际情况说明', ...row }));
    const { goal, actual } = testProject(reasons, funds);
    const code = `P${index + 1}`;
    const named = { code, name: `项目${code}` };
    return { goal: { ...goal, ...named }, actual: { ...actual, ...named, key: projectKey(goal.unit, named) } };
  });
  const source = { file: 'shapes.docx', sha256: '0'.repeat(64) };
  return scoreConfirmed({
    year: 2026,
    goals: [{ source, year: 2026, yearKnownFrom: null, department: null, projects: made.map(({ goal }) => goal) }],
    actuals: [{ source, year: 2026, projects: made.map(({ actual }) => actual) }],
    profile,
    profileSource: source,
    ruleSet: await builtInRules(),
    inputs: [{ role: 'goals', ...source }],
    tool: { name: 'perf-score', version: '0.0.0' },
    findings: [],
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, decimal, plain, sum } from '../../src/model/decimal.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import type { ProjectScore } from '../../src/model/result/result.ts';
import { evaluateExpression, hasNoValue } from '../../src/rules/formula/formula.ts';
import { profileIds, profileOf } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { scoreTest, type TestMoney, type TestRow, testProject } from '../support/scoring.ts';

const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((n) => plain(new Decimal(n).div(100)));
const targets = fc.constantFrom(
  '≥8次',
  '≤10万元',
  '=100%',
  '100%',
  '≥0起',
  '≤0起',
  '>3次',
  '<5天',
  '18—54周岁',
  '±3%以内',
  '2026年12月31日前',
  '是否按时完成',
  '按月发放',
  '提高',
  '逐年上升',
  '逐年下降',
  '不超过预算资金',
  '以批复为准',
  '≥**%',
  '',
);
const actuals = fc.oneof(
  cents(200),
  cents(200).map((n) => `${n}%`),
  cents(20).map((n) => `${n}次`),
  fc.constantFrom(
    '-5',
    '2026-11-30',
    '2027-01-09',
    '是',
    '否',
    '达成预期指标',
    '部分达成',
    '按月发放',
    '提高',
    '12万元',
    '60周岁',
    '',
    '不知道',
    '0',
  ),
  fc.string({ maxLength: 8 }),
);
const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 });

const anyRow = fc
  .record({
    target: targets,
    actual: fc.option(actuals, { nil: null, freq: 6 }),
    level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本指标', '其他'),
    level2: fc.constantFrom(null, '数量指标', '成本指标', '满意度指标'),
    points: optional(cents(30)),
    entered: optional(fc.oneof(cents(30), fc.constantFrom('0', '-3', '5.005'))),
    lastYear: optional(cents(100)),
    settled: optional(fc.constantFrom('≥3次', '≤2万元', '提高')),
    band: optional(fc.constantFrom('met' as const, 'partly' as const, 'not-met' as const)),
    percent: optional(fc.oneof(cents(110), fc.constant('-1'))),
    notApplicable: fc.option(fc.constant('停办'), { nil: undefined, freq: 6 }),
    reason: optional(fc.constant('原因')),
    survey: optional(fc.constantFrom('200', '0', '0.00')),
    manual: optional(fc.record({ score: cents(20), who: fc.constantFrom(null, '甲'), why: fc.constant('乙') })),
  })
  .map(
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as TestRow,
  );

const anyMoney: fc.Arbitrary<TestMoney> = fc.record({
  initial: fc.option(cents(300), { nil: null, freq: 6 }),
  revised: fc.option(fc.oneof(cents(300), fc.constant('0')), { nil: null, freq: 6 }),
  executed: fc.option(fc.oneof(cents(300), fc.constantFrom('0', '-100')), { nil: null, freq: 6 }),
});

const intervals = (values: readonly number[]) => ({
  intervals: values.map((value, at) => ({ from: at * 40, to: at === values.length - 1 ? null : (at + 1) * 40, value })),
});
const tables = {
  executionBands: intervals([0, 60, 100]),
  completionBands: intervals([0, 50, 100]),
  satisfactionBands: intervals([0, 50, 100]),
  farAboveBands: intervals([0, 0, 0, 0, 30]),
  capBands: intervals([59, 79, 100]),
};
const settings = fc.record({
  executionRule: fc.constantFrom('ratio', 'bands', 'steps'),
  executionDenominator: fc.constantFrom('initial', 'revised', 'adjusted'),
  zeroBudget: fc.constantFrom('not-applicable', 'zero', 'error'),
  atLeast: fc.constantFrom('ratio', 'pass-mark-ratio', 'pass-mark-scaled', 'steps', 'point-steps', 'bands'),
  atMost: fc.constantFrom('target-over-actual', 'two-minus', 'steps', 'point-steps', 'zero'),
  equal: fc.constantFrom('as-at-least', 'exact', 'manual'),
  farAboveAction: fc.constantFrom('note', 'require-reason', 'manual', 'deduct', 'deduct-bands'),
  late: fc.constantFrom('zero', 'per-day', 'per-month', 'fixed-share'),
  outsideRange: fc.constantFrom('zero', 'by-distance'),
  satisfactionRule: fc.constantFrom('as-at-least', 'bands'),
  satisfactionWithoutSurvey: fc.constantFrom('flag', 'zero'),
  trend: fc.constantFrom('ratio', 'strict'),
  totalCap: fc.constantFrom('none', 'execution-bands'),
  doubtful: fc.constantFrom('automatic', 'manual'),
  explicitWeights: fc.constantFrom('scale', 'as-given', 'ignore'),
  rescaleWithin: fc.constantFrom('category', 'total'),
  passMark: fc.constantFrom(0, 60, 99),
  noShare: fc.constantFrom(0, 30, 100),
});
const anyProfile: fc.Arbitrary<Profile> = fc.oneof(
  fc.constantFrom(...profileIds).map((id) => profileOf(id)),
  fc
    .record({
      settings,
      weighting: fc.constantFrom('equal', 'by-level2'),
      notApplicable: fc.constantFrom('rescale', 'full', 'skip'),
      missingActual: fc.constantFrom('draft', 'zero', 'refuse'),
      rounding: fc.record({ mode: fc.constantFrom('half-up', 'truncate'), digits: fc.constantFrom(0, 1, 2) }),
    })
    .map((own) => profileOf('any', { extends: 'mof-2020', tables, ...own })),
);

const rowsOf = (project: ProjectScore) => [project.execution, ...project.indicators];
const counted = (score: string | null) => decimal(score ?? '0');

describe('whatever is reported, under whatever profile', () => {
  it('every score lies between 0 and its weight, and the ledger holds to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 9 }), anyMoney, anyProfile, async (rows, money, profile) => {
        const project = await scoreTest(testProject(rows, money), profile);
        for (const { outcome, weight, deductions, nominalWeight } of rowsOf(project)) {
          const score = counted(outcome.score);
          expect(score.isNegative(), plain(score)).toBe(false);
          expect(score.lessThanOrEqualTo(weight), `${plain(score)} of ${weight}`).toBe(true);
          expect(decimal(nominalWeight).isNegative()).toBe(false);
          const lost = sum(deductions.map((line) => decimal(line.points)));
          expect(plain(score.plus(lost))).toBe(plain(decimal(weight)));
          expect(deductions.every((line) => decimal(line.points).greaterThan(0))).toBe(true);
        }
        const { full, score, deducted } = project.ledger;
        expect(plain(decimal(score).plus(deducted))).toBe(full);
        expect(plain(sum(rowsOf(project).map((row) => decimal(row.weight))))).toBe(full);
        expect(counted(project.total.score).lessThanOrEqualTo(project.total.weight)).toBe(true);
        const open = rowsOf(project).some(
          ({ outcome }) => ['missing', 'invalid'].includes(outcome.type) && outcome.score === null,
        );
        if (open) expect(project.state).not.toBe('final');
        expect(project.state === 'final').toBe(project.blocking.length === 0);
        if (project.state !== 'final') expect(project.total.grade).toBeNull();
      }),
      { numRuns: cases(300) },
    );
  });

  it('the points of a category add up to it exactly, and those of a project to 100', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 12 }), anyProfile, async (rows, profile) => {
        fc.pre(profile.settings['explicitWeights'] !== 'as-given');
        const project = await scoreTest(testProject(rows), profile);
        const present = new Set(project.indicators.flatMap((one) => one.category ?? []));
        fc.pre(present.size > 0);
        expect(plain(sum(rowsOf(project).map((row) => decimal(row.nominalWeight))))).toBe('100');
        for (const { id, weight } of profile.categories) {
          if (!present.has(id) || present.size < profile.categories.length) continue;
          const own = project.indicators.filter((one) => one.category === id);
          expect(plain(sum(own.map((one) => decimal(one.nominalWeight))))).toBe(plain(decimal(weight)));
        }
        const applies = project.indicators.some(
          (row) => row.outcome.type !== 'not-applicable' && row.nominalWeight !== '0',
        );
        if (profile.notApplicable === 'rescale' && applies) expect(project.total.weight).toBe('100');
        // What no indicator can take over does not go to execution: money alone is no performance.
        const whole = profile.settings['rescaleWithin'] === 'total' && applies;
        if (!whole) expect(Number(project.execution.weight)).toBeLessThanOrEqual(Number(profile.executionWeight));
      }),
      { numRuns: cases(200) },
    );
  });

  it('the order of rows does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 2, maxLength: 8 }),
        anyMoney,
        anyProfile,
        fc.infiniteStream(fc.nat()),
        async (rows, money, profile, noise) => {
          const { goal, actual } = testProject(rows, money);
          const shuffle = <T>(list: readonly T[]) =>
            list
              .map((one) => [noise.next().value as number, one] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, one]) => one);
          const straight = await scoreTest({ goal, actual }, profile);
          const mixed = await scoreTest(
            {
              goal: { ...goal, indicators: shuffle(goal.indicators) },
              actual: { ...actual, indicators: shuffle(actual.indicators) },
            },
            profile,
          );
          const sorted = [...mixed.indicators].sort((a, b) => a.indicator.ordinal - b.indicator.ordinal);
          expect(sorted).toEqual(straight.indicators);
          expect([mixed.total, mixed.ledger, mixed.execution]).toEqual([
            straight.total,
            straight.ledger,
            straight.execution,
          ]);
        },
      ),
      { numRuns: cases(100) },
    );
  });

  it('the trace is the computation: evaluated again from its bindings it gives the same points', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 1, maxLength: 6 }),
        anyMoney,
        anyProfile,
        async (rows, money, profile) => {
          const project = await scoreTest(testProject(rows, money), profile);
          for (const { trace } of rowsOf(project)) {
            if (trace === null) continue;
            const values = Object.fromEntries(trace.bindings.map(({ name, value }) => [name, decimal(value)]));
            const again = evaluateExpression(trace.expression, values);
            expect(hasNoValue(again) || typeof again.value === 'boolean' ? again : plain(again.value)).toBe(
              trace.unrounded,
            );
          }
        },
      ),
      { numRuns: cases(100) },
    );
  });
});

describe('more of a good thing', () => {
  const unpunished = settings.map((own) => ({ ...own, farAboveAction: 'require-reason' }));
  it.each([
    ['≥8次', 1],
    ['100%', 1],
    ['≤10万元', -1],
    ['逐年上升', 1],
    ['逐年下降', -1],
  ])('never scores less: %s', async (target, direction) => {
    await fc.assert(
      fc.asyncProperty(cents(200), cents(200), unpunished, async (one, other, own) => {
        fc.pre(own.equal === 'as-at-least');
        const profile = profileOf('any', { extends: 'mof-2020', tables, settings: own });
        const [less, more] = decimal(one).lessThan(other) ? [one, other] : [other, one];
        const unit = target === '≥8次' ? '次' : target === '100%' ? '%' : target === '≤10万元' ? '万元' : '件';
        const points = async (amount: string) => {
          const row = { target, actual: `${amount}${unit}`, lastYear: '50件', survey: '9' };
          const project = await scoreTest(testProject([row]), profile);
          return counted(project.indicators[0]?.outcome.score ?? null);
        };
        const [low, high] = [await points(less), await points(more)];
        expect(direction > 0 ? high.greaterThanOrEqualTo(low) : low.greaterThanOrEqualTo(high), `${low} ${high}`).toBe(
          true,
        );
      }),
      { numRuns: cases(150) },
    );
  });

  it('never scores less: spending of the budget', async () => {
    await fc.assert(
      fc.asyncProperty(cents(200), cents(200), unpunished, async (one, other, own) => {
        const profile = profileOf('any', { extends: 'mof-2020', tables, settings: own });
        const [less, more] = decimal(one).lessThan(other) ? [one, other] : [other, one];
        const points = async (executed: string) =>
          counted((await scoreTest(testProject([], { executed }), profile)).execution.outcome.score);
        expect((await points(more)).greaterThanOrEqualTo(await points(less))).toBe(true);
      }),
      { numRuns: cases(100) },
    );
  });
});

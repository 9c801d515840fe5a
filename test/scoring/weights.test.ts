import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain, sum } from '../../src/model/decimal.ts';
import type { ProjectScore } from '../../src/model/result/result.ts';
import { apportion } from '../../src/scoring/weights/apportion.ts';
import { profileOf } from '../support/definitions.ts';
import { scoreTest, type TestRow, testProject } from '../support/scoring.ts';

const met = { target: '≥1次', actual: '1' };
const output = (more: Partial<TestRow> = {}): TestRow => ({ ...met, level1: '产出指标', ...more });
const benefit = (more: Partial<TestRow> = {}): TestRow => ({ ...met, level1: '效益指标', ...more });
const satisfied = (more: Partial<TestRow> = {}): TestRow => ({ ...met, level1: '满意度指标', survey: '9', ...more });

const weights = (project: ProjectScore) => [project.execution.weight, ...project.indicators.map((one) => one.weight)];
const nominal = (project: ProjectScore) => [
  project.execution.nominalWeight,
  ...project.indicators.map((one) => one.nominalWeight),
];
const codes = (project: ProjectScore) => project.findings.map((one) => one.code);
const score = (rows: readonly TestRow[], own: Readonly<Record<string, unknown>> | null = null, money = {}) =>
  scoreTest(
    testProject(rows, money),
    own === null ? profileOf('mof-2020') : profileOf('mine', { extends: 'mof-2020', ...own }),
  );

describe('points are split', () => {
  it.each([
    ['50', ['0', '0', '0'], ['16.67', '16.67', '16.66']],
    ['10', ['1', '1', '1'], ['3.34', '3.33', '3.33']],
    ['100', ['1', '2'], ['33.33', '66.67']],
    ['100', ['75', '7.5', '7.5'], ['83.34', '8.33', '8.33']],
    ['100', ['7.5', '75', '7.5'], ['8.34', '83.33', '8.33']],
    ['0.01', ['1', '1'], ['0.01', '0']],
    ['10', ['0', '5'], ['0', '10']],
    ['33.335', ['1', '1'], ['16.67', '16.665']],
  ])('%s by %o is %o', (points, shares, expected) => {
    const parts = apportion(
      new Decimal(points),
      shares.map((one) => new Decimal(one)),
    );
    expect(parts.map(plain)).toEqual(expected);
  });

  it('and equal remainders go to the earlier row, decided in whole numbers', () => {
    const shares = fc.array(fc.bigInt({ min: 1n, max: 5000n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 20_000n }), shares, (cents, weights) => {
        const given = weights.reduce((sum, one) => sum + one, 0n);
        const parts = weights.map((one) => ({ cut: (cents * one) / given, rest: (cents * one) % given }));
        const left = cents - parts.reduce((sum, { cut }) => sum + cut, 0n);
        const order = parts
          .map((_, at) => at)
          .sort((a, b) => Number((parts[b]?.rest ?? 0n) - (parts[a]?.rest ?? 0n)) || a - b);
        const lucky = new Set(order.slice(0, Number(left)));
        const expected = parts.map(({ cut }, at) => new Decimal(String(cut + (lucky.has(at) ? 1n : 0n))).div(100));
        const made = apportion(
          new Decimal(String(cents)).div(100),
          weights.map((one) => new Decimal(String(one)).div(7)),
        );
        expect(made.map(plain)).toEqual(expected.map(plain));
      }),
    );
  });

  it('and the parts always add up, each within a cent of its share', () => {
    const amount = fc.integer({ min: 0, max: 100_000 }).map((n) => new Decimal(n).div(100));
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 40 }), (points, shares) => {
        const parts = apportion(points, shares);
        expect(plain(sum(parts))).toBe(plain(points));
        const whole = sum(shares);
        for (const [index, part] of parts.entries()) {
          const exact = whole.isZero() ? points.div(shares.length) : points.times(shares[index] ?? 0).div(whole);
          expect(part.minus(exact).abs().lessThanOrEqualTo('0.01')).toBe(true);
          expect(part.isNegative()).toBe(false);
        }
      }),
    );
  });
});

describe('the weights of a project', () => {
  it.each<[string, readonly TestRow[], Readonly<Record<string, unknown>> | null, readonly string[], readonly string[]]>(
    [
      [
        'evenly inside a category',
        [output(), output(), output(), benefit(), satisfied()],
        null,
        ['10', '16.67', '16.67', '16.66', '30', '10'],
        [],
      ],
      ['satisfaction missing', [output(), benefit()], null, ['10', '50', '40'], ['category-missing']],
      ['benefits missing', [output(), satisfied()], null, ['10', '75', '15'], ['category-missing']],
      ['only outputs', [output(), output()], null, ['10', '45', '45'], ['category-missing', 'category-missing']],
      [
        'by level 2',
        [
          output({ level2: '数量指标' }),
          output({ level2: '数量指标' }),
          output({ level2: '时效指标' }),
          benefit(),
          satisfied(),
        ],
        { weighting: 'by-level2' },
        ['10', '12.5', '12.5', '25', '30', '10'],
        [],
      ],
      [
        'by points that add up',
        [output({ points: '20' }), output({ points: '30' }), benefit(), satisfied()],
        null,
        ['10', '20', '30', '30', '10'],
        [],
      ],
      [
        'by points entered, before those of the goal table',
        [output({ points: '25', entered: '10' }), output({ points: '25', entered: '40' }), benefit(), satisfied()],
        null,
        ['10', '10', '40', '30', '10'],
        [],
      ],
      [
        'points scaled to the category',
        [output({ points: '20' }), output({ points: '20' }), benefit(), satisfied()],
        null,
        ['10', '25', '25', '30', '10'],
        ['weights-do-not-add-up'],
      ],
      [
        'points as given',
        [output({ points: '20' }), output({ points: '20' }), benefit(), satisfied()],
        { settings: { explicitWeights: 'as-given' } },
        ['10', '20', '20', '30', '10'],
        ['weights-do-not-add-up', 'total-weight-not-100'],
      ],
      [
        'points ignored',
        [output({ points: '20' }), output({ points: '30' }), benefit(), satisfied()],
        { settings: { explicitWeights: 'ignore' } },
        ['10', '25', '25', '30', '10'],
        [],
      ],
      [
        'some points missing',
        [output({ points: '20' }), output(), output(), benefit(), satisfied()],
        null,
        ['10', '20', '15', '15', '30', '10'],
        ['weights-not-complete'],
      ],
      [
        'some points missing and none left',
        [output({ points: '60' }), output(), benefit(), satisfied()],
        null,
        ['10', '25', '25', '30', '10'],
        ['weights-not-complete'],
      ],
      [
        'points below zero',
        [output({ entered: '-20' }), output(), benefit(), satisfied()],
        null,
        ['10', '25', '25', '30', '10'],
        ['weight-not-usable'],
      ],
      [
        'an unknown level 1',
        [output(), benefit(), satisfied(), output({ level1: '其他' })],
        null,
        ['10', '50', '30', '10', '0'],
        [],
      ],
    ],
  )('%s', async (_name, rows, own, expected, found) => {
    const project = await score(rows, own);
    expect(weights(project)).toEqual(expected);
    expect(codes(project)).toEqual(found);
  });

  it.each([
    ['产出指标', 0],
    ['产出指标(50分)', 0],
    ['产出指标（50 分）', 0],
    ['项目产出（30分）', 0],
    ['一、产出指标', 0],
    ['产　出', 0],
    ['效益指标(30分)', 1],
    ['项目效果', 1],
    ['服务对象满意度指标', 2],
    ['满意度指标（10）', 2],
    ['过程', null],
  ])('find the category of “%s”', async (level1, at) => {
    const project = await score([output({ level1 })]);
    const id = at === null ? null : ['output', 'benefit', 'satisfaction'][at];
    expect(project.indicators[0]?.category).toBe(id);
    expect(project.indicators[0]?.findings.map((one) => one.code)).toEqual(
      id === null ? ['category-unknown'] : expect.not.arrayContaining(['category-unknown']),
    );
  });

  it('find cost and satisfaction by level 2 under another level 1', async () => {
    const rows = [output(), output({ level2: '成本指标' }), benefit(), benefit({ level2: '服务对象满意度指标' })];
    expect(weights(await scoreTest(testProject(rows), profileOf('mof-2021-cost')))).toEqual([
      '10',
      '40',
      '20',
      '20',
      '10',
    ]);
    expect(weights(await scoreTest(testProject(rows), profileOf('mof-2020')))).toEqual(['10', '25', '25', '30', '10']);
  });
});

describe('rows that do not apply', () => {
  const rows = [output({ notApplicable: '停办' }), output(), output(), benefit(), satisfied()];
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[], string]>([
    ['scaled inside the category', {}, ['10', '0', '25', '25', '30', '10'], '100'],
    [
      'scaled over the whole table',
      { settings: { rescaleWithin: 'total' } },
      ['12', '0', '20', '20', '36', '12'],
      '100',
    ],
    ['full marks', { notApplicable: 'full' }, ['10', '16.67', '16.67', '16.66', '30', '10'], '100'],
    ['skipped', { notApplicable: 'skip' }, ['10', '0', '16.67', '16.66', '30', '10'], '83.33'],
  ])('%s', async (_name, own, expected, total) => {
    const project = await score(rows, own);
    expect(weights(project)).toEqual(expected);
    expect(nominal(project)).toEqual(['10', '16.67', '16.67', '16.66', '30', '10']);
    expect([project.total.weight, project.total.score, project.state]).toEqual([total, total, 'final']);
    expect(project.indicators[0]?.outcome).toMatchObject({ type: 'not-applicable', why: '停办' });
  });

  it('a whole category goes to the other indicators, execution without a budget to all of them', async () => {
    const project = await score([output({ notApplicable: 'x' }), benefit(), satisfied()]);
    expect(weights(project)).toEqual(['10', '0', '67.5', '22.5']);
    const both = await score([output({ notApplicable: 'x' }), output(), benefit(), satisfied()], null, {
      revised: '0',
      executed: '0',
    });
    expect(weights(both)).toEqual(['0', '0', '55.56', '33.33', '11.11']);
    const free = await score([output(), benefit(), satisfied()], null, { revised: '0', executed: '0' });
    expect(weights(free)).toEqual(['0', '55.56', '33.33', '11.11']);
    expect(free.total).toMatchObject({ weight: '100', score: '100', grade: '优' });
  });

  it('everything leaves a draft without a grade', async () => {
    const rows = [output({ notApplicable: 'x' })];
    const project = await score(rows, null, { revised: '0', executed: '0' });
    expect([project.state, project.total.grade, codes(project)]).toEqual([
      'draft',
      null,
      expect.arrayContaining(['nothing-applicable']),
    ]);
  });
});

describe('missing actuals', () => {
  const rows = [output({ actual: null }), benefit(), satisfied()];
  it.each([
    ['draft', 'draft', null, 'missing', null, 'block'],
    ['zero', 'final', '差', 'missing', '0', 'review'],
    ['refuse', 'draft', null, 'invalid', null, 'block'],
  ])('under “%s”', async (missingActual, status, grade, type, points, severity) => {
    const project = await score(rows, { missingActual });
    const [row] = project.indicators;
    expect([project.state, project.total.grade, row?.outcome.type, row?.outcome.score]).toEqual([
      status,
      grade,
      type,
      points,
    ]);
    expect(row?.findings.map((one) => [one.code, one.severity])).toEqual([['actual-missing', severity]]);
    expect(project.ledger).toEqual({ full: '100', score: '50', deducted: '50' });
  });

  it('of a whole project are one finding', async () => {
    const { goal } = testProject(rows);
    const project = await scoreTest({ goal, actual: null });
    expect(codes(project)).toEqual(['project-without-actuals']);
    expect([...project.execution.findings, ...project.indicators.flatMap((one) => one.findings)]).toEqual([]);
    expect([project.state, project.ledger.deducted]).toEqual(['draft', '100']);
  });
});

describe('the grade', () => {
  it.each([
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
  ])('of %s is %s', async (points, grade) => {
    const entered = new Decimal(points).minus(10);
    const rows = [
      output({ manual: { score: plain(Decimal.min(50, entered)), who: '甲', why: '乙' } }),
      benefit({ manual: { score: plain(Decimal.max(0, entered.minus(50))), who: '甲', why: '乙' } }),
      satisfied({ manual: { score: '0', who: '甲', why: '乙' } }),
    ].map((row) => ({ ...row, reason: '复核人核减' }));
    const project = await score(rows);
    expect([project.total.score, project.total.grade]).toEqual([points, grade]);
  });

  it('is not given by an ungraded profile', async () => {
    const project = await scoreTest(testProject([output(), benefit()]), profileOf('hubei'));
    expect([weights(project), project.total.grade]).toEqual([['20', '40', '40'], null]);
  });
});

describe('rounding', () => {
  const rows = [
    output({ target: '≥3次', actual: '1', reason: 'x' }),
    output({ target: '≥3次', actual: '1', reason: 'x' }),
    output({ target: '≥3次', actual: '1', reason: 'x' }),
    benefit(),
    satisfied(),
  ];
  it.each([
    [{ mode: 'half-up', digits: 2 }, '66.67', '66.67'],
    [{ mode: 'truncate', digits: 2 }, '66.65', '66.66'],
    [{ mode: 'half-up', digits: 0 }, '68', '67'],
    [{ mode: 'truncate', digits: 0 }, '65', '66'],
  ])('by %o gives %s, and %s when rounded once', async (rounding, total, once) => {
    const project = await score(rows, { rounding });
    expect([project.total.score, project.total.roundedSum]).toEqual([total, once]);
    expect(project.indicators[0]?.trace?.rounding).toEqual(rounding);
  });
});

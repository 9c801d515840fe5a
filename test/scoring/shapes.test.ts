import { describe, expect, it } from 'vitest';
import type { IndicatorScore } from '../../src/model/result/result.ts';
import { profileOf } from '../support/definitions.ts';
import { scoreOne, scoreTest, type TestMoney, type TestRow, testProject } from '../support/scoring.ts';

type Settings = Readonly<Record<string, unknown>>;

const shown = ({ outcome, rule }: IndicatorScore) => `${outcome.type} ${outcome.score ?? '—'} ${rule?.id ?? '—'}`;
const codes = ({ findings }: IndicatorScore) => findings.map((one) => one.code);

describe('quantities out of 10 points', () => {
  it.each<[string, string, Settings, string]>([
    ['≥8次', '6', {}, 'scored 7.5 at-least'],
    ['≥8次', '8', {}, 'scored 10 at-least'],
    ['≥8次', '20', {}, 'scored 10 at-least'],
    ['≥8次', '0', {}, 'scored 0 at-least'],
    ['≥7次', '5', {}, 'scored 7.14 at-least'],
    ['≥95%', '95.5%', {}, 'scored 10 at-least'],
    ['≥12万人次', '90000人次', {}, 'scored 7.5 at-least'],
    ['8次', '6次', {}, 'scored 7.5 at-least'],
    ['≥0起', '0', {}, 'scored 10 at-least-zero'],
    ['>0起', '0', {}, 'scored 0 more-than-zero'],
    ['>0起', '1', {}, 'scored 10 more-than-zero'],
    ['≥10次', '5', { atLeast: 'pass-mark-ratio' }, 'scored 0 at-least-pass-mark'],
    ['≥10次', '6', { atLeast: 'pass-mark-ratio' }, 'scored 6 at-least-pass-mark'],
    ['≥10次', '8', { atLeast: 'pass-mark-scaled' }, 'scored 5 at-least-pass-mark-scaled'],
    ['≥10次', '6', { atLeast: 'pass-mark-scaled' }, 'scored 0 at-least-pass-mark-scaled'],
    ['≥10次', '12', { atLeast: 'pass-mark-scaled' }, 'scored 10 at-least-pass-mark-scaled'],
    ['≥100%', '97.5%', { atLeast: 'steps' }, 'scored 8.5 at-least-steps'],
    ['≥100%', '50%', { atLeast: 'steps' }, 'scored 0 at-least-steps'],
    ['≥100%', '97.5%', { atLeast: 'point-steps' }, 'scored 8.5 at-least-point-steps'],
    ['≤10万元', '15', {}, 'scored 6.67 at-most-target-over-actual'],
    ['≤10万元', '15', { atMost: 'two-minus' }, 'scored 5 at-most-two-minus'],
    ['≤10万元', '20', { atMost: 'two-minus' }, 'scored 0 at-most-two-minus'],
    ['≤10万元', '30', { atMost: 'two-minus' }, 'scored 0 at-most-two-minus'],
    ['≤10万元', '9.99', {}, 'scored 10 at-most-target-over-actual'],
    ['≤3.1万元', '31000元', {}, 'scored 10 at-most-target-over-actual'],
    ['≤10万元', '11', { atMost: 'zero' }, 'scored 0 at-most-met-or-not'],
    ['≤100%', '102.5%', { atMost: 'steps' }, 'scored 8.5 at-most-steps'],
    ['≤100%', '102.5%', { atMost: 'point-steps', shortStepPoints: 2 }, 'scored 4 at-most-point-steps'],
    ['≤0起', '0', {}, 'scored 10 at-most-met-or-not'],
    ['≤0起', '1', {}, 'scored 0 at-most-met-or-not'],
    ['<3次', '3', { atMost: 'zero' }, 'scored 0 less-than-met-or-not'],
    ['=100%', '99%', {}, 'scored 9.9 at-least'],
    ['=100%', '99%', { equal: 'exact' }, 'scored 0 equal-exact'],
    ['=100%', '100%', { equal: 'exact' }, 'scored 10 equal-exact'],
    ['=0起', '0', {}, 'scored 10 equal-zero'],
    ['=0起', '2', {}, 'scored 0 equal-zero'],
    ['18—54周岁', '54', {}, 'scored 10 range'],
    ['18—54周岁', '55', {}, 'scored 0 range'],
    ['18—54周岁', '63', { outsideRange: 'by-distance' }, 'scored 7.5 range-by-distance'],
    ['±3%以内', '-4.5%', { outsideRange: 'by-distance' }, 'scored 7.5 range-by-distance'],
  ])('%s with %s under %o: %s', async (target, actual, settings, expected) => {
    expect(shown(await scoreOne({ target, actual, reason: '说明' }, settings))).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['≥8次', '6人', 'unit-mismatch'],
    ['≥8次', '达成预期指标', 'actual-not-scorable'],
    ['≥8次', '不知道', 'actual-not-scorable'],
    ['≥**%', '95%', 'target-not-scorable'],
    ['以市外办批复为准', '3', 'settled-target-missing'],
    ['≥8次', '', 'actual-missing'],
  ])('%s with “%s” is not scored: %s', async (target, actual, code) => {
    const row = await scoreOne({ target, actual });
    expect(codes(row)).toContain(code);
    expect(row.outcome.score).toBeNull();
    expect(row.deductions.map((line) => line.points)).toEqual(['10']);
  });
});

describe('what is not a quantity', () => {
  it.each<[string, TestRow, Settings, string]>([
    ['yes', { target: '是否按时完成', actual: '是' }, {}, 'scored 10 yes-no'],
    ['no', { target: '是否按时完成', actual: '否' }, {}, 'scored 0 yes-no'],
    ['no where no is asked for', { target: '否', actual: '否' }, {}, 'scored 10 yes-no'],
    ['yes where no is asked for', { target: '否', actual: '是' }, {}, 'scored 0 yes-no'],
    [
      'growth settled as a figure',
      { target: '较上年增长5%', actual: '104', lastYear: '100', settled: '≥105次', settledSource: '批复' },
      {},
      'scored 9.9 at-least',
    ],
    ['no for a share', { target: '是否按时完成', actual: '否' }, { noShare: 40 }, 'scored 4 yes-no'],
    ['a frequency kept', { target: '按月发放', actual: '按月发放' }, {}, 'scored 10 yes-no'],
    ['on the day', { target: '2026年12月31日前', actual: '2026-12-31' }, {}, 'scored 10 date-late-zero'],
    ['late', { target: '2026年12月31日前', actual: '2027-01-03' }, {}, 'scored 0 date-late-zero'],
    [
      'late per day',
      { target: '2026年12月31日前', actual: '2027-01-03' },
      { late: 'per-day' },
      'scored 7 date-late-per-day',
    ],
    [
      'late per month',
      { target: '2026年12月31日前', actual: '2027-02-15' },
      { late: 'per-month', lateStepCost: 20 },
      'scored 6 date-late-per-month',
    ],
    [
      'late once',
      { target: '2026年12月31日前', actual: '2027-02-15' },
      { late: 'fixed-share' },
      'scored 7 date-late-fixed-share',
    ],
    ['a band', { target: '提高', band: 'partly' }, {}, 'scored 7 qualitative'],
    ['a band in words', { target: '提高', actual: '达成预期指标' }, {}, 'scored 10 qualitative'],
    ['a share', { target: '提高', band: 'partly', percent: '65' }, {}, 'scored 6.5 qualitative'],
    ['a share without a band', { target: '提高', percent: '79.99' }, {}, 'scored 8 qualitative'],
    ['rising', { target: '逐年上升', actual: '90%', lastYear: '80%' }, {}, 'scored 10 trend-rising'],
    ['fallen', { target: '逐年上升', actual: '60%', lastYear: '80%' }, {}, 'scored 7.5 trend-rising'],
    [
      'flat, strictly',
      { target: '逐年上升', actual: '80%', lastYear: '80%' },
      { trend: 'strict' },
      'scored 0 trend-rising-strict',
    ],
    ['should fall', { target: '逐年下降', actual: '100起', lastYear: '75起' }, {}, 'scored 7.5 trend-falling'],
    ['fell to zero', { target: '逐年下降', actual: '0起', lastYear: '75起' }, {}, 'scored 10 trend-falling'],
    ['rose from zero', { target: '逐年上升', actual: '-1次', lastYear: '0次' }, {}, 'scored 0 trend-rising-from-zero'],
    ['within the budget', { target: '不超过预算资金', actual: '125万元' }, {}, 'scored 8 at-most-target-over-actual'],
    ['within the budget, by execution', { target: '不超过预算资金' }, {}, 'scored 10 within-budget'],
    [
      'settled later',
      { target: '以市外办批复为准', actual: '3次', settled: '≥4次', settledSource: '批复〔2026〕1号' },
      {},
      'scored 7.5 at-least',
    ],
  ])('%s', async (_name, row, settings, expected) => {
    expect(shown(await scoreOne({ ...row, reason: '说明' }, settings))).toBe(expected);
  });

  it.each<[string, TestRow, string]>([
    ['qualitative without a band', { target: '提高', actual: '有所改善' }, 'judgement-missing'],
    ['a share outside its band', { target: '提高', band: 'met', percent: '70' }, 'share-outside-band'],
    ['a share above all bands', { target: '提高', percent: '120' }, 'share-outside-band'],
    ['a trend without last year', { target: '逐年上升', actual: '90%' }, 'last-year-missing'],
    ['a date as a number', { target: '2026年12月31日前', actual: '90%' }, 'actual-not-scorable'],
  ])('%s is not scored', async (_name, row, code) => {
    const scored = await scoreOne(row);
    expect([scored.outcome.score, codes(scored)]).toEqual([null, expect.arrayContaining([code])]);
  });
});

describe('what follows a score', () => {
  it.each<[string, TestRow, Settings, string[]]>([
    ['a deduction without a reason', { target: '≥8次', actual: '6' }, {}, ['deducted-without-reason']],
    ['a deduction with a reason', { target: '≥8次', actual: '6', reason: '疫情' }, {}, []],
    ['far above, unexplained', { target: '≥8次', actual: '11' }, {}, ['far-above-without-reason']],
    ['far above, explained', { target: '≥8次', actual: '11', reason: '增加场次' }, {}, []],
    ['exactly the trigger', { target: '≥10次', actual: '13' }, {}, []],
    ['far above, noted', { target: '≥8次', actual: '11' }, { farAboveAction: 'note' }, ['far-above-target']],
    ['far above, judged', { target: '≥8次', actual: '11' }, { farAboveAction: 'manual' }, ['needs-manual-judgement']],
    ['equal and not', { target: '=100%', actual: '99%', reason: 'x' }, { equal: 'manual' }, ['needs-manual-judgement']],
    ['a strict target only equalled', { target: '>1次', actual: '1' }, {}, ['strict-target-only-equalled']],
    ['qualitative without a note', { target: '提高', band: 'met' }, {}, ['qualitative-without-note']],
    ['qualitative by default', { target: '提高', band: 'partly', reason: 'x' }, {}, ['standard-share-used']],
    ['flat trend', { target: '逐年上升', actual: '8次', lastYear: '8次' }, {}, ['trend-not-changed']],
    [
      'settled without a source',
      { target: '以批复为准', actual: '3次', settled: '≥3次' },
      {},
      ['settled-target-without-source'],
    ],
    [
      'satisfaction without a survey',
      { target: '≥90%', actual: '95%', level2: '满意度指标' },
      {},
      ['satisfaction-without-survey'],
    ],
    ['satisfaction with a survey', { target: '≥90%', actual: '95%', level2: '满意度指标', survey: '200' }, {}, []],
  ])('%s', async (_name, row, settings, expected) => {
    expect(codes(await scoreOne(row, settings))).toEqual(expected);
  });

  it('deducts by formula far above the target, down to the limit', async () => {
    const row = await scoreOne({ target: '≥10次', actual: '20', reason: 'x' }, { farAboveAction: 'deduct' });
    expect([shown(row), row.automatic, row.deductions.map(({ points, rule }) => [points, rule])]).toEqual([
      'scored 6.5 at-least',
      '6.5',
      [['3.5', 'far-above-deduct']],
    ]);
    const far = await scoreOne({ target: '≥10次', actual: '1000', reason: 'x' }, { farAboveAction: 'deduct' });
    expect(far.outcome.score).toBe('5');
  });

  it('asks for a reason when only a deduction took points', async () => {
    expect(codes(await scoreOne({ target: '≥10次', actual: '20' }, { farAboveAction: 'deduct' }))).toEqual([
      'deducted-without-reason',
    ]);
  });

  it('gives nothing to satisfaction nobody surveyed, where the profile says so', async () => {
    const row = { target: '≥90%', actual: '95%', level2: '满意度指标', reason: 'x' };
    expect(shown(await scoreOne(row, { satisfactionWithoutSurvey: 'zero' }))).toBe(
      'scored 0 satisfaction-without-survey-zero',
    );
    expect(shown(await scoreOne({ ...row, survey: '50' }, { satisfactionWithoutSurvey: 'zero' }))).toBe(
      'scored 10 at-least',
    );
  });

  it('uses the bands of the profile', async () => {
    const intervals = [
      { from: 0, to: 60, value: 0 },
      { from: 60, to: 80, value: 60 },
      { from: 80, to: null, value: 100 },
    ];
    const bands = (setting: string, table: string) => ({
      [setting]: 'bands',
      more: { settings: { [setting]: 'bands' }, tables: { [table]: { intervals } } },
    });
    expect(
      shown(await scoreOne({ target: '≥10次', actual: '7', reason: 'x' }, bands('atLeast', 'completionBands'))),
    ).toBe('scored 6 at-least-bands');
    expect(
      shown(await scoreOne({ target: '≥10次', actual: '8', reason: 'x' }, bands('atLeast', 'completionBands'))),
    ).toBe('scored 10 at-least-bands');
    expect(
      shown(
        await scoreOne(
          { target: '≥90%', actual: '60%', level2: '满意度指标', survey: '9', reason: 'x' },
          bands('satisfactionRule', 'satisfactionBands'),
        ),
      ),
    ).toBe('scored 6 satisfaction-bands');
  });

  it('keeps the automatic score beside the one a person entered', async () => {
    const row = await scoreOne({
      target: '≥8次',
      actual: '6',
      reason: 'x',
      manual: { score: '9', who: '张三', why: '已补办' },
    });
    expect([
      row.outcome.score,
      row.automatic,
      row.manual?.who,
      row.deductions.map(({ points, rule }) => `${points} ${rule}`),
    ]).toEqual(['9', '7.5', '张三', ['1 manual-score']]);
    expect(row.trace?.substituted).toBe('10 × 6 ÷ 8 = 7.50');
  });

  it.each([
    [{ score: '9', who: null, why: '已补办' }, 'manual-score-incomplete'],
    [{ score: '11', who: '张三', why: '已补办' }, 'manual-score-not-allowed'],
    [{ score: '-1', who: '张三', why: '已补办' }, 'manual-score-not-allowed'],
  ])('does not use the entered score %o', async (manual, code) => {
    const row = await scoreOne({ target: '≥8次', actual: '6', reason: 'x', manual });
    expect([row.outcome.score, codes(row)]).toEqual(['7.5', [code]]);
  });
});

describe('budget execution', () => {
  const output: TestRow = { target: '≥1次', actual: '1' };
  const execution = async (money: TestMoney, settings: Settings = {}, more: Settings = {}) => {
    const profile = profileOf('mine', { extends: 'mof-2020', settings, ...more });
    const project = await scoreTest(testProject([output], money), profile);
    const { outcome, rule, weight } = project.execution;
    return `${outcome.type} ${outcome.score ?? '—'} of ${weight} ${rule?.id ?? '—'}`;
  };
  it.each<[string, TestMoney, Settings, string]>([
    ['in proportion', { executed: '92.37' }, {}, 'scored 9.24 of 10 execution-ratio'],
    ['above 100 %', { executed: '120' }, {}, 'scored 10 of 10 execution-ratio'],
    [
      'against the initial budget',
      { initial: '200', executed: '100' },
      { executionDenominator: 'initial' },
      'scored 5 of 10 execution-ratio',
    ],
    [
      'against the budget with carry-over',
      { carryOver: '100', executed: '100' },
      { executionDenominator: 'adjusted' },
      'scored 5 of 10 execution-ratio',
    ],
    ['by steps', { executed: '97.5' }, { executionRule: 'steps' }, 'scored 7 of 10 execution-steps'],
    ['without a budget, not applicable', { revised: '0', executed: '0' }, {}, 'not-applicable — of 0 —'],
    [
      'without a budget, nothing',
      { revised: '0', executed: '0' },
      { zeroBudget: 'zero' },
      'scored 0 of 10 execution-zero-budget',
    ],
    ['without a budget, refused', { revised: '0', executed: '0' }, { zeroBudget: 'error' }, 'invalid — of 10 —'],
    ['without spending figures', { executed: null }, {}, 'missing — of 10 —'],
    ['with an amount below zero', { executed: '-5' }, {}, 'missing — of 10 —'],
  ])('%s', async (_name, money, settings, expected) => {
    expect(await execution(money, settings)).toBe(expected);
  });

  it('adds up the sources where the total is blank, unless one of them is blank too', async () => {
    const { goal, actual } = testProject([output], { executed: null, carryOver: '20' });
    const spent = async (fiscal: string | null, carried: string | null) => {
      const entries = [fiscal, carried].map((text) =>
        text === null ? null : { kind: 'number' as const, text, place: actual.place },
      );
      const bySource = actual.execution.bySource.map((one, at) => ({ ...one, executed: entries[at] ?? null }));
      const execution = { ...actual.execution, bySource };
      return (await scoreTest({ goal, actual: { ...actual, execution } })).execution;
    };
    expect(await spent('80', '10')).toMatchObject({ executed: '90', outcome: { type: 'scored' } });
    expect(await spent(null, '10')).toMatchObject({ executed: null, outcome: { type: 'missing' } });
  });

  it('by bands', async () => {
    const tables = {
      executionBands: {
        intervals: [
          { from: 0, to: 80, value: 50 },
          { from: 80, to: null, value: 100 },
        ],
      },
    };
    expect(await execution({ executed: '79.99' }, { executionRule: 'bands' }, { tables })).toBe(
      'scored 5 of 10 execution-bands',
    );
  });

  it('needs a reason below the rate of the profile', async () => {
    const found = async (executed: string, reason?: string) =>
      (
        await scoreTest(
          testProject([output], { executed, ...(reason === undefined ? {} : { reason }) }),
          profileOf('sichuan'),
        )
      ).execution.findings.map((one) => one.code);
    expect([await found('89.99'), await found('90'), await found('50', '项目延期')]).toEqual([
      ['execution-without-reason'],
      [],
      [],
    ]);
  });

  it.each([
    ['75', '89', 11],
    ['65', '79', 21],
    ['55', '69', 31],
    ['49.99', '59', 41],
    ['80', '98', 2],
  ])('caps the total at %s %% execution: %s', async (executed, total) => {
    const intervals = [
      { from: 0, to: 50, value: 59 },
      { from: 50, to: 60, value: 69 },
      { from: 60, to: 70, value: 79 },
      { from: 70, to: 80, value: 89 },
      { from: 80, to: null, value: 100 },
    ];
    const profile = profileOf('capped', {
      extends: 'mof-2020',
      settings: { totalCap: 'execution-bands' },
      tables: { capBands: { intervals } },
    });
    const project = await scoreTest(testProject([output, { ...output, level1: '效益指标' }], { executed }), profile);
    expect(project.total.score).toBe(total);
    expect(Number(project.ledger.score) + Number(project.ledger.deducted)).toBeCloseTo(100, 9);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, plain } from '../../src/model/decimal.ts';
import type { IndicatorScore } from '../../src/model/result/result.ts';
import { cases } from '../support/long.ts';
import { scoreOne, type TestRow } from '../support/scoring.ts';

const shown = ({ outcome, rule, target }: IndicatorScore) =>
  `${outcome.type} ${outcome.score ?? '—'} ${rule?.id ?? '—'} ${target.text}`;
const codes = ({ findings }: IndicatorScore) => findings.map(({ code }) => code);
const row = (target: string, lastYear: string | undefined, actual: string): TestRow => ({
  target,
  actual,
  reason: '说明',
  ...(lastYear === undefined ? {} : { lastYear }),
});

describe('growth over last year, out of 10 points', () => {
  it.each([
    ['较上年增长5%', '120人次', '126人次', 'scored 10 at-least 较上年增长5%（≥126人次）'],
    ['较上年增长5%', '120人次', '63人次', 'scored 5 at-least 较上年增长5%（≥126人次）'],
    ['较上年增长5%', '1.2万人次', '12600人次', 'scored 10 at-least 较上年增长5%（≥1.26万人次）'],
    ['较上年增长5%', '120', '126', 'scored 10 at-least 较上年增长5%（≥126）'],
    ['同比下降20%', '100起', '90起', 'scored 8.89 at-most-target-over-actual 同比下降20%（≤80起）'],
    ['较上年提高2个百分点', '85%', '87%', 'scored 10 at-least 较上年提高2个百分点（≥87%）'],
    ['较上年提高2个百分点', '85', '87', 'scored 10 at-least 较上年提高2个百分点（≥87%）'],
    ['较上年提高2个百分点', '0.85%', '2.85%', 'scored 10 at-least 较上年提高2个百分点（≥2.85%）'],
    ['较上年增加5人', '0人', '5人', 'scored 10 at-least 较上年增加5人（≥5人）'],
    ['较上年减少10吨', '50吨', '40吨', 'scored 10 at-most-target-over-actual 较上年减少10吨（≤40吨）'],
    ['较上年增加100万元', '0.05亿元', '600万元', 'scored 10 at-least 较上年增加100万元（≥0.06亿元）'],
    ['不低于上年', '100次', '110次', 'scored 10 at-least 不低于上年（≥100次）'],
    ['不低于上年', '100次', '50次', 'scored 5 at-least 不低于上年（≥100次）'],
    ['不高于上年', '3起', '3起', 'scored 10 at-most-target-over-actual 不高于上年（≤3起）'],
    ['不高于上年', '0起', '0起', 'scored 10 at-most-met-or-not 不高于上年（≤0起）'],
    ['与上年持平', '8次', '6次', 'scored 7.5 at-least 与上年持平（=8次）'],
    ['不低于上年的95%', '200次', '190次', 'scored 10 at-least 不低于上年的95%（≥190次）'],
  ])('%s after %s with %s: %s', async (target, lastYear, actual, expected) => {
    expect(shown(await scoreOne(row(target, lastYear, actual)))).toBe(expected);
  });

  it.each([
    ['较上年增长5%', undefined, '126人次', 'last-year-missing'],
    ['较上年增长5%', '85%', '90%', 'target-not-from-last-year'],
    ['较上年增长5%', '0人次', '3人次', 'target-not-from-last-year'],
    ['较上年增长5%', '约120人次至130人次', '130人次', 'target-not-from-last-year'],
    ['较上年提高2个百分点', '120人次', '130人次', 'target-not-from-last-year'],
    ['较上年减少10吨', '5吨', '0吨', 'target-not-from-last-year'],
    ['较上年减少10吨', '50人', '40吨', 'target-not-from-last-year'],
    ['较上年增加5万元', '-10万元', '1万元', 'target-not-from-last-year'],
    ['较上年提高2个百分点', '0.85', '87%', 'target-not-from-last-year'],
    ['较上年提高2个百分点', '1', '87%', 'target-not-from-last-year'],
    ['较上年增长5%', '120人次', '6%', 'unit-mismatch'],
    ['较上年增长5%', '120场', '126人次', 'unit-mismatch'],
    ['较上年增长5%', '120人次', '增长6%', 'actual-not-scorable'],
    ['较上年增加5人', '20人', '增加6人', 'actual-not-scorable'],
    ['逐年上升', '20人', '增加6人', 'actual-not-scorable'],
    ['较上年增长5%-10%', '120人次', '126人次', 'target-not-scorable'],
    ['较上年翻一番', '120人次', '240人次', 'target-not-scorable'],
  ])('%s after %s with %s is not guessed: %s', async (target, lastYear, actual, code) => {
    const scored = await scoreOne(row(target, lastYear, actual));
    expect(codes(scored)).toContain(code);
    expect(scored.outcome.score).toBeNull();
  });

  it('does not take a share of a rate that has no unit but a name', async () => {
    const scored = await scoreOne({ ...row('较上年增长5%', '85', '90'), name: '就业率' });
    expect(codes(scored)).toContain('target-not-from-last-year');
  });

  it('says what was taken from where, and counts the figure by its own number', async () => {
    const scored = await scoreOne(row('较上年增长5%', '120人次', '63人次'));
    expect(scored.target.assumptions).toContainEqual({
      code: 'from-last-year',
      args: { text: '较上年增长5%', lastYear: '120人次', target: '≥126人次' },
    });
    expect(scored.trace?.bindings.find(({ name }) => name === 'target')?.value).toBe('126');
    expect(scored.deductions[0]?.why.zh).toContain('较上年增长5%（≥126人次）');
  });

  it.each([
    ['较上年增长5%', '1.2万人次', '1.2 × 1.05 + 0 = 1.26 万人次'],
    ['较上年提高2个百分点', '85%', '85 × 1 + 2 = 87 %'],
    ['较上年减少10吨', '50吨', '50 × 1 + -10 = 40 吨'],
    ['较上年增加100万元', '0.05亿元', '0.05 × 1 + 0.01 = 0.06 亿元'],
    ['不低于上年的95%', '200次', '200 × 0.95 + 0 = 190 次'],
    ['不低于上年', '100', '100 × 1 + 0 = 100 '],
  ])('%s after %s is worked out as %s', async (target, lastYear, sum) => {
    const { target: settled, targetFrom: from } = await scoreOne(row(target, lastYear, lastYear));
    expect(`${from?.lastYear} × ${from?.factor} + ${from?.plus} = ${settled.value} ${from?.unit ?? ''}`).toBe(sum);
  });

  it('is not worked out where somebody settled it, nor where nothing is asked of last year', async () => {
    const settled = { ...row('较上年增长5%', '120人次', '126人次'), settled: '≥125人次', settledSource: '批复' };
    expect((await scoreOne(settled)).targetFrom).toBeNull();
    expect((await scoreOne(row('≥5次', '4次', '6次'))).targetFrom).toBeNull();
    expect((await scoreOne(row('逐年上升', '4次', '6次'))).targetFrom).toBeNull();
  });

  it('never scores higher after a better last year, nor in another unit', async () => {
    const amount = fc.integer({ min: 1, max: 99_999 });
    await fc.assert(
      fc.asyncProperty(amount, amount, amount, fc.integer({ min: 1, max: 90 }), async (a, b, actual, percent) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const points = async (target: string, last: string) =>
          decimal((await scoreOne(row(target, last, `${actual}人次`))).outcome.score ?? '-1');
        const grown = `较上年增长${percent}%`;
        expect((await points(grown, `${low}人次`)).gte(await points(grown, `${high}人次`))).toBe(true);
        const fallen = `较上年下降${percent}%`;
        expect((await points(fallen, `${low}人次`)).lte(await points(fallen, `${high}人次`))).toBe(true);
        const tenThousands = `${plain(decimal(String(low)).div(10_000))}万人次`;
        expect(plain(await points(grown, tenThousands))).toBe(plain(await points(grown, `${low}人次`)));
      }),
      { numRuns: cases(40) },
    );
  });

  it('is the target that somebody would settle by hand, whatever the numbers', async () => {
    const cents = fc.integer({ min: 1, max: 999_999 }).map((n) => plain(decimal(String(n)).div(100)));
    await fc.assert(
      fc.asyncProperty(cents, cents, fc.integer({ min: 1, max: 300 }), async (last, actual, percent) => {
        const target = `较上年增长${percent}%`;
        const grown = plain(
          decimal(last)
            .times(100 + percent)
            .div(100),
        );
        const [own, settled] = await Promise.all([
          scoreOne(row(target, `${last}吨`, `${actual}吨`)),
          scoreOne({ ...row(target, `${last}吨`, `${actual}吨`), settled: `≥${grown}吨`, settledSource: '批复' }),
        ]);
        expect([own.outcome.score, own.rule?.id, own.completion]).toEqual([
          settled.outcome.score,
          settled.rule?.id,
          settled.completion,
        ]);
      }),
      { numRuns: cases(60) },
    );
  });
});

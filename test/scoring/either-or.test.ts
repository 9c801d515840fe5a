import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import { profileOf } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { scoreTest, type TestRow, testProject } from '../support/scoring.ts';

const names = ['结转结余率', '结转结余变动率'];
const profile = profileOf('either', { extends: 'mof-2020', eitherOr: [names] });

const carried = (actual: string | null): TestRow => ({ name: names[0] ?? '', target: '≤8%', actual });
const changed = (actual: string | null): TestRow => ({ name: names[1] ?? '', target: '≤10%', actual });
const other: TestRow = { name: '支付笔数', target: '≥8次', actual: '8次' };
const satisfied: TestRow = { target: '≥90%', actual: '95%', level1: '满意度指标', survey: '50' };
const benefit: TestRow = { target: '≥100人', actual: '100人', level1: '效益指标', name: '受益人数' };

async function scored(...rows: readonly TestRow[]) {
  const { indicators, total } = await scoreTest(testProject([...rows, other, benefit, satisfied]), profile);
  return {
    rows: indicators.map(({ weight, outcome }) => `${weight} ${outcome.type} ${outcome.score ?? '—'}`),
    total,
    indicators,
  };
}

describe('two indicators of which the better one counts', () => {
  it.each<[string, TestRow, TestRow, readonly [string, string]]>([
    ['the first is better', carried('8%'), changed('20%'), ['25 scored 25', '0 not-applicable —']],
    ['the second is better', carried('16%'), changed('10%'), ['0 not-applicable —', '25 scored 25']],
    ['both alike: the earlier', carried('8%'), changed('10%'), ['25 scored 25', '0 not-applicable —']],
    ['neither is met', carried('16%'), changed('40%'), ['25 scored 12.5', '0 not-applicable —']],
    ['only one was filled in', carried(null), changed('12.5%'), ['0 not-applicable —', '25 scored 20']],
    [
      'one does not apply',
      { ...carried('8%'), notApplicable: '没有结转' },
      changed('20%'),
      ['0 not-applicable —', '25 scored 12.5'],
    ],
  ])('%s', async (_, first, second, expected) => {
    expect((await scored(first, second)).rows.slice(0, 2)).toEqual(expected);
  });

  it('says which one was taken and by how much', async () => {
    const { indicators } = await scored(carried('16%'), changed('12.5%'));
    expect(indicators[0]?.outcome).toMatchObject({
      why: { zh: '二者择其一，取“结转结余变动率”（得分率80%，本项50%）' },
    });
  });

  it('gives the group the points stated once for it', async () => {
    const project = testProject([
      { ...carried('16%'), points: '20' },
      changed('10%'),
      { ...other, points: '30' },
      benefit,
      satisfied,
    ]);
    const { indicators } = await scoreTest(project, profile);
    expect(indicators.map(({ weight }) => weight).slice(0, 3)).toEqual(['0', '20', '30']);
  });

  it('keeps the whole at 100 whatever is filled in', async () => {
    const percent = fc.option(
      fc.integer({ min: 0, max: 60 }).map((value) => `${value}%`),
      { nil: null },
    );
    await fc.assert(
      fc.asyncProperty(percent, percent, async (one, two) => {
        const { indicators, total } = await scored(carried(one), changed(two));
        expect(total.weight).toBe('100');
        expect(plain(sum(indicators.map(({ weight }) => decimal(weight))))).toBe('90');
        expect(indicators.slice(0, 2).filter(({ outcome }) => outcome.type === 'not-applicable')).toHaveLength(1);
      }),
      { numRuns: cases(40) },
    );
  });
});

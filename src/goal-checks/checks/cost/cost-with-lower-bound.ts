import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { amountOf, printedAmount } from '../../facts/target-amounts.ts';

const moreIsBetter = /节约|节省|降低|减少|结余|压减|自筹|配套|筹集|收入|社会资本|收回/u;

/** Finds cost indicators in money with ≥ or >. */
export const costWithLowerBound: IndicatorCheck = {
  code: 'cost-with-lower-bound',
  scope: 'indicator',
  looksAt: {
    zh: '成本指标的金额用了“≥”“>”“不少于”。',
    en: 'Cost indicators with an amount of money and ≥, > or "at least".',
  },
  silentOn: {
    zh: '节约额、自筹和配套资金等越多越好的金额。',
    en: 'Savings, own funds and other money of which more is better.',
  },
  run: (row) => {
    const { target } = row;
    const atLeast = target.comparator === '≥' || target.comparator === '>';
    const money = target.dimension === 'money' || /元/u.test(target.unit ?? '');
    if (row.kind !== 'cost' || !atLeast || !money || amountOf(target) === null) return [];
    if (moreIsBetter.test(`${row.name}${row.description}`)) return [];
    const suggestion = `≤${printedAmount(target)}`;
    return [finding('cost-with-lower-bound', { name: row.quoted, target: target.text, suggestion }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|成本指标|项目总成本|≤8万元',
            '产出指标|成本指标|项目成本|8万元',
            '产出指标|成本指标|成本节约额|≥2万元',
          ],
        },
      ],
    },
  ],
  reject: [{ projects: [{ rows: ['产出指标|成本指标|项目总成本|≥8万元'] }], finds: ['≥8万元'] }],
};

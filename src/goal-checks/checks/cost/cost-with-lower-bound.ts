import { findingKind } from '../../../findings/finding-kind.ts';
import { isWantedMoney } from '../../../targets/names/unsigned-direction.ts';
import type { IndicatorCheck } from '../../check.ts';
import { amountOf, printedAmount } from '../../facts/target-amounts.ts';

const kind = findingKind('cost-with-lower-bound', {
  severity: 'review',
  title: { zh: '成本指标用了“不少于”', en: 'cost indicator with a lower bound' },
  found: { zh: '成本指标“{name}”的指标值为“{target}”', en: 'the cost indicator "{name}" has the target "{target}"' },
  expected: { zh: '成本上限，例如“{suggestion}”', en: 'an upper bound, such as "{suggestion}"' },
  action: {
    zh: '请改为“{suggestion}”，或改用节约额、节约率等越多越好的指标',
    en: 'change it to "{suggestion}", or use savings, where more is better',
  },
  why: {
    zh: '按“不少于”计分，花得越多得分越高，与控制成本的目的相反。',
    en: 'Scored as "at least", spending more earns more, which is the opposite of controlling cost.',
  },
});

/** Finds cost indicators in money with ≥ or >. */
export const costWithLowerBound: IndicatorCheck = {
  kind,
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
    // 元/亩课 is no unit we know, but it is money.
    const money = target.dimension === 'money' || /元/u.test(target.unit ?? '');
    if (row.kind !== 'cost' || !atLeast || !money || amountOf(target) === null) return [];
    if (isWantedMoney(`${row.name}${row.description}`)) return [];
    const suggestion = `≤${printedAmount(target)}`;
    return [kind.found({ name: row.quoted, target: target.text, suggestion }, row.where)];
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

import { findingKind } from '../../../findings/finding-kind.ts';
import { certain } from '../../../model/certain.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { IndicatorCheck } from '../../check.ts';
import { wanText } from '../../facts/target-amounts.ts';

const kind = findingKind('stated-rate-disagrees-with-budget', {
  severity: 'review',
  title: { zh: '补助标准乘以人数与预算不符', en: 'stated rate times quantity disagrees with the budget' },
  found: {
    zh: '“{description}”按{quantity}计为{product}万元，项目预算为{budget}万元',
    en: '"{description}" for {quantity} makes {product} 万元, the budget is {budget} 万元',
  },
  expected: { zh: '标准乘以数量等于预算{budget}万元', en: 'rate times quantity equal to the budget, {budget} 万元' },
  action: {
    zh: '请核对标准、数量和预算，或说明其余资金的用途',
    en: 'check rate, quantity and budget, or say what the rest is for',
  },
  why: {
    zh: '标准、人数和预算三个数对不上，至少有一个填错，年终无论怎样执行都会出现偏差。',
    en: 'If rate, quantity and budget do not agree one of them is wrong, and the year end will show a deviation whatever is done.',
  },
});

// «每人每月500元», «每户每年1.2万元»: a rate that can be multiplied with heads and months.
const rate = /每(?:人|名|户|个|家|项|位)每(年|月)(\d+(?:\.\d+)?)(万元|元)/gu;

/** The yearly cost of one person or item in 万元 as a sentence states it; null where it states none. */
function yearlyRate(text: string): Decimal | null {
  let total: Decimal | null = null;
  for (const [, period, number, unit] of text.matchAll(rate)) {
    const amount = decimal(certain(number, 'number of a stated rate')).div(unit === '元' ? 10000 : 1);
    total = (total ?? new Decimal(0)).plus(amount.times(period === '月' ? 12 : 1));
  }
  return total;
}

/** Finds stated rates (每人每年20万元，每人每月3000元) that times the head-count do not make the budget. */
export const statedRateDisagreesWithBudget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '成本指标的描述写明每人每年、每人每月的标准，而项目只有一个人数指标：标准乘以人数应等于预算数。',
    en: 'Cost descriptions that state a rate per person and year or month, in a project with one head-count: rate times people should make the budget.',
  },
  silentOn: {
    zh: '没有写标准、没有唯一的人数指标，或相差不到1%的。',
    en: 'Projects without a stated rate or without exactly one head-count, and differences under 1 %.',
  },
  run: (row) => {
    const printed = row.project.project.budget.total;
    const yearly = row.kind === 'cost' ? yearlyRate(row.description) : null;
    if (printed === null || yearly === null) return [];
    // 补助人数: the heads that the rate is multiplied with; with two such rows it is open which.
    const heads = row.project.rows.filter((each) => each.kind === 'quantity' && /人数$/u.test(each.name));
    const [head] = heads;
    if (head === undefined || heads.length > 1 || head.target.amount === null) return [];
    const budget = decimal(printed);
    const product = yearly.times(decimal(head.target.amount));
    // One percent is left for rounding: 12 heads at 500元 are 7.2万元 in a year, printed as 7.2 or 7.25.
    if (product.minus(budget).abs().lte(budget.div(100))) return [];
    return [
      kind.found(
        {
          description: row.indicator.description ?? '',
          quantity: `${head.quoted}${head.target.text}`,
          product: wanText(product),
          budget: printed,
        },
        row.where,
      ),
    ];
  },
  accept: [
    {
      projects: [
        {
          budget: '448.4',
          rows: [
            '产出指标|成本指标|不超过预算资金|给予杰出人才每人每年20万元工作经费，每人每月3000元生活津贴|≤448.4万元',
            '产出指标|数量指标|支持人数|19人',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          budget: '500',
          rows: [
            '产出指标|成本指标|不超过预算资金|给予杰出人才每人每年20万元工作经费，每人每月3000元生活津贴|≤500万元',
            '产出指标|数量指标|支持人数|19人',
          ],
        },
      ],
      finds: ['448.4万元'],
    },
  ],
};

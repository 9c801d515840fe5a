import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isPercent, isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('cost-without-amount', {
  severity: 'review',
  title: { zh: '成本指标没有金额', en: 'cost indicator without an amount' },
  found: { zh: '成本指标“{name}”的指标值为“{target}”', en: 'the cost indicator "{name}" has the target "{target}"' },
  expected: { zh: '一个金额上限，例如“{suggestion}”', en: 'a cap in money, such as "{suggestion}"' },
  action: {
    zh: '请填写金额上限（总额或单位成本），或设成本节约率等能反映成本水平的指标',
    en: 'state a cap in money (total or per unit), or use a rate that shows the cost level, such as savings',
  },
  why: {
    zh: '没有金额就看不出成本控制得怎样；执行率类的指标又与预算执行率重复计分。',
    en: 'Without an amount cost control cannot be judged, and an execution rate is scored a second time that way.',
  },
});

// 成本节约率, 补助标准达标率: a share of the cost is promised, which needs no amount.
const costRate = /节约|节省|降低|下降|控制率|超支|偏差|变动|结余|占|比例|达标率|标准/u;
const moneyUnit = /元/u;
// 采购价格不高于市场价: held against an amount that is known outside the table, and prices move.
const outsidePrice =
  /(?:不高于|不超过|不超|低于|不大于|控制在|≤|符合).{0,8}(?:市场|均价|指导价|限价|定额|造价信息|同类|评审价|同期)/u;

/** Finds cost indicators whose target names no money. A target that points at the budget is only a note: the amount is known. */
export const costWithoutAmount: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['target-missing', 'placeholder-left', 'target-unreadable'],
  looksAt: {
    zh: '成本指标的指标值没有金额：执行率、人数、是/否、“不超过预算”等。指向预算数的只作提示。',
    en: 'Cost indicators whose target has no amount: execution rates, head-counts, yes/no, "within the budget" (only a note, since the budget is known).',
  },
  silentOn: {
    zh: '成本节约率、控制率、达标率等反映成本水平的比率；社会成本、生态环境成本；没有单位的数；与市场价、指导价、定额等表外价格比的。',
    en: 'Rates that show a cost level (savings, control, compliance with a standard); social and environmental cost; numbers without a unit; prices held against the market, a guide price or a norm.',
  },
  run: (row) => {
    const { target } = row;
    if (row.kind !== 'cost' || target.text.trim() === '' || target.dimension === 'money') return [];
    if (moneyUnit.test(target.unit ?? '') || (isQuantity(target) && target.unit === null)) return [];
    if (target.kind === 'range' && target.dimension !== 'percent') return [];
    if ((isPercent(target) || target.kind === 'range') && costRate.test(`${row.name}${row.description}`)) return [];
    if (outsidePrice.test(`${row.name}${row.description}${target.text}`)) return [];
    const budget = row.project.project.budget.total;
    const suggestion = `≤${budget ?? '10'}万元`;
    const about = target.kind === 'budget-relative' ? { ...row.where, severity: 'note' as const } : row.where;
    return [kind.found({ name: row.quoted, target: target.text, suggestion }, about)];
  },
  accept: [
    {
      projects: [
        {
          budget: '95',
          rows: [
            '产出指标|成本指标|资金不超过预算金额|≤95万元',
            '产出指标|成本指标|运行维护经费|542.5万元',
            '成本指标|经济成本指标|每亩补助标准|≤150元/亩',
            '产出指标|成本指标|成本节约率|≥5%',
            '成本指标|社会成本指标|对交通的影响|较小',
            '产出指标|成本指标|鱼苗采购价格不高于市场均价|是',
            '成本指标|经济成本指标|工程造价|不超过同类工程',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|成本指标|按照预算执行|≥95百分比'] }], finds: ['≥95百分比'] },
    { projects: [{ rows: ['产出指标|成本指标|科普活动费用|是否控制在预算内'] }], finds: ['是否控制在预算内'] },
    { projects: [{ rows: ['产出指标|成本指标|控制在预算资金内|是/否'] }], finds: ['是/否'] },
    {
      projects: [{ budget: '400', rows: ['产出指标|成本指标|不超过预算资金|不超过预算资金'] }],
      finds: ['不超过预算资金'],
    },
  ],
};

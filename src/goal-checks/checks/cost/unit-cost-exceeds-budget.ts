import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { IndicatorCheck } from '../../check.ts';
import { unitCostInWan, wanText } from '../../facts/target-amounts.ts';
import { isMonthlyCost, isUnitCost, monthsOf, quantityFor } from '../../facts/unit-cost.ts';

const kind = findingKind('unit-cost-exceeds-budget', {
  severity: 'review',
  title: { zh: '单位成本乘以数量超出预算', en: 'unit cost times quantity exceeds the budget' },
  found: {
    zh: '“{name}”{target}，乘以{quantity}为{product}万元，项目预算为{budget}万元',
    en: '"{name}" {target} times {quantity} is {product} 万元, the budget is {budget} 万元',
  },
  expected: { zh: '乘积不超过预算{budget}万元', en: 'a product of at most the budget, {budget} 万元' },
  action: {
    zh: '请按预算和计划数量重新测算单位成本，或核对数量和预算',
    en: 'work the unit cost out again from the budget and the planned quantity, or check both',
  },
  why: {
    zh: '单位成本顶着上限完成计划数量就会超预算，说明这个上限没有经过测算，约束不了成本。',
    en: 'Meeting the planned quantity at the capped cost overspends the budget: the cap was not worked out and binds nothing.',
  },
});

/** Finds unit costs that, times the planned quantity (or twelve months), exceed the budget. */
export const unitCostExceedsBudget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '平均成本、每场成本乘以同一单位的计划数（没有写明单位时取最小的数量指标），月成本乘以12个月（或发放次数），超过项目预算数的。',
    en: 'Cost per item times the planned quantity in its unit (the smallest count where none is named), monthly cost times twelve (or the stated number of payments), above the budget.',
  },
  silentOn: {
    zh: '乘积不超过预算的；没有数量指标或预算数的项目；数量指标数的不是成本所指的东西（刑事案件补贴与全部案件数，每亩防治成本与监测面积）。',
    en: 'Products within the budget; projects without a quantity or a budget; quantities of something else than what the cost is of (the grant for criminal cases and all cases).',
  },
  run: (row) => {
    const printed = row.project.project.budget.total;
    const cost = unitCostInWan(row.target);
    if (row.kind !== 'cost' || printed === null || cost === null || !isUnitCost(row)) return [];
    const multiple = isMonthlyCost(row) ? monthsOf(row.project) : quantityFor(row);
    if (multiple === null || row.target.kind === 'at-least') return [];
    const product = cost.times(multiple.times);
    if (product.lte(decimal(printed))) return [];
    return [
      kind.found(
        {
          name: row.quoted,
          target: row.target.text,
          quantity: multiple.words,
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
        { budget: '12', rows: ['产出指标|数量指标|巡展次数|≥2次', '产出指标|成本指标|平均成本|每站巡展投入费用|≤6万'] },
      ],
    },
    {
      projects: [
        {
          budget: '37.5',
          rows: [
            '产出指标|数量指标|会议次数|≥7次',
            '产出指标|数量指标|培训次数|≥5次',
            '产出指标|成本指标|平均成本|≤3.1万',
          ],
        },
      ],
    },
    {
      projects: [
        { budget: '4.3', rows: ['产出指标|数量指标|发放次数|≥6次', '产出指标|成本指标|月均工资额|≤0.61万元'] },
      ],
    },
    {
      projects: [
        {
          budget: '60',
          rows: [
            '产出指标|数量指标|培训班期数|≥20期',
            '产出指标|数量指标|培训人数|≥1000人',
            '产出指标|成本指标|人均培训成本|≤600元',
          ],
        },
      ],
    },
    { projects: [{ budget: '10', rows: ['产出指标|数量指标|活动次数|≥3次', '产出指标|成本指标|项目总成本|≤10万元'] }] },
    {
      projects: [
        {
          budget: '50',
          rows: [
            '产出指标|数量指标|放流鱼苗数量|≥800万尾',
            '产出指标|数量指标|放流贝类数量|≥3000万粒',
            '产出指标|成本指标|鱼苗单价|≤600元/万尾',
            '产出指标|数量指标|调解纠纷件数|≥900件',
            '产出指标|成本指标|疑难纠纷补贴标准|≤800元/件',
          ],
        },
      ],
    },
    {
      projects: [
        {
          budget: '47.2',
          rows: [
            '产出指标|成本指标|不超过预算资金|每人每年20万元工作经费，每人每月3000元津贴|≤47.2万元',
            '产出指标|数量指标|支持人数|2人',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          budget: '60',
          rows: [
            '产出指标|数量指标|巡护面积|≥9万亩',
            '产出指标|数量指标|补植面积|≥4000亩',
            '产出指标|成本指标|每亩补植成本|≤200元',
          ],
        },
      ],
      finds: ['补植面积'],
    },
    {
      projects: [
        { budget: '10', rows: ['产出指标|数量指标|举办活动次数|≥3次', '产出指标|成本指标|平均每场活动成本|≤4万元'] },
      ],
      finds: ['12万元'],
    },
    {
      projects: [
        {
          budget: '60',
          rows: [
            '产出指标|数量指标|培训班期数|≥20期',
            '产出指标|数量指标|培训人数|≥1200人',
            '产出指标|成本指标|人均培训成本|≤600元',
          ],
        },
      ],
      finds: ['72万元'],
    },
    {
      projects: [
        { budget: '300', rows: ['产出指标|数量指标|养护里程|≥120公里', '产出指标|成本指标|养护成本|≤3万元/公里'] },
      ],
      finds: ['360万元'],
    },
    { projects: [{ budget: '65', rows: ['产出指标|成本指标|月运营成本|≤52.1万元'] }], finds: ['625.2万元'] },
  ],
};

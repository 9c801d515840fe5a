import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { IndicatorCheck } from '../../check.ts';
import { moneyInWan } from '../../facts/target-amounts.ts';
import { isUnitCost } from '../../facts/unit-cost.ts';

const kind = findingKind('cost-above-budget', {
  severity: 'review',
  title: { zh: '成本上限高于预算', en: 'cost cap above the budget' },
  found: {
    zh: '成本指标“{name}”为“{target}”，项目预算为{budget}万元',
    en: 'the cost indicator "{name}" is "{target}", the budget is {budget} 万元',
  },
  expected: { zh: '不高于预算{budget}万元的上限', en: 'a cap of at most the budget, {budget} 万元' },
  action: {
    zh: '请把上限改为不高于{budget}万元，或核对预算数',
    en: 'lower the cap to at most {budget} 万元, or check the budget',
  },
  why: {
    zh: '上限高于预算，超预算支出也算完成，成本指标起不到控制作用；口径不一也会在复核时被指出。',
    en: 'With a cap above the budget even overspending counts as met, so the indicator controls nothing.',
  },
});

/** Finds cost caps higher than the whole budget. Within 1 % it is only a note: most are rounded budgets. */
export const costAboveBudget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '成本指标的金额大于项目预算数；超出不到1%的（多为取整）只作提示。',
    en: 'Cost amounts above the budget of the project; less than 1 % above (mostly rounding) is only a note.',
  },
  silentOn: {
    zh: '平均成本、月成本等单位成本（另有检查）；没有预算数的项目。',
    en: 'Unit and monthly costs (a check of their own); projects without a printed budget.',
  },
  run: (row) => {
    const printed = row.project.project.budget.total;
    const cap = moneyInWan(row.target);
    if (row.kind !== 'cost' || printed === null || cap === null || row.target.kind === 'at-least') return [];
    const budget = decimal(printed);
    if (budget.isZero() || cap.lte(budget) || isUnitCost(row)) return [];
    // ≤46万元 for 45.8: less than one percent above the budget comes from rounding it.
    const rounded = cap.minus(budget).lt(budget.div(100));
    const about = rounded ? { ...row.where, severity: 'note' as const } : row.where;
    return [kind.found({ name: row.quoted, target: row.target.text, budget: printed }, about)];
  },
  accept: [
    { projects: [{ budget: '345', rows: ['产出指标|成本指标|项目总成本|≤345万元'] }] },
    { projects: [{ budget: '10', rows: ['产出指标|成本指标|平均每场活动成本|≤20万元'] }] },
    { projects: [{ rows: ['产出指标|成本指标|项目总成本|≤345万元'] }] },
  ],
  reject: [
    { projects: [{ budget: '344.93', rows: ['产出指标|成本指标|项目总成本|≤345万元'] }], finds: ['344.93'] },
    { projects: [{ budget: '30', rows: ['产出指标|成本指标|经费总额|≤50万元'] }], finds: ['≤50万元'] },
  ],
};

import { finding } from '../../../findings/finding.ts';
import { decimal } from '../../../model/decimal.ts';
import type { IndicatorCheck } from '../../check.ts';
import { moneyInWan } from '../../facts/target-amounts.ts';
import { isUnitCost } from '../../facts/unit-cost.ts';

/** Finds cost caps higher than the whole budget. Within 1 % it is only a note: most are rounded budgets. */
export const costAboveBudget: IndicatorCheck = {
  code: 'cost-above-budget',
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
    const rounded = cap.minus(budget).lt(budget.div(100));
    const about = rounded ? { ...row.where, severity: 'note' as const } : row.where;
    return [finding('cost-above-budget', { name: row.quoted, target: row.target.text, budget: printed }, about)];
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

import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { moneyInWan, wanText } from '../../facts/target-amounts.ts';
import { isUnitCost } from '../../facts/unit-cost.ts';

const kind = findingKind('cost-below-budget', {
  severity: 'note',
  title: { zh: '总成本上限低于预算', en: 'total cost cap below the budget' },
  found: {
    zh: '成本指标“{name}”为“{target}”，项目预算为{budget}万元，少{difference}万元',
    en: 'the cost indicator "{name}" is "{target}", the budget is {budget} 万元, {difference} 万元 more',
  },
  expected: { zh: '与预算{budget}万元一致的总额', en: 'a total equal to the budget, {budget} 万元' },
  action: {
    zh: '请核对两个数字，或在指标描述中说明只包括哪部分支出',
    en: 'check both numbers, or say in the description which part of the spending is meant',
  },
  why: {
    zh: '总成本与预算不一致，说明预算编高了或指标设错了；按预算全部支出后这一行会被扣分。',
    en: 'Either the budget is too high or the target is wrong; spending the budget in full then costs points.',
  },
});

// 项目总成本, 经费总额, 控制在预算内: the name covers the whole budget; 设备购置费 covers a part.
const wholeCost =
  /^(?:项目)?(?:总?成本|总投入|总额|总支出)$|经费总额|总成本|总投入|支出总额|(?:不超|控制|按照|在).{0,60}预算|^预算/u;

/** Finds a single total cost that is lower than the budget. */
export const costBelowBudget: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '项目只有一个金额成本指标，名称是总成本、经费总额或“不超过预算”，金额却小于预算数。',
    en: 'Projects with one cost in money, named a total or "within the budget", that is lower than the budget.',
  },
  silentOn: {
    zh: '单位成本；有几个成本指标的项目；名称只指一部分支出的成本。',
    en: 'Unit costs; projects with several costs; costs whose name covers only a part of the spending.',
  },
  run: (project) => {
    const printed = project.project.budget.total;
    const costs = project.rows.filter((row) => row.kind === 'cost' && moneyInWan(row.target) !== null);
    const [row] = costs;
    const cap = row === undefined ? null : moneyInWan(row.target);
    if (printed === null || row === undefined || cap === null || costs.length > 1) return [];
    const difference = decimal(printed).minus(cap);
    if (!difference.isPositive() || difference.isZero() || isUnitCost(row) || !wholeCost.test(row.name)) return [];
    return [
      kind.found(
        { name: row.quoted, target: row.target.text, budget: printed, difference: wanText(difference) },
        row.where,
      ),
    ];
  },
  accept: [
    { projects: [{ budget: '45', rows: ['产出指标|成本指标|项目成本|≤45万元'] }] },
    { projects: [{ budget: '45', rows: ['产出指标|成本指标|平均成本|≤3万元'] }] },
    {
      projects: [{ budget: '45', rows: ['产出指标|成本指标|设备购置费|≤30万元', '产出指标|成本指标|培训费|≤15万元'] }],
    },
    { projects: [{ budget: '45', rows: ['产出指标|成本指标|印刷费|≤3万元'] }] },
  ],
  reject: [{ projects: [{ budget: '45', rows: ['产出指标|成本指标|经费总额|≤40万元'] }], finds: ['少5万元'] }],
};

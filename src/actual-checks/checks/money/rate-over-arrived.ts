import { findingKind } from '../../../findings/finding-kind.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { shown } from '../../row-facts.ts';

const kind = findingKind('rate-over-arrived', {
  severity: 'review',
  title: { zh: '执行率以到位资金为分母', en: 'execution rate over money that arrived' },
  found: {
    zh: '执行率写{rate}%，是执行数{executed}÷到位数{arrived}；按预算数{budget}应为{own}%（万元）',
    en: 'the rate of {rate}% is {executed} executed over {arrived} that arrived; over the budget of {budget} it is {own}% (万元)',
  },
  expected: { zh: '执行数÷全年预算数', en: 'executed over revised budget' },
  action: {
    zh: '请按全年预算数重算执行率和得分，或写明所依据的规定',
    en: 'form the rate and its points over the revised budget, or name the rule that says otherwise',
  },
  why: {
    zh: '到位资金不是预算数；钱没有到位也是没有执行，换分母会把执行得分抬高。',
    en: 'What arrived is not the budget; money that did not arrive was not executed either, and the score comes out too high.',
  },
});

/** True where a rate, to as many decimals as it is written with, is `exact` rounded or cut. */
const isRate = (written: Decimal, exact: Decimal): boolean =>
  [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].some((mode) =>
    exact.toDecimalPlaces(written.decimalPlaces(), mode).eq(written),
  );

const rateOf = (executed: Decimal, budget: Decimal): Decimal | null =>
  budget.isZero() ? null : executed.times(100).dividedBy(budget);

/** Finds rates that are of the money that arrived and of no budget. */
export const rateOverArrived: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '自评表写了到位数和执行率，执行率等于执行数÷到位数，而不等于执行数÷预算数。',
    en: 'A form with money that arrived, whose rate is executed over arrived and not over a budget.',
  },
  silentOn: {
    zh: '没有到位数或执行率的，到位数与预算数相同的，执行率也等于执行数÷年初预算数或全年预算数的。',
    en: 'Forms without either figure, and rates that are also executed over the initial or revised budget.',
  },
  run: (project) => {
    const { arrived, statedRate, revised, initial, executed } = project.actual.execution;
    const budget = revised ?? initial;
    if (arrived == null || statedRate == null || budget === null || executed === null) return [];
    const [written, spent] = [decimal(statedRate.text), decimal(executed.text)];
    const budgets = [revised, initial].flatMap((one) => (one === null ? [] : (rateOf(spent, decimal(one.text)) ?? [])));
    const [own] = budgets;
    const over = rateOf(spent, decimal(arrived.text));
    if (own === undefined || over === null || !isRate(written, over)) return [];
    if (budgets.some((rate) => isRate(written, rate))) return [];
    const args = { rate: statedRate.text, executed: executed.text, arrived: arrived.text, budget: budget.text };
    return [kind.found({ ...args, own: shown(own) }, project.at(statedRate))];
  },
  accept: [
    { projects: [{ money: '100/120/96', arrived: '100', rate: '80' }] },
    { projects: [{ money: '96/120/96', arrived: '96', rate: '100' }] },
    {
      projects: [
        { money: '100/120/90', arrived: '100' },
        { money: '100/120/90', rate: '90' },
      ],
    },
    { projects: [{ money: '120/120/95', arrived: '100', rate: '91' }] },
  ],
  reject: [
    {
      projects: [{ money: '120/120/95', arrived: '100', rate: '95' }],
      finds: ['执行率写95%，是执行数95÷到位数100；按预算数120应为79.17%'],
    },
    { projects: [{ money: '/300/200', arrived: '210', rate: '95.2' }], finds: ['按预算数300应为66.67%'] },
  ],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import { Decimal, decimal, sum } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { pointsOf, shown } from '../../row-facts.ts';

const kind = findingKind('indicators-above-execution', {
  severity: 'note',
  title: { zh: '指标得分率高出执行率较多', en: 'indicators well above execution' },
  found: {
    zh: '指标得分率{rate}%，预算执行率{execution}%，高出{difference}个百分点',
    en: 'indicators earn {rate}%, execution is {execution}%, {difference} points apart',
  },
  expected: { zh: '两者相差不超过5个百分点，或有说明', en: 'no more than 5 percentage points, or an explanation' },
  action: {
    zh: '请核对完成值是否偏高，或说明为什么少花钱也达到了目标',
    en: 'check that the actuals are not too high, or explain how less money was enough',
  },
  why: {
    zh: '复核人把这看作得分虚高的信号。',
    en: 'Reviewers take it as a sign of inflated scores.',
  },
});

/** Percentage points between indicators and execution that reviewers let pass (domain: what reviewers look for). */
const maxApart = new Decimal(5);

/** Finds projects whose indicators earn far more than their money was spent. */
export const indicatorsAboveExecution: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '指标得分占指标分值的比例，比预算执行率高出5个百分点以上。',
    en: 'The share of points the indicators earn, when it is more than 5 percentage points above the execution rate.',
  },
  silentOn: {
    zh: '产出全部满分而结余超过20%的项目，那里有更明确的提示。',
    en: 'Projects with the stronger finding that outputs are complete while money is unspent.',
  },
  yieldsTo: ['money-scale-doubtful', 'money-unspent-outputs-complete'],
  run: (project) => {
    const { rate } = project.score.execution;
    const scored = project.rows.flatMap((row) => pointsOf(row) ?? []);
    const weight = sum(scored.map((row) => row.weight));
    if (rate === null || weight.isZero()) return [];
    const earned = sum(scored.map((row) => row.score))
      .dividedBy(weight)
      .times(100);
    const execution = decimal(rate).times(100);
    const difference = earned.minus(execution);
    if (difference.lessThanOrEqualTo(maxApart)) return [];
    const args = { rate: shown(earned), execution: shown(execution), difference: shown(difference) };
    return [kind.found(args, project.at(project.actual.execution.executed))];
  },
  accept: [
    { projects: [{ money: '100/100/95', rows: [{ name: '次数', target: '≥5次', actual: '5次' }] }] },
    { projects: [{ money: '100/100/70', rows: [{ name: '次数', target: '≥5次', actual: '3次', score: '6' }] }] },
  ],
  reject: [
    {
      projects: [{ money: '100/100/94.9', rows: [{ name: '次数', target: '≥5次', actual: '5次' }] }],
      finds: ['指标得分率100%，预算执行率94.9%，高出5.1个百分点'],
    },
  ],
};

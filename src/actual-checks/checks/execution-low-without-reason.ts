import { finding } from '../../findings/finding.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { ProjectCheck } from '../check.ts';
import { isBlank, shown } from '../row-facts.ts';

/** Finds a low execution rate without a reason. */
export const executionLowWithoutReason: ProjectCheck = {
  code: 'execution-low-without-reason',
  scope: 'project',
  looksAt: {
    zh: '预算执行率低于评分方案规定的比例（缺省90%，四川的做法），而“资金”页没有写偏差原因。',
    en: 'An execution rate below what the profile sets (90 % by default, as in 四川) with a blank reason.',
  },
  silentOn: { zh: '预算数为零或没有填写、算不出执行率的项目。', en: 'Projects whose rate cannot be formed.' },
  run: (project) => {
    const { rate, revised, executed } = project.score.execution;
    const { reason } = project.actual.execution;
    if (rate === null || !isBlank(reason)) return [];
    const percent = decimal(rate).times(100);
    if (percent.greaterThanOrEqualTo(project.figures.executionReasonBelow)) return [];
    const args = {
      revised: revised ?? '',
      executed: executed ?? '',
      rate: shown(percent),
      limit: plain(project.figures.executionReasonBelow),
    };
    return [finding('execution-low-without-reason', args, project.at(project.actual.execution.executed))];
  },
  accept: [
    { projects: [{ money: '100/100/90' }, { money: '100/100/50', reason: '设备招标流标两次，合同十二月才签' }] },
    { projects: [{ money: '0/0/0' }, { money: '100/100/' }] },
  ],
  reject: [{ projects: [{ money: '100/100/89.99' }], finds: ['执行率89.99%'] }],
};

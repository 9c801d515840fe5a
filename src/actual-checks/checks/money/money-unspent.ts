import { finding } from '../../../findings/finding.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { mostUnspent, shown } from '../../row-facts.ts';

/** Finds projects that kept more than a fifth of their budget. */
export const moneyUnspent: ProjectCheck = {
  code: 'money-unspent',
  scope: 'project',
  looksAt: { zh: '结余超过全年预算20%的项目。', en: 'Projects with more than 20 % of the revised budget unspent.' },
  silentOn: {
    zh: '执行率低而没有写原因的，或产出仍全部满分的项目，那里有更严重的提示。',
    en: 'Projects with the stronger finding of a missing reason, or of complete outputs.',
  },
  yieldsTo: ['money-scale-doubtful', 'money-unspent-outputs-complete', 'execution-without-reason'],
  run: (project) => {
    const { rate, revised, executed } = project.score.execution;
    if (rate === null || revised === null || executed === null) return [];
    const unspent = new Decimal(1).minus(decimal(rate));
    if (unspent.lessThanOrEqualTo(mostUnspent)) return [];
    const args = { revised, executed, unspent: shown(unspent.times(100)) };
    return [finding('money-unspent', args, project.at(project.actual.execution.executed))];
  },
  accept: [{ projects: [{ money: '100/100/80' }, { money: '100/100/130' }, { money: '0/0/0' }] }],
  reject: [{ projects: [{ money: '100/100/79.5' }], finds: ['执行79.5万元，结余20.5%'] }],
};

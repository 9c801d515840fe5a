import { findingKind } from '../../../findings/finding-kind.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { maxUnspent, shown } from '../../row-facts.ts';

const kind = findingKind('money-unspent', {
  severity: 'note',
  title: { zh: '结余较多', en: 'much money unspent' },
  found: {
    zh: '全年预算{revised}万元，执行{executed}万元，结余{unspent}%',
    en: 'budget {revised}, executed {executed} (万元), {unspent}% unspent',
  },
  expected: { zh: '结余不超过预算的20%', en: 'no more than 20% unspent' },
  action: {
    zh: '请核对预算数是否按调整后的填，或准备好说明结余去向的材料',
    en: 'check that the revised budget is up to date, or have papers ready that say where the rest went',
  },
  why: {
    zh: '结余超过20%的项目复核时会重点看，下一年度预算也可能因此压减。',
    en: "Reviewers look closely at such projects, and next year's budget may be cut.",
  },
});

/** Finds projects that kept more than a fifth of their budget. */
export const moneyUnspent: ProjectCheck = {
  kind,
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
    if (unspent.lessThanOrEqualTo(maxUnspent)) return [];
    const args = { revised, executed, unspent: shown(unspent.times(100)) };
    return [kind.found(args, project.at(project.actual.execution.executed))];
  },
  accept: [{ projects: [{ money: '100/100/80' }, { money: '100/100/130' }, { money: '0/0/0' }] }],
  reject: [{ projects: [{ money: '100/100/79.5' }], finds: ['执行79.5万元，结余20.5%'] }],
};

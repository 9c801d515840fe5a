import { findingKind } from '../../../findings/finding-kind.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { hasAllPoints, maxUnspent, shown } from '../../row-facts.ts';

const kind = findingKind('money-unspent-outputs-complete', {
  severity: 'review',
  title: { zh: '钱没有花完，产出却全部完成', en: 'money unspent, yet every output complete' },
  found: {
    zh: '执行率{rate}%，结余超过20%，{count}个产出指标却全部满分',
    en: 'execution rate {rate}%, more than 20% unspent, yet all {count} outputs score full',
  },
  expected: {
    zh: '说明少花钱也办完事的原因（如招标节约、预算偏大），并有依据',
    en: 'an explanation (savings in a tender, a budget set too high) with evidence',
  },
  action: {
    zh: '请核对产出是否真的完成、是否有应付未付，或写明结余的原因',
    en: 'check that the outputs are real and nothing is unpaid, or explain what was saved',
  },
  why: {
    zh: '结余大而任务全完成，要么预算编高了，要么完成值填高了，复核时必查。',
    en: 'Either the budget was too high or the actuals are; reviewers always look.',
  },
});

/** Finds projects that kept much of their money and yet claim every output. */
export const moneyUnspentOutputsComplete: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '结余超过全年预算20%，而产出指标全部满分的项目。',
    en: 'Projects with more than 20 % unspent whose output indicators all score full.',
  },
  silentOn: {
    zh: '有产出指标扣分、未填报或不适用的项目；没有产出指标的项目。',
    en: 'Projects with an output that lost points, is missing or not applicable, or without outputs.',
  },
  yieldsTo: ['money-scale-doubtful'],
  run: (project) => {
    const { rate } = project.score.execution;
    if (rate === null || new Decimal(1).minus(decimal(rate)).lessThanOrEqualTo(maxUnspent)) return [];
    const isOutput = (level1: string | null) => level1?.includes('产出') === true;
    const outputs = project.rows.filter((row) => isOutput(row.score.indicator.level1));
    const all = project.score.indicators.filter((row) => isOutput(row.indicator.level1));
    if (outputs.length === 0 || outputs.length < all.length || !outputs.every(hasAllPoints)) return [];
    const args = { rate: shown(decimal(rate).times(100)), count: String(outputs.length) };
    return [kind.found(args, project.at(project.actual.execution.executed))];
  },
  accept: [
    { projects: [{ money: '100/100/80', rows: [{ name: '次数', target: '≥5次', actual: '5次' }] }] },
    {
      projects: [
        {
          money: '100/100/50',
          rows: [
            { name: '次数', target: '≥5次', actual: '5次' },
            { name: '场次', target: '≥5次', actual: '4次', score: '8' },
          ],
        },
        { money: '100/100/50', rows: [{ name: '影响', level1: '效益指标', target: '提高', actual: '达成' }] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ money: '100/100/79', rows: [{ name: '次数', target: '≥5次', actual: '5次' }] }],
      finds: ['执行率79%，结余超过20%，1个产出指标却全部满分'],
    },
  ],
};

import { finding } from '../../findings/finding.ts';
import { plain } from '../../model/decimal.ts';
import type { RowCheck } from '../check.ts';
import { farAbove, isBlank, shown } from '../row-facts.ts';

/** Finds rows far above their target that don't say how come. */
export const farAboveWithoutReason: RowCheck = {
  code: 'far-above-without-reason',
  scope: 'row',
  looksAt: {
    zh: '“不低于”“等于”类指标的完成值超过目标的一定比例（由评分方案规定，缺省130%），而“偏差原因”是空的。',
    en: 'At-least and equal targets exceeded beyond the percentage the profile sets (130 by default), with a blank reason.',
  },
  silentOn: {
    zh: '越少越好的指标，以及目标为零、算不出比例的指标。',
    en: 'Targets where less is better, and targets of zero, which give no ratio.',
  },
  run: (row) => {
    const percent = farAbove(row);
    if (percent === null || !isBlank(row.actual.reason)) return [];
    const args = {
      name: row.name,
      target: row.score.target.text,
      actual: row.entered,
      percent: shown(percent),
      trigger: plain(row.figures.farAboveTrigger),
    };
    return [finding('far-above-without-reason', args, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥10次', actual: '13次' },
            { name: '次数', target: '≥10次', actual: '40次', reason: '省里临时增加了三十场巡讲任务' },
            { name: '成本', target: '≤10万元', actual: '2万元' },
            { name: '事故', target: '0次', actual: '3次' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '次数', target: '≥10次', actual: '14次' }] }],
      finds: ['是目标的140%'],
    },
    {
      projects: [{ rows: [{ name: '人次', target: '≥1.5万人次', actual: '150000人次' }] }],
      finds: ['是目标的1000%'],
    },
  ],
};

import { finding } from '../../../findings/finding.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank, lostPoints } from '../../row-facts.ts';

/** Finds rows that say why points were lost, but not what will be done about it. */
export const measureMissing: RowCheck = {
  code: 'measure-missing',
  scope: 'row',
  looksAt: {
    zh: '扣了分、写了偏差原因，而“改进措施”是空的指标。',
    en: 'Rows that lost points and give a reason, with a blank corrective measure.',
  },
  silentOn: {
    zh: '连偏差原因也没有写的指标，那里有更严重的提示。',
    en: 'Rows without a reason, which have a stronger finding.',
  },
  yieldsTo: ['actual-scale-doubtful', 'percent-ambiguous'],
  run: (row) => {
    const { reason, measure } = row.actual;
    if (!lostPoints(row) || isBlank(reason) || !isBlank(measure)) return [];
    return [finding('measure-missing', { name: row.name }, row.at(reason))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            {
              name: '次数',
              target: '≥5次',
              actual: '4次',
              score: '8',
              reason: '讲师生病改期',
              measure: '备好替补讲师',
            },
            { name: '场次', target: '≥5场', actual: '4场', score: '8' },
            { name: '人数', target: '≥5人', actual: '5人', reason: '提前完成' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '次数', target: '≥5次', actual: '4次', score: '8', reason: '讲师生病改期' }] }],
      finds: ['“次数”写了偏差原因，没有写改进措施'],
    },
  ],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank, lostPoints } from '../../row-facts.ts';

const kind = findingKind('measure-missing', {
  severity: 'note',
  title: { zh: '没有写改进措施', en: 'no corrective measure' },
  found: { zh: '“{name}”写了偏差原因，没有写改进措施', en: '"{name}" gives a reason, but no corrective measure' },
  expected: { zh: '针对原因的改进措施', en: 'what will be done about it' },
  action: {
    zh: '请写明下一步怎么改进，或说明为什么不需要',
    en: 'say what will be improved, or why nothing needs to be',
  },
  why: {
    zh: '自评表的这一栏是“偏差原因分析及改进措施”，只写原因等于只填了一半。',
    en: 'The column of the official form asks for both the reason and the measure.',
  },
});

/** Finds rows that say why points were lost, but not what will be done about it. */
export const measureMissing: RowCheck = {
  kind,
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
    return [kind.found({ name: row.name }, row.at(reason))];
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

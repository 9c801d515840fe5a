import { finding } from '../../findings/finding.ts';
import { points } from '../../model/decimal.ts';
import type { RowCheck } from '../check.ts';
import { isBlank, lostPoints, pointsOf } from '../row-facts.ts';

/** Finds rows that lost points and don't say why. */
export const deductionWithoutReason: RowCheck = {
  code: 'deduction-without-reason',
  scope: 'row',
  looksAt: {
    zh: '得分低于分值、而“偏差原因”是空的指标。',
    en: 'Indicators that score below their weight with a blank reason.',
  },
  silentOn: {
    zh: '没有计分的指标（未填报、不适用、无法读懂），它们另有提示。',
    en: 'Rows without a score (missing, not applicable, unreadable), which have findings of their own.',
  },
  run: (row) => {
    const scored = pointsOf(row);
    if (scored === null || !lostPoints(row) || !isBlank(row.actual.reason)) return [];
    const args = {
      name: row.name,
      target: row.score.target.text,
      actual: row.entered,
      score: points(scored.score),
      weight: points(scored.weight),
    };
    return [finding('deduction-without-reason', args, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '会议次数', target: '≥7次', actual: '7次' },
            { name: '培训次数', target: '≥5次', actual: '4次', score: '8', reason: '十一月的一期因讲师生病改到下一年' },
            { name: '场次', target: '≥5次', actual: '', score: '' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '培训次数', target: '≥5次', actual: '4次', score: '8' }] }],
      finds: ['目标≥5次，完成4次，得8.00分（满分10.00分）'],
    },
    {
      projects: [{ rows: [{ name: '培训次数', target: '≥5次', actual: '0', score: '0', reason: '  ' }] }],
      finds: ['得0.00分'],
    },
  ],
};

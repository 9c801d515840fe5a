import { finding } from '../../findings/finding.ts';
import { commonMeasure } from '../../targets/compare.ts';
import type { RowCheck } from '../check.ts';

/** Finds actuals in a unit that does not convert into the target's. */
export const actualUnitMismatch: RowCheck = {
  code: 'actual-unit-mismatch',
  scope: 'row',
  looksAt: {
    zh: '完成值带的单位不能换算成目标的单位。',
    en: 'Actuals whose unit does not convert into the unit of the target.',
  },
  silentOn: {
    zh: '能准确换算的单位（元与万元、百分数与千分数），以及没有写单位的完成值。',
    en: 'Units that convert exactly, and actuals without a unit of their own.',
  },
  run: (row) => {
    const { reading, target } = row.score;
    if (reading === null) return [];
    const common = commonMeasure(target, reading);
    if (common.ok || common.reason !== 'unit-mismatch') return [];
    const args = {
      name: row.name,
      actual: row.entered,
      targetUnit: common.targetUnit ?? '无单位的数',
      actualUnit: common.actualUnit ?? '无单位的数',
    };
    return [finding('actual-unit-mismatch', args, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '成本', target: '≤3.1万元', actual: '30500元' },
            { name: '次数', target: '≥7次', actual: '8' },
            { name: '氛围', target: '营造良好氛围', actual: '办了12场活动' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '会议次数', target: '≥7次', actual: '300人', score: '' }] }],
      finds: ['目标以“次”计，完成值“300人”以“人”计'],
    },
    { projects: [{ rows: [{ name: '成本', target: '≤3.1万元', actual: '95%', score: '' }] }], finds: ['“万元”计'] },
  ],
};

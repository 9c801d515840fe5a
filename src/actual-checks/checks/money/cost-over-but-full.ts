import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import { commonMeasure } from '../../../targets/actual/compare.ts';
import type { RowCheck } from '../../check.ts';
import { hasAllPoints } from '../../row-facts.ts';

const kind = findingKind('cost-over-but-full', {
  severity: 'review',
  title: { zh: '成本超标却得满分', en: 'above the limit and full marks' },
  found: {
    zh: '“{name}”的指标值是{target}，实际{actual}，得满分',
    en: '"{name}" is limited to {target}, came to {actual} and has full marks',
  },
  expected: { zh: '超出指标值的按规则扣分', en: 'points lost by the rule where the limit is exceeded' },
  action: {
    zh: '请核对实际值；确已超出的按规则扣分并说明原因，或改正人工评分',
    en: 'check the actual; where it is above the limit deduct by the rule and say why, or correct the entered score',
  },
  why: {
    zh: '超支而不扣分，复核时一算便知。',
    en: 'A reviewer who computes the row sees at once that the overrun cost nothing.',
  },
});

/** Finds at-most targets that were exceeded without the loss of a point. */
export const costOverButFull: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '指标值是“不超过”，实际值超出，却得满分（多为人工评分）。',
    en: 'An at-most target that is exceeded while the row has all its points, mostly by an entered score.',
  },
  silentOn: {
    zh: '没有超出的、已经扣分的，和单位不能比较的。',
    en: 'Rows within the limit, rows that lost points, and units that do not compare.',
  },
  run: (row) => {
    const { target, reading } = row.score;
    if (target.kind !== 'at-most' || reading === null || !hasAllPoints(row)) return [];
    const common = commonMeasure(target, reading);
    if (!common.ok || decimal(common.actual).lte(decimal(common.target))) return [];
    return [kind.found({ name: row.name, target: target.text, actual: row.shown }, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '成本', target: '≤3万元', actual: '2.8万元' },
            { name: '成本', target: '≤3万元', actual: '30000元' },
            { name: '成本', target: '≤3万元', actual: '3.6万元', score: '8.33' },
            { name: '次数', target: '≥3次', actual: '4次' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '人均成本', target: '≤160元', actual: '386元' }] }],
      finds: ['指标值是≤160元，实际386元，得满分'],
    },
    { projects: [{ rows: [{ name: '成本', target: '≤3万元', actual: '30001元' }] }], finds: ['实际30001元'] },
  ],
};

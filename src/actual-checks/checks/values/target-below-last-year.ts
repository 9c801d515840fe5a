import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import { commonMeasure } from '../../../targets/actual/compare.ts';
import { readActual } from '../../../targets/actual/read-actual.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('target-below-last-year', {
  severity: 'note',
  title: { zh: '目标低于上年实际', en: 'target below last year' },
  found: {
    zh: '“{name}”目标{target}，上年实际已达{lastYear}',
    en: '"{name}" has the target {target}, last year reached {lastYear}',
  },
  expected: { zh: '不低于上年实际的目标，或说明降低的理由', en: 'a target no weaker than last year, or a reason' },
  action: {
    zh: '请说明本年目标为什么比上年实际低，或在下一年度提高目标',
    en: 'say why the target is weaker, or raise it next year',
  },
  why: {
    zh: '目标低于已经做到的水平，完成了也说明不了成绩。',
    en: 'Meeting a target below what was already reached shows nothing.',
  },
});

/** Finds targets weaker than what last year already reached. */
export const targetBelowLastYear: RowCheck = {
  kind,
  scope: 'row',
  yieldsTo: ['target-far-below-last-year'],
  looksAt: {
    zh: '填了上年实际值，而本年“不低于”的目标比它低，或“不超过”的目标比它高。',
    en: "A reported last year that was already better than this year's at-least or at-most target.",
  },
  silentOn: { zh: '没有填上年实际值、或单位不能比较的指标。', en: 'Rows without a last year, or in another unit.' },
  run: (row) => {
    const { target } = row.score;
    const { lastYear } = row.actual;
    if (lastYear === null || (target.kind !== 'at-least' && target.kind !== 'at-most')) return [];
    const common = commonMeasure(target, readActual(lastYear, target, { year: row.year - 1 }));
    if (!common.ok) return [];
    const gap = decimal(common.target).comparedTo(decimal(common.actual));
    if (target.kind === 'at-least' ? gap >= 0 : gap <= 0) return [];
    const args = { name: row.name, target: target.text, lastYear: lastYear.text.trim() };
    return [kind.found(args, row.at(lastYear))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥7次', actual: '8次', lastYear: '7次' },
            { name: '成本', target: '≤3万元', actual: '2.8万元', lastYear: '32000元' },
            { name: '次数', target: '≥7次', actual: '8次' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '8次', lastYear: '9' }] }],
      finds: ['目标≥7次，上年实际已达9'],
    },
    {
      projects: [{ rows: [{ name: '成本', target: '≤3万元', actual: '2.8万元', lastYear: '28000元' }] }],
      finds: ['上年实际已达28000元'],
    },
  ],
};

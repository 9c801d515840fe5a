import { finding } from '../../../findings/finding.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

const plainText = (text: string): string => comparable(text).replace(/[。.]$/u, '');

/** A number with a unit, or a day: what a target and an honest actual may both be. */
const bareValue = /^[\d.,-]+(?:[万亿])?\p{L}{0,4}%?$|^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;

/** Finds actuals that are the target's words over again. */
export const actualRepeatsTarget: RowCheck = {
  code: 'actual-repeats-target',
  scope: 'row',
  looksAt: {
    zh: '完成值与指标值写法完全相同，而那不是一个单纯的数或日期（如“≥7次”“12月31日前”“营造良好氛围”）。',
    en: 'Actuals that repeat the text of the target, unless that is a plain number or day.',
  },
  silentOn: {
    zh: '目标和完成值都是同一个数（如35篇），以及已选达成程度或有佐证数量的定性指标。',
    en: 'The same plain number on both sides, and qualitative rows that were judged in the dropdown.',
  },
  run: (row) => {
    const { actual, band } = row.actual;
    const { target } = row.score;
    if (isBlank(actual) || band !== null || target.kind === 'yes-no') return [];
    const text = plainText(row.entered);
    if (text !== plainText(target.text) || bareValue.test(text)) return [];
    return [finding('actual-repeats-target', { name: row.name, actual: row.entered }, row.at(actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '论文', target: '35篇', actual: '35篇' },
            { name: '合格率', target: '100%', actual: '100%' },
            { name: '次数', target: '≥7次', actual: '7次' },
            { name: '氛围', target: '营造良好氛围', actual: '十二个乡镇都办了活动' },
            { name: '是否按时', target: '是', actual: '是' },
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '≥ 7次' }] }], finds: ['“≥ 7次”与目标的写法一样'] },
    {
      projects: [{ rows: [{ name: '氛围', target: '营造良好氛围', actual: '营造良好氛围。' }] }],
      finds: ['营造良好氛围'],
    },
    { projects: [{ rows: [{ name: '时间', target: '12月31日前', actual: '12月31日前' }] }], finds: ['12月31日前'] },
  ],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

const kind = findingKind('actual-repeats-target', {
  severity: 'review',
  title: { zh: '完成值照抄了目标', en: 'the actual repeats the target' },
  found: {
    zh: '“{name}”的完成值“{actual}”与目标的写法一样',
    en: '"{name}" reports "{actual}", the words of the target',
  },
  expected: { zh: '实际完成的数、日期或情况', en: 'the number, day or result that was reached' },
  action: {
    zh: '请填实际完成的数或具体情况，或选定达成程度',
    en: 'enter what was reached, or judge it in the dropdown',
  },
  why: {
    zh: '照抄目标不说明完成了多少，复核时视为没有填报。',
    en: 'Repeating the target does not say how much was reached; reviewers count it as not reported.',
  },
});

// «完成培训。» repeats «完成培训».
const plainText = (text: string): string => comparable(text).replace(/[。.]$/u, '');

/** A number with a unit, or a day: what a target and an honest actual may both be. */
const bareValue = /^[\d.,-]+(?:[万亿])?\p{L}{0,4}%?$|^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;

/** Finds actuals that are the target's words over again. */
export const actualRepeatsTarget: RowCheck = {
  kind,
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
    return [kind.found({ name: row.name, actual: row.entered }, row.at(actual))];
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

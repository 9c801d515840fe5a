import { findingKind } from '../../../findings/finding-kind.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('actual-not-exact', {
  severity: 'review',
  title: { zh: '完成值不是确切的数', en: 'the actual is not exact' },
  found: { zh: '“{name}”填了“{actual}”，计分按写出的数', en: '"{name}" reports "{actual}", scored as printed' },
  expected: { zh: '一个确切的数或日期', en: 'one exact number or day' },
  action: {
    zh: '请填统计出来的确切数或日期，或在佐证材料中说明只能估计的原因',
    en: 'enter the exact number or day, or explain in the evidence why only an estimate exists',
  },
  why: {
    zh: '自评按实际完成值计分，约数无法与佐证材料核对。',
    en: 'Scores are for what was reached; an estimate cannot be held against the evidence.',
  },
});

const numerals = '\\d０-９一二两三四五六七八九十百';
const number = `[${numerals}]`;
/** 约8次, 8次左右, 10余次, 50万+; 签约8份 and 节约8万 are no estimates. */
const estimate = new RegExp(
  `(?<![签合契条公节预违特邀履])约${number}|大约|大概|大致|估计|左右|上下|前后|${number}[十百千万亿]?[余多][^${numerals}]|[+＋]$`,
  'u',
);

/** Finds actuals that are estimates or bounds where one exact number or day belongs. */
export const actualNotExact: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '完成值是数或日期，但写了“约”“左右”“余”“多”等，或带“以上”“超过”“≤”等比较符；计分按写出的数。',
    en: 'A number or day with words such as about or more than, or with a comparator; it is scored as printed.',
  },
  silentOn: {
    zh: '确切的数和日期，文字说明，以及与目标写法完全相同的（另有提示）。',
    en: 'Exact numbers and days, words, and copies of the target, which have a finding of their own.',
  },
  yieldsTo: ['actual-repeats-target'],
  run: (row) => {
    const { reading } = row.score;
    const { actual } = row.actual;
    if (actual === null || (reading?.kind !== 'quantity' && reading?.kind !== 'date')) return [];
    const bounded = reading.comparator !== null && reading.comparator !== '=';
    if (!bounded && !estimate.test(row.entered)) return [];
    return [kind.found({ name: row.name, actual: row.entered }, row.at(actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥7次', actual: '8次' },
            { name: '合同', target: '≥7份', actual: '签约8份' },
            { name: '会议', target: '≥7次', actual: '2026年共举办8次，参会多个单位' },
            { name: '时间', target: '12月31日前', actual: '2026-12-18' },
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '约8次' }] }], finds: ['填了“约8次”'] },
    { projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '10余次' }] }], finds: ['填了“10余次”'] },
    { projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '8次以上' }] }], finds: ['填了“8次以上”'] },
    {
      projects: [{ rows: [{ name: '时间', target: '2026年12月31日前', actual: '12月20日左右' }] }],
      finds: ['填了“12月20日左右”'],
    },
  ],
};

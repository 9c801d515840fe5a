import { findingKind } from '../../../findings/finding-kind.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('date-outside-year', {
  severity: 'review',
  title: { zh: '日期不在本年度', en: 'date outside the year' },
  found: { zh: '“{name}”的完成日期是{date}，不在{year}年', en: '"{name}" was completed on {date}, not in {year}' },
  expected: { zh: '{year}年1月1日至12月31日之间的日期', en: 'a day of {year}' },
  action: {
    zh: '请更正日期，或说明为什么在年度之外完成',
    en: 'correct the date, or say why it lies outside the year',
  },
  why: {
    zh: '自评只看本年度；跨年的日期多半是年份打错，也可能是提前或延后入账。',
    en: 'The assessment covers one year; other dates are typing errors or work of another year.',
  },
});

/** Finds completion dates of another year. */
export const dateOutsideYear: RowCheck = {
  kind,
  scope: 'row',
  looksAt: { zh: '完成日期不在自评年度之内的指标。', en: 'Completion dates that are not in the assessed year.' },
  silentOn: {
    zh: '目标本身就定在另一年的指标。',
    en: 'Indicators whose own target lies in the other year.',
  },
  run: (row) => {
    const { reading, target } = row.score;
    const year = String(row.year);
    if (reading?.kind !== 'date' || reading.date === null || reading.date.startsWith(year)) return [];
    if (target.date?.startsWith(reading.date.slice(0, 4)) === true) return [];
    return [kind.found({ name: row.name, date: reading.date, year }, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '完成时间', target: '2026年12月31日前', actual: '2026-12-18' },
            { name: '验收时间', target: '2027年3月底前', actual: '2027-03-02' },
            { name: '次数', target: '≥5次', actual: '5次' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '完成时间', target: '2026年12月31日前', actual: '2025-12-18', kind: 'date' }] }],
      finds: ['完成日期是2025-12-18，不在2026年'],
    },
    {
      projects: [
        { rows: [{ name: '完成时间', target: '2026年12月31日前', actual: '2027.1.5', score: '0', reason: '延期' }] },
      ],
      finds: ['2027-01-05'],
    },
  ],
};

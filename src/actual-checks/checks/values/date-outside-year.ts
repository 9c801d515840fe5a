import { finding } from '../../../findings/finding.ts';
import type { RowCheck } from '../../check.ts';

/** Finds completion dates of another year. */
export const dateOutsideYear: RowCheck = {
  code: 'date-outside-year',
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
    return [finding('date-outside-year', { name: row.name, date: reading.date, year }, row.at(row.actual.actual))];
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

import { finding } from '../../../findings/finding.ts';
import { dayOfSerial, isoDay } from '../../../targets/dates/calendar.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

/** Years a goal may speak of, on both sides of its own. */
const yearsAway = 10;

/** Finds days that a spreadsheet left as their number: 完成时限 46387. */
export const dateAsNumber: IndicatorCheck = {
  code: 'date-as-number',
  scope: 'indicator',
  looksAt: {
    zh: '名称是时间、时限、日期的指标，指标值是没有单位的五位数，正好是本年度前后十年内某一天在表格软件里的序号。',
    en: 'Indicators named for a time, deadline or date with a bare five-digit number that is how spreadsheets count a day within ten years of the document.',
  },
  silentOn: {
    zh: '有单位的数；名称不是时间的数量；写成日期的指标值。',
    en: 'Numbers with a unit; quantities whose name is no time; targets written as dates.',
  },
  run: (row) => {
    const text = plainText(row.target.text);
    if (!/^\d{5}$/.test(text) || row.target.unit !== null) return [];
    if (!/时间|时限|日期|期限|时效|时点/u.test(`${row.name}${row.description}`)) return [];
    const { year } = row.project.document.document;
    const day = dayOfSerial(Number(text));
    if (day === null || (year !== null && Math.abs(day.year - year) > yearsAway)) return [];
    return [finding('date-as-number', { name: row.quoted, target: text, date: isoDay(day) }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|时效指标|完成时限|2026年12月31日',
            '产出指标|时效指标|累计服务时间|46387小时',
            '产出指标|数量指标|参观人数|46387',
            '产出指标|时效指标|服务时间|12345',
          ],
        },
      ],
    },
  ],
  reject: [{ projects: [{ rows: ['产出指标|时效指标|完成时限|46387'] }], finds: ['2026-12-31'] }],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import { dayOfSerial, isoDay } from '../../../targets/dates/calendar.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

const kind = findingKind('date-as-number', {
  severity: 'review',
  title: { zh: '日期变成了一个数', en: 'a date that became a number' },
  found: {
    zh: '“{name}”的指标值是“{target}”，这是表格软件里 {date} 的序号',
    en: 'the target of "{name}" is "{target}", which is how spreadsheets count the day {date}',
  },
  expected: { zh: '写成日期的完成时限，如“{date}”', en: 'a date written as such: {date}' },
  action: {
    zh: '请把单元格格式改为日期，或直接写明年月日；确实是数量的，请写上单位',
    en: 'give the cell a date format, or write out the day; if it is a quantity, add its unit',
  },
  why: {
    zh: '表格软件把日期存成天数，换了格式或转存后只剩一个数；按数量理解，永远完不成。',
    en: 'Spreadsheets keep dates as counts of days; with another format only a number is left, and as a quantity it is never met.',
  },
});

/** Years a goal may speak of, on both sides of its own. */
const yearsAway = 10;

/** Finds days that a spreadsheet left as their number: 完成时限 46387. */
export const dateAsNumber: IndicatorCheck = {
  kind,
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
    // 46387 under 完成时间: a day that a spreadsheet kept as its count of days.
    if (!/^\d{5}$/.test(text) || row.target.unit !== null) return [];
    if (!/时间|时限|日期|期限|时效|时点/u.test(`${row.name}${row.description}`)) return [];
    const { year } = row.project.document.document;
    const day = dayOfSerial(Number(text));
    if (day === null || (year !== null && Math.abs(day.year - year) > yearsAway)) return [];
    return [kind.found({ name: row.quoted, target: text, date: isoDay(day) }, row.where)];
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

import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';
import { namesMoment } from '../../facts/names-moment.ts';

const kind = findingKind('ambiguous-month', {
  severity: 'note',
  title: { zh: '“月”有两种读法', en: 'month or months' },
  found: {
    zh: '“{name}”的指标值为“{target}”，可读作{month}个月，也可读作{month}月',
    en: '"{name}" has the target "{target}": {month} months, or the month number {month}',
  },
  expected: {
    zh: '“{month}个月”，或带年份的日期，如“{year}年{month}月底前”',
    en: '"{month}个月", or a date with its year, such as "{year}年{month}月底前"',
  },
  action: {
    zh: '请写成“≤{month}个月”，或写明完成的年月',
    en: 'write "≤{month}个月", or state year and month of completion',
  },
  why: {
    zh: '两种读法下年终填报的内容不同：一个填月数，一个填日期；程序按月数理解，填日期就无法比较。',
    en: 'The two readings ask for different actuals, a number of months or a date; it is read as months, and a date cannot be compared.',
  },
});

/** Finds completion times such as ≤12月, which can be read as twelve months or as December. */
export const ambiguousMonth: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '完成时间、举办时间、到货时间等的指标值写成“≤12月”：不超过12的数加“月”，没有“个”，也没有年份。',
    en: 'Times of completion, delivery and the like written as "≤12月": a number up to 12 with 月 but without 个 or a year.',
  },
  silentOn: {
    zh: '“12个月”“12月底前”“2026年12月”；名称写明是期限长短的（所需时间、服务期、周期）。',
    en: '"12个月", "12月底前", "2026年12月"; names that speak of a length of time (time needed, period of service).',
  },
  run: (row) => {
    // ≤12月 or 6月: a month of the year or a number of months; «12个月» and «12月底前» are clear.
    const found = /^[≤<]?=?(\d{1,2})月$/u.exec(plainText(row.target.text));
    if (found === null || Number(found[1]) > 12 || Number(found[1]) < 1) return [];
    if (!namesMoment(row.name) || /所需|需要|用时|周期|工期|服务期/u.test(row.name)) return [];
    const month = found[1] ?? '';
    const { year } = row.project.document.document;
    const args = { name: row.quoted, target: row.target.text, month, year: year === null ? '20××' : `${year}` };
    return [kind.found(args, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|时效指标|完成任务时间|≤12个月',
            '产出指标|时效指标|完成任务时间|12月底前',
            '产出指标|时效指标|项目完成所需时间|≤12月',
            '产出指标|时效指标|完成任务时间|2026年12月',
          ],
        },
      ],
    },
  ],
  reject: [{ projects: [{ rows: ['产出指标|时效指标|完成任务时间|≤12月'] }], finds: ['≤12月'] }],
};

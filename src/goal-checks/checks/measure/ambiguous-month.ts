import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

/** Finds completion times such as ≤12月, which can be read as twelve months or as December. */
export const ambiguousMonth: IndicatorCheck = {
  code: 'ambiguous-month',
  scope: 'indicator',
  looksAt: {
    zh: '完成时间、完成时限的指标值写成“≤12月”：不超过12的数加“月”，没有“个”，也没有年份。',
    en: 'Completion times written as "≤12月": a number up to 12 with 月 but without 个 or a year.',
  },
  silentOn: {
    zh: '“12个月”“12月底前”“2026年12月”；名称写明是期限长短的（所需时间、服务期、周期）。',
    en: '"12个月", "12月底前", "2026年12月"; names that speak of a length of time (time needed, period of service).',
  },
  run: (row) => {
    const found = /^[≤<]?=?(\d{1,2})月$/u.exec(plainText(row.target.text));
    if (found === null || Number(found[1]) > 12 || Number(found[1]) < 1) return [];
    if (!/完成|时限|截止|交付|验收/u.test(row.name) || /所需|需要|用时|周期|工期|服务期/u.test(row.name)) return [];
    const month = found[1] ?? '';
    const { year } = row.project.document.document;
    const args = { name: row.quoted, target: row.target.text, month, year: year === null ? '20××' : `${year}` };
    return [finding('ambiguous-month', args, row.where)];
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

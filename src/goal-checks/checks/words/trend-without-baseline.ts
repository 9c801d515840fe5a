import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';

/** Finds trends (逐年上升) without last year's value. */
export const trendWithoutBaseline: IndicatorCheck = {
  code: 'trend-without-baseline',
  scope: 'indicator',
  yieldsTo: ['target-repeats-name'],
  looksAt: {
    zh: '“逐年上升”“逐年提升”“较上年增加”等趋势，指标值和描述中没有数字。',
    en: 'Trends ("rising every year", "more than last year") with no number in target or description.',
  },
  silentOn: { zh: '写明幅度或上年数的趋势。', en: "Trends that state a margin or last year's value." },
  run: (row) => {
    if (row.target.kind !== 'trend' || /\d/u.test(`${row.target.text}${row.description}`)) return [];
    return [finding('trend-without-baseline', { name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: ['效益指标|社会效益指标|学术影响力|上年录用论文20篇|逐年提升', '效益指标|社会效益指标|年均增长率|≥5%'],
        },
      ],
    },
  ],
  reject: [{ projects: [{ rows: ['效益指标|社会效益指标|营造学术氛围|逐年提升'] }], finds: ['逐年提升'] }],
};

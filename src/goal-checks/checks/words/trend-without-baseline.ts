import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';

const kind = findingKind('trend-without-baseline', {
  severity: 'note',
  title: { zh: '趋势指标没有基数', en: 'trend without a base value' },
  found: {
    zh: '“{name}”的指标值为“{target}”，没有上年数',
    en: '"{name}" has the target "{target}" and no value of last year',
  },
  expected: {
    zh: '可以统计的数据、上年值和今年的目标值',
    en: "something counted, with last year's value and this year's target",
  },
  action: {
    zh: '请写明上年值和本年目标值（如“由85%提高到90%”），或改用不依赖上年的指标值',
    en: 'state last year\'s value and this year\'s target ("from 85% to 90%"), or use a target that needs no base',
  },
  why: {
    zh: '“逐年提升”要和上年比；没有上年数，年终无法证明是升还是降。',
    en: '"Rising every year" is a comparison; without last year\'s value nothing proves a rise.',
  },
});

/** Finds trends (逐年上升) without last year's value. */
export const trendWithoutBaseline: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['target-repeats-name'],
  looksAt: {
    zh: '“逐年上升”“逐年提升”“较上年增加”等趋势，指标值和描述中没有数字。',
    en: 'Trends ("rising every year", "more than last year") with no number in target or description.',
  },
  silentOn: { zh: '写明幅度或上年数的趋势。', en: "Trends that state a margin or last year's value." },
  run: (row) => {
    // «逐年上升» with a number anywhere (5%, 上年80) can be judged.
    if (row.target.kind !== 'trend' || /\d/u.test(`${row.target.text}${row.description}`)) return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
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

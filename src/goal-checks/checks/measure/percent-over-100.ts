import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { amountOf, isPercent } from '../../facts/target-amounts.ts';

const kind = findingKind('percent-over-100', {
  severity: 'review',
  title: { zh: '百分比超过100%', en: 'percent over 100' },
  found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
  expected: { zh: '不超过100%的百分比', en: 'a percent of at most 100' },
  action: {
    zh: '请核对数字（“≥”有时被误录成“2”，如把“≥90%”录成“290%”），或改用增长率等可以超过100%的指标',
    en: 'check the number ("≥" is sometimes typed as "2": "290%" for "≥90%"), or use a growth rate, which may exceed 100',
  },
  why: {
    zh: '合格率、满意度等不可能超过100%，这样的指标值永远完不成。',
    en: 'A pass or satisfaction rate cannot exceed 100 percent, so such a target can never be met.',
  },
});

// 收入增长率 ≥120% and 投入产出比 200% can be; 合格率 120% can't.
const mayExceed =
  /增长|增速|增幅|提高|提升|上升|增加|倍|投入产出|收益率|同比|偿|保值|增值|周转|超额|负荷|拨备|流动比|速动|回报|放大|撬动|产销|库存/u;

/** Finds percents over 100 on rates that cannot exceed 100, such as 合格率 and 满意度. */
export const percentOver100: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '合格率、满意度、覆盖率等指标的百分比大于100%。',
    en: 'Percents over 100 on pass, satisfaction, coverage and similar rates.',
  },
  silentOn: {
    zh: '增长率、投入产出比、周转率等可以超过100%的比率。',
    en: 'Growth, return, turnover and other rates that may exceed 100.',
  },
  run: (row) => {
    const amount = isPercent(row.target) ? amountOf(row.target) : null;
    if (amount === null || amount.lte(100) || mayExceed.test(`${row.name}${row.description}`)) return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|验收合格率|100%',
            '效益指标|经济效益指标|投入产出比|≥150%',
            '效益指标|经济效益指标|销售收入同比增长率|≥120%',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|群众满意度|500%'] }], finds: ['500%'] },
    { projects: [{ rows: ['产出指标|质量指标|验收合格率|≥110%'] }], finds: ['≥110%'] },
  ],
};

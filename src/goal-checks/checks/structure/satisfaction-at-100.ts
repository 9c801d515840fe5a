import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { amountOf, isPercent } from '../../facts/target-amounts.ts';

/** Finds satisfaction targets of 100 %. */
export const satisfactionAt100: IndicatorCheck = {
  code: 'satisfaction-at-100',
  scope: 'indicator',
  looksAt: { zh: '满意度的指标值等于100%。', en: 'Satisfaction targets of exactly 100 %.' },
  silentOn: { zh: '低于100%的满意度；其他指标的100%。', en: 'Lower satisfaction; 100 % of anything else.' },
  run: (row) => {
    if (row.measure !== 'satisfaction' && row.category !== 'satisfaction') return [];
    const amount = isPercent(row.target) ? amountOf(row.target) : null;
    if (amount === null || !amount.eq(100) || row.target.kind === 'at-most') return [];
    return [finding('satisfaction-at-100', { name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|群众满意度|≥95%', '产出指标|质量指标|工作合格率|100%'] }] },
  ],
  reject: [{ projects: [{ rows: ['满意度指标|服务对象满意度指标|服务对象满意度|100百分比'] }], finds: ['100百分比'] }],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { amountOf, isPercent } from '../../facts/target-amounts.ts';

const kind = findingKind('satisfaction-at-100', {
  severity: 'note',
  title: { zh: '满意度定为100%', en: 'satisfaction set at 100%' },
  found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
  expected: { zh: '留有余地的满意度，通常为90%至95%', en: 'a rate that leaves room, usually 90 to 95%' },
  action: {
    zh: '请按往年调查结果确定，或保留并准备全部问卷',
    en: 'set it after earlier surveys, or keep it and have every answer at hand',
  },
  why: {
    zh: '只要有一份问卷不满意就会扣分；填报满分又没有问卷支撑，复核时也难以认可。',
    en: 'A single unhappy answer costs points, and a perfect figure without a survey is hard to accept.',
  },
});

/** Finds satisfaction targets of 100 %. */
export const satisfactionAt100: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: { zh: '满意度的指标值等于100%。', en: 'Satisfaction targets of exactly 100 %.' },
  silentOn: { zh: '低于100%的满意度；其他指标的100%。', en: 'Lower satisfaction; 100 % of anything else.' },
  run: (row) => {
    if (row.measure !== 'satisfaction' && row.category !== 'satisfaction') return [];
    const amount = isPercent(row.target) ? amountOf(row.target) : null;
    if (amount === null || !amount.eq(100) || row.target.kind === 'at-most') return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|群众满意度|≥95%', '产出指标|质量指标|工作合格率|100%'] }] },
  ],
  reject: [{ projects: [{ rows: ['满意度指标|服务对象满意度指标|服务对象满意度|100百分比'] }], finds: ['100百分比'] }],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('actual-percent-over-100', {
  severity: 'review',
  title: { zh: '百分数超过100', en: 'percent over 100' },
  found: { zh: '“{name}”填了{actual}', en: '"{name}" reports {actual}' },
  expected: { zh: '合格率、覆盖率等不超过100%', en: 'a rate of parts to a whole, at most 100%' },
  action: { zh: '请核对分子和分母，或改填实际的比例', en: 'check numerator and denominator, or enter the real rate' },
  why: { zh: '部分占全部的比例不可能超过100%。', en: 'A part cannot be more than the whole.' },
});

/** Names of rates that may pass 100: growth, comparison with a plan or an earlier year. */
const mayPass = /增长|增幅|增速|增加|提高|提升|上升|同比|环比|超额|倍|完成率|执行率|达成率|利用率|产销率|投入产出/u;

/** Finds shares of a whole above 100 %. */
export const actualPercentOver100: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '目标不超过100%的比例，完成值填了100%以上。',
    en: 'Rates with a target of at most 100 % whose actual is above 100 %.',
  },
  silentOn: {
    zh: '增长率、完成率等本来可以超过100%的指标；目标本身超过100%的指标。',
    en: 'Growth, completion and other rates that may pass 100 %, and targets above it.',
  },
  yieldsTo: ['actual-scale-doubtful'],
  run: (row) => {
    const { reading, target, indicator } = row.score;
    if (reading?.dimension !== 'percent' || reading.amount === null || target.dimension !== 'percent') return [];
    if (decimal(reading.amount).lessThanOrEqualTo(100)) return [];
    if (target.amount !== null && decimal(target.amount).greaterThan(100)) return [];
    if (mayPass.test(`${indicator.level3 ?? ''}${indicator.description ?? ''}`)) return [];
    return [kind.found({ name: row.name, actual: row.shown }, row.at(row.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '工作合格率', target: '≥95%', actual: '100%' },
            { name: '收入增长率', target: '≥10%', actual: '130%' },
            { name: '次数', target: '≥5次', actual: '130次' },
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: [{ name: '工作合格率', target: '≥95%', actual: '105%' }] }], finds: ['填了105%'] },
    {
      projects: [{ rows: [{ name: '群众满意度', target: '≥95%', actual: '960', kind: 'number' }] }],
      finds: ['填了960%'],
    },
  ],
};

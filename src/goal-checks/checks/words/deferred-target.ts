import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';

/** Finds targets that another document settles later: 以市外办批复为准. */
export const deferredTarget: IndicatorCheck = {
  code: 'deferred-target',
  scope: 'indicator',
  looksAt: {
    zh: '“以……批复为准”“以实际为准”“待定”等没有数的指标值。',
    en: 'Targets such as "as approved by …", "as it turns out", "to be settled".',
  },
  silentOn: { zh: '已有数字的指标值。', en: 'Targets that have a number.' },
  run: (row) => {
    if (row.target.kind !== 'deferred') return [];
    return [finding('deferred-target', { name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|出访团组|≥2个'] }] }],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|出访团组数|以市外办批复为准'] }], finds: ['以市外办批复为准'] }],
};

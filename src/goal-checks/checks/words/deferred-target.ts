import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';

const kind = findingKind('deferred-target', {
  severity: 'review',
  title: { zh: '指标值待定', en: 'target settled later' },
  found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
  expected: {
    zh: '已经确定的指标值，或批复文件和数字',
    en: 'a settled target, or the approving document and its figure',
  },
  action: {
    zh: '请在批复下达后补填指标值和文件号，或先按计划数填写',
    en: 'fill in the target and the document once approved, or use the planned figure for now',
  },
  why: {
    zh: '目标值要等别的文件确定，在补填之前这一行不能计分；年终才定目标等于没有目标。',
    en: 'Until another document settles it the row cannot be scored; a target set at year end is none.',
  },
});

/** Finds targets that another document settles later: 以市外办批复为准. */
export const deferredTarget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '“以……批复为准”“以实际为准”“待定”等没有数的指标值。',
    en: 'Targets such as "as approved by …", "as it turns out", "to be settled".',
  },
  silentOn: { zh: '已有数字的指标值。', en: 'Targets that have a number.' },
  run: (row) => {
    if (row.target.kind !== 'deferred') return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|出访团组|≥2个'] }] }],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|出访团组数|以市外办批复为准'] }], finds: ['以市外办批复为准'] }],
};

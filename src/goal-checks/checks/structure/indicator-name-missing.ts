import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';

const kind = findingKind('indicator-name-missing', {
  severity: 'review',
  title: { zh: '没有三级指标名称', en: 'indicator without a name' },
  found: {
    zh: '第{ordinal}行没有三级指标名称，指标值为“{target}”',
    en: 'row {ordinal} has no level 3 name; its target is "{target}"',
  },
  expected: { zh: '能看出衡量什么的名称', en: 'a name that says what is measured' },
  action: { zh: '请补填三级指标名称，或删去这一行', en: 'fill in the name, or remove the row' },
  why: {
    zh: '不知道衡量什么，完成值无法核实。',
    en: 'If nobody knows what is measured, the actual cannot be verified.',
  },
});

/** Finds rows with neither a level 3 name nor a description. */
export const indicatorNameMissing: IndicatorCheck = {
  kind,
  scope: 'indicator',
  replaces: ['goal-indicator-unnamed'],
  looksAt: {
    zh: '三级指标和描述都为空、指标值有内容的行。',
    en: 'Rows with a target but neither a level 3 name nor a description.',
  },
  silentOn: { zh: '只填了描述的行；整行空白。', en: 'Rows with a description only; rows blank altogether.' },
  run: (row) => {
    if (row.quoted !== '' || row.target.text.trim() === '') return [];
    const args = { ordinal: String(row.indicator.ordinal), target: row.target.text };
    return [kind.found(args, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '产出指标|数量指标||召开会议|≥4次'] }] }],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|||≥4次'] }], finds: ['≥4次'] }],
};

import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';

/** Finds rows with neither a level 3 name nor a description. */
export const indicatorNameMissing: IndicatorCheck = {
  code: 'indicator-name-missing',
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
    return [finding('indicator-name-missing', args, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '产出指标|数量指标||召开会议|≥4次'] }] }],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|||≥4次'] }], finds: ['≥4次'] }],
};

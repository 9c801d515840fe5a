import { finding } from '../../findings/finding.ts';
import type { IndicatorCheck } from '../check.ts';

/** Finds rows without a target. */
export const targetMissing: IndicatorCheck = {
  code: 'target-missing',
  scope: 'indicator',
  looksAt: { zh: '指标值为空，或只有横线、斜线。', en: 'A blank target, or only a dash or slash.' },
  silentOn: { zh: '任何有内容的指标值。', en: 'Targets with any content.' },
  run: (row) => {
    if (!/^[\s\-—–/／、.。]*$/u.test(row.target.text)) return [];
    return [finding('target-missing', { name: row.quoted }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '产出指标|质量指标|事故起数|0'] }] }],
  reject: [
    { projects: [{ rows: ['产出指标|数量指标|会议次数|'] }], finds: ['会议次数'] },
    { projects: [{ rows: ['产出指标|数量指标|会议次数|—'] }], finds: ['会议次数'] },
  ],
};

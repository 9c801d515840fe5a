import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

/** Finds bare numbers on anything that is no rate, satisfaction or score: 建设数量 ≥200. */
export const unitMissing: IndicatorCheck = {
  code: 'unit-missing',
  scope: 'indicator',
  yieldsTo: ['level-mismatch', 'direction-against-meaning', 'date-as-number'],
  looksAt: {
    zh: '指标值只有数字、没有单位，而名称不是比率、满意度或得分。',
    en: 'Targets that are a bare number although the name is no rate, satisfaction or score.',
  },
  silentOn: {
    zh: '率、比例、满意度、得分（数字即百分数或分）；0；日期。',
    en: 'Rates, shares, satisfaction and scores, where the number is percent or points; 0; dates.',
  },
  run: (row) => {
    const { target } = row;
    if (!isQuantity(target) || target.unit !== null || target.amount === '0') return [];
    if (row.measure === 'rate' || row.measure === 'satisfaction' || row.measure === 'score') return [];
    return [finding('unit-missing', { name: row.quoted, target: target.text }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|验收合格率|100',
            '满意度指标|服务对象满意度指标|学生满意度|≥95',
            '产出指标|质量指标|安全事故起数|0',
            '产出指标|数量指标|培训次数|≥5次',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|数量指标|建设美丽宜居村庄数量|≥200'] }], finds: ['≥200'] },
    { projects: [{ rows: ['效益指标|社会效益指标|学校发展能力|100'] }], finds: ['学校发展能力'] },
  ],
};

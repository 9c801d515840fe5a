import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('unit-missing', {
  severity: 'note',
  title: { zh: '指标值没有单位', en: 'target without a unit' },
  found: { zh: '“{name}”的指标值只有数字“{target}”', en: 'the target of "{name}" is the bare number "{target}"' },
  expected: { zh: '数字加单位，例如“≥10次”“≥90%”', en: 'a number with its unit, such as "≥10次" or "≥90%"' },
  action: { zh: '请补上单位，或在度量单位栏填写', en: 'add the unit, or fill in the column of units' },
  why: {
    zh: '没有单位就不知道数的是什么，年终填报的数带着别的单位时无法比较。',
    en: 'Without a unit nobody knows what is counted, and an actual in another unit cannot be compared.',
  },
});

/** Finds bare numbers on anything that is no rate, satisfaction or score: 建设数量 ≥200. */
export const unitMissing: IndicatorCheck = {
  kind,
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
    return [kind.found({ name: row.quoted, target: target.text }, row.where)];
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

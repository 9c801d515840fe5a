import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('rate-with-count-target', {
  severity: 'review',
  title: { zh: '比率指标用了数量', en: 'a rate with a count target' },
  found: { zh: '“{name}”是比率，指标值却是“{target}”', en: '"{name}" is a rate, yet its target is "{target}"' },
  expected: { zh: '一个百分比，例如“≥95%”', en: 'a percent, such as "≥95%"' },
  action: {
    zh: '请把指标值改为百分比，或把指标改为计数（如“……人数”）',
    en: 'change the target to a percent, or turn the indicator into a count',
  },
  why: {
    zh: '比率要用百分比衡量；指标值是数量时，年终填报的比率与它单位不同，无法比较和计分。',
    en: 'A rate is measured in percent; against a count the reported rate has another unit and cannot be scored.',
  },
});

/** Dimensions a rate can't have. */
const amounts: ReadonlySet<string | null> = new Set(['count', 'money', 'duration', 'length', 'area', 'mass', 'volume']);

/** Finds rates and satisfactions whose target is a number of people or things, or money. */
export const rateWithCountTarget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '名称是比率或满意度，指标值却带人、个、次、元等单位。',
    en: 'Names that are a rate or a satisfaction whose target has a unit such as people, items, times or money.',
  },
  silentOn: {
    zh: '没有单位的数（如“95”）、‰、以分计的满意度、频率和效率。',
    en: 'Numbers without a unit ("95"), per mille, satisfaction in points, frequency and efficiency.',
  },
  run: (row) => {
    if (row.measure !== 'rate' && row.measure !== 'satisfaction') return [];
    if (!isQuantity(row.target) || !amounts.has(row.target.dimension)) return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|发放准确率|≥95%',
            '产出指标|质量指标|发放准确率|100',
            '效益指标|社会效益指标|孕产妇死亡率|≤9‰',
            '满意度指标|服务对象满意度指标|群众满意度|≥90分',
            '产出指标|数量指标|巡查频率|1次/月',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|质量指标|工资及保险发放准确率|1人'] }], finds: ['1人'] },
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|职工满意度|≥95人'] }], finds: ['≥95人'] },
  ],
};

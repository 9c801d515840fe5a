import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

const wordy = new Set(['qualitative', 'budget-relative', 'trend', 'deferred', 'unreadable', 'yes-no']);

/** Finds targets that are the indicator's own name or description again. */
export const targetRepeatsName: IndicatorCheck = {
  code: 'target-repeats-name',
  scope: 'indicator',
  yieldsTo: ['cost-without-amount', 'placeholder-left', 'deferred-target'],
  looksAt: {
    zh: '文字指标值与三级指标名称或描述相同。',
    en: 'Targets in words that are the same as the name or the description.',
  },
  silentOn: {
    zh: '带数字、日期的指标值；成本指标的“不超过预算”（另有检查）。',
    en: 'Targets with a number or a date; "within the budget" of cost indicators (a check of its own).',
  },
  run: (row) => {
    const target = plainText(row.target.text).replace(/(?<![。.;；,，])[。.;；,，]+$/u, '');
    if (target.length < 2 || !wordy.has(row.target.kind)) return [];
    const same = [row.name, row.description].some((text) => target === text.replace(/(?<![。.;；])[。.;；]+$/u, ''));
    return same ? [finding('target-repeats-name', { name: row.quoted, target: row.target.text }, row.where)] : [];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '效益指标|社会效益指标|服务质量|提高',
            '产出指标|时效指标|2026年12月底前完成|2026年12月底前',
            '产出指标|数量指标|会议|≥4次',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['效益指标|社会效益指标|推动科技国际交流工作|推动科技国际交流工作'] }],
      finds: ['推动科技国际交流工作'],
    },
    { projects: [{ rows: ['产出指标|质量指标|活动质量|提升科普活动质量|提升科普活动质量。'] }], finds: ['活动质量'] },
  ],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

const kind = findingKind('target-repeats-name', {
  severity: 'review',
  title: { zh: '指标值只是重复指标名称', en: 'target only repeats the name' },
  found: { zh: '指标“{name}”的指标值仍是“{target}”', en: 'the target of "{name}" is again "{target}"' },
  expected: {
    zh: '说明完成到什么程度的数量、比率、日期或等级',
    en: 'a quantity, rate, date or grade that says how far',
  },
  action: {
    zh: '请写明完成到什么程度（数量、比率、日期），或列出可以判断的标准',
    en: 'say how far (quantity, rate, date), or list criteria that can be judged',
  },
  why: {
    zh: '重复名称等于没有目标，年终只能凭印象判断，复核时容易被压分。',
    en: 'Repeating the name sets no target; at year end only an impression is left, which reviewers mark down.',
  },
});

const wordy = new Set(['qualitative', 'budget-relative', 'trend', 'deferred', 'unreadable', 'yes-no']);

/** Finds targets that are the indicator's own name or description again. */
export const targetRepeatsName: IndicatorCheck = {
  kind,
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
    // «按时完成培训。» repeats «按时完成培训»; 、 and brackets belong to the words.
    const target = plainText(row.target.text).replace(/(?<![。.;；,，])[。.;；,，]+$/u, '');
    if (target.length < 2 || !wordy.has(row.target.kind)) return [];
    const same = [row.name, row.description].some((text) => target === text.replace(/(?<![。.;；])[。.;；]+$/u, ''));
    return same ? [kind.found({ name: row.quoted, target: row.target.text }, row.where)] : [];
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

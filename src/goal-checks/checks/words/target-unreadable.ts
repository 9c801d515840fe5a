import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isBlankTarget } from '../../facts/target-amounts.ts';

/** Finds targets the grammar does not understand. */
export const targetUnreadable: IndicatorCheck = {
  code: 'target-unreadable',
  scope: 'indicator',
  yieldsTo: ['target-missing', 'placeholder-left'],
  looksAt: {
    zh: '既不是数量、比率、日期，也不是可判断的文字的指标值。',
    en: 'Targets that are neither a quantity, a rate or a date nor words that can be judged.',
  },
  silentOn: {
    zh: '空白和占位符（另有检查）；定性文字。',
    en: 'Blanks and placeholders (checks of their own); qualitative words.',
  },
  run: (row) => {
    if (row.target.kind !== 'unreadable' || isBlankTarget(row.target)) return [];
    return [finding('target-unreadable', { name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '效益指标|社会效益指标|科普氛围|提升'] }] }],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥≤4次'] }], finds: ['≥≤4次'] }],
};

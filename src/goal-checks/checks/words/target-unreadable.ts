import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isBlankTarget } from '../../facts/target-amounts.ts';

const kind = findingKind('target-unreadable', {
  severity: 'block',
  title: { zh: '指标值无法理解', en: 'target not understood' },
  found: { zh: '“{name}”的指标值“{target}”无法理解', en: 'the target "{target}" of "{name}" is not understood' },
  expected: { zh: '数量、比率、日期或可判断的描述', en: 'a quantity, a rate, a date or words that can be judged' },
  action: {
    zh: '请改写成“比较符＋数字＋单位”的形式（如“≥90%”），或用一句话写明判断标准',
    en: 'write it as comparator, number and unit ("≥90%"), or state the criterion in a sentence',
  },
  why: {
    zh: '读不懂的指标值不能计分，程序不会猜。',
    en: 'What is not understood is not scored; nothing is guessed.',
  },
});

/** Finds targets the grammar does not understand. */
export const targetUnreadable: IndicatorCheck = {
  kind,
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
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '效益指标|社会效益指标|科普氛围|提升'] }] }],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥≤4次'] }], finds: ['≥≤4次'] }],
};

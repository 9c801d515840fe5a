import { findingKind } from '../../../findings/finding-kind.ts';
import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('band-contradicts-text', {
  severity: 'review',
  title: { zh: '达成程度与文字说明不一致', en: 'the band contradicts the words' },
  found: {
    zh: '“{name}”的“达成程度”选了“{band}”，完成值写的是“{actual}”',
    en: '"{name}" was judged "{band}", its actual says "{actual}"',
  },
  expected: { zh: '两处说的是同一个程度', en: 'the same judgement in both' },
  action: {
    zh: '请改选达成程度，或把完成值改写成具体完成的情况',
    en: 'choose the other band, or describe what was reached',
  },
  why: {
    zh: '计分按所选的档次；文字说的是另一档，复核时会被问起。',
    en: 'The chosen band is scored; words that say another will be asked about.',
  },
});

/** Finds qualitative rows whose words say another band than the one that was chosen. */
export const bandContradictsText: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '“达成程度”选了一档，“实际完成值”写的却是另一档或“否”（如选“达成”，写“未完成”）。',
    en: 'A band was chosen, and the words of the actual are those of another one, or no.',
  },
  silentOn: {
    zh: '没有选达成程度，或完成值是具体情况、没有说达成与否的。',
    en: 'Rows without a chosen band, and actuals that describe and do not judge.',
  },
  run: (row) => {
    const { band, actual } = row.actual;
    const { reading } = row.score;
    if (band === null || actual === null) return [];
    const judged = reading?.kind === 'band' ? reading.band : null;
    const denied = reading?.kind === 'yes-no' && reading.yes === false && band === 'met';
    if (!denied && (judged === null || judged === band)) return [];
    const args = { name: row.name, band: bandWords[band], actual: row.entered };
    return [kind.found(args, row.at(actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '氛围', target: '提高', actual: '十二个乡镇都办了活动', band: 'met' },
            { name: '氛围', target: '提高', actual: '已完成', band: 'met' },
            { name: '氛围', target: '提高', actual: '未完成' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '氛围', target: '提高', actual: '未完成', band: 'met' }] }],
      finds: ['“达成程度”选了“达成预期指标”，完成值写的是“未完成”'],
    },
    {
      projects: [{ rows: [{ name: '氛围', target: '提高', actual: '全部完成', band: 'not-met' }] }],
      finds: ['完成值写的是“全部完成”'],
    },
  ],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('largely-met-by-words', {
  severity: 'review',
  title: { zh: '“基本完成”一类的话按达成计分', en: 'words such as "by and large" scored as met' },
  found: {
    zh: '“{name}”的完成值写的是“{actual}”，没有选达成程度，也没有填评定比例；按“达成”一档计分',
    en: '"{name}" says "{actual}", without a band or a share; it was scored as met',
  },
  expected: {
    zh: '由人选定的达成程度，或评定比例（如 85）',
    en: 'a band that somebody chose, or a share (such as 85)',
  },
  action: {
    zh: '请在“达成程度”选一档，或在“评定比例”填百分之几；确实全部达成的，请选“达成预期指标”',
    en: 'choose a band or enter the share; if it was met in full, choose the first band',
  },
  why: {
    zh: '各地的表把“全部或基本达成”放在一档，比例是 100% 到 80%；只写“基本完成”“较好”就得满分，复核时说不清。',
    en: 'Forms put "fully or largely met" into one band of 100 % to 80 %; full marks for "largely" alone can not be explained.',
  },
});

/** Finds qualitative rows that were scored as met by hedged words alone (基本达到, 较好). */
export const largelyMetByWords: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '定性指标没有选达成程度、没有填评定比例，完成值只写“基本达到”“基本完成”“较好”“良好”一类的话。',
    en: 'Qualitative rows without a band or a share whose actual only says 基本达到, 基本完成, 较好, 良好 or the like.',
  },
  silentOn: {
    zh: '选了达成程度或填了评定比例的；写“达成”“全部完成”的；与指标值文字相同的。',
    en: 'Rows with a band or a share; 达成, 全部完成; the very words of the target.',
  },
  run: (row) => {
    const { band, bandPercent, actual } = row.actual;
    const { reading } = row.score;
    if (band !== null || bandPercent !== null || actual === null) return [];
    if (reading?.band !== 'met' || !reading.assumptions.some(({ code }) => code === 'largely-met')) return [];
    return [kind.found({ name: row.name, actual: row.entered }, row.at(actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '氛围', target: '提高', actual: '全部达成' },
            { name: '氛围', target: '提高', actual: '基本完成', band: 'met' },
            { name: '氛围', target: '基本完成', actual: '基本完成' },
            { name: '氛围', target: '提高', actual: '十二个乡镇都办了活动', band: 'met' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '氛围', target: '提高', actual: '基本达到' }] }],
      finds: ['完成值写的是“基本达到”'],
    },
    {
      projects: [{ rows: [{ name: '氛围', target: '提高', actual: '较好，群众反映不错' }] }],
      finds: ['完成值写的是“较好，群众反映不错”'],
    },
    {
      projects: [{ rows: [{ name: '氛围', target: '提高', actual: '总体良好' }] }],
      finds: ['完成值写的是“总体良好”'],
    },
  ],
};

import type { FindingKind } from '../wording.ts';

/** Findings of `perf-score template`. */
export const templateFindings = {
  'template-would-overwrite': {
    severity: 'block',
    title: { zh: '同名文件已经有人保存过', en: 'somebody has saved a file of that name' },
    found: { zh: '“{file}”不是一份没有动过的空白填报表', en: '"{file}" is not an untouched blank template' },
    expected: { zh: '还不存在的文件，或没有动过的空白填报表', en: 'no such file, or an untouched blank template' },
    action: {
      zh: '请用 -o 换一个文件夹，或加 --force（原文件会改名保留）',
      en: 'choose another folder with -o, or add --force (the old file is kept under another name)',
    },
    why: {
      zh: '里面可能有已经填好的内容，覆盖了就找不回来。',
      en: 'It may hold what somebody has filled in; overwritten, that is gone.',
    },
  },
} as const satisfies Record<string, FindingKind>;

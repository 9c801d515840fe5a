import type { FindingKind } from '../wording.ts';

/** Findings about a file as such, before its content means anything. */
export const fileFindings = {
  'file-not-found': {
    severity: 'block',
    title: { zh: '找不到文件', en: 'file not found' },
    found: { zh: '没有找到“{file}”', en: 'there is no "{file}"' },
    expected: { zh: '一个存在且可读的文件或文件夹', en: 'an existing, readable file or folder' },
    action: { zh: '请核对路径和文件名，或把文件放到该位置', en: 'check the path and the name, or put the file there' },
    why: {
      zh: '没有这个文件，它所含的项目和指标都无法计分。',
      en: 'Without the file none of its projects and indicators can be scored.',
    },
  },
} as const satisfies Record<string, FindingKind>;

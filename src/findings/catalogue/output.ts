import type { FindingKind } from '../wording.ts';

/** Findings about writing results. */
export const outputFindings = {
  'output-changed-by-hand': {
    severity: 'block',
    title: { zh: '输出文件夹里有改动过或别的文件', en: 'the output folder holds changed or other files' },
    found: {
      zh: '“{file}”里这些文件不是上次运行写下的样子：{files}',
      en: 'in "{file}" these are not as the last run wrote them: {filesEn}',
    },
    expected: { zh: '空文件夹，或未改动过的上次结果', en: 'no folder, or an untouched earlier run' },
    action: {
      zh: '请先移走这些文件，或用 -o 换一个文件夹，或加 --force（原文件夹会改名保留）',
      en: 'move them away, choose another folder with -o, or add --force (the old folder is kept under another name)',
    },
    why: { zh: '别人写的或改过的文件不能被覆盖。', en: 'What somebody else made or changed is never overwritten.' },
  },
  'output-not-a-folder': {
    severity: 'block',
    title: { zh: '输出位置不是文件夹', en: 'the output place is not a folder' },
    found: { zh: '“{file}”是一个文件', en: '"{file}" is a file' },
    expected: { zh: '文件夹，或还不存在的路径', en: 'a folder, or a path that does not exist yet' },
    action: { zh: '请用 -o 换一个位置', en: 'choose another place with -o' },
    why: { zh: '结果由多个文件组成，要放在一个文件夹里。', en: 'A run writes several files into one folder.' },
  },
} as const satisfies Record<string, FindingKind>;

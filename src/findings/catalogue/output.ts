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
  'output-holds-inputs': {
    severity: 'block',
    title: { zh: '输出文件夹里有不能动的东西', en: 'the output folder holds what must stay' },
    found: { zh: '“{file}”里有{inside}', en: '"{file}" holds {insideEn}' },
    expected: { zh: '一个只放结果的文件夹', en: 'a folder for results alone' },
    action: {
      zh: '请用 -o 指明一个单独的文件夹，例如 -o scorecards/2026',
      en: 'choose a folder of its own with -o, such as -o scorecards/2026',
    },
    why: {
      zh: '写结果时整个文件夹会被换掉；当前文件夹、配置和输入不能跟着换走，加 --force 也不行。',
      en: 'The whole folder is replaced by a run; this folder, the configuration and the inputs must not go with it, not even under --force.',
    },
  },
} as const satisfies Record<string, FindingKind>;

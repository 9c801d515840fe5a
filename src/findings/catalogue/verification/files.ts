import type { FindingKind } from '../../wording.ts';

/** Findings about the files of a result and of its inputs as a whole. */
export const resultFileFindings = {
  'output-differs': {
    severity: 'block',
    title: { zh: '结果文件与清单不符', en: 'an output differs from the manifest' },
    found: { zh: '“{file}”{how}', en: '"{file}" {howEn}' },
    expected: { zh: '清单所记的 SHA-256 {sha256}', en: 'SHA-256 {sha256}, as the manifest says' },
    action: { zh: '请用原文件替换，或重新运行计分', en: 'put the original back, or score again' },
    why: { zh: '出具之后被改动的文件不能作为依据。', en: 'A file changed after it was issued proves nothing.' },
  },
  'output-not-stated': {
    severity: 'block',
    title: { zh: '结果文件夹里有清单以外的文件', en: 'a file that the manifest does not state' },
    found: { zh: '清单里没有“{file}”', en: 'the manifest does not state "{file}"' },
    expected: { zh: '只有清单所列的文件', en: 'only files that the manifest states' },
    action: {
      zh: '请把它移出文件夹，或查明由谁放入',
      en: 'move it out of the folder, or find out who put it there',
    },
    why: {
      zh: '清单以外的文件不是这次计分写出的，混在结果里会被当作结果。',
      en: 'The run did not write it; among the results it would pass for one of them.',
    },
  },
  'input-differs': {
    severity: 'block',
    title: { zh: '输入文件与清单不符', en: 'an input differs from the manifest' },
    found: { zh: '“{file}”{how}', en: '"{file}" {howEn}' },
    expected: { zh: '清单所记的 SHA-256 {sha256}', en: 'SHA-256 {sha256}, as the manifest says' },
    action: {
      zh: '请提供计分时所用的原文件（--inputs 指明所在文件夹）',
      en: 'provide the file that was scored (--inputs names its folder)',
    },
    why: { zh: '输入不同，得分自然可能不同。', en: 'From other inputs other scores may follow.' },
  },
  'result-unreadable': {
    severity: 'block',
    title: { zh: '不是可读的 result.json', en: 'not a readable result.json' },
    found: { zh: '“{file}”：{problem}', en: '"{file}": {problemEn}' },
    expected: { zh: '符合 schemas/result.schema.json 的结果文件', en: 'a result that fits schemas/result.schema.json' },
    action: {
      zh: '请指明结果文件夹或 result.json，或重新运行计分',
      en: 'name a folder of results or its result.json, or score again',
    },
    why: { zh: '读不出来的结果无从比较。', en: 'A result that can not be read can not be compared.' },
  },
  'differences-not-listed': {
    severity: 'block',
    title: { zh: '还有更多不同', en: 'more differences' },
    found: {
      zh: '这个文件另有 {count} 处不同没有逐处列出',
      en: '{count} more differences of this file are not listed',
    },
    expected: { zh: '没有不同', en: 'no difference' },
    action: { zh: '请先处理上面列出的，或重新运行计分', en: 'settle those listed above first, or score again' },
    why: {
      zh: '逐处列出成千上万处不同，谁也看不完；有多少处要说清楚。',
      en: 'Nobody reads thousands of differences; how many there are is said all the same.',
    },
  },
} as const satisfies Record<string, FindingKind>;

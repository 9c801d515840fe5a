import type { FindingKind } from '../../wording.ts';

/** Findings about what a unit writes for its self-evaluation report (sheet 自评报告文字). */
export const reportTextFindings = {
  'report-text-too-long': {
    severity: 'note',
    title: { zh: '项目的报告文字过长', en: 'a text of a project is too long' },
    found: { zh: '“{heading}”写了 {count} 字', en: '{heading} has {count} characters' },
    expected: { zh: '不超过 {limit} 字', en: 'at most {limit} characters' },
    action: { zh: '请压缩，或把共性问题写到本单位一栏', en: 'shorten it, or move what projects share to the unit' },
    why: {
      zh: '有的自评表（如四川）每项只能填这么多字，超出的会被退回。',
      en: 'Some forms (Sichuan) take no more, and send back what is longer.',
    },
  },
  'report-text-differs': {
    severity: 'review',
    title: { zh: '报告文字有两种写法', en: 'two texts for one part of the report' },
    found: {
      zh: '“{name}”的“{what}”与 {where} 的写法不同，报告采用后者',
      en: '{what} of "{name}" differs from {where}, which the report uses',
    },
    expected: { zh: '只写一次，或两处相同', en: 'one text, or the same in both places' },
    action: { zh: '请合并为一处，删除另一处', en: 'put both into one place and delete the other' },
    why: { zh: '报告里同一内容只出现一次。', en: 'A report says a thing once.' },
  },
  'report-text-unit-unknown': {
    severity: 'review',
    title: { zh: '报告文字找不到单位', en: 'texts of a unit that is not known' },
    found: { zh: '文件中没有单位“{found}”的项目', en: 'the file has no project of the unit "{found}"' },
    expected: { zh: '文件中某个项目的单位', en: 'the unit of a project of the file' },
    action: { zh: '请更正单位的编码或名称', en: "correct the unit's code or name" },
    why: { zh: '不知道是哪个单位的文字，没有采用。', en: 'Nobody knows whose texts they are, so none was used.' },
  },
} as const satisfies Record<string, FindingKind>;

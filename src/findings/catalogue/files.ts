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
  'subfolder-not-read': {
    severity: 'review',
    title: { zh: '子文件夹没有读取', en: 'a folder in the folder was not read' },
    found: { zh: '“{folder}”里还有文件，没有读取', en: '"{folder}" holds files that were not read' },
    expected: { zh: '要读的文件直接放在所给的文件夹里', en: 'the files right in the folder that was named' },
    action: {
      zh: '请把其中的文件移到上一层，或把这个子文件夹也写在命令或配置里，或把不用的移走',
      en: 'move its files up, name the folder too, or move it elsewhere',
    },
    why: {
      zh: '子文件夹里常是旧稿和备份，不能当作上报的文件；但漏掉一个单位的文件也不能不说。',
      en: 'Such folders often hold drafts and backups; yet the report of a unit must not be passed over in silence.',
    },
  },
  'edited-copy-not-read': {
    severity: 'review',
    title: { zh: '有人在批注副本上改过，没有读取', en: 'an annotated copy was edited and not read' },
    found: { zh: '“{file}”有人保存过，没有读取', en: 'somebody has saved "{file}"; it was not read' },
    expected: { zh: '改在原来的填报文件上', en: 'corrections in the file that was filled in' },
    action: {
      zh: '请用它替换原文件（去掉文件名中的“.annotated”），或把它移走',
      en: 'let it replace the original (take ".annotated" out of its name), or move it away',
    },
    why: {
      zh: '批注副本和原文件同时读取会重复；但改在副本上的内容不能不声不响地丢掉。',
      en: 'Read beside its original a copy counts twice; yet corrections made in it must not be lost in silence.',
    },
  },
  'file-too-large': {
    severity: 'block',
    title: { zh: '文件太大', en: 'the file is too large' },
    found: { zh: '“{file}”的大小：{size}', en: 'the size of "{file}": {size}' },
    expected: { zh: '不超过 {limit}，什么格式都一样', en: 'at most {limit}, whatever the format' },
    action: {
      zh: '请删去文件里的图片、附件和空白格式后另存，或按单位拆成几个文件',
      en: 'remove pictures, attachments and empty formatting and save, or split it into one file per unit',
    },
    why: {
      zh: '目标表和填报表不会有这么大；多半是夹带了图片、视频，或文件已损坏。',
      en: 'No goal table or workbook is this large: it holds pictures, or it is damaged.',
    },
  },
  'file-not-readable': {
    severity: 'block',
    title: { zh: '文件读不了', en: 'the file cannot be read' },
    found: { zh: '“{file}”在，但读不了：{why}', en: '"{file}" is there but cannot be read: {whyEn}' },
    expected: { zh: '一个能读的文件或文件夹', en: 'a file or folder that can be read' },
    action: {
      zh: '请核对路径和权限，或关闭正在使用它的程序，或换一份副本',
      en: 'check the path and its permissions, close the program that uses it, or take a copy',
    },
    why: {
      zh: '没有读到的文件，它所含的项目和指标都无法计分。',
      en: 'Without the file none of its projects and indicators can be scored.',
    },
  },
  'file-purpose-unknown': {
    severity: 'review',
    title: { zh: '看不出是什么文件', en: 'it is not clear what the file is for' },
    found: {
      zh: '“{file}”里既没有绩效目标表，也没有填报数据、自评结果、规则或方案',
      en: '"{file}" holds no goal table, no actuals, no result, no rules and no profile',
    },
    expected: {
      zh: '绩效目标表、填好的填报表、自评结果（result.json）、规则或方案',
      en: 'a goal table, a filled-in workbook, a result (result.json), rules or a profile',
    },
    action: {
      zh: '请核对是否选错了文件，或把它另存为 .docx 或 .xlsx 再试',
      en: 'check that it is the right file, or save it as .docx or .xlsx and try again',
    },
    why: {
      zh: '没有认出的文件不参加计分；里面若有项目，就漏掉了。',
      en: 'A file that is not recognised takes no part in the score; projects in it would be missed.',
    },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../wording.ts';

/** What stops an annotated copy of a filled-in workbook. */
export const annotationFindings = {
  'workbook-not-annotatable': {
    severity: 'block',
    title: { zh: '无法写批注', en: 'workbook cannot be annotated' },
    found: {
      zh: '“{file}”中的“{part}”不是规范的工作簿内容',
      en: '"{part}" in "{file}" is not proper workbook content',
    },
    expected: {
      zh: 'Excel、WPS 或 LibreOffice 保存的 xlsx 文件',
      en: 'an xlsx file saved by Excel, WPS or LibreOffice',
    },
    action: {
      zh: '请用 Excel 或 WPS 打开该文件，另存为 xlsx 后再加批注，或直接看文字版的检查结果',
      en: 'open the file in a spreadsheet program, save it as xlsx and annotate that copy, or use the printed findings',
    },
    why: {
      zh: '批注是直接改写文件内部的个别部分；某一部分不规范时强行改写会损坏整个文件，所以宁可不写。',
      en: 'Notes are patched into single parts of the file; patching a part that is not well-formed would damage the whole file.',
    },
  },
  'notice-changed': {
    severity: 'block',
    title: { zh: '退回修改通知已被人改动', en: 'somebody has changed the notice' },
    found: { zh: '“{file}”写出以后又有人保存过', en: '"{file}" was saved by somebody after it was written' },
    expected: { zh: '没有改动过的通知，或没有这个文件', en: 'a notice as it was written, or no such file' },
    action: {
      zh: '请先把它移走或改名，或用 -o 换一个文件夹，或加 --force 覆盖',
      en: 'move or rename it, choose another folder with -o, or overwrite it with --force',
    },
    why: { zh: '别人补充的话不能被覆盖掉。', en: 'What somebody added to it must not be lost.' },
  },
  'annotated-copy-changed': {
    severity: 'block',
    title: { zh: '批注副本已经有人保存过', en: 'somebody has saved the annotated copy' },
    found: { zh: '“{file}”已经存在，而且有人改过', en: '"{file}" exists and was changed' },
    expected: { zh: '还不存在的文件，或没有动过的批注副本', en: 'no such file, or an untouched annotated copy' },
    action: {
      zh: '请把它改名或移走，或用 -o 换一个文件夹，或加 --force 覆盖',
      en: 'rename or move it, choose another folder with -o, or overwrite it with --force',
    },
    why: { zh: '别人改过的文件不能被覆盖。', en: 'What somebody else changed is never overwritten.' },
  },
  'annotation-needs-xlsx': {
    severity: 'note',
    title: { zh: '这种文件不能写批注', en: 'a file that can not be annotated' },
    found: { zh: '“{file}”不是工作簿，没有写批注', en: '"{file}" is no workbook and was not annotated' },
    expected: { zh: 'Excel 或 WPS 的填报工作簿', en: 'actuals in a workbook of Excel or WPS' },
    action: {
      zh: '请看打印出来的检查结果，或把文件另存为 xlsx 后再检查',
      en: 'use the printed findings, or save the file as xlsx and check that',
    },
    why: {
      zh: '批注和颜色写在工作簿的单元格上，JSON 和 CSV 没有地方可写。',
      en: 'Notes and colours belong to cells of a workbook; JSON and CSV have no place for them.',
    },
  },
} as const satisfies Record<string, FindingKind>;

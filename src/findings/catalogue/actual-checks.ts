import type { FindingKind } from '../wording.ts';
import { evidenceFindings } from './actual-checks/evidence.ts';
import { moneyFindings } from './actual-checks/money.ts';
import { reasonFindings } from './actual-checks/reasons.ts';
import { valueFindings } from './actual-checks/values.ts';

/** Findings of `perf-score check`: what reviewers look for in what was reported, and what stops an annotated copy. */
export const actualCheckFindings = {
  ...reasonFindings,
  ...moneyFindings,
  ...evidenceFindings,
  ...valueFindings,
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
} as const satisfies Record<string, FindingKind>;

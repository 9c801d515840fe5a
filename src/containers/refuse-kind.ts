import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { FileKind } from './sniff.ts';

/** Names of kinds as people know them; they are the same in both languages. */
const kindNames: Readonly<Record<FileKind, string>> = {
  empty: '',
  xlsx: 'Excel (.xlsx)',
  xlsb: 'Excel (.xlsb)',
  docx: 'Word (.docx)',
  pptx: 'PowerPoint (.pptx)',
  ods: 'OpenDocument (.ods)',
  odt: 'OpenDocument (.odt)',
  ofd: 'OFD (.ofd)',
  zip: 'ZIP (.zip)',
  encrypted: 'Office',
  xls: 'Excel 97–2003 / WPS (.xls / .et)',
  et: 'WPS (.et)',
  doc: 'Word 97–2003 (.doc)',
  wps: 'WPS (.wps)',
  ppt: 'PowerPoint 97–2003 (.ppt)',
  ole: 'Office 97–2003 / Works',
  biff: 'Excel 2.0–5.0 (.xls)',
  winword: 'Word 1.0–95 (.doc)',
  'excel-xml': 'Excel 2003 XML (.xml / .xls)',
  'word-xml': 'Word XML (.xml / .doc)',
  pdf: 'PDF',
  rtf: 'RTF (.rtf)',
  image: 'PNG / JPEG / GIF',
  archive: 'RAR / 7z / gzip',
  xml: 'XML',
  html: 'HTML',
  mhtml: 'MHTML (.mht)',
  json: 'JSON',
  csv: 'CSV',
  text: 'TXT',
  binary: '',
};

const sheetPrograms = { zh: ' Excel 或 WPS 表格', en: 'Excel or WPS' };
const textPrograms = { zh: ' Word 或 WPS 文字', en: 'Word or WPS' };

/** Kinds that Office or WPS saves anew: as what, and in which program. Nobody but that program tells what an unknown one is. */
const savedAnew: Partial<Record<FileKind, readonly [string, { readonly zh: string; readonly en: string }]>> = {
  xlsb: ['.xlsx', sheetPrograms],
  biff: ['.xlsx', sheetPrograms],
  'excel-xml': ['.xlsx', sheetPrograms],
  winword: ['.docx', textPrograms],
  'word-xml': ['.docx', textPrograms],
  rtf: ['.docx', textPrograms],
  ole: ['.docx', { zh: '制作它的软件', en: 'the program that made it' }],
};

/** The finding for a file of a kind that a reader can't take, with the way out. `wanted` names the formats it takes: ".xlsx / .json". */
export function refuseKind(kind: FileKind, file: string, wanted: string): Finding {
  const about = { place: { file } };
  const [as, program] = savedAnew[kind] ?? [];
  if (as !== undefined && program !== undefined && wanted.includes(as)) {
    const args = { file, kind: kindNames[kind], as, ...inBoth('program', program) };
    return finding('file-old-office-format', args, about);
  }
  switch (kind) {
    case 'empty':
      return finding('file-empty', { file, wanted }, about);
    case 'encrypted':
      return finding('file-password-protected', { file, wanted }, about);
    case 'pdf':
    case 'image':
      if (!wanted.includes('.docx')) break;
      return finding('file-printed-only', { file, kind: kindNames[kind] }, about);
    case 'binary':
      return finding('file-kind-unknown', { file, wanted }, about);
  }
  return finding('file-kind-unsuitable', { file, kind: kindNames[kind], wanted }, about);
}

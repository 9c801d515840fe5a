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
  ole: 'Office 97–2003 (.xls / .doc / .et / .wps)',
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

/** The finding for a file of a kind that a reader can't take, with the way out. `wanted` names the formats it takes: ".xlsx / .json". */
export function refuseKind(kind: FileKind, file: string, wanted: string): Finding {
  const about = { place: { file } };
  switch (kind) {
    case 'empty':
      return finding('file-empty', { file, wanted }, about);
    case 'encrypted':
      return finding('file-password-protected', { file, wanted }, about);
    case 'xls':
    case 'et':
    case 'doc':
    case 'wps':
    case 'ole':
    case 'xlsb':
    case 'rtf':
    case 'mhtml':
    case 'ods':
    case 'odt':
      return finding('file-old-office-format', { file, kind: kindNames[kind], wanted }, about);
    case 'binary':
      return finding('file-kind-unknown', { file, wanted }, about);
    default:
      return finding('file-kind-unsuitable', { file, kind: kindNames[kind], wanted }, about);
  }
}

import { holdsMark, latin1Text } from '../platform/bytes.ts';
import { oleStreamNames } from './ole.ts';
import { decodeText, type TextEncoding, textEncoding } from './text/text-encoding.ts';

/**
 * What a file is, by its content: `xlsx` and `docx` include their macro and template variants; `encrypted` is an Office file
 * with a password to open it; `ole` an old binary file of no known program; `zip` an archive that is no known document.
 */
export type FileKind =
  | 'empty'
  | 'xlsx'
  | 'xlsb'
  | 'docx'
  | 'pptx'
  | 'ods'
  | 'odt'
  | 'ofd'
  | 'zip'
  | 'encrypted'
  | 'xls'
  | 'et'
  | 'doc'
  | 'wps'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'xml'
  | 'html'
  | 'mhtml'
  | 'json'
  | 'csv'
  | 'text'
  | 'binary';

/** The kind of a file, and how its text is encoded where it is text. */
export interface Sniffed {
  readonly kind: FileKind;
  readonly encoding: TextEncoding | null;
}

/** Entry names near the start of an archive that give its kind away, in the order of trust. */
const zipMarks: readonly (readonly [string, FileKind])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['xl/workbook.xml', 'xlsx'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
  ['OFD.xml', 'ofd'],
  ['xl/worksheets/', 'xlsx'],
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
];

/** Some Windows programs write the names of entries with backslashes: xl\\workbook.xml. */
function zipKind(bytes: Uint8Array): FileKind {
  const plain = zipMarks.find(([mark]) => holdsMark(bytes, mark));
  const turned = plain ?? zipMarks.find(([mark]) => holdsMark(bytes, mark.replaceAll('/', '\\')));
  return turned?.[1] ?? 'zip';
}

/** Stream names of old binary Office and WPS files. */
function oleKind(bytes: Uint8Array): FileKind {
  const names = new Set(oleStreamNames(bytes));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  if (names.has('ETExtData')) return 'et';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  if (names.has('WpsCustomData')) return 'wps';
  if (names.has('WordDocument')) return 'doc';
  return 'ole';
}

const magic: readonly (readonly [string, FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
];

/** Most records of the head of a text have the same number (two or more) of cells by one separator. */
function looksLikeCsv(head: string): boolean {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const agree = (separator: string, least: number): boolean => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    return counts.slice(0, 3).some((usual) => {
      return usual >= least && counts.filter((count) => count === usual).length * 2 > counts.length;
    });
  };
  // In the text form of tables a tab begins a cell on a line of its own; in a grid with blank first cells there are more on each line.
  if (lines.some((line) => line.startsWith('\t'))) return agree('\t', 2);
  return [',', '\t', ';'].some((separator) => agree(separator, 1));
}

function textKind(text: string): FileKind {
  const head = text.slice(0, 65_536).trimStart();
  if (head === '') return 'empty';
  if (/^(?:\{|\[\s*(?:[[{"\]\-\d]|true|false|null))/.test(head)) return 'json';
  if (/^MIME-Version:/i.test(head)) return 'mhtml';
  if (/^(?:<!doctype\s+html|<html|<table|<body|<head|<meta)\b/i.test(head)) return 'html';
  if (/^<\?xml\b/i.test(head)) return /<html\b/i.test(head.slice(0, 2000)) ? 'html' : 'xml';
  if (/^<[A-Za-z][^<>]*>/.test(head)) return /<(?:table|div|p|td)\b/i.test(head) ? 'html' : 'xml';
  return looksLikeCsv(head) ? 'csv' : 'text';
}

/** Tells what a file is from its bytes; its name is never asked. Bounded: reads each byte a few times at most. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'empty', encoding: null };
  const head = latin1Text(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: zipKind(bytes), encoding: null };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: oleKind(bytes), encoding: null };
  const known = magic.find(([mark]) => head.startsWith(mark));
  if (known !== undefined) return { kind: known[1], encoding: null };
  const encoding = textEncoding(bytes);
  if (encoding === null) return { kind: head.includes('%PDF-') ? 'pdf' : 'binary', encoding: null };
  return { kind: textKind(decodeText(bytes.subarray(0, 262_144), encoding)), encoding };
}

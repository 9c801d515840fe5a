import { holdsMark, latin1Text } from '../platform/bytes.ts';
import { openOle } from './ole/ole.ts';
import { decodeText, type TextEncoding, textEncoding } from './text/text-encoding.ts';

/**
 * What a file is, by its content: `xlsx` and `docx` include their macro and template variants; `encrypted` is an Office file
 * with a password to open it; `ole` an old binary file of no known program; `biff` a workbook and `winword` a document from before they
 * stood in such a container; `excel-xml` and `word-xml` what Office 2003 saved as XML; `zip` an archive that is no known document.
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
  | 'ppt'
  | 'ole'
  | 'biff'
  | 'winword'
  | 'excel-xml'
  | 'word-xml'
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

/** Names below the root of old binary Office and WPS files that give their kind away, in the order of trust. */
const oleMarks: readonly (readonly [string, FileKind])[] = [
  ['encryptedpackage', 'encrypted'],
  ['encryptioninfo', 'encrypted'],
  ['etextdata', 'et'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['wpscustomdata', 'wps'],
  ['worddocument', 'doc'],
  ['powerpoint document', 'ppt'],
];

function oleKind(bytes: Uint8Array): FileKind {
  const names = openOle(bytes)?.names ?? new Set();
  return oleMarks.find(([mark]) => names.has(mark))?.[1] ?? 'ole';
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
  // The first record and its length, in Excel 2, 3, 4, 5 and 97; some exports have such records without the container.
  ['\x09\x00\x04\x00', 'biff'],
  ['\x09\x02\x06\x00', 'biff'],
  ['\x09\x04\x06\x00', 'biff'],
  ['\x09\x08\x06\x00', 'biff'],
  ['\x09\x08\x08\x00', 'biff'],
  ['\x09\x08\x10\x00', 'biff'],
  ['\x9b\xa5\x21\x00', 'winword'],
  ['\xdb\xa5\x2d\x00', 'winword'],
];

/** Most records of the head of a text have the same number (two or more) of cells by one separator. */
function looksLikeCsv(head: string): boolean {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const agree = (separator: string, least: number): boolean => {
    // "a,b",c has one separator: a comma within quotation marks is content.
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    return counts.slice(0, 3).some((usual) => {
      return usual >= least && counts.filter((count) => count === usual).length * 2 > counts.length;
    });
  };
  // In the text form of tables a tab begins a cell on a line of its own; in a grid with blank first cells there are more on each line.
  if (lines.some((line) => line.startsWith('\t'))) return agree('\t', 2);
  return [',', '\t', ';'].some((separator) => agree(separator, 1));
}

/** Office 2003 names its program in front: <?mso-application progid="Excel.Sheet"?>; later ones keep a whole package in pkg:package. */
function xmlKind(head: string): FileKind {
  if (/<html\b/i.test(head)) return 'html';
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'excel-xml';
  return /progid="Word\.Document"|<(?:w:wordDocument|pkg:package)\b/.test(head) ? 'word-xml' : 'xml';
}

/** A web page saved with its pictures: headers of a mail, the one about MIME among the first of them. */
const isMail = (head: string): boolean =>
  // MIME-Version stands behind a dozen lines at most (From, Subject, Date …).
  /^[A-Za-z][\w-]{1,40}:/.test(head) && /^MIME-Version:/im.test(head.slice(0, 4000));

function textKind(text: string): FileKind {
  const head = text.slice(0, 65_536).trimStart();
  if (head === '') return 'empty';
  // {"a":1} and [1, 2]; «[附件]» is a line of text.
  if (/^(?:\{|\[\s*(?:[[{"\]\-\d]|true|false|null))/.test(head)) return 'json';
  if (isMail(head)) return 'mhtml';
  if (/^(?:<!doctype\s+html|<html|<table|<body|<head|<meta)\b/i.test(head)) return 'html';
  if (/^<\?xml\b/i.test(head)) return xmlKind(head.slice(0, 2000));
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

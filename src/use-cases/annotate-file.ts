import { readOdt } from '../containers/open-document/odt.ts';
import { type FileKind, sniff } from '../containers/sniff.ts';
import { readWord } from '../containers/word/word.ts';
import { readDoc } from '../containers/word-binary/doc.ts';
import { isWorkbook, readWorkbook } from '../containers/workbook.ts';
import { finding, type Language, placeText } from '../findings/finding.ts';
import { bySeverity, severityNames } from '../findings/severity.ts';
import { type Speak, speak, type Words } from '../findings/speak.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import { reportFinding } from '../wordings/report-finding.ts';
import { annotateWorkbook } from '../writers/annotate/annotate-workbook.ts';
import { cellsWorkbook, tableSheets } from '../writers/annotate/cells-workbook.ts';
import type { FindingsList, ListedFinding, Remark } from '../writers/annotate/remark.ts';
import type { GivenFile } from './given-file.ts';

const words = {
  sheet: { zh: '核对意见', en: 'Findings' },
  title: { zh: '核对意见：{file}，共{count}条', en: 'Findings: {file}, {count} in all' },
  expected: { zh: '应为：{text}', en: 'expected: {text}' },
  table: { zh: '第{table}表', en: 'Table {table}' },
  remade: {
    zh: '{title}。原文件不能写批注：这份工作簿按它的单元格重做，内容相同，版式没有照搬',
    en: '{title}. Notes can not be written into the original: this workbook was made again with the same cells, without how they looked',
  },
} as const satisfies Words;

/** The columns of the list. */
const headings = [
  { zh: '序号', en: 'No.' },
  { zh: '级别', en: 'Severity' },
  { zh: '项目', en: 'Project' },
  { zh: '指标序号', en: 'Indicator' },
  { zh: '位置', en: 'Place' },
  { zh: '问题', en: 'Problem' },
  { zh: '发现', en: 'Found' },
  { zh: '应为', en: 'Expected' },
  { zh: '怎么办', en: 'What to do' },
  { zh: '编码', en: 'Code' },
] as const;

/** Four lines, whatever was entered: a later check knows its notes by them. */
function noteText(found: Finding, say: Speak): string {
  const { title, found: what, expected, action } = reportFinding(found, say.language);
  const severity = say(severityNames[found.severity]);
  const lines = [`${say.marks.boxed(severity)}${title}`, what, say(words.expected, { text: expected }), action];
  // A value quoted from a cell may hold line breaks, and each line of the note has one meaning.
  return lines.map((line) => line.replaceAll(/\s+/g, ' ')).join('\n');
}

/** The cell that a finding is about; in a table of a document, which has no cells of names, the first cell of the row. */
function cellOf({ place }: Finding, say: Speak): { readonly sheet: string; readonly cell: string } | null {
  if (place === null) return null;
  const { sheet, cell, table, row } = place;
  if (sheet !== undefined && cell !== undefined) return { sheet, cell };
  if (table === undefined || row === undefined) return null;
  return { sheet: say(words.table, { table }), cell: `A${row}` };
}

/** One remark for each cell that has findings: the strictest severity and all their texts, the strictest first. */
function remarksFor(findings: readonly Finding[], say: Speak): Remark[] {
  const cells = new Map<string, { sheet: string; cell: string; of: Finding[] }>();
  for (const found of findings) {
    const at = cellOf(found, say);
    if (at === null) continue;
    const { sheet, cell } = at;
    const key = `${sheet}!${cell}`;
    const known = cells.get(key) ?? { sheet, cell, of: [] };
    known.of.push(found);
    cells.set(key, known);
  }
  return [...cells.values()].map(({ sheet, cell, of }) => {
    const sorted = bySeverity(of);
    return {
      sheet,
      cell,
      severity: certain(sorted[0], 'finding of a marked cell').severity,
      text: sorted.map((found) => noteText(found, say)).join('\n\n'),
    };
  });
}

function lineOf(found: Finding, say: Speak): ListedFinding {
  const { title, found: what, expected, action, code } = reportFinding(found, say.language);
  const at = cellOf(found, say);
  const place = found.place === null ? '' : placeText({ ...found.place, file: '' }, say.language).trim();
  return {
    severity: found.severity,
    severityWord: say(severityNames[found.severity]),
    project: found.project?.name ?? '',
    indicator: found.indicator === null ? '' : String(found.indicator),
    place,
    sheet: at?.sheet ?? null,
    cell: at?.cell ?? null,
    title,
    found: what,
    expected,
    action,
    code,
  };
}

function listFor(findings: readonly Finding[], file: string, say: Speak): FindingsList {
  const sorted = bySeverity(findings);
  return {
    name: say(words.sheet),
    // The name alone: actuals/405001.xlsx, also with the separator of Windows.
    title: say(words.title, { file: file.replace(/^.*[\\/]/, ''), count: findings.length }),
    headings: headings.map((heading) => say(heading)),
    lines: sorted.map((found) => lineOf(found, say)),
  };
}

/** An annotated copy: its bytes, or null where none can be made and a finding says why; `remarks` is the number of marked cells. */
export interface AnnotatedCopy {
  readonly bytes: Uint8Array | null;
  readonly remarks: number;
  readonly findings: readonly Finding[];
}

/** The cells of a file that can't hold notes itself, as a workbook: sheets of an older workbook, tables of a document. */
function madeAnew({ file, bytes }: GivenFile, kind: FileKind, say: Speak): Uint8Array | null {
  if (isWorkbook(kind)) {
    const book = readWorkbook(bytes, file, kind).value;
    return book === null ? null : cellsWorkbook(book.sheets);
  }
  const read = { docx: readWord, doc: readDoc, wps: readDoc, odt: readOdt };
  const blocks = kind in read ? (read[kind as keyof typeof read](bytes, file).value?.blocks ?? []) : [];
  const sheets = tableSheets(blocks, file, (table) => say(words.table, { table }));
  return sheets.length === 0 ? null : cellsWorkbook(sheets);
}

/**
 * Puts findings into a copy of a workbook: a note and a colour at each doubtful cell and one sheet with all of them. Of an older workbook or
 * a Word document the copy is a new workbook with the same cells, and says so.
 */
export function annotateFile(given: GivenFile, findings: readonly Finding[], language: Language): AnnotatedCopy {
  const { file, bytes } = given;
  const { kind } = sniff(bytes);
  const say = speak(language);
  const book = kind === 'xlsx' ? bytes : madeAnew(given, kind, say);
  if (book === null) {
    return { bytes: null, remarks: 0, findings: [finding('annotation-needs-xlsx', { file }, { place: { file } })] };
  }
  const remarks = remarksFor(findings, say);
  const list = listFor(findings, file, say);
  const title = book === bytes ? list.title : say(words.remade, { title: list.title });
  const copy = annotateWorkbook(book, file, remarks, { ...list, title });
  return { bytes: copy.value, remarks: remarks.length, findings: copy.findings };
}

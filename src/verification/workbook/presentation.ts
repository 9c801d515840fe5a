import { type Relationship, readRelationships } from '../../containers/spreadsheet/relationships.ts';
import { richText } from '../../containers/spreadsheet/shared-strings.ts';
import { readSpreadsheet } from '../../containers/spreadsheet/spreadsheet.ts';
import { readXml } from '../../containers/xml/xml.ts';
import type { ZipArchive } from '../../containers/zip/zip.ts';
import { resultLimits } from '../differences/result-limits.ts';
import { columnLetters } from '../formula/cell-area.ts';
import { builtInCode, numberFormatForm } from './number-format-form.ts';

/** What decides how the cells of a workbook are seen, apart from fonts, colours, borders and sizes. */
export interface Presentation {
  /** Number formats in their one spelling, by the position of a cell's style. */
  readonly formats: readonly string[];
  /** What is hidden: sheets by name, columns and rows that hold something as 表!B and 表!7. */
  readonly hidden: ReadonlySet<string>;
  /** The text of each note, by 表!B7. */
  readonly notes: ReadonlyMap<string, string>;
  /** Parts that may show something beside the cells: pictures, charts, links to other files, programs. */
  readonly others: readonly string[];
}

/** Parts that hold the cells, their looks and their notes, and what programs keep for themselves. */
const ordinary = [
  /^\[Content_Types\]\.xml$/,
  /(?:^|\/)_rels\//,
  /\/$/,
  /^docProps\//,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.xml$/,
  /^xl\/(?:theme|worksheets|comments|threadedComments|persons|printerSettings)\//,
  /^xl\/(?:comments|threadedComment)\d*\.xml$/,
  // The boxes of notes.
  /^xl\/drawings\/vmlDrawing\d*\.vml$/,
];

/** What decides how a workbook is seen; null when it can't be read. */
export function readPresentation(bytes: Uint8Array, file: string): Presentation | null {
  const workbook = readSpreadsheet(bytes, file, resultLimits).value;
  if (workbook === null) return null;
  const { archive, sheets } = workbook;
  const hidden = new Set<string>();
  const notes = new Map<string, string>();
  for (const { name, state, rows, hiddenColumns, part } of sheets) {
    if (state !== 'visible') hidden.add(name);
    const filled = new Set<number>();
    for (const row of rows) {
      if (row.hidden) hidden.add(`${name}!${row.number}`);
      for (const cell of row.cells) filled.add(cell.column);
    }
    const isHidden = (column: number) => hiddenColumns.some(({ from, to }) => from <= column && column <= to);
    for (const column of filled) if (isHidden(column)) hidden.add(`${name}!${columnLetters(column)}`);
    for (const [cell, text] of notesOf(archive, part)) notes.set(`${name}!${cell}`, text);
  }
  const others = archive.names.filter((name) => !ordinary.some((pattern) => pattern.test(name)));
  return { formats: formatsOf(archive), hidden, notes, others };
}

const textOf = (archive: ZipArchive, part: string | undefined): Uint8Array | null =>
  part === undefined || !archive.has(part) ? null : archive.read(part).value;

const linked = (links: readonly Relationship[], type: string) => links.find((link) => link.type === type)?.target;

function notesOf(archive: ZipArchive, sheet: string | null): Map<string, string> {
  const notes = new Map<string, string>();
  const part = sheet === null ? undefined : linked(readRelationships(archive, sheet).value, 'comments');
  const bytes = textOf(archive, part);
  if (bytes === null) return notes;
  const text = richText();
  let at = '';
  readXml(
    bytes,
    { file: archive.file, part: part ?? '' },
    {
      open: (name, attributes) => {
        if (name === 'comment') at = attributes['ref'] ?? '';
        else text.open(name);
      },
      text: text.text,
      close: (name) => {
        if (name === 'comment') notes.set(at, text.take().trim());
        else text.close(name);
      },
    },
  );
  return notes;
}

function formatsOf(archive: ZipArchive): string[] {
  const main = linked(readRelationships(archive, '').value, 'officeDocument') ?? 'xl/workbook.xml';
  const part = linked(readRelationships(archive, main).value, 'styles') ?? '';
  const bytes = textOf(archive, part);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  if (bytes === null) return [];
  readXml(
    bytes,
    { file: archive.file, part },
    {
      open: (name, attributes) => {
        if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) ids.push(Number(attributes['numFmtId'] ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
  );
  return ids.map((id) => numberFormatForm(codes.get(id) ?? builtInCode(id)));
}

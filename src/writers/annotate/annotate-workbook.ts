import { parseCell } from '../../containers/spreadsheet/cell-reference.ts';
import type { Reading } from '../../model/finding.ts';
import { addFindingsSheet, type OldList } from './add-findings-sheet.ts';
import { addNotes } from './add-notes.ts';
import { oldListIn } from './old-list.ts';
import { formatCells } from './patch/patch-cells.ts';
import type { StylePatch } from './patch/patch-styles.ts';
import { openWorkbook, stylesOf, type WorkbookPatch } from './patch/workbook-patch.ts';
import type { FindingsList, Remark } from './remark.ts';
import { removeMarks } from './remove-marks.ts';

/** A remark with the numbers of its cell. */
type PlacedRemark = Remark & { readonly row: number; readonly column: number };

function placed(remarks: readonly Remark[], sheet: string): PlacedRemark[] {
  const byCell = new Map<string, PlacedRemark>();
  for (const remark of remarks) {
    const at = remark.sheet === sheet ? parseCell(remark.cell) : null;
    if (at !== null) byCell.set(`${at.row} ${at.column}`, { ...remark, ...at });
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function annotateSheets(book: WorkbookPatch, remarks: readonly Remark[], styles: StylePatch): void {
  const { patch, sheets } = book;
  const addresses = patch.addresses(book.part);
  for (const [index, { name, part }] of sheets.entries()) {
    const own = placed(remarks, name);
    if (part === null) continue;
    removeMarks(patch, part, styles);
    if (own.length === 0) continue;
    const xml = patch.text(part);
    if (xml === null) continue;
    patch.set(
      part,
      formatCells(xml, own, (format, { severity }) => styles.coloured(format, severity)),
    );
    addNotes(patch, part, own, addresses, index + 1);
  }
}

function oldList({ sheets }: WorkbookPatch, bytes: Uint8Array, list: FindingsList): OldList | null {
  const names = sheets.map(({ name }) => name);
  const old = oldListIn(bytes, names, list);
  const { id, part } = sheets.find(({ name }) => name === old) ?? { id: '', part: null };
  return part === null ? null : { part, id };
}

/**
 * A copy of a person's workbook with a note and a colour at each doubtful cell and one sheet that lists all findings. The file is
 * patched as a zip of XML: every entry that isn't touched keeps its bytes. Marks of an earlier check are replaced. Null, with findings, when the file is no workbook
 * or a part of it can't be changed safely.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  file: string,
  remarks: readonly Remark[],
  list: FindingsList,
): Reading<Uint8Array | null> {
  const { value: book, findings } = openWorkbook(bytes, file);
  if (book === null) return { value: null, findings };
  const { patch, part } = book;
  const known = stylesOf(book);
  if (known !== null) {
    annotateSheets(book, remarks, known.styles);
    addFindingsSheet(patch, part, list, known.styles, oldList(book, bytes, list));
    patch.set(known.part, known.styles.write());
  }
  const written = patch.write();
  return { value: written, findings: patch.findings };
}

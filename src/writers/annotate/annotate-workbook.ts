import { parseCell } from '../../containers/spreadsheet/cell-reference.ts';
import { readWorkbookPart } from '../../containers/spreadsheet/workbook-part.ts';
import { openZip } from '../../containers/zip/zip.ts';
import { append } from '../../model/append.ts';
import type { Reading } from '../../model/finding.ts';
import { addFindingsSheet, type OldList } from './add-findings-sheet.ts';
import { addNotes } from './add-notes.ts';
import { oldListIn } from './old-list.ts';
import { PackagePatch } from './patch/package-patch.ts';
import { formatCells } from './patch/patch-cells.ts';
import { emptyStyles, patchStyles, type StylePatch } from './patch/patch-styles.ts';
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

/** The style sheet of the workbook, or a new one linked to it. */
function stylesOf(
  patch: PackagePatch,
  workbook: string,
): { readonly part: string; readonly styles: StylePatch } | null {
  const known = patch.links(workbook).find((link) => link.type === 'styles')?.target;
  const addresses = patch.addresses(workbook);
  if (known !== undefined && patch.has(known)) {
    const xml = patch.text(known);
    return xml === null ? null : { part: known, styles: patchStyles(xml) };
  }
  const part = patch.freeName('xl/styles', '.xml');
  patch.link(workbook, `${addresses.relationship}/styles`, part);
  patch.type({ part }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  return { part, styles: patchStyles(emptyStyles(addresses.main)) };
}

function annotateSheets(patch: PackagePatch, workbook: string, remarks: readonly Remark[], styles: StylePatch): void {
  const listed = readWorkbookPart(patch.archive, workbook);
  append(patch.findings, listed.findings);
  const links = new Map(patch.links(workbook).map((link) => [link.id, link.target]));
  const addresses = patch.addresses(workbook);
  for (const [index, { name, id }] of (listed.value?.sheets ?? []).entries()) {
    const own = placed(remarks, name);
    const part = links.get(id);
    if (part === undefined) continue;
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

function oldList(patch: PackagePatch, workbook: string, bytes: Uint8Array, list: FindingsList): OldList | null {
  const sheets = readWorkbookPart(patch.archive, workbook).value?.sheets ?? [];
  const names = sheets.map(({ name }) => name);
  const old = oldListIn(bytes, names, list);
  const id = sheets.find(({ name }) => name === old)?.id;
  const part = patch.links(workbook).find((link) => link.id === id)?.target;
  return id === undefined || part === undefined ? null : { part, id };
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
  const archive = openZip(bytes, file);
  if (archive.value === null) return { value: null, findings: archive.findings };
  const patch = new PackagePatch(archive.value);
  const workbook = patch.links('').find((link) => link.type === 'officeDocument')?.target;
  if (workbook === undefined) {
    patch.refuse('_rels/.rels');
    return { value: null, findings: patch.findings };
  }
  const known = stylesOf(patch, workbook);
  if (known !== null) {
    annotateSheets(patch, workbook, remarks, known.styles);
    addFindingsSheet(patch, workbook, list, known.styles, oldList(patch, workbook, bytes, list));
    patch.set(known.part, known.styles.write());
  }
  const written = patch.write();
  return { value: written, findings: patch.findings };
}

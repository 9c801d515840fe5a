import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import type { Addresses, PackagePatch } from './patch/package-patch.ts';
import { type Note, newComments, patchComments } from './patch/patch-comments.ts';
import { newDrawing, patchDrawing } from './patch/patch-drawing.ts';
import { applyEdits, attributeOf, findElement, isSheetData, type Tag, tagsOf } from './patch/xml-tags.ts';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What may follow a legacyDrawing in a worksheet; it has to stand before the first of these. */
const after = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

function withDrawing(xml: string, id: string, addresses: Addresses): string | null {
  let at: Tag | null = null;
  let root: Tag | null = null;
  for (const tag of tagsOf(xml, isSheetData)) {
    if (tag.depth === 0 && tag.kind === 'open') root = tag;
    if (tag.depth === 1 && tag.kind !== 'close' && after.has(tag.name)) at ??= tag;
    if (tag.depth === 0 && tag.kind === 'close') at ??= tag;
  }
  if (at === null || root === null) return null;
  const text = `<${root.prefix}legacyDrawing xmlns:r="${addresses.relationship}" r:id="${id}"/>`;
  return applyEdits(xml, [{ from: at.from, to: at.from, text }]);
}

/** Cells with a threaded comment: programs show the thread and would hide anything written beside it. */
function threadedCells(patch: PackagePatch, sheet: string): ReadonlySet<string> {
  const refs = new Set<string>();
  for (const link of patch.links(sheet)) {
    if (link.type !== 'threadedComment') continue;
    const xml = patch.text(link.target) ?? '';
    for (const tag of tagsOf(xml)) {
      if (tag.name === 'threadedComment' && tag.kind === 'open') refs.add(attributeOf(xml, tag, 'ref') ?? '');
    }
  }
  return refs;
}

/** Puts notes into the comments part and gives those that need a box of their own. */
function writeComments(
  patch: PackagePatch,
  sheet: string,
  notes: readonly Note[],
  addresses: Addresses,
): readonly Note[] {
  const known = patch.links(sheet).find((link) => link.type === 'comments')?.target;
  if (known === undefined) {
    const part = patch.freeName('xl/comments', '.xml');
    patch.set(part, newComments(notes, addresses.main));
    patch.type({ part }, commentsType);
    patch.link(sheet, `${addresses.relationship}/comments`, part);
    return notes;
  }
  const xml = patch.text(known);
  if (xml === null) return [];
  const { xml: patched, added } = patchComments(xml, notes);
  patch.set(known, patched);
  return added;
}

function writeDrawing(
  patch: PackagePatch,
  sheet: string,
  notes: readonly Note[],
  addresses: Addresses,
  block: number,
): void {
  const xml = patch.text(sheet);
  if (xml === null) return;
  const element = findElement(xml, 'legacyDrawing', 1);
  const id = element === null ? null : attributeOf(xml, element.open, '*:id');
  const known = patch.links(sheet).find((link) => link.id === id)?.target;
  if (known !== undefined) {
    const patched = patchDrawing(patch.text(known) ?? '', notes);
    if (patched === null) patch.refuse(known);
    else patch.set(known, patched);
    return;
  }
  const part = patch.freeName('xl/drawings/vmlDrawing', '.vml');
  patch.set(part, newDrawing(notes, block));
  patch.type({ extension: 'vml' }, drawingType);
  const patched = withDrawing(xml, patch.link(sheet, `${addresses.relationship}/vmlDrawing`, part), addresses);
  if (patched === null) patch.refuse(sheet);
  else patch.set(sheet, patched);
}

/** Adds notes to a sheet, beside any comments it has; `block` is a number of the sheet's own, from 1. */
export function addNotes(
  patch: PackagePatch,
  sheet: string,
  remarks: readonly Note[],
  addresses: Addresses,
  block: number,
): void {
  const threaded = threadedCells(patch, sheet);
  const notes = remarks.filter(({ row, column }) => !threaded.has(cellName(row, column)));
  if (notes.length === 0) return;
  const added = writeComments(patch, sheet, notes, addresses);
  if (added.length > 0) writeDrawing(patch, sheet, added, addresses, block);
}

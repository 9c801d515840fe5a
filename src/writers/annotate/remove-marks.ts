import { parseCell } from '../../containers/spreadsheet/cell-reference.ts';
import { firstIndex } from '../../model/first-index.ts';
import { grouped } from '../../model/grouped.ts';
import { withoutBoxes, withoutOwnNotes } from './old-notes.ts';
import type { PackagePatch } from './patch/package-patch.ts';
import { formatCells } from './patch/patch-cells.ts';
import type { StylePatch } from './patch/patch-styles.ts';
import { attributeOf, findElement, tagsOf } from './patch/xml-tags.ts';

interface CellAt {
  readonly row: number;
  readonly column: number;
}

interface Formatted extends CellAt {
  readonly format: number;
}

const placesOf = (refs: readonly string[]): CellAt[] => refs.flatMap((ref) => parseCell(ref) ?? []);

/** The formats of the cells of some columns, by column, with the row of each. */
function formatsInColumns(xml: string, columns: ReadonlySet<number>): ReadonlyMap<number, readonly Formatted[]> {
  const found: Formatted[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.depth !== 3 || tag.name !== 'c' || tag.kind === 'close') continue;
    const at = parseCell(attributeOf(xml, tag, 'r') ?? '');
    if (at === null || !columns.has(at.column)) continue;
    const format = Number(attributeOf(xml, tag, 's') ?? 0);
    found.push({ column: at.column, row: at.row, format });
  }
  return grouped(
    found.sort((a, b) => a.row - b.row),
    ({ column }) => column,
  );
}

/** Gives cells back the look of their like: the format that differs by the colour only, as the nearest cell of the column has it. */
function withoutColours(xml: string, cells: readonly CellAt[], styles: StylePatch): string {
  const inColumn = formatsInColumns(xml, new Set(cells.map(({ column }) => column)));
  /** The cells of a column that have one of some formats, by row: those formats are the same list each time. */
  const found = new Map<readonly number[], Map<number, readonly Formatted[]>>();
  const alike = (column: number, formats: readonly number[]): readonly Formatted[] => {
    const byColumn = found.get(formats) ?? new Map<number, readonly Formatted[]>();
    found.set(formats, byColumn);
    const wanted = new Set(formats);
    const own = byColumn.get(column) ?? (inColumn.get(column) ?? []).filter(({ format }) => wanted.has(format));
    byColumn.set(column, own);
    return own;
  };
  return formatCells(xml, cells, (format, { row, column }) => {
    const formats = styles.uncoloured(format);
    if (formats.length === 1) return formats[0] ?? format;
    const own = alike(column, formats);
    const at = firstIndex(own.length, (index) => (own[index]?.row ?? row) >= row);
    const [above, below] = [own[at - 1], own[at]];
    const nearer = above === undefined || (below !== undefined && below.row - row < row - above.row) ? below : above;
    return nearer?.format ?? formats[0] ?? format;
  });
}

/**
 * Takes the notes and colours of an earlier check out of a sheet, so that a corrected copy that comes back is not marked twice. Marks
 * whose note a person has changed stay.
 */
export function removeMarks(patch: PackagePatch, sheet: string, styles: StylePatch): void {
  const comments = patch.links(sheet).find((link) => link.type === 'comments')?.target;
  const known = comments === undefined ? null : patch.text(comments);
  if (comments === undefined || known === null) return;
  const { xml, noted, emptied } = withoutOwnNotes(known);
  const sheetXml = noted.length === 0 ? null : patch.text(sheet);
  if (sheetXml === null) return;
  patch.set(comments, xml);
  patch.set(sheet, withoutColours(sheetXml, placesOf(noted), styles));
  const element = findElement(sheetXml, 'legacyDrawing', 1);
  const id = element === null ? null : attributeOf(sheetXml, element.open, '*:id');
  const drawing = patch.links(sheet).find((link) => link.id === id)?.target;
  const boxes = drawing === undefined ? null : patch.text(drawing);
  if (drawing !== undefined && boxes !== null) patch.set(drawing, withoutBoxes(boxes, placesOf(emptied)));
}

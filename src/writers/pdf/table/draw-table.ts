import { certain } from '../../../model/certain.ts';
import { cellLooks, lineColour } from '../../cell-looks.ts';
import type { Page } from '../pdf-file.ts';
import type { Typesetter } from '../typesetter.ts';
import { aboveText, besideText, lineHeight, type SetCell, type TableLayout } from './table-layout.ts';
import type { Slice } from './table-pages.ts';

/** Where a page's part of a table stands. */
export interface TablePlace {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
}

/** The part of a cell that stands on one page. */
interface Part {
  readonly page: number;
  readonly y: number;
  height: number;
}

/** The lines of a cell in a part of it. */
interface PartText {
  readonly part: Part;
  readonly lines: readonly string[];
  readonly size: number;
}

/** A word in a cell that is cut by the end of a page is said again on the next, so that no row stands without it. */
const saidAgain = 24;

/** From the middle of a line down to its baseline, in parts of the size: a Chinese character fills its square from 0.88 above to 0.12 below. */
const baselineBelow = 0.38;

const colourOf = (argb: string): string => `#${argb.slice(2)}`;
const linkColour = '#1F4E99';

/** Where each row stands: once, or once for each page that it is repeated or continued on. */
function rowParts(pages: readonly (readonly Slice[])[]): ReadonlyMap<number, readonly Part[]> {
  const parts = new Map<number, Part[]>();
  pages.forEach((slices, page) => {
    for (const { row, y, height } of slices) {
      const known = parts.get(row) ?? [];
      parts.set(row, known);
      known.push({ page, y, height });
    }
  });
  return parts;
}

/** A cell's parts by page, from those of its rows. */
function cellParts({ row, rows }: SetCell, byRow: ReadonlyMap<number, readonly Part[]>): Part[] {
  const parts = new Map<number, Part>();
  for (let at = row; at < row + rows; at += 1) {
    for (const { page, y, height } of byRow.get(at) ?? []) {
      const known = parts.get(page);
      if (known === undefined) parts.set(page, { page, y, height });
      else known.height += height;
    }
  }
  return [...parts.values()].sort((a, b) => a.page - b.page);
}

/** Divides the lines of a cell between its parts; what is left for the last one is set closer if it has to be. */
function dividedText({ lines, size }: SetCell, parts: readonly Part[], isHead: boolean, scale: number): PartText[] {
  const roomOf = ({ height }: Part) => height - 2 * aboveText * scale;
  const fits = (part: Part, count: number) => count * size * lineHeight <= roomOf(part) + 0.01;
  const isShort = lines.join('').length <= saidAgain && parts.every((part) => fits(part, lines.length));
  if (parts.length === 1 || isHead || isShort) return parts.map((part) => ({ part, lines, size }));
  let next = 0;
  return parts.map((part, index) => {
    const most = Math.max(0, Math.floor((roomOf(part) + 0.01) / (size * lineHeight)));
    const end = index === parts.length - 1 ? lines.length : Math.min(lines.length, next + most);
    const own = lines.slice(next, end);
    next = end;
    const closest = roomOf(part) / Math.max(1, own.length) / lineHeight;
    return { part, lines: own, size: Math.min(size, closest) };
  });
}

function drawText(
  one: SetCell,
  { part, lines, size }: PartText,
  place: TablePlace,
  pad: number,
  setter: Typesetter,
): void {
  const { cell } = one;
  const look = cellLooks[cell.role];
  const align = cell.align ?? look.align;
  const isLink = cell.content.kind === 'link';
  const colour = isLink ? linkColour : look.colour === undefined ? undefined : colourOf(look.colour);
  const ink = { size, colour, bold: look.bold };
  const left = place.x + one.x;
  const middle = place.y + part.y + part.height / 2;
  lines.forEach((line, index) => {
    const width = setter.widthOf(line) * size;
    // A number that fills its cell keeps what room there is.
    const set = Math.max(0, Math.min((cell.indent ?? 0) * size, one.width - 2 * pad - width));
    const free =
      align === 'left' ? pad + set : align === 'right' ? one.width - pad - set - width : (one.width - width) / 2;
    const baseline = middle + (index + 0.5 - lines.length / 2) * size * lineHeight + size * baselineBelow;
    if (line !== '') place.page.marks.push((surface) => surface.text(line, left + free, baseline, ink));
  });
}

/** What a table needs from the file around it. */
export interface TableFrame {
  readonly places: readonly TablePlace[];
  readonly setter: Typesetter;
  /** Anchors that links may lead to. */
  readonly anchors: ReadonlySet<string>;
}

/** Puts the cells of a table on its pages, row by row: a reader of the text meets them in that order. */
export function drawTable(layout: TableLayout, pages: readonly (readonly Slice[])[], frame: TableFrame): void {
  const { places, setter, anchors } = frame;
  const { repeat, scale } = layout;
  const byRow = rowParts(pages);
  for (const one of layout.cells) {
    const { cell } = one;
    const look = cellLooks[cell.role];
    const isHead = one.row >= repeat.from && one.row + one.rows <= repeat.to;
    for (const text of dividedText(one, cellParts(one, byRow), isHead, scale)) {
      const place = certain(places[text.part.page], 'place of a table');
      const { y, height } = text.part;
      const [left, top] = [place.x + one.x, place.y + y];
      place.page.marks.push((surface) => {
        if (look.fill !== undefined) surface.box(left, top, one.width, height, colourOf(look.fill));
        if (look.border !== false) surface.frame(left, top, one.width, height, colourOf(lineColour));
      });
      drawText(one, text, place, besideText * scale, setter);
      if (cell.content.kind !== 'link' || !anchors.has(cell.content.sheet)) continue;
      const { sheet } = cell.content;
      place.page.marks.push((surface) => surface.link(left, top, one.width, height, sheet));
    }
  }
}

import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Cell, CellRole } from '../../reports/tables/output-sheet.ts';
import { bodySize, type CellLook, cellLooks, lineColour } from '../cell-looks.ts';
import { numberFormat } from './number-format.ts';

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) freeze(part);
  }
  return Object.freeze(value);
}

const line = { style: 'thin', color: { argb: lineColour } } as const;
const framed: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

interface Kind {
  readonly role: CellRole;
  readonly align: CellLook['align'];
  readonly format: string | null;
  readonly isLink: boolean;
  readonly onTop: boolean;
  readonly indent?: number;
}

/** Texts go on in further lines; numbers don't, and where they have no room a spreadsheet shows ### unless it may print them smaller. */
const fitting = (format: string | null) => (format === null ? { wrapText: true } : { shrinkToFit: true });

function makeStyle({ role, align, format, isLink, onTop, indent }: Kind): Partial<Style> {
  const look = cellLooks[role];
  const font: Partial<Font> = { name: '宋体', size: look.size ?? bodySize, charset: 134 };
  if (look.bold) font.bold = true;
  if (isLink) font.underline = true;
  if (isLink || look.colour) font.color = { argb: isLink ? 'FF1F4E99' : (look.colour ?? '') };
  const alignment: Partial<Alignment> = { horizontal: align, vertical: onTop ? 'top' : 'middle', ...fitting(format) };
  if (align === 'left' && look.border !== false) alignment.indent = 1;
  if (indent !== undefined) alignment.indent = indent;
  const style: Partial<Style> = { font, alignment };
  if (look.fill) style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } } satisfies Fill;
  if (look.border !== false) style.border = framed;
  if (format !== null) style.numFmt = format;
  return freeze(style);
}

/** Gives each kind of cell one frozen style object, shared by every cell of that kind in a workbook. `onTop` puts the text on top. */
export function styleBook(): (cell: Cell, onTop: boolean) => Partial<Style> {
  const made = new Map<string, Partial<Style>>();
  return (cell, onTop) => {
    const align = cell.align ?? cellLooks[cell.role].align;
    const isLink = cell.content.kind === 'link';
    const indented = cell.indent === undefined ? {} : { indent: cell.indent };
    const kind: Kind = { role: cell.role, align, format: numberFormat(cell.content), isLink, onTop, ...indented };
    const key = JSON.stringify(kind);
    const known = made.get(key) ?? makeStyle(kind);
    made.set(key, known);
    return known;
  };
}

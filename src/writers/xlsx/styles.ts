import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Cell, CellRole } from '../../reports/tables/output-sheet.ts';
import { numberFormat } from './number-format.ts';

interface Look {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly align: 'left' | 'center' | 'right';
  readonly border?: false;
}

/** How each role looks. Colour only repeats what the text says, so that a black-and-white print loses nothing. */
const looks: Readonly<Record<CellRole, Look>> = {
  title: { size: 16, bold: true, align: 'center', border: false },
  subtitle: { size: 11, align: 'center', border: false },
  heading: { bold: true, fill: 'FFE7ECF3', align: 'center' },
  label: { fill: 'FFF5F7FA', align: 'center' },
  body: { align: 'left' },
  number: { align: 'right' },
  total: { bold: true, fill: 'FFEEF1F5', align: 'center' },
  note: { size: 9, colour: 'FF555555', align: 'left', border: false },
  good: { colour: 'FF1E6B34', align: 'left' },
  warning: { colour: 'FF7A4B00', fill: 'FFFFF6E0', align: 'left' },
  bad: { bold: true, colour: 'FF9C1C1C', fill: 'FFFCEAEA', align: 'left' },
  input: { fill: 'FFFFFDEB', align: 'center' },
  muted: { size: 9, colour: 'FF666666', align: 'left' },
};

// 五号, as official documents have it.
const bodySize = 10.5;

/** Font size of a role in points (五号, 10.5, unless the role has its own). */
export function fontSize(role: CellRole): number {
  return looks[role].size ?? bodySize;
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) freeze(part);
  }
  return Object.freeze(value);
}

const line = { style: 'thin', color: { argb: 'FF8A94A3' } } as const;
const framed: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

interface Kind {
  readonly role: CellRole;
  readonly align: Look['align'];
  readonly format: string | null;
  readonly isLink: boolean;
  readonly onTop: boolean;
}

/** Texts go on in further lines; numbers don't, and where they have no room a spreadsheet shows ### unless it may print them smaller. */
const fitting = (format: string | null) => (format === null ? { wrapText: true } : { shrinkToFit: true });

function makeStyle({ role, align, format, isLink, onTop }: Kind): Partial<Style> {
  const look = looks[role];
  const font: Partial<Font> = { name: '宋体', size: look.size ?? bodySize, charset: 134 };
  if (look.bold) font.bold = true;
  if (isLink) font.underline = true;
  if (isLink || look.colour) font.color = { argb: isLink ? 'FF1F4E99' : (look.colour ?? '') };
  const alignment: Partial<Alignment> = { horizontal: align, vertical: onTop ? 'top' : 'middle', ...fitting(format) };
  if (align === 'left' && look.border !== false) alignment.indent = 1;
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
    const align = cell.align ?? looks[cell.role].align;
    const isLink = cell.content.kind === 'link';
    const kind: Kind = { role: cell.role, align, format: numberFormat(cell.content), isLink, onTop };
    const key = JSON.stringify(kind);
    const known = made.get(key) ?? makeStyle(kind);
    made.set(key, known);
    return known;
  };
}

import type { CellRole } from '../reports/tables/output-sheet.ts';

/** How a cell looks on a sheet, on screen and on paper. */
export interface CellLook {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly align: 'left' | 'center' | 'right';
  readonly border?: false;
}

/** How each role looks. Colour only repeats what the text says, so that a black-and-white print loses nothing. */
export const cellLooks: Readonly<Record<CellRole, CellLook>> = {
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

/** 五号 in points, as official documents have it. */
export const bodySize = 10.5;

/** Font size of a role in points (五号, 10.5, unless the role has its own). */
export function fontSize(role: CellRole): number {
  return cellLooks[role].size ?? bodySize;
}

/** The colour of lines around cells. */
export const lineColour = 'FF8A94A3';

import type { FileChild, ITableCellBorders, Paragraph, Table, TableCell, TableRow } from 'docx';
import { contentText } from '../../reports/cell-text.ts';
import type { Cell, CellRole, Row, Sheet } from '../../reports/sheet.ts';
import { displayWidth } from '../../reports/text-width.ts';
import { cleanText } from '../clean-text.ts';
import { columnWidths } from '../column-widths.ts';
import { printedTables } from '../printed-tables.ts';
import type { DocxKit } from './docx-kit.ts';
import { paragraphStyles } from './docx-style.ts';

interface RoleLook {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly sign?: string;
}

/** How each role looks; what matters is said in words or with a sign too, since paper may be black and white. */
const looks: Readonly<Record<CellRole, RoleLook>> = {
  title: { bold: true, align: 'center' },
  subtitle: { align: 'center' },
  heading: { fill: 'E8EEF3', bold: true, align: 'center' },
  label: { fill: 'F4F7F9', bold: true },
  body: {},
  number: { align: 'right' },
  total: { fill: 'F4F7F9', bold: true },
  note: { color: '555555' },
  good: { bold: true, color: '1E6B3A' },
  warning: { bold: true, fill: 'FFF4DD' },
  bad: { bold: true, fill: 'FDECEC', color: 'A4232A' },
  input: { bold: true, fill: 'FFFBE6', sign: '▲' },
  muted: { color: '777777' },
};

const line = { style: 'single', size: 4, color: '7F8C97' } as const;
const borders: ITableCellBorders = { top: line, bottom: line, left: line, right: line };

/** Twips that one half-width character takes at 1 pt. */
const perLetter = 10.4;
/** Text sizes tried for a table, in points; the largest that leaves the columns their stated widths is taken. */
const textSizes = [10.5, 9, 8, 7] as const;
/** Twips of a line per point of text: stated exactly, so that pages break alike whatever typefaces are installed. */
const lineHeight = 26;
/** A row with more text than this may break over pages; below it stays whole. */
const longRow = 360;

/** Renders a sheet as Word tables as wide as the text, columns in proportion, heading rows repeated on every page. */
export function docxTables(sheet: Sheet, textWidth: number, kit: DocxKit): FileChild[] {
  return printedTables(sheet).flatMap((part, index) => {
    const table = docxTable(part, textWidth, kit);
    return index === 0 ? [table] : [seam(kit), table];
  });
}

/** A line of one point, without which Word would take two tables for one. */
function seam(kit: DocxKit): Paragraph {
  return new kit.docx.Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, text: '' });
}

function docxTable(sheet: Sheet, textWidth: number, kit: DocxKit): Table {
  const columns = columnWidths(sheet);
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const widths = columns.map((width) => Math.floor((textWidth * width) / whole));
  const size = textSizes.find((points) => whole * points * perLetter <= textWidth * 1.12) ?? 7;
  const rows = sheet.rows.map((row, index) => docxRow(row, index < sheet.headingRows, { widths, size, kit }));
  return new kit.docx.Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    layout: 'fixed',
    alignment: 'center',
    margins: { left: 60, right: 60, marginUnitType: 'dxa' },
  });
}

interface Frame {
  readonly widths: readonly number[];
  readonly size: number;
  readonly kit: DocxKit;
}

function docxRow(row: Row, heading: boolean, frame: Frame): TableRow {
  const length = Math.max(0, ...row.cells.map((cell) => displayWidth(contentText(cell.content))));
  return new frame.kit.docx.TableRow({
    tableHeader: heading,
    cantSplit: heading || length <= longRow,
    keepNext: heading || isGroup(row, frame),
    children: row.cells.map((cell) => docxCell(cell, frame)),
  });
}

/** A row that is one label over all columns: it heads the rows below and stays with them. */
function isGroup(row: Row, frame: Frame): boolean {
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  return only?.role === 'label' && (only.columns ?? 1) >= frame.widths.length;
}

function docxCell(cell: Cell, frame: Frame): TableCell {
  const look = looks[cell.role];
  return new frame.kit.docx.TableCell({
    children: cellParagraphs(cell, look, frame),
    columnSpan: Math.min(cell.columns ?? 1, frame.widths.length),
    rowSpan: cell.rows ?? 1,
    verticalAlign: 'center',
    borders,
    ...(look.fill === undefined ? {} : { shading: { type: 'clear', fill: look.fill } }),
  });
}

function cellParagraphs(cell: Cell, look: RoleLook, { size, kit }: Frame): Paragraph[] {
  const numeric = cell.content.kind === 'number' || cell.content.kind === 'percent';
  const align = cell.align ?? (numeric ? 'right' : (look.align ?? 'left'));
  const larger = cell.role === 'title' ? 1.5 : 1;
  const text = cleanText(contentText(cell.content));
  return `${look.sign ?? ''}${text}`.split('\n').map(
    (words) =>
      new kit.docx.Paragraph({
        style: paragraphStyles.cell,
        alignment: align,
        spacing: { before: 20, after: 20, line: Math.round(size * larger * lineHeight), lineRule: 'exact' },
        children: [
          new kit.docx.TextRun({
            text: words,
            size: Math.round(size * larger * 2),
            ...(look.bold === true ? { bold: true } : {}),
            ...(look.color === undefined ? {} : { color: look.color }),
          }),
        ],
      }),
  );
}

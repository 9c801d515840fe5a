import { largest } from '../../model/largest.ts';
import { contentText } from '../../reports/tables/cell-text.ts';
import type { Cell, CellRole, OutputSheet, Row } from '../../reports/tables/output-sheet.ts';
import { displayWidth } from '../../reports/tables/text-width.ts';
import { cleanText } from '../clean-text.ts';
import { columnWidths } from '../column-widths.ts';
import { type PlacedCell, placeCells, printedTables } from '../printed-tables.ts';
import { cellStyle, cellTextSizes, exactLine } from './docx-style.ts';
import { wordElement, xmlText } from './docx-xml.ts';

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

/** Twips that one half-width character takes at 1 pt. */
const perLetter = 10.4;
/** A row with more text than this may break over pages; below it stays whole. */
const longRow = 360;

const line = { val: 'single', color: '7F8C97', sz: 4 } as const;
const borders = wordElement(
  'tblBorders',
  {},
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => wordElement(side, line)),
);
const margins = wordElement(
  'tblCellMar',
  {},
  ['left', 'right'].map((side) => wordElement(side, { type: 'dxa', w: 60 })),
);
/** A line of one point, without which Word would take two tables for one. */
const seam = wordElement(
  'p',
  {},
  wordElement('pPr', {}, wordElement('spacing', { after: 0, before: 0, line: 20, lineRule: 'exact' })),
);

/**
 * Renders a sheet as Word tables as wide as the text, columns in proportion, heading rows repeated on every page. They are written as
 * XML here: a report has thousands of cells, and as objects of the library each would cost hundreds of others.
 */
export function docxTables(sheet: OutputSheet, textWidth: number): string {
  return printedTables(sheet)
    .map((part) => docxTable(part, textWidth))
    .join(seam);
}

interface Frame {
  /** Widths of the columns in twips. */
  readonly widths: readonly number[];
  /** Points of the text. */
  readonly size: number;
}

function docxTable(sheet: OutputSheet, textWidth: number): string {
  const columns = columnWidths(sheet);
  const whole = sum(columns);
  const widths = columns.map((width) => Math.floor((textWidth * width) / whole));
  const size = cellTextSizes.find((points) => whole * points * perLetter <= textWidth * 1.12) ?? 7;
  const properties = wordElement('tblPr', {}, [
    wordElement('tblW', { type: 'dxa', w: sum(widths) }),
    wordElement('jc', { val: 'center' }),
    borders,
    wordElement('tblLayout', { type: 'fixed' }),
    margins,
  ]);
  const grid = wordElement(
    'tblGrid',
    {},
    widths.map((width) => wordElement('gridCol', { w: width })),
  );
  const frame = { widths, size };
  const rows = tableRows(sheet).map((cells, index) =>
    docxRow(sheet.rows[index], cells, index < sheet.headingRows, frame),
  );
  return wordElement('tbl', {}, [properties, grid, ...rows]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A cell of a row: one that begins there, or one that continues from above. */
interface RowCell extends Pick<PlacedCell, 'cell' | 'column'> {
  readonly merge: 'restart' | 'continue' | null;
}

/** The cells of every row from left to right; Word lists a cell that spans rows in each of them. */
function tableRows(sheet: OutputSheet): RowCell[][] {
  const rows: RowCell[][] = sheet.rows.map(() => []);
  for (const { cell, row, column } of placeCells(sheet.rows)) {
    const end = Math.min(row + (cell.rows ?? 1), rows.length);
    for (let at = row; at < end; at += 1) {
      const merge = end - row === 1 ? null : at === row ? 'restart' : 'continue';
      rows[at]?.push({ cell, column, merge });
    }
  }
  return rows.map((cells) => cells.sort((a, b) => a.column - b.column));
}

/** A row without cells is left out: Word can't open it. */
function docxRow(row: Row | undefined, cells: readonly RowCell[], heading: boolean, frame: Frame): string {
  if (cells.length === 0) return '';
  const own = row?.cells ?? [];
  const length = largest(own.map((cell) => displayWidth(contentText(cell.content))));
  const keepNext = heading || isGroup(own, frame) || own.every((cell) => cell.role === 'heading');
  const properties = [
    ...(heading || length <= longRow ? [wordElement('cantSplit')] : []),
    ...(heading ? [wordElement('tblHeader')] : []),
  ];
  return wordElement('tr', {}, [
    ...(properties.length === 0 ? [] : [wordElement('trPr', {}, properties)]),
    ...cells.map((cell) => docxCell(cell, keepNext, frame)),
  ]);
}

/** A row that is one label over all columns: it heads the rows below and stays with them. */
function isGroup(cells: readonly Cell[], frame: Frame): boolean {
  const only = cells.length === 1 ? cells[0] : undefined;
  return only?.role === 'label' && (only.columns ?? 1) >= frame.widths.length;
}

function docxCell({ cell, column, merge }: RowCell, keepNext: boolean, frame: Frame): string {
  const look = looks[cell.role];
  const columns = cell.columns ?? 1;
  const properties = [
    wordElement('tcW', { type: 'dxa', w: sum(frame.widths.slice(column, column + columns)) }),
    columns === 1 ? '' : wordElement('gridSpan', { val: columns }),
    merge === null ? '' : wordElement('vMerge', { val: merge }),
    look.fill === undefined ? '' : wordElement('shd', { fill: look.fill, val: 'clear' }),
    wordElement('vAlign', { val: 'center' }),
  ];
  return wordElement('tc', {}, [wordElement('tcPr', {}, properties), ...cellParagraphs(cell, merge, keepNext, frame)]);
}

function cellParagraphs(cell: Cell, merge: RowCell['merge'], keepNext: boolean, { size }: Frame): string[] {
  const look = looks[cell.role];
  const numeric = cell.content.kind === 'number' || cell.content.kind === 'percent';
  const align = cell.align ?? (numeric ? 'right' : (look.align ?? 'left'));
  const points = cell.role === 'title' ? size * 1.5 : size;
  const properties = wordElement('pPr', {}, [
    wordElement('pStyle', { val: cellStyle(size) }),
    keepNext ? wordElement('keepNext') : '',
    points === size
      ? ''
      : wordElement('spacing', { after: 20, before: 20, line: exactLine(points), lineRule: 'exact' }),
    align === 'left' ? '' : wordElement('jc', { val: align }),
  ]);
  if (merge === 'continue') return [wordElement('p', {}, properties)];
  const run = runProperties(look, points === size ? null : points);
  return `${look.sign ?? ''}${cleanText(contentText(cell.content))}`
    .split('\n')
    .map((words) => wordElement('p', {}, [properties, words === '' ? '' : `<w:r>${run}${textElement(words)}</w:r>`]));
}

function runProperties(look: RoleLook, points: number | null): string {
  const properties = [
    look.bold === true ? wordElement('b') + wordElement('bCs') : '',
    look.color === undefined ? '' : wordElement('color', { val: look.color }),
    points === null
      ? ''
      : wordElement('sz', { val: Math.round(points * 2) }) + wordElement('szCs', { val: Math.round(points * 2) }),
  ].join('');
  return properties === '' ? '' : wordElement('rPr', {}, properties);
}

function textElement(words: string): string {
  return `<w:t xml:space="preserve">${xmlText(words)}</w:t>`;
}

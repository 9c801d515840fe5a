import type { Worksheet } from 'exceljs';
import { openZip } from '../../containers/zip/zip.ts';
import { patchZip } from '../../containers/zip/zip-patch.ts';
import { utf8Bytes, utf8Text } from '../../platform/bytes.ts';
import { linesNeeded } from '../../reports/tables/text-width.ts';
import { quotePrefixed } from './quote-prefix.ts';

/** Half-width characters in a line of a note, points per line, and pixels per character of column width. */
const noteWidth = 36;
const lineHeight = 15;
const pixelsPerCharacter = 7;

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function notesOf(sheet: Worksheet): Note[] {
  const notes: Note[] = [];
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (typeof cell.note === 'string') notes.push({ row: number, column: Number(cell.col), text: cell.note });
    });
  });
  return notes;
}

/** Where a length that starts in a cell ends: the cell's number (from 0) and what reaches into it. */
function reach(from: number, length: number, size: (index: number) => number): readonly [number, number] {
  let left = length;
  let at = from;
  while (left > size(at)) {
    left -= size(at);
    at += 1;
  }
  return [at, Math.round(left)];
}

/** The box of a note: left of it the cell, wide enough to read, as high as its text. Offsets are pixels, numbers count from 0. */
function anchorOf(sheet: Worksheet, note: Note): string {
  const width = (index: number) => {
    const column = sheet.getColumn(index + 1);
    return column.hidden ? 0 : (column.width ?? 9) * pixelsPerCharacter + 5;
  };
  const height = (index: number) => ((sheet.getRow(index + 1).height ?? 20) * 4) / 3;
  const lines = linesNeeded(note.text, noteWidth) + 1;
  const [right, rightPixels] = reach(note.column, noteWidth * pixelsPerCharacter + 30, width);
  const [bottom, bottomPixels] = reach(note.row - 1, (lines * lineHeight * 4) / 3 + 12, height);
  return [note.column, 10, note.row - 1, 4, right, rightPixels, bottom, bottomPixels].join(', ');
}

function resized(drawing: string, sheet: Worksheet): string {
  const notes = new Map(notesOf(sheet).map((note) => [`${note.row - 1} ${note.column - 1}`, note]));
  const fitted = (shape: string): string => {
    // <x:Row>6</x:Row> and <x:Column>2</x:Column> in a box say whose note it is.
    const row = /<x:Row>(\d+)</.exec(shape)?.[1];
    const column = /<x:Column>(\d+)</.exec(shape)?.[1];
    const note = notes.get(`${row} ${column}`);
    if (note === undefined) return shape;
    const lines = linesNeeded(note.text, noteWidth) + 1;
    return shape
      .replace(/<x:Anchor>[^<]*</, `<x:Anchor>${anchorOf(sheet, note)}<`)
      .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${noteWidth * 5.6}pt;height:${lines * lineHeight}pt`);
  };
  return drawing
    .split(/(?=<v:shape )/)
    .map(fitted)
    .join('');
}

/** The order in which ECMA-376 puts what a font says; exceljs has one of its own, which strict readers call damaged. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function ordered(styles: string): string {
  // <font><b/><sz val="11"/>…: the schema has an order, the library writes another, and strict readers mind.
  return styles.replace(/(?<=<font>)(?:<\w[^<>]*\/>)+/g, (children) =>
    children
      .split(/(?=<)/)
      .map((child) => ({ child, place: fontOrder.indexOf(/\w+/.exec(child)?.[0] ?? '') }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ child }) => child)
      .join(''),
  );
}

/**
 * Settles a workbook that exceljs wrote: fonts in the order of the standard, notes in boxes that fit their texts, where exceljs makes them
 * all two columns wide and four rows high, and text that looks like a formula marked as text.
 */
export function stableXlsx(bytes: Uint8Array, sheets: readonly Worksheet[]): Uint8Array {
  const { value: archive } = openZip(bytes, 'workbook.xlsx');
  if (archive === null) throw new TypeError('exceljs wrote no zip file');
  const changed = new Map<string, Uint8Array>();
  const textOf = (name: string): string | null => {
    const part = archive.has(name) ? archive.read(name).value : null;
    return part === null ? null : utf8Text(part);
  };
  const set = (name: string, text: string) => changed.set(name, utf8Bytes(text));
  for (const sheet of sheets) {
    const name = `xl/drawings/vmlDrawing${sheet.id}.vml`;
    const drawing = textOf(name);
    if (drawing !== null) set(name, resized(drawing, sheet));
  }
  const styles = ordered(textOf('xl/styles.xml') ?? '');
  const parts = sheets.map(({ id }) => `xl/worksheets/sheet${id}.xml`);
  const texts = new Map(parts.flatMap((name) => [[name, textOf(name) ?? ''] as const]));
  const quoted = quotePrefixed(styles, textOf('xl/sharedStrings.xml') ?? '', texts);
  set('xl/styles.xml', quoted?.styles ?? styles);
  for (const [name, text] of quoted?.sheets ?? []) if (text !== texts.get(name)) set(name, text);
  return patchZip(archive, changed);
}

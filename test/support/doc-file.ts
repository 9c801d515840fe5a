import { Buffer } from 'node:buffer';
import { longs, words } from './biff-file.ts';
import { type OleStorage, oleWith } from './ole.ts';

/** A property: its code in two bytes, and its operand. */
export const sprm = (code: number, ...operand: readonly number[]): Uint8Array =>
  Uint8Array.from([code & 255, code >> 8, ...operand]);

/** Characters with properties of their own; narrow ones lie in the file with one byte each, which must be given. */
export interface DocRun {
  readonly text: string;
  readonly properties?: readonly Uint8Array[];
  readonly bytes?: readonly number[];
  /** Properties that the piece of the text has: its modifier. */
  readonly modifier?: number;
}

export interface DocPara {
  readonly runs: readonly (DocRun | string)[];
  readonly mark?: '\r' | '\x07' | '\f';
  readonly style?: number;
  readonly properties?: readonly Uint8Array[];
  /** Properties of the mark itself. */
  readonly markProperties?: readonly Uint8Array[];
}

/** What a document has besides its text. */
export interface DocExtras {
  readonly fonts?: readonly string[];
  /** Parts of the table stream by their numbers: 1 is the style sheet, 73 and 74 are the lists. */
  readonly parts?: Readonly<Record<number, Uint8Array>>;
  /** Lists of properties that modifiers of pieces name. */
  readonly lists?: readonly Uint8Array[];
  readonly data?: Uint8Array;
  readonly flags?: number;
  readonly version?: number;
  readonly identity?: number;
  readonly beside?: OleStorage;
  /** How many of the last characters belong to text boxes. */
  readonly boxes?: number;
}

const pageSize = 512;

/** A page that tells of one run: from where to where its bytes reach, and its properties. */
function page(
  kind: 'paragraphs' | 'characters',
  from: number,
  to: number,
  list: Uint8Array,
  style: number,
): Uint8Array {
  const bytes = Buffer.alloc(pageSize);
  bytes.writeUInt32LE(from, 0);
  bytes.writeUInt32LE(to, 4);
  const body =
    kind === 'characters'
      ? Uint8Array.from([list.length, ...list])
      : Uint8Array.from([0, Math.ceil((list.length + 2) / 2), style & 255, style >> 8, ...list]);
  const at = pageSize - 2 - body.length - (body.length % 2);
  bytes.set(body, at);
  bytes[8] = at / 2;
  bytes[pageSize - 1] = 1;
  return bytes;
}

/** The names of fonts as the document keeps them. */
function fontTable(names: readonly string[]): Uint8Array {
  const entries = names.map((name) => {
    const text = Buffer.from(`${name}\0`, 'utf16le');
    return Buffer.concat([Uint8Array.of(39 + text.length), Buffer.alloc(39), text]);
  });
  return Buffer.concat([words(names.length, 0), ...entries]);
}

const fibSize = 0x400;

interface LaidRun {
  readonly kind: 'paragraphs' | 'characters';
  readonly from: number;
  readonly to: number;
  readonly list: Uint8Array;
  readonly style: number;
}

/** The bytes of all texts one behind another, the pieces they are, and what properties which of them have. */
function laidOut(paragraphs: readonly DocPara[]) {
  const texts: Uint8Array[] = [];
  const pieces: { from: number; to: number; place: number; narrow: boolean; modifier: number }[] = [];
  const runs: LaidRun[] = [];
  let place = fibSize;
  const lay = (part: DocRun | string): void => {
    const { text, bytes, properties = [], modifier = 0 } = typeof part === 'string' ? { text: part } : part;
    const body = bytes === undefined ? Buffer.from(text, 'utf16le') : Uint8Array.from(bytes);
    const from = pieces.at(-1)?.to ?? 0;
    if (body.length === 0) return;
    pieces.push({ from, to: from + (bytes?.length ?? text.length), place, narrow: bytes !== undefined, modifier });
    runs.push({ kind: 'characters', from: place, to: place + body.length, list: Buffer.concat(properties), style: 0 });
    texts.push(body);
    place += body.length;
  };
  for (const { runs: parts, mark = '\r', style = 0, properties = [], markProperties = [] } of paragraphs) {
    const from = place;
    for (const part of parts) lay(part);
    lay({ text: mark, properties: markProperties });
    runs.push({ kind: 'paragraphs', from, to: place, list: Buffer.concat(properties), style });
  }
  return { texts, pieces, runs, place, length: pieces.at(-1)?.to ?? 0 };
}

/** A document of Word 97 with these paragraphs: each run is a piece of its own, each page tells of one run. */
export function docFile(paragraphs: readonly DocPara[], extras: DocExtras = {}): Uint8Array {
  const { texts, pieces, runs, place, length } = laidOut(paragraphs);
  const text = Buffer.concat(texts);
  const firstPage = Math.ceil((fibSize + text.length) / pageSize);
  const pages = (['characters', 'paragraphs'] as const).map((kind) => runs.filter((run) => run.kind === kind));
  const bodies = pages.flat().map(({ kind, from, to, list, style }) => page(kind, from, to, list, style));
  const placesOf = (own: readonly LaidRun[], first: number): Uint8Array =>
    Buffer.concat([longs(...own.map(({ from }) => from), place), longs(...own.map((_, at) => first + at))]);

  const starts = [...pieces.map(({ from }) => from), length];
  const entries = pieces.map(({ place: where, narrow, modifier }) =>
    Buffer.concat([words(0), longs(narrow ? ((where * 2) | 0x40000000) >>> 0 : where), words(modifier)]),
  );
  const plc = Buffer.concat([longs(...starts), ...entries]);
  const lists = (extras.lists ?? []).map((list) => Buffer.concat([Uint8Array.of(1), words(list.length), list]));
  const parts: Record<number, Uint8Array> = {
    12: placesOf(pages[0] ?? [], firstPage),
    13: placesOf(pages[1] ?? [], firstPage + (pages[0]?.length ?? 0)),
    15: fontTable(extras.fonts ?? ['宋体']),
    33: Buffer.concat([...lists, Uint8Array.of(2), longs(plc.length), plc]),
    ...extras.parts,
  };
  const boxes = extras.boxes ?? 0;
  const fib = Buffer.alloc(fibSize);
  fib.writeUInt16LE(extras.identity ?? 0xa5ec, 0);
  fib.writeUInt16LE(extras.version ?? 0xc1, 2);
  fib.writeUInt16LE((extras.flags ?? 0) | 0x200, 10);
  fib.writeUInt32LE(length - boxes, 0x4c);
  fib.writeUInt32LE(boxes, 0x64);
  const table: Uint8Array[] = [];
  let tableAt = 0;
  for (const [number, part] of Object.entries(parts)) {
    fib.writeUInt32LE(tableAt, 154 + Number(number) * 8);
    fib.writeUInt32LE(part.length, 158 + Number(number) * 8);
    table.push(part);
    tableAt += part.length;
  }
  const pad = Buffer.alloc(firstPage * pageSize - fibSize - text.length);
  return oleWith({
    ...extras.beside,
    WordDocument: Buffer.concat([fib, text, pad, ...bodies]),
    '1Table': Buffer.concat(table),
    ...(extras.data === undefined ? {} : { Data: extras.data }),
  });
}

const inTable = sprm(0x2416, 1);

/** A cell of a row: its text, or paragraphs of runs; its right edge; whether it begins (3) or goes on with (1) a merge downwards. */
export interface DocCell {
  readonly text: DocRun | string;
  readonly edge: number;
  readonly vertical?: 0 | 1 | 3;
  readonly properties?: readonly Uint8Array[];
}

/** The paragraphs of a row: one for each cell, and the one that ends it. */
export function docRow(cells: readonly DocCell[], markProperties: readonly Uint8Array[] = []): DocPara[] {
  const edges = [0, ...cells.map(({ edge }) => edge)];
  const each = cells.map(({ vertical = 0 }) => Buffer.concat([words(vertical << 5), Buffer.alloc(18)]));
  const definition = Buffer.concat([Uint8Array.of(cells.length), words(...edges), ...each]);
  const row = Buffer.concat([Uint8Array.of(0x08, 0xd6), words(definition.length + 1), definition]);
  return [
    ...cells.map(
      ({ text, properties = [] }): DocPara => ({
        runs: text === '' ? [] : [text],
        mark: '\x07',
        properties: [inTable, ...properties],
      }),
    ),
    { runs: [], mark: '\x07', properties: [inTable, sprm(0x2417, 1), row], markProperties },
  ];
}

/** Rows of cells of one width each. */
export const docTable = (rows: readonly (readonly (DocRun | string)[])[]): DocPara[] =>
  rows.flatMap((cells) => docRow(cells.map((text, at) => ({ text, edge: (at + 1) * 1000 }))));

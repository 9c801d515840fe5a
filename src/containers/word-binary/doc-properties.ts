import { joined, viewOf } from '../../platform/bytes.ts';

/** A document that isn't what its tables say it is. */
export class DocDamage extends Error {}

/** Bytes with their numbers; whatever reaches beyond the end throws a RangeError. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const blockOf = (bytes: Uint8Array): Block => ({ bytes, view: viewOf(bytes) });

/** A piece of bytes that must be there whole. */
export function sliceOf({ bytes }: Block, from: number, length: number): Block {
  if (from + length > bytes.length) throw new DocDamage();
  return blockOf(bytes.subarray(from, from + length));
}

/** The properties that are asked for (MS-DOC 2.6), by their codes. */
export const property = {
  deleted: 0x0800,
  inserted: 0x0801,
  formData: 0x0806,
  embedded: 0x080a,
  struck: 0x0837,
  hidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  level: 0x260a,
  doublyStruck: 0x2a53,
  paragraphStyle: 0x4600,
  list: 0x460b,
  characterStyle: 0x4a30,
  font: 0x4a4f,
  tableProperties: 0x646b,
  longParagraph: 0x6645,
  longParagraph2: 0x6646,
  depth: 0x6649,
  dataAt: 0x6a03,
  symbol: 0x6a09,
  cellsDeleted: 0x5622,
  cellsMerged: 0x5624,
  cellsSplit: 0x5625,
  cellsInserted: 0x7621,
  row: 0xd608,
  verticalMerge: 0xd62b,
} as const;

/** Operand sizes by the upper three bits of the code; 0 says its own size. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Calls back with each property of a list and its operand, in their order. A list that is cut off ends there. */
export function eachProperty(list: Uint8Array, take: (code: number, operand: Block) => void): void {
  const view = viewOf(list);
  for (let at = 0; at + 3 <= list.length; ) {
    const code = view.getUint16(at, true);
    at += 2;
    let size = sizes[code >> 13] ?? 1;
    if (code === property.row) {
      if (at + 2 > list.length) return;
      size = view.getUint16(at, true) - 1;
      at += 2;
    } else if (size === 0) {
      size = list[at] ?? 0;
      at += 1;
    }
    if (size < 0 || at + size > list.length) return;
    take(code, blockOf(list.subarray(at, at + size)));
    at += size;
  }
}

/** The runs of characters or paragraphs that have properties of their own, by where their bytes begin. */
export interface Runs {
  readonly starts: readonly number[];
  readonly lists: readonly Uint8Array[];
  readonly styles: readonly number[];
}

const none = new Uint8Array();

/** What a page says of a run: behind a length, a style and a list for paragraphs, a list alone for characters. 0 says nothing. */
function saidAt(page: Uint8Array, at: number, kind: 'paragraphs' | 'characters') {
  if (at === 0) return { style: 0, list: none };
  const length = page[at] ?? 0;
  if (kind === 'characters') return { style: 0, list: page.subarray(at + 1, at + 1 + length) };
  const size = length === 0 ? (page[at + 1] ?? 0) * 2 : length * 2 - 1;
  const from = at + (length === 0 ? 2 : 1);
  return { style: (page[from] ?? 0) + (page[from + 1] ?? 0) * 256, list: page.subarray(from + 2, from + size) };
}

/** Reads the pages of properties that a table names. Throws {@link DocDamage} where runs don't follow each other. */
export function readRuns(word: Block, plc: Block, kind: 'paragraphs' | 'characters'): Runs {
  const count = Math.floor((plc.bytes.length - 4) / 8);
  const starts: number[] = [];
  const lists: Uint8Array[] = [];
  const styles: number[] = [];
  // A page tells where each of its runs begins and, in so many bytes, where in the page its properties stand.
  const told = kind === 'paragraphs' ? 13 : 1;
  for (let number = 0; number < count; number += 1) {
    const at = plc.view.getUint32((count + 1) * 4 + number * 4, true) & 0x3fffff;
    const { bytes: page, view } = sliceOf(word, at * 512, 512);
    const runs = page[511] ?? 0;
    for (let run = 0; run < runs; run += 1) {
      const start = view.getUint32(run * 4, true);
      // A page that is named twice would tell of the same runs again.
      if (start <= (starts.at(-1) ?? -1)) throw new DocDamage();
      const { style, list } = saidAt(page, view.getUint8((runs + 1) * 4 + run * told) * 2, kind);
      starts.push(start);
      styles.push(style);
      lists.push(list);
    }
  }
  if (starts.length === 0) throw new DocDamage();
  return { starts, lists, styles };
}

/** The last of the ascending starts that is not behind a place. */
export function runAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Properties that were too many for a page stand in the data stream, behind their length. */
export function withLongOnes(list: Uint8Array, data: Block): Uint8Array {
  let more: Uint8Array = none;
  eachProperty(list, (code, { bytes, view }) => {
    const isPlace =
      code === property.tableProperties || code === property.longParagraph || code === property.longParagraph2;
    if (!isPlace || bytes.length !== 4) return;
    const at = view.getUint32(0, true);
    more = sliceOf(data, at + 2, data.view.getUint16(at, true)).bytes;
  });
  return more.length === 0 ? list : joined([list, more]);
}

import { decoderFor } from '../text/text-encoding.ts';
import { type Block, DocDamage, runAt, sliceOf } from './doc-properties.ts';

/** A piece of the text: where its characters and their bytes begin, and properties that all of it has besides. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly width: 1 | 2;
  readonly properties: Uint8Array;
}

const none = new Uint8Array();
const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Properties that a piece may have in short, and their codes (MS-DOC 2.9.215). */
const shortCodes: ReadonlyMap<number, number> = new Map([
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x57, 0x0837],
  [0x5c, 0x083c],
  [0x73, 0x2a53],
]);

function pieceProperties(modifier: number, lists: readonly Uint8Array[]): Uint8Array {
  if ((modifier & 1) === 1) return lists[modifier >> 1] ?? none;
  const code = shortCodes.get((modifier >> 1) & 0x7f);
  return code === undefined ? none : Uint8Array.of(code & 255, code >> 8, modifier >> 8);
}

/** The text of a document, put together from the pieces in which it lies in the file. */
export class DocPieces {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #starts: readonly number[];

  /** `table` is the piece table with the lists of properties in front of it (Clx). Throws {@link DocDamage} where it doesn't fit the text. */
  constructor(word: Block, table: Block, length: number) {
    const { bytes, view } = table;
    // Each character has a byte of its own: pieces that share them could be longer than any memory.
    if (length > word.bytes.length) throw new DocDamage();
    const lists: Uint8Array[] = [];
    let at = 0;
    for (; bytes[at] === 1; at += 3 + view.getUint16(at + 1, true))
      lists.push(sliceOf(table, at + 3, view.getUint16(at + 1, true)).bytes);
    if (bytes[at] !== 2) throw new DocDamage();
    const plc = sliceOf(table, at + 5, view.getUint32(at + 1, true));
    const count = Math.floor((plc.bytes.length - 4) / 12);
    const pieces: Piece[] = [];
    const texts: string[] = [];
    const decode = decoderFor('windows-1252');
    for (let number = 0; number < count; number += 1) {
      const from = plc.view.getUint32(number * 4, true);
      const to = Math.min(plc.view.getUint32(number * 4 + 4, true), length);
      if (from !== (pieces.at(-1)?.to ?? 0)) break;
      const entry = (count + 1) * 4 + number * 8;
      const stored = plc.view.getUint32(entry + 2, true);
      const width = (stored & 0x40000000) === 0 ? 2 : 1;
      const place = width === 2 ? stored & 0x3fffffff : (stored & 0x3fffffff) >> 1;
      if (to <= from) continue;
      const slice = sliceOf(word, place, (to - from) * width).bytes;
      texts.push(width === 2 ? wide.decode(slice) : (decode?.(slice, false) ?? ''));
      pieces.push({ from, to, place, width, properties: pieceProperties(plc.view.getUint16(entry + 6, true), lists) });
    }
    this.text = texts.join('');
    if (this.text.length !== length) throw new DocDamage();
    this.#pieces = pieces;
    this.#starts = pieces.map(({ from }) => from);
  }

  /** Where the bytes of a character stand, how far its piece reaches, and what properties the piece adds. */
  at(character: number): {
    readonly place: number;
    readonly width: number;
    readonly to: number;
    readonly properties: Uint8Array;
  } {
    const piece = this.#pieces[runAt(this.#starts, character)];
    if (piece === undefined) throw new DocDamage();
    const { from, to, place, width, properties } = piece;
    return { place: place + (character - from) * width, width, to, properties };
  }
}

import type { WordLevel, WordNumbering } from '../word/word-numbering.ts';
import { type Block, sliceOf } from './doc-properties.ts';

/** Kinds of numbers as Word names them in XML, by their codes; all others are decimal, as there. */
const formats: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [0x0a, 'ideographDigital'],
  [0x0b, 'japaneseCounting'],
  [0x12, 'decimalEnclosedCircle'],
  [0x16, 'decimalZero'],
  [0x17, 'bullet'],
  [0x1c, 'decimalEnclosedCircleChinese'],
  [0x1e, 'ideographTraditional'],
  [0x21, 'taiwaneseCounting'],
  [0x23, 'taiwaneseCountingThousand'],
  [0x25, 'chineseCounting'],
  [0x27, 'chineseCountingThousand'],
  [0xff, 'none'],
]);

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A level of a list and where what follows it begins. Its text has the numbers of levels as the characters 0 to 8. */
function levelAt(table: Block, at: number): { readonly level: WordLevel; readonly next: number } {
  const { view } = table;
  const from = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(from, true);
  const text = utf16.decode(sliceOf(table, from + 2, length * 2).bytes);
  const level = {
    start: view.getInt32(at, true),
    format: formats.get(view.getUint8(at + 4)) ?? 'decimal',
    text: [...text].map((sign) => (sign < '\t' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    style: null,
    legal: (view.getUint8(at + 5) & 4) !== 0,
  };
  return { level, next: from + 2 + length * 2 };
}

/** The lists by their ids; their levels stand behind all of them, nine for each or a single one. */
function readLists(table: Block, at: number): Map<string, Map<number, WordLevel>> {
  const { view } = table;
  const count = view.getUint16(at, true);
  const lists = new Map<string, Map<number, WordLevel>>();
  let next = at + 2 + count * 28;
  for (let head = at + 2; head < at + 2 + count * 28; head += 28) {
    const levels = new Map<number, WordLevel>();
    const single = (view.getUint8(head + 26) & 1) === 1;
    for (let number = 0; number < (single ? 1 : 9); number += 1) {
      const read = levelAt(table, next);
      const style = view.getUint16(head + 8 + number * 2, true);
      levels.set(number, { ...read.level, style: style === 0xfff ? null : String(style) });
      next = read.next;
    }
    lists.set(String(view.getUint32(head, true)), levels);
  }
  return lists;
}

/** Reads the numbered lists of a document (PlfLst, PlfLfo): lists, and what paragraphs refer to by number from 1. */
export function readDocLists(table: Block, listsAt: number, usesAt: number): WordNumbering {
  const { view } = table;
  const instances = new Map<string, { abstract: string; readonly starts: Map<number, number> }>();
  const count = view.getUint32(usesAt, true);
  let next = usesAt + 4 + count * 16;
  for (let number = 0; number < count; number += 1) {
    const use = usesAt + 4 + number * 16;
    const starts = new Map<number, number>();
    next += 4;
    for (let left = view.getUint8(use + 12); left > 0; left -= 1) {
      const flags = view.getUint32(next + 4, true);
      if ((flags & 0x10) !== 0) starts.set(flags & 15, view.getInt32(next, true));
      next = (flags & 0x20) === 0 ? next + 8 : levelAt(table, next + 8).next;
    }
    instances.set(String(number + 1), { abstract: String(view.getUint32(use, true)), starts });
  }
  return { lists: readLists(table, listsAt), instances };
}

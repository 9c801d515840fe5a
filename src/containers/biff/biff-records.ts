import { viewOf } from '../../platform/bytes.ts';

/** The records of .xls workbooks that matter here (MS-XLS 2.3). Cells of other versions are known only to be missed. */
export const record = {
  formula: 0x06,
  end: 0x0a,
  date1904: 0x22,
  encrypted: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  uncalculated: 0x5e,
  columns: 0x7d,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  stringCell: 0xfd,
  dimensions: 0x200,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** Cells as versions 2 to 4 write them: integer, number, label, truth value, formula. None belongs into a later workbook. */
export const olderCells: ReadonlySet<number> = new Set([0x02, 0x03, 0x04, 0x05, 0x206, 0x406]);

/** A record: its kind, its data, and the data that follows in continuing records. */
export interface BiffRecord {
  readonly kind: number;
  readonly data: Uint8Array;
  readonly view: DataView;
  readonly more: readonly Uint8Array[];
}

/** A workbook that isn't what its records say it is; `part` says where. */
export class BiffDamage extends Error {
  readonly part: string;

  constructor(part: string) {
    super(part);
    this.part = part;
  }
}

/**
 * The records from a place in the stream on. A record of kind 0 is one that was wiped out. Throws {@link BiffDamage} where a record
 * reaches beyond the stream.
 */
export function* recordsFrom(stream: Uint8Array, from: number, part: string): Generator<BiffRecord> {
  const view = viewOf(stream);
  const dataAt = (at: number): Uint8Array => {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) throw new BiffDamage(part);
    return stream.subarray(at + 4, end);
  };
  let at = from;
  while (at + 4 <= stream.length) {
    const kind = view.getUint16(at, true);
    if (kind === 0) throw new BiffDamage(part);
    const data = dataAt(at);
    at += 4 + data.length;
    const more: Uint8Array[] = [];
    while (at + 4 <= stream.length && view.getUint16(at, true) === record.continued) {
      const next = dataAt(at);
      more.push(next);
      at += 4 + next.length;
    }
    yield { kind, data, view: viewOf(data), more };
  }
}

import { builtInFormatOf, type CellFormat, formatOf } from '../spreadsheet/cell-format.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { BiffDamage, type BiffRecord, record, recordsFrom } from './biff-records.ts';
import { PageText, TextWalker } from './biff-text.ts';

/** A sheet as the workbook lists it; `kind` is 0 for a worksheet, others are macros, charts and modules. `at` is where its records begin. */
export interface BiffSheetEntry {
  readonly name: string;
  readonly at: number;
  readonly state: Sheet['state'];
  readonly kind: number;
}

/** What the first part of a workbook says of the whole. */
export interface BiffGlobals {
  /** 8 since Excel 97, 5 for Excel 5.0 and 95. */
  readonly version: 5 | 8;
  readonly pages: PageText;
  readonly strings: readonly string[];
  /** How many cells the table of texts says that it is used by; null without a table. */
  readonly stringsUsed: number | null;
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  readonly encrypted: boolean;
  readonly sheets: readonly BiffSheetEntry[];
}

/** The version by the first record of a workbook; null for one before Excel 5.0, and for what is none. */
export function biffVersion(stream: Uint8Array): 5 | 8 | null {
  const [kind, high, , , version, versionHigh] = stream;
  if (kind !== 0x09 || high !== 0x08 || version !== 0) return null;
  if (versionHigh === 6) return 8;
  return versionHigh === 5 ? 5 : null;
}

const states = ['visible', 'hidden', 'veryHidden'] as const;
const part = 'Workbook';

/** Gathers what the records of the first part say. */
class GlobalsReader {
  readonly pages = new PageText();
  readonly strings: string[] = [];
  readonly sheets: BiffSheetEntry[] = [];
  stringsUsed: number | null = null;
  date1904 = false;
  encrypted = false;
  readonly #version: 5 | 8;
  readonly #custom = new Map<number, CellFormat>();
  readonly #styles: number[] = [];

  constructor(version: 5 | 8) {
    this.#version = version;
  }

  get formats(): CellFormat[] {
    return this.#styles.map((id) => this.#custom.get(id) ?? builtInFormatOf(id));
  }

  take(one: BiffRecord): void {
    const { kind, view } = one;
    if (kind === record.encrypted) this.encrypted = true;
    else if (kind === record.codePage) this.pages.page = view.getUint16(0, true);
    else if (kind === record.date1904) this.date1904 = view.getUint16(0, true) === 1;
    else if (kind === record.style) this.#styles.push(view.getUint16(2, true));
    else if (kind === record.format) this.#custom.set(view.getUint16(0, true), formatOf(this.#text(one, 2)));
    else if (kind === record.sheet) this.#sheet(one);
    else if (kind === record.strings) this.#strings(one);
  }

  /** A text with its length in one byte, in two where the record is a format of version 8. */
  #text(one: BiffRecord, at: number): string {
    if (this.#version === 8) return new TextWalker(one, at, part).text(one.kind === record.format ? 2 : 1);
    const end = at + 1 + one.view.getUint8(at);
    if (end > one.data.length) throw new BiffDamage(part);
    return this.pages.decode(one.data.subarray(at + 1, end));
  }

  #sheet(one: BiffRecord): void {
    const { view } = one;
    // A name is at most 31 characters; damaged files hold control characters and thousands of them, and names are printed.
    const text = this.#text(one, 6).replace(/\p{C}/gu, '').trim().slice(0, 100);
    const name = text === '' ? `Sheet${this.sheets.length + 1}` : text;
    const state = states[view.getUint8(4) & 3] ?? 'visible';
    this.sheets.push({ name, at: view.getUint32(0, true), state, kind: view.getUint8(5) });
  }

  #strings(one: BiffRecord): void {
    this.stringsUsed = one.view.getUint32(0, true);
    const texts = new TextWalker(one, 4, 'SST');
    // Each text takes three bytes at least, so that a count that can't be true soon ends in damage.
    for (let left = texts.number(4); left > 0; left -= 1) this.strings.push(texts.text(2));
    // A sector of zeros reads as many blank texts, and what follows would be the text of other cells.
    if (!texts.done) throw new BiffDamage('SST');
  }
}

/** Reads the first part of a workbook. Throws {@link BiffDamage} where it is cut off or its records don't hold what they must. */
export function readBiffGlobals(stream: Uint8Array, version: 5 | 8): BiffGlobals {
  const reader = new GlobalsReader(version);
  let depth = 0;
  for (const one of recordsFrom(stream, 0, part)) {
    if (one.kind === record.begin) depth += 1;
    else if (one.kind === record.end) depth -= 1;
    else reader.take(one);
    // What follows is encrypted too.
    if (depth > 0 && !reader.encrypted) continue;
    const { pages, strings, stringsUsed, formats, date1904, encrypted, sheets } = reader;
    return { version, pages, strings, stringsUsed, formats, date1904, encrypted, sheets };
  }
  throw new BiffDamage(part);
}

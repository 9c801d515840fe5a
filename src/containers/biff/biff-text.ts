import { latin1Text } from '../../platform/bytes.ts';
import { type Decode, decoderFor } from '../text/text-encoding.ts';
import { BiffDamage, type BiffRecord } from './biff-records.ts';

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Code pages by the numbers that workbooks state; only those that every machine reads alike. */
const codePages: ReadonlyMap<number, string> = new Map([
  [367, 'ascii'],
  [936, 'gbk'],
  [1200, 'utf-16le'],
  [1252, 'windows-1252'],
  [32_769, 'windows-1252'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

/**
 * Code pages that machines read alike in part: the bytes, each as the character of its number, that are the same text in every Node
 * and browser. Of Big5 that is the standard without what makers added (no ⓪ at C6A1), of Shift-JIS without its control characters.
 */
const partlyAlike: ReadonlyMap<number, readonly [label: string, alike: RegExp]> = new Map<
  number,
  readonly [label: string, alike: RegExp]
>([
  [932, ['shift_jis', /^(?:[\t\n\r -~\xa1-\xdf]|[\x81-\x9f\xe0-\xef][@-~\x80-\xfc])*$/]],
  [949, ['euc-kr', /^(?:[\0-\x7f]|\xa2[\xa1-\xe5]|[\xa1\xa3-\xc8\xca-\xfd][\xa1-\xfe])*$/]],
  [
    950,
    [
      'big5',
      /^(?:[\0-\x7f]|[\xa1\xa2\xa4-\xc5\xc9-\xf8][@-~\xa1-\xfe]|\xa3[@-~\xa1-\xbf]|\xc6[@-~]|\xf9[@-~\xa1-\xd5])*$/,
    ],
  ],
  // Latin letters of Central Europe, Cyrillic, Turkish, Baltic, Vietnamese: one byte for each character.
  ...[1250, 1251, 1254, 1257, 1258].map((page) => [page, [`windows-${page}`, /^/]] as const),
]);

function decoderOfPage(page: number, bytes: Uint8Array): Decode | null {
  const [label, alike] = partlyAlike.get(page) ?? [];
  if (label === undefined) return decoderFor(codePages.get(page) ?? '');
  if (alike?.test(latin1Text(bytes)) !== true) return null;
  const decoder = new TextDecoder(label, { fatal: true });
  return (whole) => decoder.decode(whole);
}

/** Decodes the texts of workbooks before Excel 97, which are in the code page of the machine that wrote them. */
export class PageText {
  /** The code page stated; null while none is. */
  page: number | null = null;
  /** A text that the code page stated, or the want of one, doesn't tell. */
  unread = false;

  decode(bytes: Uint8Array): string {
    if (bytes.every((byte) => byte < 0x80)) return latin1Text(bytes);
    const decode = this.page === null ? null : decoderOfPage(this.page, bytes);
    try {
      if (decode !== null) return decode(bytes, false);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    this.unread = true;
    return latin1Text(bytes);
  }
}

/**
 * Walks the texts of a record and of those that continue it. Where a text is broken between two, the second begins by saying anew
 * whether its characters have one byte or two (MS-XLS 2.5.293). Throws {@link BiffDamage} where the record ends too early.
 */
export class TextWalker {
  readonly #parts: readonly Uint8Array[];
  readonly #part: string;
  #index = 0;
  #at: number;

  constructor({ data, more }: Pick<BiffRecord, 'data' | 'more'>, at: number, part: string) {
    this.#parts = [data, ...more];
    this.#at = at;
    this.#part = part;
  }

  #here(): Uint8Array {
    for (let here = this.#parts[this.#index]; here !== undefined; here = this.#parts[this.#index]) {
      if (this.#at < here.length) return here;
      this.#at = 0;
      this.#index += 1;
    }
    throw new BiffDamage(this.#part);
  }

  /** True when nothing is left. */
  get done(): boolean {
    const rest = this.#parts.slice(this.#index + 1);
    return this.#at >= (this.#parts[this.#index]?.length ?? 0) && rest.every(({ length }) => length === 0);
  }

  byte(): number {
    const here = this.#here();
    const byte = here[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  /** A number of so many bytes, the lowest first. */
  number(bytes: number): number {
    let value = 0;
    for (let at = 0; at < bytes; at += 1) value += this.byte() * 256 ** at;
    return value;
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      const step = Math.min(left, this.#here().length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  #characters(count: number, isWide: boolean): string {
    let text = '';
    let twoBytes = isWide;
    for (let left = count; left > 0; ) {
      if (this.#at >= (this.#parts[this.#index]?.length ?? 0)) {
        this.#here();
        twoBytes = (this.byte() & 1) === 1;
      }
      const here = this.#here();
      const width = twoBytes ? 2 : 1;
      const taken = Math.min(left, Math.floor((here.length - this.#at) / width));
      if (taken === 0) throw new BiffDamage(this.#part);
      const bytes = here.subarray(this.#at, this.#at + taken * width);
      text += twoBytes ? wide.decode(bytes) : latin1Text(bytes);
      this.#at += taken * width;
      left -= taken;
    }
    return text;
  }

  /** A text with its length in front, in one byte or two; formats and phonetic guides behind it are passed over. */
  text(lengthBytes: 1 | 2): string {
    const count = this.number(lengthBytes);
    const flags = this.byte();
    const runs = flags & 8 ? this.number(2) : 0;
    const guide = flags & 4 ? this.number(4) : 0;
    const text = this.#characters(count, (flags & 1) === 1);
    this.#skip(runs * 4 + guide);
    return text;
  }
}

import { utf8Text, viewOf } from '../../platform/bytes.ts';

/** One entry of the central directory. `name` is normalised: forward slashes, no leading slash; `unsafe` when it must not be trusted. */
export interface ZipEntry {
  readonly name: string;
  readonly unsafe: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header, the deflated data and the central record begin, in bytes from the start of the file. */
  readonly headerAt: number;
  readonly dataAt: number;
  readonly recordAt: number;
  readonly recordLength: number;
  /** Where the 8-byte offset stands in the record's zip64 field, when the 4-byte one is full; else null. */
  readonly wideOffsetAt: number | null;
}

/** The central directory: entries in its own order, where it begins and ends, and the comment's place. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly begin: number;
  readonly end: number;
}

const full32 = 0xffffffff;

/** Reads an 8-byte number that must be a safe length; null beyond 2^53. */
function wide(view: DataView, at: number): number | null {
  if (at < 0 || at + 8 > view.byteLength) return null;
  const value = view.getBigUint64(at, true);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}

function endRecord(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return null;
}

interface Extent {
  readonly count: number;
  readonly begin: number;
  readonly end: number;
  /** Bytes in front of the archive; offsets inside it don't count them. */
  readonly shift: number;
}

/** Where the directory stands, by the end record or, when that overflows, by the zip64 one. */
function directoryExtent(view: DataView): Extent | null {
  const end = endRecord(view);
  if (end === null) return null;
  let [count, size, offset, last] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
    end,
  ];
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const record = wide(view, locator + 8);
    if (record === null || record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return null;
    const [wideCount, wideSize, wideOffset] = [
      wide(view, record + 32),
      wide(view, record + 40),
      wide(view, record + 48),
    ];
    if (wideCount === null || wideSize === null || wideOffset === null) return null;
    [count, size, offset, last] = [wideCount, wideSize, wideOffset, record];
  }
  const begin = last - size;
  return begin < 0 || begin < offset ? null : { count, begin, end: last, shift: begin - offset };
}

interface WideFields {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
  readonly wideOffsetAt: number | null;
}

/** Sizes and offset of a record, taken from its zip64 field where the short ones are full. */
function wideFields(view: DataView, record: number, extraAt: number, extraEnd: number): WideFields | null {
  let [compressedSize, size, offset] = [
    view.getUint32(record + 20, true),
    view.getUint32(record + 24, true),
    view.getUint32(record + 42, true),
  ];
  if (size !== full32 && compressedSize !== full32 && offset !== full32) {
    return { size, compressedSize, offset, wideOffsetAt: null };
  }
  let at = extraAt;
  while (at + 4 <= extraEnd && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > extraEnd) return null;
  let field = at + 4;
  const take = (): number => {
    const value = field + 8 <= extraEnd ? wide(view, field) : null;
    field += 8;
    return value ?? -1;
  };
  if (size === full32) size = take();
  if (compressedSize === full32) compressedSize = take();
  const wideOffsetAt = offset === full32 ? field - record : null;
  if (offset === full32) offset = take();
  return size < 0 || compressedSize < 0 || offset < 0 ? null : { size, compressedSize, offset, wideOffsetAt };
}

function entryName(bytes: Uint8Array): { name: string; unsafe: boolean } {
  const raw = utf8Text(bytes).replaceAll('\\', '/');
  // «/xl/workbook.xml» is meant from the archive's root; «C:/…» and «../» lead out of it.
  const name = raw.replace(/^\/+/, '');
  const escapes = name.split('/').includes('..') || /^[A-Za-z]:/.test(name);
  return { name, unsafe: escapes || name === '' || [...name].some((sign) => sign < ' ') };
}

/** Reads the central directory. Null when it is damaged; `tooMany` gives the stated count instead when it is above the limit. */
export function readZipDirectory(
  bytes: Uint8Array,
  maxEntries: number,
): ZipDirectory | { readonly tooMany: number } | null {
  const view = viewOf(bytes);
  if (view.byteLength < 22) return null;
  const extent = directoryExtent(view);
  if (extent === null) return null;
  if (extent.count > maxEntries) return { tooMany: extent.count };
  const entries: ZipEntry[] = [];
  let at = extent.begin;
  for (let index = 0; index < extent.count; index += 1) {
    const entry = readRecord(bytes, at, extent);
    if (entry === null) return null;
    entries.push(entry);
    at += entry.recordLength;
  }
  return { entries, begin: extent.begin, end: at };
}

function readRecord(bytes: Uint8Array, at: number, extent: Extent): ZipEntry | null {
  const view = viewOf(bytes);
  if (at + 46 > extent.end || view.getUint32(at, true) !== 0x02014b50) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const recordLength = extraEnd + view.getUint16(at + 32, true) - at;
  if (at + recordLength > extent.end) return null;
  const fields = wideFields(view, at, nameEnd, extraEnd);
  if (fields === null) return null;
  const headerAt = fields.offset + extent.shift;
  if (headerAt + 30 > extent.begin || view.getUint32(headerAt, true) !== 0x04034b50) return null;
  const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + fields.compressedSize > extent.begin) return null;
  return {
    ...entryName(bytes.subarray(at + 46, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: fields.compressedSize,
    size: fields.size,
    headerAt,
    dataAt,
    recordAt: at,
    recordLength,
    wideOffsetAt: fields.wideOffsetAt,
  };
}

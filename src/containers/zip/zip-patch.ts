import { deflateSync } from 'fflate';
import { crc32 } from '#platform';
import { append } from '../../model/append.ts';
import { copied, joined, utf8Bytes, viewOf } from '../../platform/bytes.ts';
import type { ZipArchive } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** 1980-01-01 00:00, the first date of a zip file: new entries carry no clock. */
const fixedDate = 0x00210000;

interface Written {
  readonly local: Uint8Array;
  readonly record: Uint8Array;
  readonly wideOffsetAt: number | null;
}

/** Numbers as a zip file holds them: each with its size in bytes. */
function numbers(...sized: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(sized.reduce((size, [width]) => size + width, 0));
  const view = viewOf(bytes);
  let at = 0;
  for (const [width, value] of sized) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

/** A new deflated entry with its central record; the same content gives the same bytes on any machine. */
function newEntry(name: string, content: Uint8Array): Written {
  const nameBytes = utf8Bytes(name);
  const packed = deflateSync(content, { level: 6 });
  // What the entry and its record share: version 2.0, names in UTF-8, deflate, date, checksum, sizes, no extra field.
  const method = [
    [2, 20],
    [2, 0x0800],
    [2, 8],
    [4, fixedDate],
  ] as const;
  const sizes = [
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, nameBytes.length],
    [2, 0],
  ] as const;
  const local = joined([numbers([4, 0x04034b50], ...method, ...sizes), nameBytes, packed]);
  // The record alone: no comment, first disk, no attributes, and the offset, which is set when all places are known.
  const rest = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, 0],
  ] as const;
  const record = joined([numbers([4, 0x02014b50], [2, 20], ...method, ...sizes, ...rest), nameBytes]);
  return { local, record, wideOffsetAt: null };
}

/** An entry as it stands, with everything up to the next one: header, data, data descriptor. */
function copiedEntry(archive: ZipArchive, entry: ZipEntry, end: number): Written {
  const record = copied(archive.bytes.subarray(entry.recordAt, entry.recordAt + entry.recordLength));
  return { local: archive.bytes.subarray(entry.headerAt, end), record, wideOffsetAt: entry.wideOffsetAt };
}

function setOffset({ record, wideOffsetAt }: Written, offset: number): void {
  if (wideOffsetAt === null) viewOf(record).setUint32(42, offset, true);
  else viewOf(record).setBigUint64(wideOffsetAt, BigInt(offset), true);
}

/**
 * A copy of an archive with some entries replaced and new ones added at the end; every other entry is kept byte for byte,
 * compressed data and header alike. Replacement names are matched without regard to case.
 */
export function patchZip(archive: ZipArchive, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const left = new Map([...contents].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const byPlace = [...archive.directory.entries].sort((a, b) => a.headerAt - b.headerAt);
  const written = byPlace.map((entry, at) => {
    const replaced = left.get(entry.name.toLowerCase());
    left.delete(entry.name.toLowerCase());
    return replaced === undefined
      ? copiedEntry(archive, entry, byPlace[at + 1]?.headerAt ?? archive.directory.begin)
      : newEntry(entry.name, replaced.content);
  });
  append(
    written,
    [...left.values()].map(({ name, content }) => newEntry(name, content)),
  );
  let offset = 0;
  for (const entry of written) {
    setOffset(entry, offset);
    offset += entry.local.length;
  }
  const records = joined(written.map((entry) => entry.record));
  const count = written.length;
  const end = numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, records.length], [4, offset], [2, 0]);
  return joined([...written.map((entry) => entry.local), records, end]);
}

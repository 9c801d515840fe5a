import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { ZipArchive } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** 1980-01-01 00:00, the first date of a zip file: new entries carry no clock. */
const fixedDate = 0x00210000;

interface Written {
  readonly local: Uint8Array;
  readonly record: Buffer;
  readonly wideOffsetAt: number | null;
}

/** A new deflated entry with its central record; the same content gives the same bytes on any machine. */
function newEntry(name: string, content: Uint8Array): Written {
  const nameBytes = Buffer.from(name, 'utf8');
  const packed = deflateSync(content, { level: 6 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(fixedDate, 6);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  fields.copy(record, 6);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, nameBytes, packed]);
  return { local, record: Buffer.concat([record, nameBytes]), wideOffsetAt: null };
}

/** An entry as it stands, with everything up to the next one: header, data, data descriptor. */
function copiedEntry(archive: ZipArchive, entry: ZipEntry, end: number): Written {
  const record = Buffer.from(archive.bytes.subarray(entry.recordAt, entry.recordAt + entry.recordLength));
  return { local: archive.bytes.subarray(entry.headerAt, end), record, wideOffsetAt: entry.wideOffsetAt };
}

function setOffset({ record, wideOffsetAt }: Written, offset: number): void {
  if (wideOffsetAt === null) record.writeUInt32LE(offset, 42);
  else record.writeBigUInt64LE(BigInt(offset), wideOffsetAt);
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
  written.push(...[...left.values()].map(({ name, content }) => newEntry(name, content)));
  let offset = 0;
  for (const entry of written) {
    setOffset(entry, offset);
    offset += entry.local.length;
  }
  const records = Buffer.concat(written.map((entry) => entry.record));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written.map((entry) => entry.local), records, end]);
}

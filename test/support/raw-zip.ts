import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made archive; whatever is stated wrongly is written wrongly. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly statedSize?: number;
  /** Points at the data of an earlier entry instead of its own. */
  readonly sameDataAs?: number;
}

interface Options {
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly prefix?: number;
  readonly comment?: string;
}

const u64 = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 8);
  values.forEach((value, at) => {
    out.writeBigUInt64LE(BigInt(value), at * 8);
  });
  return out;
};

function local(entry: RawEntry, packed: Buffer, options: Options): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE((entry.flags ?? 0) | (options.descriptor ? 8 : 0), 6);
  head.writeUInt16LE(entry.method ?? 8, 8);
  const crc = entry.crc ?? crc32(entry.content);
  const size = entry.statedSize ?? entry.content.length;
  if (!options.descriptor) {
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
  }
  head.writeUInt16LE(name.length, 26);
  const tail = Buffer.alloc(options.descriptor ? 16 : 0);
  if (options.descriptor) {
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(crc, 4);
    tail.writeUInt32LE(packed.length, 8);
    tail.writeUInt32LE(size, 12);
  }
  return Buffer.concat([head, name, packed, tail]);
}

function record(entry: RawEntry, packed: Buffer, offset: number, options: Options): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const size = entry.statedSize ?? entry.content.length;
  const extra = options.zip64
    ? Buffer.concat([Buffer.from([1, 0, 24, 0]), u64(size, packed.length, offset)])
    : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((entry.flags ?? 0) | (options.descriptor ? 8 : 0), 8);
  head.writeUInt16LE(entry.method ?? 8, 10);
  head.writeUInt32LE(entry.crc ?? crc32(entry.content), 16);
  head.writeUInt32LE(options.zip64 ? 0xffffffff : packed.length, 20);
  head.writeUInt32LE(options.zip64 ? 0xffffffff : size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 42);
  return Buffer.concat([head, name, extra]);
}

function endRecords(count: number, size: number, offset: number, before: number, options: Options): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(options.comment?.length ?? 0, 20);
  const tail = Buffer.concat([end, Buffer.from(options.comment ?? '')]);
  if (!options.zip64) return tail;
  const wide = Buffer.concat([
    Buffer.from([0x50, 0x4b, 6, 6]),
    u64(44),
    Buffer.alloc(12),
    u64(count, count, size, offset),
  ]);
  const locator = Buffer.concat([Buffer.from([0x50, 0x4b, 6, 7, 0, 0, 0, 0]), u64(before), Buffer.from([1, 0, 0, 0])]);
  return Buffer.concat([wide, locator, tail]);
}

/** Writes a zip archive by hand, with the faults and the rarer features that are asked for. */
export function rawZip(entries: readonly RawEntry[], options: Options = {}): Uint8Array {
  const prefix = Buffer.alloc(options.prefix ?? 0, 0x20);
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.method === 0 ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const at = entry.sameDataAs === undefined ? offset : (offsets[entry.sameDataAs] ?? 0);
    offsets.push(at);
    records.push(record(entry, packed, at, options));
    if (entry.sameDataAs !== undefined) continue;
    const bytes = local(entry, packed, options);
    locals.push(bytes);
    offset += bytes.length;
  }
  const size = records.reduce((all, one) => all + one.length, 0);
  const before = prefix.length + offset + size;
  return Buffer.concat([prefix, ...locals, ...records, endRecords(entries.length, size, offset, before, options)]);
}

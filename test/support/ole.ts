import { Buffer } from 'node:buffer';

/** What a storage of a compound file holds: streams as bytes, storages as more of the same. */
export interface OleStorage {
  readonly [name: string]: Uint8Array | OleStorage;
}

interface Entry {
  readonly name: string;
  readonly kind: 1 | 2 | 5;
  readonly bytes: Uint8Array;
  right: number;
  child: number;
}

/** The entries of a storage as a list: each is the right neighbour of the one before it, which is a tree too. */
function list(entries: Entry[], storage: OleStorage, parent: Entry): void {
  let before: Entry | null = null;
  for (const [name, content] of Object.entries(storage)) {
    const stream = content instanceof Uint8Array;
    const entry: Entry = {
      name,
      kind: stream ? 2 : 1,
      bytes: stream ? content : new Uint8Array(),
      right: 0xffffffff,
      child: 0xffffffff,
    };
    const id = entries.push(entry) - 1;
    if (before === null) parent.child = id;
    else before.right = id;
    before = entry;
    if (!stream) list(entries, content as OleStorage, entry);
  }
}

const end = 0xfffffffe;

/** Puts pieces of bytes into sectors one after another; gives the first sector of each, and the chains. */
function laid(pieces: readonly Uint8Array[], size: number, from: number) {
  const table: number[] = [];
  const starts: number[] = [];
  const data: Buffer[] = [];
  for (const piece of pieces) {
    const count = Math.ceil(piece.length / size);
    starts.push(count === 0 ? end : from + table.length);
    for (let at = 0; at < count; at += 1) table.push(at === count - 1 ? end : from + table.length + 1);
    data.push(Buffer.concat([piece, Buffer.alloc(count * size - piece.length)]));
  }
  return { table, starts, data: Buffer.concat(data) };
}

/**
 * Bytes of an OLE compound file with these streams and storages: small ones in the mini stream, as every program writes it. `size` is that of a
 * sector, 4096 in the newer version of the format.
 */
export function oleWith(storage: OleStorage, size: 512 | 4096 = 512): Uint8Array {
  const root: Entry = { name: 'Root Entry', kind: 5, bytes: new Uint8Array(), right: 0xffffffff, child: 0xffffffff };
  const entries = [root];
  list(entries, storage, root);
  const isSmall = ({ kind, bytes }: Entry): boolean => kind === 2 && bytes.length < 4096;
  const small = laid(
    entries.filter(isSmall).map(({ bytes }) => bytes),
    64,
    0,
  );
  const big = entries.filter((entry) => entry.kind === 2 && !isSmall(entry));
  const directory = Buffer.alloc(Math.ceil((entries.length * 128) / size) * size);
  const miniTable = Buffer.alloc(Math.ceil((small.table.length * 4) / size) * size, 0xff);
  for (const [at, next] of small.table.entries()) miniTable.writeUInt32LE(next, at * 4);
  const pieces = [directory, miniTable, small.data, ...big.map(({ bytes }) => bytes)];
  const needed = pieces.reduce((sum, { length }) => sum + Math.ceil(length / size), 0);
  // The table holds itself: each sector of it tells of a quarter as many sectors as it has bytes.
  const tables = Math.ceil(needed / (size / 4 - 1));
  const { table, starts, data } = laid(pieces, size, tables);
  const fat = Buffer.alloc(tables * size, 0xff);
  for (let at = 0; at < tables; at += 1) fat.writeUInt32LE(0xfffffffd, at * 4);
  for (const [at, next] of table.entries()) fat.writeUInt32LE(next, (tables + at) * 4);
  const [directoryAt = end, miniTableAt = end, miniAt = end, ...bigAt] = starts;
  const smallAt = [...small.starts];
  entries.forEach((entry, id) => {
    const at = id * 128;
    const first = entry === root ? miniAt : isSmall(entry) ? smallAt.shift() : entry.kind === 2 ? bigAt.shift() : 0;
    data.write(entry.name, at, 'utf16le');
    data.writeUInt16LE(entry.name.length * 2 + 2, at + 64);
    data.writeUInt8(entry.kind, at + 66);
    data.writeUInt32LE(0xffffffff, at + 68);
    data.writeUInt32LE(entry.right, at + 72);
    data.writeUInt32LE(entry.child, at + 76);
    data.writeUInt32LE(first ?? end, at + 116);
    data.writeUInt32LE(entry === root ? small.data.length : entry.bytes.length, at + 120);
  });
  const header = Buffer.alloc(size, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(size === 512 ? 3 : 4, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(Math.log2(size), 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directoryAt, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(miniTableAt, 60);
  header.writeUInt32LE(miniTable.length / size, 64);
  header.writeUInt32LE(end, 68);
  header.fill(0xff, 76, 512);
  for (let at = 0; at < tables; at += 1) header.writeUInt32LE(at, 76 + at * 4);
  return Buffer.concat([header, fat, data]);
}

/** A compound file with empty streams of the given names: enough to be recognised, nothing to be read. */
export function oleFile(...names: readonly string[]): Uint8Array {
  return oleWith(Object.fromEntries(names.map((name) => [name, new Uint8Array()])));
}

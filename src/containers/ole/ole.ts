import { joined, viewOf } from '../../platform/bytes.ts';

/** Sector numbers from here on are marks: end of a chain, free, a sector of the table itself. */
const lastSector = 0xfffffff9;

/** Streams below this size stand in the small sectors of the root's own stream (MS-CFB 2.2, always 4096). */
const miniLimit = 4096;
const miniSector = 64;

/** An entry of the directory; `kind` is 1 for a storage, 2 for a stream, 5 for the root. */
interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

/**
 * The container of .xls, .doc, .et, .wps and of encrypted Office files (MS-CFB), as far as its root reaches: what is embedded in a
 * document has streams of the same names, one storage further down.
 */
export interface OleFile {
  /** The names of the root's streams and storages in lower case. */
  readonly names: ReadonlySet<string>;
  /** A stream of the root, its name in any case; null where there is none, and where its sectors can't be followed to its end. */
  readonly stream: (name: string) => Uint8Array | null;
}

const utf16 = new TextDecoder('utf-16le');

/** The numbers in 4-byte steps of a piece of memory. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

/** The sectors of a chain up to its end; null where it runs in a circle or out of its table. `most` is how many are asked for. */
function chain(table: Uint32Array, first: number, most = Number.POSITIVE_INFINITY): number[] | null {
  const sectors: number[] = [];
  const seen = new Set<number>();
  for (let sector = first; sector <= lastSector && sectors.length < most; sector = table[sector] ?? 0) {
    if (sector >= table.length || seen.has(sector)) return null;
    seen.add(sector);
    sectors.push(sector);
  }
  return sectors;
}

class OleReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #table: Uint32Array;

  constructor(bytes: Uint8Array, size: number) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#size = size;
    this.#table = numbersOf(joined(this.#tableSectors().map((sector) => this.#sector(sector))));
  }

  /** The bytes of a sector; fewer where the file ends, as the last sector of a file may. */
  #sector(number: number): Uint8Array {
    return this.#bytes.subarray((number + 1) * this.#size, (number + 2) * this.#size);
  }

  /** Where the table of chains stands: the first 109 sectors of it are in the header, further ones in sectors that form a list. */
  #tableSectors(): number[] {
    const sectors = [...numbersOf(this.#bytes.subarray(76, 512))];
    const seen = new Set<number>();
    for (let list = this.#view.getUint32(68, true); list <= lastSector && !seen.has(list); ) {
      seen.add(list);
      const numbers = numbersOf(this.#sector(list));
      if (numbers.length * 4 < this.#size) break;
      for (const number of numbers.subarray(0, -1)) sectors.push(number);
      list = numbers.at(-1) ?? lastSector + 1;
    }
    // What follows a sector that the file doesn't have whole can't be counted on: it would slip to another place.
    const cut = sectors.findIndex((sector) => sector > lastSector || this.#sector(sector).length < this.#size);
    return cut < 0 ? sectors : sectors.slice(0, cut);
  }

  /** A stream of ordinary sectors; null where the file doesn't have all of it. */
  big(first: number, size: number): Uint8Array | null {
    const sectors = chain(this.#table, first, Math.ceil(size / this.#size));
    const all = sectors === null ? null : joined(sectors.map((sector) => this.#sector(sector)));
    return all === null || all.length < size ? null : all.subarray(0, size);
  }

  /** Every sector of a chain whose size is not stated. */
  whole(first: number): Uint8Array | null {
    const sectors = chain(this.#table, first);
    return sectors === null ? null : joined(sectors.map((sector) => this.#sector(sector)));
  }
}

function entryAt(directory: Uint8Array, view: DataView, id: number): Entry | null {
  const at = id * 128;
  if (at + 128 > directory.length) return null;
  const length = Math.min(view.getUint16(at + 64, true), 64);
  return {
    name: length >= 2 ? utf16.decode(directory.subarray(at, at + length - 2)) : '',
    kind: directory[at + 66] ?? 0,
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    first: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

/** The entries right below the root, by name in lower case. The tree may run in circles: each is visited once. */
function rootEntries(
  directory: Uint8Array,
): { readonly root: Entry; readonly below: ReadonlyMap<string, Entry> } | null {
  const view = viewOf(directory);
  const root = entryAt(directory, view, 0);
  if (root === null || root.kind !== 5) return null;
  const below = new Map<string, Entry>();
  const seen = new Set<number>([0]);
  const pending = [root.child];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const entry = seen.has(id) ? null : entryAt(directory, view, id);
    seen.add(id);
    if (entry === null) continue;
    pending.push(entry.left, entry.right);
    const name = entry.name.toLowerCase();
    if ((entry.kind === 1 || entry.kind === 2) && !below.has(name)) below.set(name, entry);
  }
  return { root, below };
}

/** Opens a compound file; null when its directory can't be followed. Bounded by the size of the file, whatever the file says. */
export function openOle(bytes: Uint8Array): OleFile | null {
  // A header of 512 bytes and one sector of 512 are the least.
  if (bytes.length < 1024) return null;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const reader = new OleReader(bytes, 1 << shift);
  const directory = reader.whole(view.getUint32(48, true));
  const entries = directory === null ? null : rootEntries(directory);
  if (entries === null) return null;
  const { root, below } = entries;

  const small = (first: number, size: number): Uint8Array | null => {
    const table = reader.whole(view.getUint32(60, true));
    const mini = reader.big(root.first, root.size);
    const sectors = table === null ? null : chain(numbersOf(table), first, Math.ceil(size / miniSector));
    if (mini === null || sectors === null) return null;
    const all = joined(sectors.map((sector) => mini.subarray(sector * miniSector, (sector + 1) * miniSector)));
    return all.length < size ? null : all.subarray(0, size);
  };
  const stream = (name: string): Uint8Array | null => {
    const entry = below.get(name.toLowerCase());
    if (entry === undefined || entry.kind !== 2) return null;
    return entry.size < miniLimit ? small(entry.first, entry.size) : reader.big(entry.first, entry.size);
  };
  return { names: new Set(below.keys()), stream };
}

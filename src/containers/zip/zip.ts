import { crc32, inflateRaw } from '#platform';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { largestFile, megabytes, refuseSize } from './file-size.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/**
 * Bounds on an archive. An Office file with 100,000 filled rows stays below 60 MB inflated; the ratio of deflate is at most 1032,
 * ordinary sheets stay below 60, a million empty formatted rows near 200.
 */
export interface ZipLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** Bytes really inflated, over all entries that are read. */
  readonly inflatedBytes: number;
  /** Inflated ÷ deflated of one entry, judged only above `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const zipLimits: ZipLimits = {
  fileBytes: largestFile,
  entries: 12_000,
  inflatedBytes: 256 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
};

/** An opened archive: its bytes, its directory, and its entries read on demand. Names are looked up without regard to case. */
export interface ZipArchive {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The inflated bytes of an entry, checksum checked; a missing, damaged or too large one is a finding. */
  readonly read: (name: string) => Reading<Uint8Array | null>;
}

type Failure = 'zip-damaged' | 'zip-unsafe-entry' | 'zip-part-missing';

const failed = (code: Failure, file: string, part: string): { value: null; findings: Finding[] } => ({
  value: null,
  findings: [finding(code, { file, part: printable(part) }, { place: { file } })],
});

/** How large it is, in brackets; nothing where unpacking was stopped at the limit. */
const sizeOf = (size: string | null) =>
  inBoth('size', size === null ? { zh: '', en: '' } : { zh: marks.zh.bracketed(size), en: marks.en.bracketed(size) });

const overLimit = (
  file: string,
  part: string,
  size: string | null,
  limit: string,
): { value: null; findings: Finding[] } => ({
  value: null,
  findings: [finding('file-over-limit', { file, part: printable(part), ...sizeOf(size), limit }, { place: { file } })],
});

/** A name from a hostile file as it may be printed: short, control characters made visible. */
function printable(name: string): string {
  const shown = name.replace(/\p{C}/gu, '\uFFFD');
  return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown;
}

/** The first entry that has the name of an earlier one, an escaping path, encryption, or data inside another entry's. */
function unsafeEntry(entries: readonly ZipEntry[]): ZipEntry | null {
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (entry.unsafe || entry.encrypted || seen.has(key)) return entry;
    seen.add(key);
  }
  const byPlace = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  return (
    byPlace.find((entry, at) => {
      const next = byPlace[at + 1];
      return next !== undefined && entry.dataAt + entry.compressedSize > next.headerAt;
    }) ?? null
  );
}

/** Inflates one entry into at most `room` bytes. Null when damaged, "room" when it needs more. */
function inflate(bytes: Uint8Array, entry: ZipEntry, room: number): Uint8Array | 'room' | null {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize);
  if (entry.method === 0) return packed.length > room ? 'room' : packed;
  if (entry.method !== 8) return null;
  if (packed.length === 0) return entry.size === 0 ? packed : null;
  // The stated size is only a hint for how large a piece to inflate at once; the bound is the room.
  return inflateRaw(packed, room, Math.min(Math.max(entry.size, 1024), 1 << 20));
}

/**
 * Opens a zip archive without unpacking anything: directory, names and limits are checked, entries are inflated when read.
 * Anything unsafe (duplicate or escaping names, encryption, overlapping data, sizes beyond the limits) is a finding, never an exception.
 */
export function openZip(bytes: Uint8Array, file: string, limits: ZipLimits = zipLimits): Reading<ZipArchive | null> {
  const tooLarge = refuseSize(bytes.length, file, limits.fileBytes);
  if (tooLarge !== null) return { value: null, findings: [tooLarge] };
  const directory = readZipDirectory(bytes, limits.entries);
  if (directory === null) return failed('zip-damaged', file, 'ZIP');
  if ('tooMany' in directory) {
    return overLimit(file, 'ZIP', `${directory.tooMany}`, `${limits.entries}`);
  }
  const unsafe = unsafeEntry(directory.entries);
  if (unsafe !== null) return failed('zip-unsafe-entry', file, unsafe.name);
  return { value: archive(bytes, file, directory, limits), findings: [] };
}

function archive(bytes: Uint8Array, file: string, directory: ZipDirectory, limits: ZipLimits): ZipArchive {
  const byName = new Map(directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const inflated = new Map<string, number>();
  let total = 0;
  const find = (name: string): ZipEntry | undefined => byName.get(name.replace(/^\/+/, '').toLowerCase());

  const read = (name: string): Reading<Uint8Array | null> => {
    const entry = find(name);
    if (entry === undefined) return failed('zip-part-missing', file, name);
    const before = inflated.get(entry.name) ?? 0;
    const room = limits.inflatedBytes - (total - before);
    const byRatio = Math.max(limits.ratioFrom, entry.compressedSize * limits.ratio);
    const data = inflate(bytes, entry, Math.min(room, byRatio));
    if (data === null) return failed('zip-damaged', file, entry.name);
    if (data === 'room') {
      const limit = Math.min(room, byRatio) === room ? limits.inflatedBytes : byRatio;
      return overLimit(file, entry.name, null, megabytes(limit));
    }
    inflated.set(entry.name, data.length);
    total += data.length - before;
    return crc32(data) === entry.crc ? { value: data, findings: [] } : failed('zip-damaged', file, entry.name);
  };

  return {
    file,
    bytes,
    directory,
    names: directory.entries.map((entry) => entry.name),
    has: (name) => find(name) !== undefined,
    read,
  };
}

import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseSize } from '../../../containers/zip/file-size.ts';
import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { BytesRead, NotRead } from '../../../use-cases/verify/given-folder.ts';
import { wayInside } from '../../settings/display-path.ts';
import { unreadable } from '../read-bytes.ts';
import { refusedName } from './refused-name.ts';

/** A file of a folder that somebody else filled. */
export interface InsideFile {
  readonly folder: string;
  /** Its name there, with forward slashes, as somebody else's file states it. */
  readonly name: string;
  /** How messages call it. */
  readonly shown: string;
  /** The most bytes it may have. */
  readonly limit: number;
  /** True where links are followed as long as they stay in the folder: one's own folder of inputs may hold some. */
  readonly links?: boolean;
}

const isLink: Bilingual = { zh: '是链接，或在链接的文件夹里', en: 'is a link, or lies in a linked folder' };

const kinds: readonly (readonly [(found: Stats) => boolean, Bilingual])[] = [
  [(found) => found.isSymbolicLink(), isLink],
  [(found) => found.isDirectory(), { zh: '是文件夹，不是文件', en: 'is a folder, not a file' }],
  [(found) => found.isFIFO(), { zh: '是管道，不是文件', en: 'is a pipe, not a file' }],
];

const special: Bilingual = { zh: '是设备或套接字，不是文件', en: 'is a device or a socket, not a file' };

const whyNotFile = (found: Stats): Bilingual | null =>
  found.isFile() ? null : (kinds.find(([is]) => is(found))?.[1] ?? special);

/** Where the file is, or why the way to it may not be gone: it leads out of the folder or over a link. */
async function placeOf({ folder, name, links }: InsideFile): Promise<string | Bilingual> {
  const refused = refusedName(name);
  if (refused !== null) return refused;
  if (links === true) {
    const place = await realpath(join(folder, name));
    const outside = wayInside(await realpath(folder), place) === null;
    return outside ? { zh: '是链接，指向文件夹之外', en: 'is a link that leads out of the folder' } : place;
  }
  const steps = name.split('/');
  for (let taken = 1; taken < steps.length; taken += 1) {
    if ((await lstat(join(folder, steps.slice(0, taken).join('/')))).isSymbolicLink()) return isLink;
  }
  return join(folder, name);
}

const refusal = (shown: string, why: Bilingual): NotRead => ({
  absent: false,
  finding: finding('file-not-opened', { file: shown, ...inBoth('why', why) }, { place: { file: shown } }),
});

/** Neither a link nor a pipe that takes the file's place at the last moment is followed or waited for; Windows knows neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function withFile<T>(
  file: InsideFile,
  read: (handle: FileHandle, size: number) => Promise<T>,
): Promise<T | NotRead> {
  const { shown } = file;
  let handle: FileHandle | null = null;
  try {
    const place = await placeOf(file);
    if (typeof place !== 'string') return refusal(shown, place);
    const before = whyNotFile(await lstat(place));
    if (before !== null) return refusal(shown, before);
    handle = await open(place, flags);
    const found = await handle.stat();
    const now = whyNotFile(found);
    if (now !== null) return refusal(shown, now);
    const tooLarge = refuseSize(found.size, shown, file.limit);
    return tooLarge === null ? await read(handle, found.size) : { absent: false, finding: tooLarge };
  } catch (error) {
    const found = unreadable(error, shown);
    return { absent: found.code === 'file-not-found', finding: found };
  } finally {
    await handle?.close();
  }
}

/** As many bytes as the file has when it is opened; fewer when it is cut meanwhile, never more. */
async function filled(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, null);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/**
 * The bytes of a regular file inside a folder, or why there are none. A name that leads elsewhere, links, folders, pipes, devices and what
 * is larger than the limit are refused before they are opened.
 */
export async function readInside(file: InsideFile): Promise<BytesRead> {
  return withFile(file, async (handle, size) => ({ bytes: await filled(handle, size) }));
}

/** The same for a file of which only SHA-256 and size are wanted: it is read piece by piece. */
export async function hashInside(
  file: InsideFile,
): Promise<{ readonly sha256: string; readonly size: number } | NotRead> {
  return withFile(file, async (handle, size) => {
    const hash = createHash('sha256');
    const pieces = handle.createReadStream({ autoClose: false, end: Math.max(0, size - 1) });
    if (size > 0) for await (const piece of pieces) hash.update(piece as Uint8Array);
    return { sha256: hash.digest('hex'), size };
  });
}

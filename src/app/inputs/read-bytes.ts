import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { largestFile, megabytes, oversized, refuseSize } from '../../containers/zip/file-size.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { refusalOf } from '../refusals.ts';

const noRight: Bilingual = { zh: '没有读取的权限', en: 'you have no right to read it' };

/** Words for reading where they are other than for writing. */
const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: { zh: '正被别的程序占用', en: 'another program holds it' },
};

function whyUnread(error: unknown): Bilingual {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = refusalOf(error)?.why;
  return (
    reasons[code] ??
    (why === undefined ? { zh: code, en: code } : { zh: `${why.zh}（${code}）`, en: `${why.en} (${code})` })
  );
}

/** The finding for a file that the operating system does not hand over: not there, or there and not to be read. */
export function unreadable(error: unknown, file: string): Finding {
  const { code } = error as NodeJS.ErrnoException;
  const about = { place: { file } };
  if (code === 'ENOENT' || code === 'ENOTDIR') return finding('file-not-found', { file }, about);
  return finding('file-not-readable', { file, ...inBoth('why', whyUnread(error)) }, about);
}

/** The bytes of a file, or why there are none; `absent` when it is not there. */
export type BytesRead =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly absent: boolean; readonly finding: Finding };

const refused = (found: Finding, absent = false): BytesRead => ({ bytes: null, absent, finding: found });

/** What has no size of its own, such as a pipe, is read until it is over or too much. */
async function drained(path: string, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    const piece = chunk as Uint8Array;
    size += piece.length;
    if (size > limit) return null;
    chunks.push(piece);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Reads a file of at most `limit` bytes; a larger one is refused unread, an endless one when the bound is passed. */
export async function readBytes(path: string, file: string, limit: number = largestFile): Promise<BytesRead> {
  try {
    const found = await stat(path);
    const tooLarge = found.isFile() ? refuseSize(found.size, file, limit) : null;
    if (tooLarge !== null) return refused(tooLarge);
    const bytes = found.isFile() || found.isDirectory() ? await readFile(path) : await drained(path, limit);
    return bytes === null ? refused(oversized(file, `> ${megabytes(limit)}`, limit)) : { bytes: new Uint8Array(bytes) };
  } catch (error) {
    const why = unreadable(error, file);
    return refused(why, why.code === 'file-not-found');
  }
}

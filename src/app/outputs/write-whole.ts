import { lstat, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realPlace } from '../settings/real-place.ts';
import { isAlive } from './unfinished-run.ts';

/** One file takes well under a second: a part this old is not being written, on whatever machine it was begun. */
const oldPart = 60 * 60 * 1000;

/** Removes the parts of this very file that killed runs of this program left beside it. */
async function clearParts(path: string): Promise<void> {
  const before = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const writer = name.startsWith(before)
      ? /^(\d+)\.perf-score-part$/.exec(name.slice(before.length))?.[1]
      : undefined;
    if (writer === undefined || isAlive(Number(writer))) continue;
    const part = join(dirname(path), name);
    const found = await lstat(part).catch(() => null);
    if (found?.isFile() && Date.now() - found.mtimeMs > oldPart) await unlink(part).catch(() => undefined);
  }
}

/**
 * Writes a whole file under a temporary name beside its place and renames it, so that nobody ever sees half of it; what fails leaves
 * nothing behind. Missing folders are made, a link to a file stays a link. Errors of the operating system name the path asked for.
 */
export async function writeWhole(asked: string, bytes: Uint8Array): Promise<void> {
  try {
    const path = await realPlace(asked);
    await mkdir(dirname(path), { recursive: true });
    await clearParts(path);
    await writeBeside(path, join(dirname(path), `.${basename(path)}.${process.pid}.perf-score-part`), bytes);
  } catch (error) {
    if (error instanceof Error && 'path' in error) error.path = asked;
    throw error;
  }
}

async function writeBeside(path: string, temporary: string, bytes: Uint8Array): Promise<void> {
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The bytes of a file; null when there is none. Anything else that keeps it from being read is thrown. */
export async function presentBytes(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

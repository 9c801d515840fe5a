import { lstat, mkdir, open, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realPlace } from '../../settings/real-place.ts';
import { notCutOff } from './interruption.ts';
import { namePath, renamePatiently } from './own-files.ts';
import { hiddenName, isAlive, isOld, isOver, newWriter, readWriter, writerPattern } from './writer.ts';

/** .out.csv.-<writer>.perf-score-part; 0.1.0 wrote .out.csv.4711.perf-score-part, which does not say on what machine. */
const partName = new RegExp(`^\\.(?:.*-(${writerPattern})|(.*)\\.(\\d{1,10}))\\.perf-score-part$`, 's');

/** Removes the parts of files that killed runs of this program left in a folder; of 0.1.0 those of the file alone that is to be written. */
export async function clearParts(folder: string, file: string | null = null): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, writer, of, number] = partName.exec(name) ?? [];
    if (writer === undefined && (of === undefined || of !== file)) continue;
    const part = join(folder, name);
    const found = await lstat(part).catch(() => null);
    if (!found?.isFile()) continue;
    const { mtimeMs } = found;
    const over =
      writer === undefined ? isOld(mtimeMs) && !isAlive(Number(number)) : isOver(readWriter(writer), mtimeMs);
    if (over) await unlink(part).catch(() => undefined);
  }
}

/**
 * Writes a whole file under a temporary name beside its place and renames it, so that nobody ever sees half of it; what fails leaves
 * nothing behind. Missing folders are made, a link to a file stays a link. Errors of the operating system name the path asked for.
 */
export async function writeWhole(asked: string, bytes: Uint8Array): Promise<void> {
  try {
    await notCutOff(async () => {
      const path = await realPlace(asked);
      await mkdir(dirname(path), { recursive: true });
      await clearParts(dirname(path), basename(path));
      const part = hiddenName(basename(path), newWriter(), '.perf-score-part');
      await writeBeside(path, join(dirname(path), part), bytes);
    });
  } catch (error) {
    namePath(error, asked);
    throw error;
  }
}

async function writeBeside(path: string, temporary: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
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

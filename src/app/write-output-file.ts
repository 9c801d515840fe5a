import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes one output file whole or not at all: beside its place first, then renamed. A file that is there with other content is
 * left alone unless `force`; the answer says which it was. The folder must exist.
 */
export async function writeOutputFile(
  path: string,
  bytes: Uint8Array,
  force: boolean,
): Promise<'written' | 'unchanged' | 'refused'> {
  const present = await readFile(path).catch(() => null);
  if (present?.equals(bytes)) return 'unchanged';
  if (present !== null && !force) return 'refused';
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    const file = await open(fresh, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  return 'written';
}

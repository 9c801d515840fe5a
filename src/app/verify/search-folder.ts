import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { refusedName } from '../inputs/handed-over/refused-name.ts';
import { isInput } from '../inputs/input-files.ts';

/** More files and deeper folders than a department's year has. */
const mostFiles = 10_000;
const deepest = 6;

const inFolder = (folder: string, name: string): string => (folder === '.' ? name : posix.join(folder, name));

async function* filesOf(root: string, folder: string, depth: number): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(posix.join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const { name } of entries.filter((entry) => entry.isFile() && isInput(entry.name))) yield inFolder(folder, name);
  if (depth === 0) return;
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))) {
    yield* filesOf(root, inFolder(folder, name), depth - 1);
  }
}

/**
 * The files below a folder that may be inputs under other names: in the folders where the names have them and in the folder itself, or,
 * where the folder was named, anywhere below it. Links are not followed.
 */
export async function searchFolder(root: string, names: readonly string[], wasNamed: boolean): Promise<string[]> {
  const folders = wasNamed ? ['.'] : ['.', ...names.filter((name) => refusedName(name) === null).map(posix.dirname)];
  const found = new Set<string>();
  for (const folder of new Set(folders)) {
    for await (const name of filesOf(root, folder, wasNamed ? deepest : 0)) {
      if (found.size >= mostFiles) return [...found];
      found.add(name);
    }
  }
  return [...found];
}

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Finding, Reading } from '../../model/finding.ts';
import { refusedName } from '../inputs/handed-over/refused-name.ts';
import { isInput } from '../inputs/input-files.ts';
import { unreadable } from '../inputs/read-bytes.ts';

/** More files and deeper folders than a department's year has. */
const maxFiles = 10_000;
const deepest = 6;

const inFolder = (folder: string, name: string): string => (folder === '.' ? name : posix.join(folder, name));

/** What a folder holds; one that is not there holds nothing, one that the system does not open is reported. */
async function entriesOf(root: string, folder: string, told: Finding[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(posix.join(root, folder), { withFileTypes: true });
  } catch (error) {
    const found = unreadable(error, folder);
    if (found.code !== 'file-not-found') told.push(found);
    return [];
  }
}

async function* filesOf(root: string, folder: string, depth: number, told: Finding[]): AsyncGenerator<string> {
  const entries = await entriesOf(root, folder, told);
  for (const { name } of entries.filter((entry) => entry.isFile() && isInput(entry.name))) yield inFolder(folder, name);
  if (depth === 0) return;
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))) {
    yield* filesOf(root, inFolder(folder, name), depth - 1, told);
  }
}

/**
 * The files below a folder that may be inputs under other names: in the folders where the names have them and in the folder itself, or,
 * where the folder was named, anywhere below it. Links are not followed. Folders that the system does not open are findings.
 */
export async function searchFolder(
  root: string,
  names: readonly string[],
  wasNamed: boolean,
): Promise<Reading<readonly string[]>> {
  const folders = wasNamed ? ['.'] : ['.', ...names.filter((name) => refusedName(name) === null).map(posix.dirname)];
  const found = new Set<string>();
  const findings: Finding[] = [];
  for (const folder of new Set(folders)) {
    for await (const name of filesOf(root, folder, wasNamed ? deepest : 0, findings)) {
      if (found.size >= maxFiles) return { value: [...found], findings };
      found.add(name);
    }
  }
  return { value: [...found], findings };
}

import { lstat, readdir, readFile, rename, rmdir, unlink } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '#platform';

/** What a file should hold. */
interface StatedFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Names below a folder, with forward slashes; a folder stands before what is in it. */
export interface NamesBelow {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * The names below a folder if it is one and holds nothing but some of the files stated, in the folders they need; null at the first
 * other thing, such as a link, so that a large folder of somebody else is not gone through. What the files hold is not looked at.
 */
export async function statedNamesBelow(folder: string, stated: Iterable<string>): Promise<NamesBelow | null> {
  if (!(await lstat(folder)).isDirectory()) return null;
  const names = new Set(stated);
  // For units/405001/scorecard.html the folders units and units/405001.
  const inside = new Set(
    [...names].flatMap((name) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index))),
  );
  const files: string[] = [];
  const folders: string[] = [];
  for (const within of ['', ...inside]) {
    if (within !== '' && !folders.includes(within)) continue;
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory() && inside.has(name)) folders.push(name);
      else if (entry.isFile() && names.has(name)) files.push(name);
      else return null;
    }
  }
  return { files, folders };
}

/** True for a file that holds what is stated; `short` for one that holds less, as a kill leaves it. */
export async function holdsStated(path: string, stated: StatedFile): Promise<boolean | 'short'> {
  const found = await lstat(path);
  if (!found.isFile() || found.size > stated.bytes) return false;
  if (sha256(await readFile(path)) === stated.sha256) return true;
  return found.size < stated.bytes && 'short';
}

/** Removes files one by one and then folders that are empty: what came in meanwhile stays. Names in `last` go last. */
export async function removeNames(
  folder: string,
  { files, folders }: NamesBelow,
  last: readonly string[] = [],
): Promise<void> {
  for (const name of files) if (!last.includes(name)) await unlink(join(folder, name));
  for (const name of [...folders].reverse()) await rmdir(join(folder, name));
  for (const name of last) if (files.includes(name)) await unlink(join(folder, name));
  await rmdir(folder);
}

/** Does something to a file; on Windows again for two seconds, while a virus scanner looks at what was just written. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = 20; ; tries -= 1) {
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (platform() !== 'win32' || tries === 0 || !/^(?:EPERM|EACCES|EBUSY)$/.test(code)) throw error;
      await setTimeout(100);
    }
  }
}

export const renamePatiently = (from: string, to: string): Promise<void> => patiently(() => rename(from, to));

export const unlinkPatiently = (path: string): Promise<void> => patiently(() => unlink(path));

/** True when something has that name, if only a link to nowhere. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    // Not there, or below something that is a file; any other error says nothing about it.
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Lets an answer of the operating system name the path that was asked for, instead of a hidden one or none. */
export function namePath(error: unknown, asked: string): void {
  if (error instanceof Error && 'code' in error) Object.assign(error, { path: asked });
}

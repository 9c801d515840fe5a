import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import { cutToBytes } from '../../../use-cases/outputs/file-name.ts';
import { manifestName, signatureName } from '../../../use-cases/outputs/output-formats.ts';
import { displayPath } from '../../settings/display-path.ts';
import { realPlace } from '../../settings/real-place.ts';
import { handMadeChanges, readManifest } from '../output-folder.ts';
import { holdPlace } from './hold-place.ts';
import { holdsStated, isThere, type NamesBelow, removeNames, renamePatiently, statedNamesBelow } from './own-files.ts';
import { asidesOfKilled, type ClearedRuns } from './unfinished-run.ts';

/** The folder's name with room for an ending. */
const stemOf = (folder: string): string => cutToBytes(basename(folder), 200);

/** A name beside a folder that is free: 2026.replaced, 2026.replaced-2; 2026.backup-1. */
export async function freeBeside(folder: string, ending: '.replaced' | '.backup'): Promise<string> {
  for (let number = 1; ; number += 1) {
    const count = ending === '.replaced' && number === 1 ? '' : `-${number}`;
    const path = join(dirname(folder), `${stemOf(folder)}${ending}${count}`);
    if (!(await isThere(path))) return path;
  }
}

/** True for a folder that is an untouched run of this program, and so nobody's but ours. */
async function isUntouchedRun(folder: string): Promise<boolean> {
  return (await readManifest(folder)) !== null && (await handMadeChanges(folder)).length === 0;
}

/** Folders beside a folder that are called like an earlier run put aside, the one that got its name last in front. */
async function asidesOf(folder: string): Promise<readonly string[]> {
  const parent = dirname(folder);
  const stem = stemOf(folder);
  const found: { path: string; since: number }[] = [];
  for (const name of await readdir(parent)) {
    // 2025.replaced, 2025.replaced-2: names that this program gives; 2025.replaced-old is somebody's own.
    if (!name.startsWith(stem) || !/^\.replaced(?:-\d{1,4})?$/.test(name.slice(stem.length))) continue;
    const path = join(parent, name);
    const state = await lstat(path).catch(() => null);
    if (state?.isDirectory()) found.push({ path, since: state.ctimeMs });
  }
  return found.sort((a, b) => b.since - a.since).map(({ path }) => path);
}

/** The folder that a killed run had put aside and put nothing in its place: named by its claim, or an untouched run called so; null for none. */
async function interruptedAside(folder: string): Promise<string | null> {
  if (await isThere(folder)) return null;
  const stem = stemOf(folder);
  for (const name of await asidesOfKilled(folder)) {
    // A killed run left either: 2025.replaced-2, or 2025.backup when somebody had changed the folder.
    if (!name.startsWith(stem) || !/^\.(?:replaced|backup)(?:-\d{1,4})?$/.test(name.slice(stem.length))) continue;
    const path = join(dirname(folder), name);
    const state = await lstat(path).catch(() => null);
    if (state?.isDirectory()) return path;
  }
  for (const path of await asidesOf(folder)) if (await isUntouchedRun(path)) return path;
  return null;
}

/** Puts back what a killed run had put aside, before anything else happens; true when there was something. To be called by who holds the place. */
export async function recover(folder: string): Promise<boolean> {
  const aside = await interruptedAside(folder);
  if (aside === null) return false;
  await renamePatiently(aside, folder);
  return true;
}

/** The names in a folder when they are all of a run, as it wrote them, some of which may be gone; null otherwise. */
async function remainsOfRun(folder: string): Promise<NamesBelow | null> {
  const manifest = await readManifest(folder);
  const outputs = new Map((manifest?.outputs ?? []).map((output) => [output.file, output]));
  const own = manifest === null ? [] : [manifestName, signatureName];
  const names = await statedNamesBelow(folder, [...outputs.keys(), ...own]);
  for (const name of names?.files ?? []) {
    const output = outputs.get(name);
    if (output !== undefined && (await holdsStated(join(folder, name), output)) !== true) return null;
  }
  return names;
}

/** Removes an earlier run, or what is left of it; false for a folder that holds anything else. Its manifest goes last and says of the rest what it is. */
export async function removeRun(folder: string): Promise<boolean> {
  const names = await remainsOfRun(folder);
  if (names === null) return false;
  await removeNames(folder, names, [signatureName, manifestName]);
  return true;
}

/** Removes earlier runs that killed runs had put aside, once another stands whole in their place. To be called by who holds the place. */
export async function clearReplaced(folder: string): Promise<ClearedRuns> {
  const cleared: string[] = [];
  const left: string[] = [];
  const asides = await asidesOf(folder);
  const whole = asides.length > 0 && (await isThere(folder)) && (await isUntouchedRun(folder));
  for (const path of asides) {
    const done = whole && (await removeRun(path).catch(() => false));
    (done ? cleared : left).push(path);
  }
  return { cleared, left };
}

/** A folder of an earlier run beside its place, which somebody has changed since a kill and which nobody moves for that; null for none. */
async function changedAside(folder: string): Promise<string | null> {
  if (await isThere(folder)) return null;
  for (const path of await asidesOf(folder)) if ((await readManifest(path)) !== null) return path;
  return null;
}

/**
 * For those who only read a folder of results: puts an earlier run back that a killed run had put aside, or says where it is. Waits for
 * a run that is just replacing it. Null where there is nothing to say.
 */
export async function restoredRun(asked: string): Promise<Finding | null> {
  const folder = await realPlace(asked).catch(() => asked);
  const said = (code: 'earlier-run-restored' | 'run-interrupted', path: string) => {
    const file = displayPath(asked);
    return finding(code, { file, aside: displayPath(path) }, { place: { file } });
  };
  try {
    const aside = await interruptedAside(folder);
    if (aside !== null) {
      const held = await holdPlace(folder, () => recover(folder)).catch(() => null);
      if (held !== null && 'done' in held && held.done) return said('earlier-run-restored', aside);
    }
    const where = aside !== null && !(await isThere(folder)) ? aside : await changedAside(folder);
    return where === null ? null : said('run-interrupted', where);
  } catch {
    // What keeps the folder beside from being looked at is said by whoever reads the folder itself.
    return null;
  }
}

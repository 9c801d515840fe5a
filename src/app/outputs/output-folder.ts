import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '#platform';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { type Manifest, manifestSchema } from '../../model/result/manifest.ts';
import { displayPath, wayInside } from '../settings/display-path.ts';
import { realPlace } from '../settings/real-place.ts';
import { manifestName } from './output-formats.ts';
import { claimPlace, clearUnfinished } from './unfinished-run.ts';

/** A file to be written; the name is relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every file below a folder, by its name with forward slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => displayPath(join(entry.parentPath, entry.name), folder))
    .sort();
}

/** Reads the manifest of an output folder; null when there is none or it is not one of ours. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The names in a folder that are not as its manifest says: changed, missing or foreign files. Empty for an untouched run. */
export async function handMadeChanges(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder);
  // Anything in a folder that is not ours is somebody's; it may be large, and nothing in it is looked at.
  if (manifest === null) return (await readdir(folder)).sort();
  const present = await filesBelow(folder);
  const stated = new Map(manifest.outputs.map((output) => [output.file, output.sha256]));
  const changed: string[] = [];
  for (const name of present) {
    if (name === manifestName || name === signatureName) continue;
    const expected = stated.get(name);
    stated.delete(name);
    if (expected === undefined || expected !== sha256(await readFile(join(folder, name)))) changed.push(name);
  }
  return [...changed, ...stated.keys()].sort();
}

/** The detached signature over the manifest. */
export const signatureName = 'manifest.sig';

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** True for a folder that is an untouched run of this program, and so nobody's but ours. */
async function isUntouchedRun(folder: string): Promise<boolean> {
  if ((await readManifest(folder)) === null) return false;
  return (await handMadeChanges(folder)).length === 0;
}

/** An earlier run that a kill left beside its place is put back before anything else happens; a folder of anybody else's stays. */
async function recover(folder: string): Promise<void> {
  const aside = `${folder}.replaced`;
  if (!existsSync(aside) || !(await isUntouchedRun(aside))) return;
  if (!existsSync(folder)) await rename(aside, folder);
  else if (await isUntouchedRun(folder)) await rm(aside, { recursive: true });
}

/** Where the earlier run is while the new one takes its place. */
function asideOf(folder: string): string {
  let name = `${folder}.replaced`;
  for (let number = 2; existsSync(name); number += 1) name = `${folder}.replaced-${number}`;
  return name;
}

async function freeName(folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${folder}.backup-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** What became of the folder: `keptAs` is the new name of one that somebody had changed, `cleared` is what killed runs had left. */
export interface ReplacedFolder {
  readonly findings: readonly Finding[];
  readonly keptAs: string | null;
  readonly cleared: readonly string[];
}

/**
 * Replaces a folder by a new run, whole or not at all: everything is written and synced beside it first and then renamed, so
 * that a full disk or a kill leaves the earlier run whole. A folder that holds anything but an untouched earlier run is
 * refused with a finding; under `force` it is kept under another name, which is returned. A link to a folder stays a link. Errors of the
 * operating system name the folder that was asked for. A folder that holds one of the paths to `keep`, or the working folder, is refused
 * whatever is forced.
 */
export async function replaceFolder(
  asked: string,
  files: readonly OutputFile[],
  force: boolean,
  keep: readonly string[] = [],
): Promise<ReplacedFolder> {
  try {
    const folder = await realPlace(asked);
    const inside = await firstInside(folder, [process.cwd(), ...keep]);
    if (inside === null) return await replaceRealFolder(asked, folder, files, force);
    const file = displayPath(asked);
    const shown = displayPath(inside);
    const what =
      inside === process.cwd()
        ? { zh: '当前文件夹', en: 'the folder you are in' }
        : { zh: `“${shown}”`, en: `"${shown}"` };
    const found = finding('output-holds-inputs', { file, ...inBoth('inside', what) }, { place: { file } });
    return { findings: [found], keptAs: null, cleared: [] };
  } catch (error) {
    if (error instanceof Error && 'path' in error) error.path = asked;
    throw error;
  }
}

/** The first of some paths that is a folder or lies in it; one that is not there can't be lost. */
async function firstInside(folder: string, paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (!existsSync(path)) continue;
    if (wayInside(folder, await realPlace(path)) !== null) return path;
  }
  return null;
}

async function replaceRealFolder(
  asked: string,
  folder: string,
  files: readonly OutputFile[],
  force: boolean,
): Promise<ReplacedFolder> {
  const file = displayPath(asked);
  const refused = (found: Finding) => ({ findings: [found], keptAs: null, cleared: [] });
  await recover(folder);
  let backup: string | null = null;
  let mode: number | null = null;
  if (existsSync(folder)) {
    const found = await stat(folder);
    if (!found.isDirectory()) {
      return refused(finding('output-not-a-folder', { file }, { place: { file } }));
    }
    // Its place may be writable where it is not: who locked it meant its name too.
    await access(folder, constants.W_OK);
    mode = found.mode;
    const changes = await handMadeChanges(folder);
    if (changes.length > 0) {
      if (!force)
        return refused(finding('output-changed-by-hand', { file, ...changedFiles(changes) }, { place: { file } }));
      backup = await freeName(folder);
    }
  }
  await mkdir(dirname(folder), { recursive: true });
  const cleared = await clearUnfinished(folder);
  await writeInPlace(folder, files, backup, mode);
  return {
    findings: [],
    keptAs: backup === null ? null : displayPath(backup),
    cleared: cleared.map((path) => displayPath(path)),
  };
}

function changedFiles(changes: readonly string[]) {
  const shown = changes.slice(0, 5);
  return inBoth('files', {
    zh: `${shown.join('、')}${changes.length > 5 ? `等 ${changes.length} 个` : ''}`,
    en: `${shown.join(', ')}${changes.length > 5 ? ` and ${changes.length - 5} more` : ''}`,
  });
}

/** Writes the files and puts them in the place of the folder, with its permissions where it had some. */
async function writeInPlace(
  folder: string,
  files: readonly OutputFile[],
  backup: string | null,
  mode: number | null,
): Promise<void> {
  const { fresh, giveUp } = await claimPlace(folder, files);
  try {
    await mkdir(fresh);
    for (const output of files) await writeWhole(join(fresh, output.name), output.bytes);
    if (mode !== null) await chmod(fresh, mode & 0o7777);
    const aside = backup ?? asideOf(folder);
    if (existsSync(folder)) await rename(folder, aside);
    await rename(fresh, folder);
    if (backup === null) await rm(aside, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    await recover(folder);
    throw error;
  } finally {
    await giveUp();
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import { type Manifest, manifestSchema } from '../model/manifest.ts';
import { displayPath } from './display-path.ts';

/** A file to be written; the name is relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const manifestName = 'manifest.json';

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
  const present = await filesBelow(folder);
  const manifest = await readManifest(folder);
  if (manifest === null) return present;
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

/** An earlier run that a kill left beside its place is put back before anything else happens. */
async function recover(folder: string): Promise<void> {
  const aside = `${folder}.replaced`;
  if (!existsSync(aside)) return;
  if (existsSync(folder)) await rm(aside, { recursive: true });
  else await rename(aside, folder);
}

async function freeName(folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${folder}.backup-${number}`;
    if (!existsSync(name)) return name;
  }
}

/**
 * Replaces a folder by a new run, whole or not at all: everything is written and synced beside it first and then renamed, so
 * that a full disk or a kill leaves the earlier run whole. A folder that holds anything but an untouched earlier run is
 * refused with a finding; under `force` it is kept under another name, which is returned.
 */
export async function replaceFolder(
  folder: string,
  files: readonly OutputFile[],
  force: boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly keptAs: string | null }> {
  const file = displayPath(folder);
  await recover(folder);
  let backup: string | null = null;
  if (existsSync(folder)) {
    if (!(await stat(folder)).isDirectory()) {
      return { findings: [finding('output-not-a-folder', { file }, { place: { file } })], keptAs: null };
    }
    const changes = await handMadeChanges(folder);
    if (changes.length > 0) {
      const shown = changes.slice(0, 5);
      const files = inBoth('files', {
        zh: `${shown.join('、')}${changes.length > 5 ? `等 ${changes.length} 个` : ''}`,
        en: `${shown.join(', ')}${changes.length > 5 ? ` and ${changes.length - 5} more` : ''}`,
      });
      if (!force)
        return { findings: [finding('output-changed-by-hand', { file, ...files }, { place: { file } })], keptAs: null };
      backup = await freeName(folder);
    }
  }
  await mkdir(dirname(folder), { recursive: true });
  const fresh = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  await mkdir(fresh);
  try {
    for (const output of files) await writeWhole(join(fresh, output.name), output.bytes);
    const aside = backup ?? `${folder}.replaced`;
    if (existsSync(folder)) await rename(folder, aside);
    await rename(fresh, folder);
    if (backup === null) await rm(aside, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    await recover(folder);
    throw error;
  }
  return { findings: [], keptAs: backup === null ? null : displayPath(backup) };
}

import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from '../../model/result/manifest.ts';
import { largestManifest, manifestName, signatureName } from '../../use-cases/outputs/output-formats.ts';
import { displayPath } from '../settings/display-path.ts';
import { holdsStated } from './writing/own-files.ts';

/** Every file below a folder, by its name with forward slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => displayPath(join(entry.parentPath, entry.name), folder))
    .sort();
}

/** Reads the manifest of an output folder; null when there is none or it is not one of ours. What the system refuses is thrown. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, manifestName);
  try {
    const found = await lstat(path);
    // A pipe would be waited for, and a link may lead to one.
    if (!found.isFile() || found.size > largestManifest) return null;
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof SyntaxError || code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

/** The names in a folder that are not as its manifest says: changed, missing or foreign files. Empty for an untouched run. */
export async function handMadeChanges(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder);
  // Anything in a folder that is not ours is somebody's; it may be large, and nothing in it is looked at.
  if (manifest === null) return (await readdir(folder)).sort();
  const present = await filesBelow(folder);
  const stated = new Map(manifest.outputs.map((output) => [output.file, output]));
  const changed: string[] = [];
  for (const name of present) {
    if (name === manifestName || name === signatureName) continue;
    const expected = stated.get(name);
    stated.delete(name);
    if (expected === undefined || (await holdsStated(join(folder, name), expected)) !== true) changed.push(name);
  }
  return [...changed, ...stated.keys()].sort();
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files below a folder under their names in it, with slashes, in the order of the names. */
export function writtenFiles(folder: string): { readonly name: string; readonly buffer: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), buffer: readFileSync(path) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

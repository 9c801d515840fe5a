import { join } from 'node:path';
import type { ResultFolder } from '../../../use-cases/verify/given-folder.ts';
import { filesBelow } from '../../outputs/output-folder.ts';
import { displayPath } from '../../settings/display-path.ts';
import { hashInside, readInside } from './read-inside.ts';
import { refusedName } from './refused-name.ts';

/** A folder of results on disk, which somebody else may have filled: only regular files inside it are opened. */
export function diskFolder(folder: string, workingFolder: string = process.cwd()): ResultFolder {
  // A name that leads elsewhere is shown as it is stated.
  const shownName = (name: string): string =>
    refusedName(name) === null ? displayPath(join(folder, name), workingFolder) : name;
  const file = (name: string, limit: number) => ({ folder, name, shown: shownName(name), limit });
  return {
    shown: displayPath(folder, workingFolder),
    shownName,
    names: () => filesBelow(folder),
    read: (name, limit) => readInside(file(name, limit)),
    hash: (name, limit) => hashInside(file(name, limit)),
  };
}

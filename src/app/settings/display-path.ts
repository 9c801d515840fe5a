import { relative, sep } from 'node:path';

/**
 * A path as reports show it: relative to the working folder where it lies inside it, with forward slashes, so that the same
 * run gives the same bytes on any machine; otherwise as it is.
 */
export function displayPath(path: string, workingFolder: string = process.cwd()): string {
  const inside = relative(workingFolder, path);
  const shown = inside === '' || inside.startsWith('..') ? path : inside;
  return shown.split(sep).join('/');
}

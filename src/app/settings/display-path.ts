import { isAbsolute, relative, sep } from 'node:path';

/** The way from a folder to a path that is the folder or lies in it; null for any other, such as one on another drive. */
export function wayInside(folder: string, path: string): string | null {
  const way = relative(folder, path);
  // A folder in it may be called "..x".
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way;
}

/**
 * A path as reports show it: relative to the working folder where it lies inside it, with forward slashes, so that the same
 * run gives the same bytes on any machine; otherwise as it is.
 */
export function displayPath(path: string, workingFolder: string = process.cwd()): string {
  return (wayInside(workingFolder, path) || path).split(sep).join('/');
}

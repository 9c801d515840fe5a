import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** More links than this in a row go round in a circle. */
const maxLinks = 40;

/** Where a path leads when links are followed, also a last link to a place that is not there yet. */
export async function realPlace(path: string): Promise<string> {
  let place = resolve(path);
  for (let links = 0; links < maxLinks; links += 1) {
    const found = await lstat(place).catch(() => null);
    if (found === null) return place;
    if (!found.isSymbolicLink()) return realpath(place);
    place = resolve(dirname(place), await readlink(place));
  }
  return place;
}

import { Buffer } from 'node:buffer';
import { basename, dirname } from 'node:path';
import { clearParts, presentBytes, writeWhole } from './write-whole.ts';

/**
 * Writes one output file whole or not at all. A file that is there with other content is left alone unless `force`; the answer says
 * which it was. With `dryRun` the answer is the same and nothing is written.
 */
export async function writeOutputFile(
  path: string,
  bytes: Uint8Array,
  { force, dryRun }: { readonly force: boolean; readonly dryRun: boolean },
): Promise<'written' | 'unchanged' | 'refused'> {
  const present = await presentBytes(path);
  if (present !== null && !dryRun) await clearParts(dirname(path), basename(path));
  if (present !== null && Buffer.compare(present, bytes) === 0) return 'unchanged';
  if (present !== null && !force) return 'refused';
  if (!dryRun) await writeWhole(path, bytes);
  return 'written';
}

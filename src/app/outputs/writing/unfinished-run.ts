import { unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Claim, type ClaimContent, claimsOn, readClaim } from './claims.ts';
import { holdsStated, isThere, type NamesBelow, removeNames, statedNamesBelow } from './own-files.ts';
import { isAlive, isOld, isOver, readWriter } from './writer.ts';

/** The folder of a claim, by the names in it, when it holds nothing but what the claim says: whole files, and at most one that was cut short. */
async function claimedNames({ fresh }: Claim, { outputs }: ClaimContent): Promise<NamesBelow | null> {
  const stated = new Map(outputs.map((output) => [output.file, output]));
  const names = await statedNamesBelow(fresh, stated.keys());
  let short = 0;
  for (const name of names?.files ?? []) {
    const output = stated.get(name);
    // What is written piece by piece has no hash before it is whole.
    const holds =
      output !== undefined && (output.sha256 === null ? 'short' : await holdsStated(join(fresh, name), output));
    if (holds === 'short') short += 1;
    if (holds === false || short > 1) return null;
  }
  return names;
}

/** True when the run of a claim is over; one of 0.1.0 names its process inside. */
function isAbandoned({ writer, touched }: Claim, content: ClaimContent | 'cut' | null): boolean {
  if (writer !== null) return isOver(readWriter(writer), touched);
  if (content === null || content === 'cut') return true;
  const { process: number, host } = content;
  return isOld(touched) || (host === hostname() && !isAlive(number));
}

/** The claims of runs that are over, with what they say; a claim that can't be read says nothing. */
async function abandonedClaims(folder: string) {
  const claims = await claimsOn(folder);
  const read = await Promise.all(
    claims.map(async (claim) => ({ claim, content: await readClaim(claim).catch(() => null) })),
  );
  return read.filter(({ claim, content }) => isAbandoned(claim, content));
}

/** What killed runs had left beside a folder. */
export interface ClearedRuns {
  readonly cleared: readonly string[];
  /** Not removed: it holds something that no run wrote, or the system refused. */
  readonly left: readonly string[];
}

/**
 * Removes what killed runs left beside a folder: claims whose writers live no more, and the hidden folders named by them as far as these hold
 * only what the claims say. What is removed are names found in such a folder, never names taken from a claim, which anybody
 * may have written. To be called by the one who holds the place.
 */
export async function clearUnfinished(folder: string): Promise<ClearedRuns> {
  const cleared: string[] = [];
  const left: string[] = [];
  for (const { claim, content } of await abandonedClaims(folder)) {
    const done = await clearClaim(claim, content).catch(() => false);
    (done ? cleared : left).push(claim.fresh);
  }
  return { cleared, left };
}

/** True when a claim and its folder are gone. One that was cut was all that its run had come to: the folder is made later. */
async function clearClaim(claim: Claim, content: ClaimContent | 'cut' | null): Promise<boolean> {
  if (content === null) return false;
  if (await isThere(claim.fresh)) {
    const names = content === 'cut' ? null : await claimedNames(claim, content);
    if (names === null) return false;
    await removeNames(claim.fresh, names);
  }
  await unlink(claim.path);
  return true;
}

/** What killed runs called the folder that they were replacing, as their claims say. */
export async function asidesOfKilled(folder: string): Promise<readonly string[]> {
  return (await abandonedClaims(folder)).flatMap(({ content }) =>
    content === null || content === 'cut' || content.aside === undefined ? [] : [content.aside],
  );
}

import { unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Claim, claimsOn } from './claims.ts';
import { notCutOff, stopIfInterrupted } from './interruption.ts';
import { unlinkPatiently } from './own-files.ts';
import { hiddenName, isOver, newWriter, readWriter } from './writer.ts';

/** A claim that its writer still makes. */
export type LiveClaim = Claim & { readonly writer: string };

export interface Waiting {
  /** How long to wait for others, in milliseconds. */
  readonly limit?: number | undefined;
  /** Called once when there is somebody to wait for. */
  readonly onWait?: (() => void) | undefined;
}

/** Writing takes a second or two; a queue of so many runs is worth waiting for. */
const usualLimit = 60_000;

/** How often others are looked for, in milliseconds; by chance, so that two don't keep step. */
const pause = (): number => 20 + Math.random() * 30;

async function liveClaims(folder: string): Promise<readonly LiveClaim[]> {
  return (await claimsOn(folder)).flatMap((claim) => {
    const { writer, touched } = claim;
    return writer === null || isOver(readWriter(writer), touched) ? [] : [{ ...claim, writer }];
  });
}

/**
 * Runs work on a place while no other run of this program works on it, on this machine or another; the folder it lies in must be there. Every run
 * makes a claim under a name of its own and then looks for others, so that of two at least one sees the other. Whoever finds an older claim
 * takes the own one back and waits. A claim counts only while its process lives: no kill locks anybody out. Gives what the
 * work gives, or the claim that stood against it for as long as `limit`.
 */
export async function holdPlace<T>(
  place: string,
  work: (claim: Claim) => Promise<T>,
  { limit = usualLimit, onWait }: Waiting = {},
): Promise<{ readonly done: T } | { readonly busy: LiveClaim }> {
  return notCutOff(async () => {
    const writer = newWriter();
    const path = join(dirname(place), hiddenName(basename(place), writer, '.run'));
    const claim = { path, fresh: path.slice(0, -'.run'.length), writer, touched: Date.now() };
    try {
      const busy = await waitForPlace(place, claim, limit, onWait);
      return busy === null ? { done: await work(claim) } : { busy };
    } finally {
      await unlinkPatiently(path).catch(() => undefined);
    }
  });
}

/** Ends when the claim is made and is the only one (null), or with one that stands against it when the time is over. */
async function waitForPlace(
  place: string,
  { path, writer }: LiveClaim,
  limit: number,
  onWait?: () => void,
): Promise<LiveClaim | null> {
  const until = Date.now() + limit;
  let made = false;
  for (let told = false; ; told = true) {
    stopIfInterrupted();
    if (!made && !(await liveClaims(place)).some((one) => one.writer < writer)) {
      await writeFile(path, '', { flag: 'wx' });
      made = true;
    }
    const others = (await liveClaims(place)).filter((one) => one.writer !== writer);
    const [first] = others;
    if (first === undefined && made) return null;
    if (made && others.some((one) => one.writer < writer)) {
      await unlink(path);
      made = false;
    }
    if (!told) onWait?.();
    if (first !== undefined && Date.now() > until) return first;
    await setTimeout(pause());
  }
}

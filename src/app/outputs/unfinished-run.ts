import { randomUUID } from 'node:crypto';
import { lstat, readdir, readFile, rmdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '#platform';

/** What a run leaves beside its place while it writes, so that a later run can tell what a kill left behind. */
const claimSchema = z.object({
  tool: z.literal('perf-score'),
  process: z.int().positive(),
  host: z.string(),
  outputs: z.array(z.object({ file: z.string(), sha256: z.string(), bytes: z.int() })),
});
type Claim = z.infer<typeof claimSchema>;

/** A place being written: the hidden folder for the files, and the claim to be given up when they stand where they belong. */
export interface ClaimedPlace {
  readonly fresh: string;
  readonly giveUp: () => Promise<void>;
}

interface ClaimedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names a hidden folder beside the one that is to be written, and says in a file beside it who writes what there. */
export async function claimPlace(folder: string, files: readonly ClaimedFile[]): Promise<ClaimedPlace> {
  const fresh = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  const claim: Claim = {
    tool: 'perf-score',
    process: process.pid,
    host: hostname(),
    outputs: files.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes), bytes: bytes.length })),
  };
  await writeFile(`${fresh}.run`, JSON.stringify(claim), { flag: 'wx' });
  return { fresh, giveUp: () => unlink(`${fresh}.run`).catch(() => undefined) };
}

/** A run takes seconds: whatever a claim of yesterday says, nobody is writing any more. */
const oldAge = 24 * 60 * 60 * 1000;

/** True while a process of that number lives; one of another user counts. */
export function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The claim in a file when it is one, of a run that is over; null otherwise. */
async function abandonedClaim(path: string): Promise<Claim | null> {
  const found = await lstat(path);
  if (!found.isFile() || found.size > 1024 * 1024) return null;
  const parsed = claimSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) return null;
  const { process: writer, host } = parsed.data;
  const over = (host === hostname() && !isAlive(writer)) || Date.now() - found.mtimeMs > oldAge;
  return over ? parsed.data : null;
}

/**
 * True when a folder holds nothing but what the claim says was to be written: whole files, and at most one that was cut short. Anything
 * else in it is somebody's, and then none of it is touched.
 */
async function holdsOnlyClaimed(folder: string, { outputs }: Claim): Promise<boolean> {
  if (!(await lstat(folder)).isDirectory()) return false;
  const stated = new Map(outputs.map((output) => [output.file, output]));
  let cutShort = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path
      .slice(folder.length + 1)
      .split('\\')
      .join('/');
    if (entry.isDirectory() && outputs.some(({ file }) => file.startsWith(`${name}/`))) continue;
    const output = stated.get(name);
    if (!entry.isFile() || output === undefined) return false;
    const bytes = await readFile(path);
    if (sha256(bytes) === output.sha256) continue;
    cutShort += 1;
    if (bytes.length >= output.bytes || cutShort > 1) return false;
  }
  return true;
}

/** Removes the files of a claim one by one and then folders that are empty: what came in meanwhile stays. */
async function removeClaimed(folder: string, { outputs }: Claim): Promise<void> {
  const gone = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  };
  for (const { file } of outputs) await unlink(join(folder, file)).catch(gone);
  const inside = new Set(outputs.map(({ file }) => dirname(file)).filter((name) => name !== '.'));
  for (const name of [...inside].sort((a, b) => b.length - a.length)) await rmdir(join(folder, name)).catch(gone);
  await rmdir(folder);
}

/**
 * Removes what killed runs left beside a folder and returns the names of it: hidden folders with a claim beside them that names this
 * program, whose writer lives no more, and that hold only what the claim says. Whatever is not surely all that stays as it is.
 */
export async function clearUnfinished(folder: string): Promise<readonly string[]> {
  const parent = dirname(folder);
  const before = `.${basename(folder)}-`;
  const names = await readdir(parent).catch((): string[] => []);
  const cleared: string[] = [];
  for (const name of names) {
    if (
      !name.startsWith(before) ||
      !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.run$/.test(name.slice(before.length))
    )
      continue;
    const path = join(parent, name);
    const fresh = path.slice(0, -'.run'.length);
    try {
      const claim = await abandonedClaim(path);
      if (claim === null) continue;
      if (names.includes(basename(fresh))) {
        if (!(await holdsOnlyClaimed(fresh, claim))) continue;
        await removeClaimed(fresh, claim);
      }
      await unlink(path);
      cleared.push(fresh);
    } catch {
      // What can't be read or removed is left alone: it is in nobody's way.
    }
  }
  return cleared;
}

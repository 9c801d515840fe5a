import { access, chmod, constants, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Manifest } from '../../../model/result/manifest.ts';
import type { MadeFile, OutputFile } from '../../../use-cases/given-file.ts';
import { displayPath, wayInside } from '../../settings/display-path.ts';
import { realPlace } from '../../settings/real-place.ts';
import { handMadeChanges } from '../output-folder.ts';
import { beingWritten } from './being-written.ts';
import { type Claim, claimText } from './claims.ts';
import { holdPlace, type Waiting } from './hold-place.ts';
import { stopIfInterrupted } from './interruption.ts';
import { isThere, namePath, renamePatiently } from './own-files.ts';
import { clearReplaced, freeBeside, recover, removeRun } from './replaced-run.ts';
import { type ClearedRuns, clearUnfinished } from './unfinished-run.ts';
import { writeClaimed } from './write-claimed.ts';

/** The result of replacing a folder: `keptAs` is the new name of one that somebody had changed, the rest is what killed runs had left beside it. */
export interface ReplacedFolder extends ClearedRuns {
  readonly findings: readonly Finding[];
  readonly keptAs: string | null;
}

const refused = (found: Finding): ReplacedFolder => ({ findings: [found], keptAs: null, cleared: [], left: [] });

/** Files that are made one by one while they are written; `written` grows with each, so that the last can state all before it. */
export type FilesToMake = (written: Manifest['outputs']) => AsyncIterable<MadeFile> | Iterable<MadeFile>;

/**
 * Replaces a folder by a new run, whole or not at all: everything is written and synced beside it first and then renamed, so
 * that a full disk or a kill leaves the earlier run whole. A folder that holds anything but an untouched earlier run is
 * refused with a finding; under `force` it is kept under another name, which is returned. A link to a folder stays a link. Errors of the
 * operating system name the folder that was asked for. A folder that holds one of the paths to `keep`, or the working folder, is refused
 * whatever is forced. Where another run writes the same folder it is waited for, and a finding when it takes too long.
 */
export async function replaceFolder(
  asked: string,
  files: readonly OutputFile[] | FilesToMake,
  force: boolean,
  keep: readonly string[] = [],
  waiting: Waiting = {},
): Promise<ReplacedFolder> {
  try {
    const folder = await realPlace(asked);
    const inside = await firstInside(folder, [process.cwd(), ...keep]);
    if (inside !== null) return refused(holdsInputs(asked, inside));
    await mkdir(dirname(folder), { recursive: true });
    const make = typeof files === 'function' ? files : () => files;
    const held = await holdPlace(folder, (claim) => replaceHeld({ asked, folder, claim }, make, force), waiting);
    return 'busy' in held ? refused(beingWritten(asked, held.busy)) : held.done;
  } catch (error) {
    namePath(error, asked);
    throw error;
  }
}

/** The first of some paths that is a folder or lies in it; one that is not there can't be lost. */
async function firstInside(folder: string, paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if ((await isThere(path)) && wayInside(folder, await realPlace(path)) !== null) return path;
  }
  return null;
}

function holdsInputs(asked: string, inside: string): Finding {
  const file = displayPath(asked);
  const shown = displayPath(inside);
  const what =
    inside === process.cwd()
      ? { zh: '当前文件夹', en: 'the folder you are in' }
      : { zh: `“${shown}”`, en: `"${shown}"` };
  return finding('output-holds-inputs', { file, ...inBoth('inside', what) }, { place: { file } });
}

/** The folder that was asked for, where it really is, and the claim by which it is held. */
interface HeldFolder {
  readonly asked: string;
  readonly folder: string;
  readonly claim: Claim;
}

async function replaceHeld(held: HeldFolder, files: FilesToMake, force: boolean): Promise<ReplacedFolder> {
  const { asked, folder } = held;
  const file = displayPath(asked);
  await recover(folder);
  const present = (await isThere(folder)) ? await stat(folder) : null;
  let backup: string | null = null;
  if (present !== null) {
    if (!present.isDirectory()) return refused(finding('output-not-a-folder', { file }, { place: { file } }));
    // Its place may be writable where it is not: who locked it meant its name too.
    await access(folder, constants.W_OK);
    const changes = await handMadeChanges(folder);
    if (changes.length > 0) {
      if (!force)
        return refused(finding('output-changed-by-hand', { file, ...changedFiles(changes) }, { place: { file } }));
      backup = await freeBeside(folder, '.backup');
    }
  }
  const before = [await clearUnfinished(folder), await clearReplaced(folder)];
  const aside = backup ?? (await freeBeside(folder, '.replaced'));
  if (!(await writeInPlace(held, files, aside, present?.mode ?? null))) return refused(beingWritten(asked, held.claim));
  const stays = backup === null && present !== null && !(await removeRun(aside).catch(() => false));
  return {
    findings: [],
    keptAs: backup === null ? null : displayPath(backup),
    cleared: before.flatMap(({ cleared }) => cleared.map((path) => displayPath(path))),
    left: [...before.flatMap(({ left }) => left), ...(stays ? [aside] : [])].map((path) => displayPath(path)),
  };
}

function changedFiles(changes: readonly string[]) {
  const shown = changes.slice(0, 5);
  return inBoth('files', {
    zh: `${shown.join('、')}${changes.length > 5 ? `等 ${changes.length} 个` : ''}`,
    en: `${shown.join(', ')}${changes.length > 5 ? ` and ${changes.length - 5} more` : ''}`,
  });
}

/**
 * Writes the files and puts them in the place of the folder, with its permissions where it had some; undone when anything fails. False when
 * the place is held no more: whoever took this run for dead, such as after an hour of sleep, has taken its claim away.
 */
async function writeInPlace(
  { folder, claim }: HeldFolder,
  files: FilesToMake,
  aside: string,
  mode: number | null,
): Promise<boolean> {
  const { fresh, path } = claim;
  let done = false;
  let moved = false;
  try {
    // A later run must know what to remove, and what to put back, before there is any of it.
    await writeFile(path, claimText(basename(aside)));
    await mkdir(fresh);
    const written: Manifest['outputs'][number][] = [];
    for await (const { name, bytes } of files(written)) {
      stopIfInterrupted();
      // Whoever took this run for dead has taken its claim away; a new one of the name would be a claim of nobody.
      if (!(await isThere(path))) return false;
      written.push(await writeClaimed(fresh, path, { name, bytes }));
    }
    if (mode !== null) await chmod(fresh, mode & 0o7777);
    stopIfInterrupted();
    if (!(await isThere(path))) return false;
    if (mode !== null) await renamePatiently(folder, aside);
    moved = mode !== null;
    await renamePatiently(fresh, folder);
    done = true;
    return true;
  } finally {
    if (moved && !done) await renamePatiently(aside, folder).catch(() => undefined);
    if (!done) await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
  }
}

import { mkdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { BudgetUnit } from '../model/goals/goals.ts';
import type { Notices } from '../use-cases/notices.ts';
import { isAsSealed } from '../writers/seal.ts';
import { clearParts, presentBytes, writeWhole } from './outputs/writing/write-whole.ts';
import { displayPath } from './settings/display-path.ts';

/** The notice of one unit and where its files are. */
interface WrittenNotice {
  readonly unit: BudgetUnit;
  readonly places: number;
  readonly files: readonly string[];
}

export interface WrittenNotices {
  readonly notices: readonly WrittenNotice[];
  /** Notices of an earlier check that no unit gets any more, removed. */
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
}

interface Options {
  readonly folder: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/**
 * Writes the notices into a folder, those of an earlier check anew. One that somebody has saved since is not overwritten without `force`:
 * then nothing is written at all. An earlier notice of a unit that gets none now goes, as long as nobody has saved it.
 */
export async function writeNotices(
  { notices, unneeded }: Notices,
  { folder, force, dryRun }: Options,
): Promise<WrittenNotices> {
  const files = notices.flatMap((notice) => notice.files);
  const changed: string[] = [];
  for (const { name } of files) {
    const present = await presentBytes(join(folder, name));
    if (present !== null && !force && !isAsSealed(present)) changed.push(displayPath(join(folder, name)));
  }
  if (changed.length > 0) {
    const findings = changed.map((file) => finding('notice-changed', { file }, { place: { file } }));
    return { notices: [], removed: [], findings };
  }
  const old: string[] = [];
  for (const name of unneeded) {
    const present = await presentBytes(join(folder, name));
    if (present !== null && isAsSealed(present)) old.push(join(folder, name));
  }
  if (!dryRun) {
    await mkdir(folder, { recursive: true });
    await clearParts(folder);
    for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes);
    for (const path of old) await unlink(path);
  }
  const shown = (name: string) => displayPath(join(folder, name));
  return {
    notices: notices.map(({ unit, places, files: own }) => ({
      unit,
      places,
      files: own.map(({ name }) => shown(name)),
    })),
    removed: old.map((path) => displayPath(path)),
    findings: [],
  };
}

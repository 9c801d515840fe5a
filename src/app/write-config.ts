import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Config } from '../model/policy/config.ts';
import { resultName } from '../use-cases/outputs/output-formats.ts';
import { type PlannedConfig, planConfig } from '../use-cases/plan-config.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { readManifest } from './outputs/output-folder.ts';
import { configFileName } from './settings/setting-paths.ts';

/** How deep folders are looked into, and how many of them: who starts this in his home folder has not to wait for all of it. */
const deepest = 3;
const maxFolders = 100;

/** Folders that hold programs and no tables. */
const passedOver = /^(?:\.|node_modules$)/;

interface Looked {
  readonly folders: readonly string[];
  /** Folders of results, by the year they are of. */
  readonly results: ReadonlyMap<number, string>;
  /** True where there were more folders than are looked into. */
  readonly cut: boolean;
}

/** The folders to look into, results of earlier runs apart. */
async function lookAround(root: string): Promise<Looked> {
  const folders = [''];
  const results = new Map<number, string>();
  let cut = false;
  for (const folder of folders) {
    const depth = folder === '' ? 0 : folder.split('/').length;
    if (depth >= deepest) continue;
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    const inside = entries.filter((entry) => entry.isDirectory() && !passedOver.test(entry.name));
    for (const { name } of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const manifest = await readManifest(join(root, path)).catch(() => null);
      if (manifest?.outputs.some(({ file }) => file === resultName)) results.set(manifest.year, path);
      else if (folders.length < maxFolders) folders.push(path);
      else cut = true;
    }
  }
  return { folders, results, cut };
}

/** A configuration for a folder, and whether it was written. */
export interface MadeConfig extends PlannedConfig {
  readonly file: string;
  readonly written: boolean;
  readonly cut: boolean;
  readonly findings: readonly Finding[];
}

/** Results of the year before, where they lie here: scorecards/2025 as scorecards/{lastYear}. */
function lastYearOf(results: Looked['results'], year: number | undefined): Pick<Config, 'lastYear'> {
  const place = year === undefined ? undefined : results.get(year - 1);
  if (year === undefined || place === undefined) return {};
  const parts = place.split('/').map((part) => (part === String(year - 1) ? '{lastYear}' : part));
  return { lastYear: parts.join('/') };
}

/**
 * Looks around in a folder and writes a configuration for what lies there. One that is there already is never overwritten: a finding
 * says so. With `dryRun` nothing is written.
 */
export async function writeConfig(root: string, dryRun: boolean): Promise<MadeConfig> {
  const { folders, results, cut } = await lookAround(root);
  const read = await readInputFiles(
    folders.map((folder) => join(root, folder)),
    false,
    root,
  );
  const files = read.files.filter(({ file }) => file !== configFileName);
  const first = planConfig(files);
  const planned = { ...first, config: { ...first.config, ...lastYearOf(results, first.years[0]) } };
  const made = { ...planned, file: configFileName, cut };
  if (dryRun) return { ...made, written: false, findings: [] };
  try {
    await writeFile(join(root, configFileName), `${JSON.stringify(planned.config, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const there = finding('config-there-already', { file: configFileName }, { place: { file: configFileName } });
    return { ...made, written: false, findings: [there] };
  }
  return { ...made, written: true, findings: [] };
}

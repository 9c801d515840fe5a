import { dirname } from 'node:path';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/goals/goals.ts';
import type { Source } from '../../model/place.ts';
import { type LastYearGiven, lastYearGiven } from '../../use-cases/last-year/take-last-year.ts';
import { resultName } from '../../use-cases/outputs/output-formats.ts';
import { forYear } from '../settings/setting-paths.ts';
import type { FilesFrom } from './files-at-hand.ts';
import { loadManifest } from './handed-over/load-manifest.ts';
import { loadResult } from './load-result.ts';

/** The manifest beside a result says what it was when it was written. One that can't be opened is said, one of somebody else's is not ours. */
async function changedSince(path: string, source: Source, from: FilesFrom): Promise<Finding[]> {
  const { value, findings } = await loadManifest(path.endsWith('.json') ? dirname(path) : path, from);
  if (value === null) return findings.filter(({ code }) => code === 'file-not-opened');
  const stated = value.outputs.find(({ file }) => file === resultName)?.sha256;
  if (stated === undefined || stated === source.sha256) return [];
  const args = { file: source.file, sha256: source.sha256, stated };
  return [finding('last-year-result-changed', args, { place: { file: source.file } })];
}

/** Reads the result of last year's run, from its folder or its `result.json`, and finds the values of this year's indicators in it. */
export async function loadLastYear(
  setting: string,
  year: number,
  projects: readonly Project[],
  from: FilesFrom = process.cwd(),
): Promise<LastYearGiven> {
  const path = forYear(setting, year);
  const { value, source, findings } = await loadResult(path, from);
  if (value === null || source === null) return { values: null, source, findings };
  const doubts = value.year === year - 1 ? await changedSince(path, source, from) : [];
  return lastYearGiven(value, source, { year, projects, doubts });
}

import { dirname } from 'node:path';
import type { Project } from '../../model/goals/goals.ts';
import { changedSince } from '../../use-cases/last-year/last-year-files.ts';
import { type LastYearGiven, lastYearGiven } from '../../use-cases/last-year/take-last-year.ts';
import { manifestOf } from '../../use-cases/verify/verify-results.ts';
import { forYear } from '../settings/setting-paths.ts';
import { diskFolder } from './handed-over/disk-folder.ts';
import { loadResult } from './load-result.ts';

/** Reads the result of last year's run, from its folder or its `result.json`, and finds the values of this year's indicators in it. */
export async function loadLastYear(
  setting: string,
  year: number,
  projects: readonly Project[],
  workingFolder: string = process.cwd(),
): Promise<LastYearGiven> {
  const path = forYear(setting, year);
  const { value, source, findings } = await loadResult(path, workingFolder);
  if (value === null || source === null) return { values: null, source, findings };
  const folder = /\.(?:nd)?json$/.test(path) ? dirname(path) : path;
  const isOfLastYear = value.year === year - 1;
  const doubts = isOfLastYear ? changedSince(source, await manifestOf(diskFolder(folder, workingFolder))) : [];
  return lastYearGiven(value, source, { year, projects, doubts });
}

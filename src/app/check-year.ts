import type { Finding } from '../model/finding.ts';
import { type InputFile, readInputFiles } from './input-files.ts';
import type { ActualsLoading } from './load-actuals.ts';
import { type ScoredYear, scoreYear } from './score-year.ts';
import { forYear, type Settings } from './settings.ts';

/** The filled-in files of a year, and what there is to say about them. */
export interface CheckedYear extends Pick<ScoredYear, 'year' | 'years' | 'configurationFault'> {
  readonly files: readonly InputFile[];
  /** Findings in the files that were checked, and those that belong to no file; all findings when nothing could be checked. */
  readonly findings: readonly Finding[];
  readonly checked: boolean;
}

/**
 * Reads, matches and scores the actuals of a year without writing anything, and keeps the findings that are about them: those
 * about goal tables and about units that were not handed in are left to `perf-score goals` and to scoring.
 */
export async function checkYear(
  settings: Settings,
  asked: number | null,
  options: ActualsLoading = {},
): Promise<CheckedYear> {
  const { run, year, years, configurationFault, findings } = await scoreYear(settings, asked, options);
  const common = { year, years, configurationFault };
  if (run === null || year === null) return { ...common, files: [], findings, checked: false };
  const paths = settings.actuals.value.map((path) => forYear(path, year));
  const { files } = await readInputFiles(paths, false, options.workingFolder);
  const names = new Set(files.map(({ file }) => file));
  const own = run.findings.filter((found) => found.place === null || names.has(found.place.file));
  return { ...common, files, findings: own, checked: true };
}

import type { Finding } from '../model/finding.ts';
import { ownFindings } from '../use-cases/own-findings.ts';
import { type InputFile, readInputFiles } from './inputs/input-files.ts';
import { type ScoredYear, type ScoringOptions, scoreYear } from './score-year.ts';
import { forYear } from './settings/setting-paths.ts';
import type { Settings } from './settings/settings.ts';

/** The filled-in files of a year, and what there is to say about them. */
export interface CheckedYear extends Pick<ScoredYear, 'year' | 'years' | 'configurationFault'> {
  readonly files: readonly InputFile[];
  /** Findings in the files that were checked, and those that belong to no file; all findings when nothing could be checked. */
  readonly findings: readonly Finding[];
  readonly checked: boolean;
}

/**
 * Reads, matches and scores the actuals of a year without writing anything, and keeps the findings that are about them: those
 * about goal tables and about units that sent nothing are left to `perf-score goals` and to scoring.
 */
export async function checkYear(
  settings: Settings,
  asked: number | null,
  options: ScoringOptions = {},
): Promise<CheckedYear> {
  const { run, year, years, configurationFault, findings } = await scoreYear(settings, asked, options);
  const common = { year, years, configurationFault };
  if (run === null || year === null) return { ...common, files: [], findings, checked: false };
  const paths = settings.actuals.value.map((path) => forYear(path, year));
  const { files, findings: unread } = await readInputFiles(paths, true, options.from);
  const names = new Set([...files.map(({ file }) => file), ...unread.map(({ place }) => place?.file ?? '')]);
  return { ...common, files, findings: ownFindings(run, names), checked: true };
}

import type { Finding } from '../model/finding.ts';
import type { ScoreRun } from '../model/result/result.ts';
import type { Submissions } from '../model/result/submission.ts';
import { submissionsOf } from '../reports/run/submissions.ts';
import { withReviewer } from '../use-cases/as-reviewer.ts';
import { foundElsewhere } from '../use-cases/found-elsewhere.ts';
import { type InputFile, readInputFiles } from './inputs/input-files.ts';
import { type ScoredYear, type ScoringOptions, scoreYear } from './score-year.ts';
import { forYear } from './settings/setting-paths.ts';
import type { Settings } from './settings/settings.ts';

/** The filled-in files of a year, and what there is to say about them. */
export interface CheckedYear extends Pick<ScoredYear, 'year' | 'years' | 'configurationFault'> {
  readonly files: readonly InputFile[];
  /** The same findings as those of scoring. */
  readonly findings: readonly Finding[];
  /** Those of them that nobody can correct in the files. */
  readonly elsewhere: readonly Finding[];
  /** 交表情况; null where nothing was checked. */
  readonly submissions: Submissions | null;
  /** The scored run; null where nothing could be checked. */
  readonly run: ScoreRun | null;
}

/** Reads, matches and scores the actuals of a year without writing anything. */
export async function checkYear(
  settings: Settings,
  asked: number | null,
  options: ScoringOptions & { readonly asReviewer?: boolean } = {},
): Promise<CheckedYear> {
  const scored = await scoreYear(settings, asked, options);
  const { year, years, configurationFault, findings, policy } = scored;
  const run = scored.run !== null && options.asReviewer === true ? withReviewer(scored.run, policy) : scored.run;
  const common = { year, years, configurationFault, findings };
  if (run === null || year === null) return { ...common, files: [], elsewhere: [], submissions: null, run: null };
  const paths = settings.actuals.value.map((path) => forYear(path, year));
  const { files } = await readInputFiles(paths, true, options.from);
  return { ...common, files, elsewhere: foundElsewhere(run), submissions: submissionsOf(run), run };
}

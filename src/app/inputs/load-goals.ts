import { inBoth } from '../../findings/args.ts';
import type { Reading } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { Source } from '../../model/place.ts';
import { foundAcross, sameAcross } from '../../readers/goals/projects/same-across.ts';
import { type GoalReadingOptions, readGoals } from '../../readers/read-goals.ts';
import type { FilesFrom } from './given-files.ts';
import { readInputFiles } from './input-files.ts';
import { nothingFound } from './nothing-found.ts';

/** Goal documents from disk, the findings of reading them, and every file that was read with its hash. */
export interface LoadedGoals extends Reading<readonly GoalDocument[]> {
  readonly files: readonly Source[];
}

/** `flag` is how the user says where goal tables are, for the message when there are none. */
export type GoalLoadingOptions = GoalReadingOptions & {
  readonly required?: boolean;
  readonly from?: FilesFrom;
  readonly flag?: string;
};

/**
 * Reads goal tables from files and folders in the order given. A path that is not there is a finding unless `required` is false; so is that
 * no path holds any file; a project that stands in two files and a unit that is named in several ways are findings too.
 */
export async function loadGoals(paths: readonly string[], options: GoalLoadingOptions = {}): Promise<LoadedGoals> {
  const { files, findings } = await readInputFiles(paths, options.required ?? true, options.from);
  if (files.length === 0 && findings.length === 0) {
    const what = inBoth('what', { zh: '绩效目标表', en: 'goal tables' });
    return { value: [], findings: [nothingFound(what, paths, options.flag ?? '--goals')], files: [] };
  }
  const readings = files.map(({ bytes, file }) => readGoals(bytes, file, options));
  const documents = readings.flatMap((reading) => reading.value);
  const ofEach = readings.flatMap((reading) => reading.findings);
  // What shows within one file is found again, and more fully, where all files lie side by side.
  const found =
    readings.length < 2 ? ofEach : [...ofEach.filter(({ code }) => !foundAcross.has(code)), ...sameAcross(documents)];
  return {
    value: documents,
    findings: [...findings, ...found],
    files: files.map(({ file, sha256 }) => ({ file, sha256 })),
  };
}

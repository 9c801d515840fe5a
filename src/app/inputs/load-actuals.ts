import type { ActualsDocument } from '../../model/actuals/actuals.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { Source } from '../../model/place.ts';
import { readActuals } from '../../readers/read-actuals.ts';
import type { FilesFrom } from './given-files.ts';
import { readInputFiles } from './input-files.ts';

/** The actuals of a run, and every file that was read for them, usable or not. */
export interface LoadedActuals {
  readonly documents: readonly ActualsDocument[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** `onFile` is told of each file in turn; files come `from` the disk, named relative to the process's folder, unless it says otherwise. */
export interface ActualsLoading {
  readonly onFile?: (file: string, number: number, of: number) => void;
  readonly from?: FilesFrom;
}

/** Reads the filled-in workbooks and JSON files of the paths and matches them to the goals. */
export async function loadActuals(
  paths: readonly string[],
  required: boolean,
  goals: readonly GoalDocument[],
  year: number,
  options: ActualsLoading = {},
): Promise<LoadedActuals> {
  const given = await readInputFiles(paths, required, options.from);
  const documents: ActualsDocument[] = [];
  const findings: Finding[] = [...given.findings];
  let number = 0;
  for (const { bytes, file } of given.files) {
    number += 1;
    options.onFile?.(file, number, given.files.length);
    const read = readActuals(bytes, file, goals, { year });
    findings.push(...read.findings);
    if (read.value !== null) documents.push(read.value);
  }
  return { documents, sources: given.files.map(({ file, sha256 }) => ({ file, sha256 })), findings };
}

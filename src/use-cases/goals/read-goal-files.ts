import { checksOfReading } from '../../goal-checks/goal-checks.ts';
import { runGoalChecks } from '../../goal-checks/run-goal-checks.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { Source } from '../../model/place.ts';
import { foundAcross, sameAcross } from '../../readers/goals/document/same-across.ts';
import { type GoalReadingOptions, readGoals } from '../../readers/read-goals.ts';
import { type GivenFiles, sourceOf } from '../given-file.ts';
import { type ChosenGoals, chooseGoals } from './choose-goals.ts';

/** Goal documents, the findings of fetching and reading them, and every file that was read. */
export interface ReadGoalFiles extends Reading<readonly GoalDocument[]> {
  readonly files: readonly Source[];
  /** The file each document was read from; goals as JSON name an earlier file as their source. */
  readonly fileOf: ReadonlyMap<GoalDocument, string>;
}

/** Reads goal tables; a project that stands in two files and a unit that is named in several ways are findings too. */
export function readGoalFiles({ files, findings }: GivenFiles, options: GoalReadingOptions = {}): ReadGoalFiles {
  const readings = files.map(({ bytes, file }) => readGoals(bytes, file, options));
  const documents = readings.flatMap((reading) => reading.value);
  const ofEach = readings.flatMap((reading) => reading.findings);
  // What shows within one file is found again, and more fully, where all files lie side by side.
  const found =
    readings.length < 2 ? ofEach : [...ofEach.filter(({ code }) => !foundAcross.has(code)), ...sameAcross(documents)];
  const contradictions = documents.flatMap((document) => runGoalChecks(document, checksOfReading));
  return {
    value: documents,
    findings: [...findings, ...found, ...contradictions],
    files: files.map(sourceOf),
    fileOf: new Map(files.flatMap(({ file }, at) => (readings[at]?.value ?? []).map((one) => [one, file] as const))),
  };
}

/** The goal documents of a year with every file that was read, and all findings on the way. */
export interface GoalsOfYear extends ChosenGoals, Pick<ReadGoalFiles, 'fileOf'> {
  readonly files: readonly Source[];
  readonly findings: readonly Finding[];
}

/** Picks the goal documents of a year; what is wrong with tables of another year, which are passed over, is no matter of this one. */
export function goalsOfYear(goals: ReadGoalFiles, asked: number | null): GoalsOfYear {
  const chosen = chooseGoals(goals.value, asked);
  const passedOver = new Set(goals.value.map((document) => document.source.file));
  for (const document of chosen.value.documents) passedOver.delete(document.source.file);
  const own = goals.findings.filter(({ place }) => chosen.value.year === null || !passedOver.has(place?.file ?? ''));
  return { ...chosen.value, files: goals.files, fileOf: goals.fileOf, findings: [...own, ...chosen.findings] };
}

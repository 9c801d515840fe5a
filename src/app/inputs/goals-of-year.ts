import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import { forYear } from '../settings/setting-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { type ChosenGoals, chooseGoals } from './choose-goals.ts';
import type { FilesFrom } from './given-files.ts';
import { loadGoals } from './load-goals.ts';

/** The goal documents of a year with every file that was read, and all findings on the way. */
export interface GoalsOfYear extends ChosenGoals {
  readonly files: readonly Source[];
  readonly findings: readonly Finding[];
}

/** Reads the goal tables where the settings say and picks those of a year; says what was looked for when nothing is there. */
export async function goalsOfYear(
  settings: Pick<Settings, 'goals'>,
  asked: number | null,
  from: FilesFrom = process.cwd(),
): Promise<GoalsOfYear> {
  const paths = settings.goals.value.map((path) => (asked === null ? path : forYear(path, asked)));
  const required = settings.goals.origin.kind !== 'default';
  const goals = await loadGoals(paths, { year: asked, otherYears: 'accept', required, from });
  const chosen = chooseGoals(goals.value, asked);
  // What is wrong with the tables of another year, which are passed over, is no matter of this run.
  const passedOver = new Set(goals.value.map((document) => document.source.file));
  for (const document of chosen.value.documents) passedOver.delete(document.source.file);
  const own = goals.findings.filter(({ place }) => chosen.value.year === null || !passedOver.has(place?.file ?? ''));
  const findings = [...own, ...chosen.findings];
  return { ...chosen.value, files: goals.files, findings };
}

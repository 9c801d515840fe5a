import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import { type ChosenGoals, chooseGoals } from './choose-goals.ts';
import { displayPath } from './display-path.ts';
import { loadGoals } from './load-goals.ts';
import { forYear, type Settings } from './settings.ts';

/** The goal documents of a year with every file that was read, and all findings on the way. */
export interface GoalsOfYear extends ChosenGoals {
  readonly files: readonly Source[];
  readonly findings: readonly Finding[];
}

/** Reads the goal tables where the settings say and picks those of a year; says what was looked for when nothing is there. */
export async function goalsOfYear(
  settings: Pick<Settings, 'goals'>,
  asked: number | null,
  workingFolder: string = process.cwd(),
): Promise<GoalsOfYear> {
  const paths = settings.goals.value.map((path) => forYear(path, asked ?? 0));
  const required = settings.goals.origin.kind !== 'default';
  const goals = await loadGoals(paths, { year: asked, required, workingFolder });
  const chosen = chooseGoals(goals.value, asked);
  const findings = [...goals.findings, ...chosen.findings];
  if (goals.value.length === 0) {
    const places = paths.map((path) => displayPath(path)).join('、');
    findings.push(finding('nothing-found', { what: '绩效目标表', places, flag: '--goals' }));
  }
  return { ...chosen.value, files: goals.files, findings };
}

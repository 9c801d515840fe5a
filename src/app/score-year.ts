import { inBoth } from '../findings/args.ts';
import type { GoalDocument } from '../model/goals/goals.ts';
import { makePolicy, type Policy } from '../use-cases/policy.ts';
import { canScore, type ScoredFiles, type ScoreOrder, scoreFiles } from '../use-cases/score-files.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { formsNamed, loadDefinitions, profileNamed } from './inputs/load-definitions.ts';
import { loadGoalsOfYear } from './inputs/load-goals.ts';
import { nothingFound } from './inputs/nothing-found.ts';
import { packageVersion } from './settings/package-folder.ts';
import { forYear } from './settings/setting-paths.ts';
import type { Settings } from './settings/settings.ts';

/** Loads the rules and the profile that the settings name, or that which the goal tables ask for where they name none. */
export async function loadPolicy(
  settings: Pick<Settings, 'profile' | 'profiles' | 'rules'>,
  from: string = process.cwd(),
  documents: readonly GoalDocument[] = [],
): Promise<Policy> {
  const { id, definitions, findings } = await profileNamed(settings, from);
  const rules = await loadDefinitions('rules', settings.rules.value, from);
  const policy = await makePolicy(id, definitions, rules.definitions, documents);
  return { ...policy, findings: [...findings, ...rules.findings, ...policy.findings] };
}

/** Result of scoring a year: a run, or only findings when nothing could be scored. */
export interface ScoredYear extends ScoredFiles {
  readonly year: number | null;
  /** Years met when none was asked for and several were found. */
  readonly years: readonly number[];
  /** How the year of each goal document was known, for messages. */
  readonly goals: readonly GoalDocument[];
}

/**
 * `onFile` is called with each file of actuals in turn. `from` is where files come from: the working folder when absent. `unread` are findings
 * about files that were not read, each with its place among all findings, where the files themselves are given.
 */
export interface ScoringOptions extends Pick<ScoreOrder, 'onFile' | 'unread'> {
  readonly from?: string;
}

/**
 * Scores a year: goal tables and actuals are found where the settings say, matched, scored by the profile, and every finding on
 * the way is kept. Nothing is written. Files on disk are named relative to the folder they come from.
 */
export async function scoreYear(
  settings: Settings,
  asked: number | null,
  { from = process.cwd(), ...options }: ScoringOptions = {},
): Promise<ScoredYear> {
  const goals = await loadGoalsOfYear(settings, asked, from);
  const policy = await loadPolicy(settings, from, goals.documents);
  const forms = await formsNamed(settings, from);
  const { year, documents, years } = goals;
  const about = { year, years, goals: documents };
  const order: ScoreOrder = {
    ...options,
    goals,
    policy,
    forms,
    actuals: { files: [], findings: [] },
    lastYear: null,
    departmentInCharge: settings.departmentInCharge.value,
    tool: { name: 'perf-score', version: packageVersion() },
  };
  if (!canScore(order) || year === null) return { ...about, ...(await scoreFiles(order)) };
  const paths = settings.actuals.value.map((path) => forYear(path, year));
  const actuals = await readInputFiles(paths, settings.actuals.origin.kind !== 'default', from);
  if (actuals.files.length === 0 && actuals.findings.length === 0) {
    const missing = nothingFound(inBoth('what', { zh: '填报表', en: 'actuals' }), paths, '--actuals');
    return { ...about, ...(await scoreFiles({ ...order, actuals: { files: [], findings: [missing] } })) };
  }
  const lastYear = await lastYearOf(settings, documents, year, from);
  return { ...about, ...(await scoreFiles({ ...order, actuals, lastYear })) };
}

/** Last year's values where the settings name a result of last year. */
async function lastYearOf({ lastYear }: Settings, goals: readonly GoalDocument[], year: number, from: string) {
  if (lastYear.value === null) return null;
  const { loadLastYear } = await import('./inputs/load-last-year.ts');
  const projects = goals.flatMap((document) => document.projects);
  return loadLastYear(lastYear.value, year, projects, from);
}

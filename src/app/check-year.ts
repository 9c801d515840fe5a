import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { unitId } from '../model/goals/project-ref.ts';
import { unitGroups } from '../model/goals/unit-groups.ts';
import type { ScoreRun } from '../model/result/result.ts';
import { type InputFile, readInputFiles } from './inputs/input-files.ts';
import type { ActualsLoading } from './inputs/load-actuals.ts';
import { type ScoredYear, scoreYear } from './score-year.ts';
import { forYear } from './settings/setting-paths.ts';
import type { Settings } from './settings/settings.ts';

/** The filled-in files of a year, and what there is to say about them. */
export interface CheckedYear extends Pick<ScoredYear, 'year' | 'years' | 'configurationFault'> {
  readonly files: readonly InputFile[];
  /** Findings in the files that were checked, and those that belong to no file; all findings when nothing could be checked. */
  readonly findings: readonly Finding[];
  readonly checked: boolean;
}

/** What a unit owes and did not report stands at the goal table, for want of a row; it belongs to the workbook the unit sent. */
const unreported: ReadonlySet<string> = new Set([
  'project-without-actuals',
  'execution-missing',
  'actual-missing',
  'settled-target-missing',
] satisfies FindingCode[]);

/** The file each unit reported in, by the name that findings call the unit. */
function filesOfUnits(run: ScoreRun): ReadonlyMap<string, string> {
  const files = unitGroups(run.projects).flatMap(({ printed, members }) => {
    const actual = members.flatMap((project) => project.actual ?? []).at(-1);
    return actual === undefined ? [] : printed.map((unit) => [unitId(unit), actual.place.file] as const);
  });
  return new Map(files);
}

/** The finding when it is about one of the files, with its place there; null when it is not. */
function inFiles(found: Finding, files: ReadonlySet<string>, ofUnit: ReadonlyMap<string, string>): Finding | null {
  if (found.place === null || files.has(found.place.file)) return found;
  const file = unreported.has(found.code) ? ofUnit.get(found.project?.unit ?? '') : undefined;
  return file === undefined || !files.has(file) ? null : { ...found, place: { file } };
}

/**
 * Reads, matches and scores the actuals of a year without writing anything, and keeps the findings that are about them: those
 * about goal tables and about units that sent nothing are left to `perf-score goals` and to scoring.
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
  const { files, findings: unread } = await readInputFiles(paths, true, options.from);
  const names = new Set([...files.map(({ file }) => file), ...unread.map(({ place }) => place?.file ?? '')]);
  const ofUnit = filesOfUnits(run);
  const own = run.findings.flatMap((found) => inFiles(found, names, ofUnit) ?? []);
  return { ...common, files, findings: own, checked: true };
}

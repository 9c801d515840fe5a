import type { BudgetUnit, Indicator, Project } from '../goals/goals.ts';
import type { TargetReading } from '../target/target.ts';
import { comparable } from '../text/same-text.ts';
import type { FundSource } from './actuals.ts';

/** The names in the first column of the hidden sheet `_perf-score`; the second column holds the value as text. */
export const hiddenRows = {
  version: 'template-version',
  year: 'year',
  unitCode: 'unit-code',
  unitName: 'unit-name',
  /** Id of the profile that the template was made for. */
  profile: 'profile',
  /** SHA-256, lower-case hex, of {@link targetFingerprintText} over all projects of the workbook in order. */
  targetsHash: 'targets-sha256',
  /** Begins the names of rows that tell what the template itself wrote on a sheet ({@link writtenMark} of each text, between spaces). */
  written: 'written',
} as const;

/** A text as it is recognised in a sheet that was saved by another program; its SHA-256 cut to this length stands in the hidden sheet. */
export const writtenMark = { length: 12, text: comparable } as const;

/** The name of the hidden row with the SHA-256 of one project's targets ({@link targetFingerprintText} over that project alone). */
export function projectHashRow(unit: BudgetUnit, project: Pick<Project, 'code' | 'name'>): string {
  return `${hiddenRows.targetsHash}:${projectKey(unit, project)}`;
}

/** The key of the project that a hidden row has the targets of; null for another row. */
export function projectOfHashRow(row: string): string | null {
  const begin = `${hiddenRows.targetsHash}:`;
  return row.startsWith(begin) ? row.slice(begin.length) : null;
}

/** A part of a key must not hold the separator itself. */
const part = (text: string): string => text.trim().replaceAll('|', '｜');

/** Unit code (or name) and project code (or name) joined by "|". */
export function projectKey(unit: BudgetUnit, project: Pick<Project, 'code' | 'name'>): string {
  return `${part(unit.code ?? unit.name)}|${part(project.code ?? project.name)}`;
}

/** The key of a row of the indicator sheet: the project's key and the ordinal. */
export function indicatorKey(unit: BudgetUnit, project: Pick<Project, 'code' | 'name'>, ordinal: number): string {
  return `${projectKey(unit, project)}|${ordinal}`;
}

/** The key of a row of the money sheet: the project's key and the fund source. */
export function moneyKey(
  unit: BudgetUnit,
  project: Pick<Project, 'code' | 'name'>,
  source: FundSource | 'total',
): string {
  return `${projectKey(unit, project)}|${source}`;
}

/** The key of a project's row on the sheet of texts. */
export function textKey(unit: BudgetUnit, project: Pick<Project, 'code' | 'name'>): string {
  return `${projectKey(unit, project)}|texts`;
}

/** The keys of what is asked of the unit as a whole, on the sheets 单位信息 and 自评报告文字. */
export const unitKeys = { head: 'head', texts: 'texts' } as const;

/** The key of a cell that is filled in: that of its row, and the column by its id (of what is asked of the unit, the id of its label). */
export const cellKey = (row: string, column: string): string => `${row}#${column}`;

/** The target as the template prints it in the column 年度指标值: the text of the goal table, with a comparator from a column of its own in front. */
export function printedTarget(target: TargetReading): string {
  const text = target.text.trim();
  // «≥8次» and «不少于8次» have theirs; only «8次» needs the one of the column in front.
  if (target.comparator === null || target.value === null || !/^[\d.,，０-９．]/.test(text)) return text;
  return `${target.comparator}${text}`;
}

const fingerprintRow = (indicator: Indicator): readonly (string | number | null)[] => [
  indicator.ordinal,
  indicator.level1,
  indicator.level2,
  indicator.level3,
  indicator.description,
  printedTarget(indicator.target),
  indicator.weight,
];

/**
 * The canonical text of all that a template fixes about its projects: one JSON array a line, projects in their order. Its
 * SHA-256 on the hidden sheet tells later whether the goal table still says the same. The caller hashes its UTF-8 bytes.
 */
export function targetFingerprintText(projects: readonly Project[]): string {
  const lines = projects.flatMap((project) => [
    JSON.stringify([project.unit.code, project.unit.name, project.code, project.name]),
    ...project.indicators.map((indicator) => JSON.stringify(fingerprintRow(indicator))),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

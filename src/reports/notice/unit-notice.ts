import { severities } from '../../findings/severity.ts';
import type { Finding } from '../../model/finding.ts';
import { type BudgetUnitGroup, budgetUnitGroups, namesUnit } from '../../model/goals/budget-unit-groups.ts';
import type { Place } from '../../model/place.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import type { Submission } from '../../model/result/submission.ts';
import { submissionsOf } from '../run/submissions.ts';

/** The findings of one cell, the strictest first; `place` is null where a finding has none. */
export interface NoticeEntry {
  readonly place: Place | null;
  readonly findings: readonly Finding[];
}

/** What a department sends back to a unit: what has to be corrected, cell by cell in the order of its files. */
export interface UnitNotice {
  readonly submission: Submission;
  readonly entries: readonly NoticeEntry[];
}

/** True for what the unit can correct: it stands in its files, or is about it and in no goal table. */
function isMendable(found: Finding, unit: BudgetUnitGroup<ProjectScore>, files: ReadonlySet<string>, run: ScoreRun) {
  const file = found.place?.file;
  if (file !== undefined && files.has(file)) return found.project === null || namesUnit(unit, found.project.unit ?? '');
  const fromGoals = run.inputs.some((input) => input.role === 'goals' && input.file === file);
  return !fromGoals && found.project !== null && namesUnit(unit, found.project.unit ?? '');
}

/** L12 as its row and column, so that L9 comes before L12 and L before AA. */
function cellOrder(cell: string | undefined): readonly [number, number, string] {
  const [, column = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell ?? '') ?? [];
  return [Number(row), column.length, column];
}

function byPlace({ place: a }: NoticeEntry, { place: b }: NoticeEntry): number {
  const keys = (place: Place | null) => [place?.file ?? '', place?.sheet ?? '', ...cellOrder(place?.cell)];
  const others = keys(b);
  for (const [at, key] of keys(a).entries()) {
    const other = others[at] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

function grouped(findings: readonly Finding[]): NoticeEntry[] {
  const cells = new Map<string, NoticeEntry & { findings: Finding[] }>();
  for (const found of findings) {
    const key = JSON.stringify(found.place);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { place: found.place, findings: [found] });
    else known.findings.push(found);
  }
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  return [...cells.values()]
    .map(({ place, findings: own }) => ({ place, findings: own.sort((a, b) => rank(a) - rank(b)) }))
    .sort(byPlace);
}

/** A notice for each unit that has to correct, explain or hand in something, in the order of the units; notes alone are no reason for one. */
export function unitNotices(run: ScoreRun): UnitNotice[] {
  const { units } = submissionsOf(run);
  return budgetUnitGroups(run.projects).flatMap((unit, at): UnitNotice[] => {
    const submission = units[at];
    if (submission === undefined) return [];
    const files = new Set(submission.files);
    const own = run.findings.filter((found) => isMendable(found, unit, files, run));
    const due = own.some(({ severity }) => severity !== 'note') || submission.state !== 'complete';
    return due ? [{ submission, entries: grouped(own) }] : [];
  });
}

import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { unitId } from '../model/goals/project-ref.ts';
import { unitGroups } from '../model/goals/unit-groups.ts';
import type { ScoreRun } from '../model/result/result.ts';

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

/** The findings of a run that are about the named files: those about goal tables and about units that sent nothing are left out. */
export function ownFindings(run: ScoreRun, files: ReadonlySet<string>): readonly Finding[] {
  const ofUnit = filesOfUnits(run);
  return run.findings.flatMap((found) => inFiles(found, files, ofUnit) ?? []);
}

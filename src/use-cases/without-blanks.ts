import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import { budgetUnitGroups } from '../model/goals/budget-unit-groups.ts';
import { unitId } from '../model/goals/project-ref.ts';
import type { ProjectScore, ScoreRun } from '../model/result/result.ts';
import type { Submission } from '../model/result/submission.ts';
import { submissionsOf } from '../reports/run/submissions.ts';
import { lacking, withFindings } from '../scoring/project-states.ts';
import { withoutFindings } from './without-findings.ts';

function blankFinding({ unit, files, projects, rows }: Submission): Finding {
  const [file] = files;
  const args = { unit: unit.name, projects: String(projects), rows: String(rows) };
  const project = { unit: unitId(unit), code: null, name: '' };
  return finding('workbook-blank', args, { ...(file === undefined ? {} : { place: { file } }), project });
}

/** The run in which a unit that handed in a blank workbook gets one finding, instead of one for each of its cells. */
export function withoutBlanks(run: ScoreRun): ScoreRun {
  const blank = submissionsOf(run).units.filter(({ state }) => state === 'blank');
  if (blank.length === 0) return run;
  const units = new Set(blank.map(({ unit }) => unit));
  const empty = budgetUnitGroups(run.projects).flatMap(({ unit, members }) => (units.has(unit) ? members : []));
  const of = ({ findings, execution, indicators }: ProjectScore) =>
    [findings, execution.findings, ...indicators.map((row) => row.findings)].flat();
  const files = new Set(blank.flatMap((submission) => submission.files));
  // Texts of the report are missing like everything else, and said of the workbook.
  const texts = run.findings.filter(
    ({ code, place }) => code === 'report-texts-missing' && files.has(place?.file ?? ''),
  );
  const dropped = new Set([...empty.flatMap(of).filter(({ code }) => lacking.has(code)), ...texts]);
  return withFindings(withoutFindings(run, dropped), blank.map(blankFinding));
}

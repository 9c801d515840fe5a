import type { Finding } from '../../model/finding.ts';
import type { Input } from '../../model/place.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { ReportContext } from '../evaluation/report-context.ts';

/** Of a run of more files the workbook of a unit tells its own: all of them in each would be the square of their number. */
const maxInputs = 50;

/** Files of these roles belong to units; all are scored with the others. */
const ofUnits: ReadonlySet<string> = new Set(['goals', 'actuals'] satisfies Input['role'][]);

/** True where the report is about some units of a run that has too many files for each to list all. */
const tellsItsOwn = ({ run, projects }: ReportContext): boolean =>
  run.inputs.length > maxInputs && projects.length < run.projects.length;

/** The files a report lists: of a large run those that its projects were read from, and what all are scored with. */
export function ownInputs(context: ReportContext): ScoreRun['inputs'] {
  const { run, projects } = context;
  if (!tellsItsOwn(context)) return run.inputs;
  const own = new Set(projects.flatMap(({ files }) => files));
  return run.inputs.filter(({ file, role }) => own.has(file) || !ofUnits.has(role));
}

/** True for a finding about a file of other units that names no project; of a small run none is, and each unit's workbook has them all. */
export function concernsOthers(context: ReportContext): (found: Finding) => boolean {
  if (!tellsItsOwn(context)) return () => false;
  const own = new Set(ownInputs(context).map(({ file }) => file));
  const all = new Set(context.run.inputs.map(({ file }) => file));
  return ({ project, place }) => project === null && place !== null && all.has(place.file) && !own.has(place.file);
}

import type { FindingCode } from '../../findings/catalogue.ts';
import { projectKey } from '../../model/actuals/actuals-keys.ts';
import { givenRows } from '../../model/actuals/given-rows.ts';
import { certain } from '../../model/certain.ts';
import type { Finding } from '../../model/finding.ts';
import { type BudgetUnitGroup, budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import { namedLists } from '../../model/goals/same-named.ts';
import { remember } from '../../model/remember.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import type { SubmissionState } from '../../model/result/state-words.ts';
import type { HandedIn, StrayFile, Submission, Submissions } from '../../model/result/submission.ts';

/** A project that was not carried out has nothing to fill in. */
const rowsOf = ({ actual, indicators }: ProjectScore): number =>
  actual?.notCarriedOut == null ? indicators.length + 1 : 1;

function givenOf({ actual }: ProjectScore): number {
  if (actual?.notCarriedOut != null) return 1;
  return actual === null ? 0 : givenRows(actual);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

type Unit = BudgetUnitGroup<ProjectScore>;

/** Files by the unit they say they are of, and by the projects they hold; each by its place among all. */
const filesBy = remember((handedIn: readonly HandedIn[]) => {
  const byProject = new Map<string, number[]>();
  for (const [at, { given }] of handedIn.entries()) {
    for (const key of given?.keys() ?? []) {
      const files = byProject.get(key);
      if (files === undefined) byProject.set(key, [at]);
      else files.push(at);
    }
  }
  const claimed = handedIn.flatMap(({ unit }, at) => (unit === null ? [] : [{ at, unit }]));
  return { byProject, claiming: namedLists(claimed, ({ unit: { code, name } }) => ({ code, name: name ?? '' })) };
});

/** The files of a unit: those that hold its projects, and those that say they are its own. */
function filesOf({ members, printed }: Unit, handedIn: readonly HandedIn[]): readonly HandedIn[] {
  const { byProject, claiming } = filesBy(handedIn);
  const places = new Set(members.flatMap(({ project }) => byProject.get(projectKey(project.unit, project)) ?? []));
  for (const { at } of printed.flatMap((unit) => claiming(unit).flat())) places.add(at);
  return [...places].sort((a, b) => a - b).map((at) => certain(handedIn[at], 'file that was handed in'));
}

/** True when two files fill in rows of the same project; a blank copy beside a filled one is none. */
function reportedTwice(files: readonly HandedIn[]): boolean {
  const keys = files.flatMap(({ given }) => [...(given ?? [])].flatMap(([key, rows]) => (rows > 0 ? [key] : [])));
  return new Set(keys).size < keys.length;
}

/** Why a unit reported nothing, by the file that came nearest. */
function stateWithout(files: readonly HandedIn[], year: number): SubmissionState {
  if (files.length === 0) return 'none';
  if (files.some(({ given }) => given !== null)) return 'blank';
  return files.some((file) => isOfAnotherYear(file, year)) ? 'another-year' : 'unreadable';
}

const isOfAnotherYear = (file: HandedIn, year: number): boolean => file.year !== null && file.year !== year;

function submissionOf(unit: Unit, { handedIn, year }: ScoreRun): Submission {
  const { members } = unit;
  const files = filesOf(unit, handedIn);
  const rows = sum(members.map(rowsOf));
  const given = sum(members.map(givenOf));
  return {
    unit: unit.unit,
    state:
      given === 0 ? stateWithout(files, year) : reportedTwice(files) ? 'twice' : given < rows ? 'partial' : 'complete',
    projects: members.length,
    reported: members.filter((project) => givenOf(project) > 0).length,
    rows,
    given,
    blocking: new Set(members.flatMap(({ blocking }) => blocking)).size,
    files: files.map(({ file }) => file),
  };
}

function strayOf(one: HandedIn, year: number): StrayFile {
  const unit = [one.unit?.code, one.unit?.name].filter(Boolean).join(' ') || null;
  const refused = isOfAnotherYear(one, year) ? 'another-year' : unit === null ? 'unreadable' : 'another-unit';
  return { file: one.file, state: one.given === null ? refused : 'nothing-matched', unit, year: one.year };
}

/** 交表情况: what each unit of a run has handed in, in the order of the units, and the files that belong to none. */
export const submissionsOf = remember((run: ScoreRun): Submissions => {
  const { handedIn } = run;
  const units = budgetUnitGroups(run.projects).map((unit) => submissionOf(unit, run));
  const known = new Set(units.flatMap(({ files }) => files));
  return { units, strays: handedIn.filter(({ file }) => !known.has(file)).map((one) => strayOf(one, run.year)) };
});

/** What says of each project of a unit that the unit reported nothing. */
export function unsentFindings(run: ScoreRun): readonly Finding[] {
  const reporting = new Set(reportingProjects(run));
  const unsent = run.projects.filter((project) => !reporting.has(project));
  const own = new Set(unsent.flatMap(({ findings }) => findings));
  return run.findings.filter((found) => found.code === notReported && own.has(found));
}

const notReported: FindingCode = 'project-without-actuals';

/** The projects of units that reported something: what those lost that sent nothing says only that they sent nothing. */
export function reportingProjects(run: ScoreRun): readonly ProjectScore[] {
  const reporting = new Set(submissionsOf(run).units.flatMap(({ unit, given }) => (given > 0 ? [unit] : [])));
  return budgetUnitGroups(run.projects).flatMap(({ unit, members }) => (reporting.has(unit) ? members : []));
}

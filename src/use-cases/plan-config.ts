import { append } from '../model/append.ts';
import type { Config } from '../model/policy/config.ts';
import type { GivenFile } from './given-file.ts';
import { readGoalFiles } from './goals/read-goal-files.ts';
import { type FilePurpose, sortFiles } from './sort-files.ts';

/** What a configuration is made from, and why: years and departments that the goal tables name, most recent first. */
export interface PlannedConfig {
  readonly config: Config;
  readonly goals: readonly string[];
  readonly actuals: readonly string[];
  readonly years: readonly number[];
  readonly departments: readonly string[];
}

/** The folder of a name with forward slashes; '' for a file of the folder that was looked at. */
const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

/** Where the files of a purpose are: a folder where it holds nothing else, else the files themselves. */
function placesOf(purpose: FilePurpose, sorted: ReturnType<typeof sortFiles>['files']): string[] {
  const own = sorted.filter((one) => one.purpose === purpose).map(({ file }) => file.file);
  const others = new Set(
    sorted.flatMap(({ file, purpose: of }) => (of === purpose || of === 'unknown' ? [] : [folderOf(file.file)])),
  );
  const alone = (file: string) => folderOf(file) !== '' && !others.has(folderOf(file));
  return [...new Set(own.map((file) => (alone(file) ? folderOf(file) : file)))];
}

/** 自评填报/2026 as 自评填报/{year}: next year's files will be beside it. */
const forEveryYear = (place: string, year: number): string =>
  place
    .split('/')
    .map((part) => (part === String(year) ? '{year}' : part))
    .join('/');

const oneOrMany = (places: readonly string[]): string | readonly string[] =>
  places.length === 1 ? (places[0] ?? '') : places;

/**
 * Plans a configuration from the files that lie in a folder, named relative to it: their content decides what they are. Of several
 * years the last counts; the department in charge is stated where the goal tables name exactly one.
 */
export function planConfig(files: readonly GivenFile[]): PlannedConfig {
  const { files: sorted } = sortFiles(files);
  const tables = sorted.flatMap(({ file, purpose }) => (purpose === 'goals' ? [file] : []));
  const { value: documents } = readGoalFiles({ files: tables, findings: [] }, { otherYears: 'accept' });
  const years = [...new Set(documents.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const named: string[] = [];
  for (const { projects } of documents)
    append(
      named,
      projects.flatMap((one) => one.departmentInCharge ?? []),
    );
  const departments = [...new Set(named)];
  const [year] = years;
  const [department, ...otherDepartments] = departments;
  const goals = placesOf('goals', sorted);
  const reported = placesOf('actuals', sorted);
  const actuals = [...new Set(reported.map((place) => (year === undefined ? place : forEveryYear(place, year))))];
  const config: Config = {
    ...(year === undefined ? {} : { year }),
    goals: goals.length === 0 ? 'goals' : oneOrMany(goals),
    // Blank workbooks are filled in where they were written, unless something else is there already.
    actuals: actuals.length === 0 ? 'templates/{year}' : oneOrMany(actuals),
    templates: 'templates/{year}',
    output: 'scorecards/{year}',
    profile: 'mof-2020',
    ...(department === undefined || otherDepartments.length > 0 ? {} : { departmentInCharge: department }),
  };
  return { config, goals, actuals, years, departments };
}

import type { FindingCode } from '../findings/catalogue.ts';
import { decimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Input } from '../model/place.ts';
import { gradeOf } from '../model/policy/grade-of.ts';
import type { ProjectScore, ScoreRun } from '../model/result/result.ts';
import type { ProjectState } from '../model/result/state-words.ts';
import { comparable, comparableWords } from '../model/text/same-text.ts';

/** Blocking findings that say something was not given; whatever else blocks has to be corrected. */
export const lacking: ReadonlySet<string> = new Set([
  'project-without-actuals',
  'workbook-blank',
  'actual-missing',
  'execution-missing',
  'settled-target-missing',
  'judgement-missing',
  'last-year-missing',
  'budget-comparison-missing',
  'indicators-missing',
  'nothing-applicable',
] satisfies FindingCode[]);

/**
 * The state of a project, by its scores and by the findings that block it. One that was not carried out lacks nothing; what its
 * report contradicts or does not prove has to be corrected. Of every other, something missing comes before something wrong: what is
 * wrong with the rest can only be told once it is there.
 */
function stateOf({ execution, indicators, actual }: ProjectScore, blocking: readonly Finding[]): ProjectState {
  if (actual?.notCarriedOut != null) return blocking.length > 0 ? 'blocked' : 'not-carried-out';
  const open = [execution, ...indicators].filter(({ outcome }) => outcome.type !== 'scored' && outcome.score === null);
  const missing = open.some(({ outcome }) => outcome.type === 'missing');
  if (missing || blocking.some(({ code }) => lacking.has(code))) return 'draft';
  return blocking.length > 0 || open.some(({ outcome }) => outcome.type === 'invalid') ? 'blocked' : 'final';
}

/** The projects that things of a run belong to: by how a finding names them, by unit, and by the files they were read from. */
interface Belonging {
  readonly named: ReadonlyMap<string, readonly ProjectScore[]>;
  readonly ofUnit: ReadonlyMap<string, readonly ProjectScore[]>;
  readonly fromFile: ReadonlyMap<string, readonly ProjectScore[]>;
}

function groupBy(projects: readonly ProjectScore[], keysOf: (project: ProjectScore) => readonly string[]) {
  const groups = new Map<string, ProjectScore[]>();
  for (const project of projects) {
    for (const key of new Set(keysOf(project))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [project]);
      else group.push(project);
    }
  }
  return groups;
}

const unitKeys = ({ unit }: ProjectScore) => [comparable(unit.code), comparableWords(unit.name)].filter(Boolean);

function belonging(projects: readonly ProjectScore[]): Belonging {
  return {
    named: groupBy(projects, (one) => {
      const { code, name } = one.project;
      const own = [...(code === null ? [] : [`code ${comparable(code)}`]), `name ${comparable(name)}`];
      return ['', ...unitKeys(one)].flatMap((unit) => own.map((key) => `${unit}|${key}`));
    }),
    ofUnit: groupBy(projects, unitKeys),
    fromFile: groupBy(projects, ({ files }) => files),
  };
}

/** The projects a finding keeps from being final; null means all of them. */
function blockedBy({ project, place }: Finding, among: Belonging, inputs: ReadonlySet<string>) {
  if (project !== null) {
    const units = [comparable(project.unit), comparableWords(project.unit)] as const;
    const own = [
      ...(project.code === null ? [] : [`code ${comparable(project.code)}`]),
      `name ${comparable(project.name)}`,
    ];
    const [named] = own.flatMap((key) =>
      units.flatMap((unit) => [among.named.get(`${unit}|${key}`) ?? []]).filter(({ length }) => length > 0),
    );
    if (named !== undefined) return named;
    const ofUnit = project.name === '' ? (among.ofUnit.get(units[0]) ?? among.ofUnit.get(units[1])) : undefined;
    if (ofUnit !== undefined) return ofUnit;
  }
  const fromFile = place === null ? undefined : among.fromFile.get(place.file);
  if (fromFile !== undefined) return fromFile;
  // A goal table or a workbook that no project was read from keeps nobody else from being final; all else is shared by all.
  return project !== null || inputs.has(place?.file ?? '') ? [] : null;
}

/**
 * The blocking findings of each project: its own, those about a unit or file it was read from, and those about what all projects are
 * scored with (profile, rules, last year's result). In the order of the run.
 */
function blockingOf({ projects, inputs, findings }: Pick<ScoreRun, 'projects' | 'inputs' | 'findings'>) {
  const among = belonging(projects);
  const read = new Set(inputs.filter(isOfSomeProjects).map(({ file }) => file));
  const blocking = new Map<ProjectScore, Finding[]>(projects.map((project) => [project, []]));
  for (const found of findings) {
    if (found.severity !== 'block') continue;
    for (const project of blockedBy(found, among, read) ?? projects) blocking.get(project)?.push(found);
  }
  return blocking;
}

const isOfSomeProjects = ({ role }: Input) => role !== 'last-year';

/** Only a final total has a grade. */
function gradeIn(state: ProjectState, { total }: ProjectScore, { profile }: ScoreRun): string | null {
  const full = decimal(total.weight);
  if (state !== 'final' || full.isZero()) return null;
  return gradeOf(decimal(total.score).times(100).div(full), profile);
}

/**
 * Adds findings to a run and decides the state of every project anew, the only place where one is decided.
 */
export function withFindings(run: ScoreRun, more: readonly Finding[]): ScoreRun {
  const findings = [...run.findings, ...more];
  const blocking = blockingOf({ ...run, findings });
  const projects = run.projects.map((project): ProjectScore => {
    const own = blocking.get(project) ?? [];
    const state = stateOf(project, own);
    return { ...project, state, blocking: own, total: { ...project.total, grade: gradeIn(state, project, run) } };
  });
  return { ...run, projects, findings };
}

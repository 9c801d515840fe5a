import { indicatorKey, moneyKey, projectKey } from '../../model/actuals/actuals-keys.ts';
import { Decimal, percentText } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { grouped } from '../../model/grouped.ts';
import type { ProjectResult, ResultJson } from '../../model/result/result-json.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { type FillIn, type FillOrder, fillIn } from '../../use-cases/fill-in/fill-in.ts';
import { fillInWorkbook } from '../../use-cases/fill-in/fill-in-workbook.ts';
import { type GivenFile, givenFile, type OutputFile } from '../../use-cases/given-file.ts';
import { scoreFiles } from '../../use-cases/score-files.ts';
import { fitsValidation, listWords } from '../../writers/template/formulas/fits-validation.ts';
import { type TemplateWords, templateWords } from '../../writers/template/formulas/status-words.ts';
import type { InputCell, InputRow } from '../../writers/template/input-rows.ts';
import { typedText } from '../../writers/template/typed-values.ts';
import type {
  Answers,
  FillCell,
  Filling,
  FillProject,
  FillQuestion,
  FillRow,
  Questions,
  ShownFinding,
} from '../messages.ts';
import { made } from './downloads.ts';
import type { Session } from './session.ts';

/** What few rows need: the reviewer's columns, what was not carried out, and what only odd values ask for. */
const aside: ReadonlySet<string> = new Set([
  'weight',
  'bandPercent',
  'notApplicable',
  'manualScore',
  'manualWho',
  'manualWhy',
  'confirmed',
  'judgedBy',
  'absence',
  'absenceReason',
  'absenceDocument',
]);

function shownCell(cell: InputCell, shut: FillIn['shut']): FillCell {
  const { key, column, heading, use, kind, unit, wide, validation, value } = cell;
  const choices = validation === null ? null : listWords(validation);
  const fits = validation === null || fitsValidation(value, validation);
  return {
    key,
    heading,
    hint: validation?.prompt ?? cell.note,
    warning: fits ? null : (validation?.error ?? null),
    required: use === 'required',
    aside: use === 'optional' && aside.has(column),
    wide: wide && kind === 'text' && choices === null,
    kind,
    unit,
    choices,
    value: typedText(value, kind),
    shut: shut.get(key) ?? null,
  };
}

/** A unit's score with what was typed: by the keys of rows and projects. */
interface Scored {
  readonly result: ResultJson | null;
  readonly findings: readonly ShownFinding[];
}

const nothing: Scored = { result: null, findings: [] };

const keyOf = ({ unit, code, name }: Pick<ProjectResult, 'unit' | 'code' | 'name'>): string =>
  projectKey(unit, { code, name });

/** The scores of rows by their keys: the execution rate stands for the row of the whole budget. */
function scoresOf(project: ProjectResult | undefined): ReadonlyMap<string, Pick<FillRow, 'score' | 'weight'>> {
  if (project === undefined) return new Map();
  const { unit, execution, indicators } = project;
  const scored = new Map<string, Pick<FillRow, 'score' | 'weight'>>([[moneyKey(unit, project, 'total'), execution]]);
  for (const one of indicators) scored.set(indicatorKey(unit, project, one.ordinal), one);
  return scored;
}

/** What is wrong with rows, by their keys; of a row in which nothing was entered yet its state says enough. */
function findingsOf({ findings }: Scored, key: string): ReadonlyMap<string, readonly ShownFinding[]> {
  const own = findings.filter(
    ({ project, severity }) => severity !== 'note' && project !== null && refKey(project) === key,
  );
  return grouped(own, ({ indicator }) => `${key}|${indicator ?? 'total'}`);
}

const refKey = ({ unit, code, name }: NonNullable<Finding['project']>): string =>
  projectKey({ code: unit, name: '' }, { code, name });

const statusOf = ({ computed }: InputRow) => computed.find(({ column }) => column === 'status');
const statusIn = ({ language }: FillIn['input']): TemplateWords['status'] => templateWords[language ?? 'zh'].status;
const begins = (row: InputRow, word: string): boolean => String(statusOf(row)?.value ?? '').startsWith(word);

function shownRow(
  row: InputRow,
  { shut, input }: FillIn,
  scored: Pick<FillRow, 'score' | 'weight'> | undefined,
): FillRow {
  const status = statusOf(row);
  const facts = [...row.fixed, ...row.computed].filter(({ column, value }) => column !== 'status' && value !== null);
  const text = (value: InputCell['value'], column: string) =>
    column === 'rate' && Decimal.isDecimal(value) ? percentText(value) : typedText(value, 'text');
  return {
    key: row.key,
    title: row.title,
    facts: facts.map(({ column, heading, value }) => ({ heading, text: text(value, column) })),
    status: status === undefined ? null : { heading: status.heading, text: typedText(status.value, 'text') },
    complete: begins(row, statusIn(input).complete),
    // What is not for a row is shown only where something stands in it.
    cells: row.cells
      .filter(({ use, value }) => use !== 'not-for-this-row' || value !== null)
      .map((cell) => shownCell(cell, shut)),
    score: scored?.score ?? null,
    weight: scored?.weight ?? null,
    findings: [],
  };
}

function shownProjects({ rows, input }: FillIn, { result }: Scored): FillProject[] {
  const byKey = new Map((result?.projects ?? []).map((project) => [keyOf(project), project]));
  const own = grouped(rows, ({ project }) => project);
  return [...own].flatMap(([project, all]) => {
    if (project === null) return [];
    const counted = all.filter((row) => statusOf(row) !== undefined);
    const scored = byKey.get(projectKey(project.unit, project));
    return [
      {
        code: project.code,
        name: project.name,
        complete: counted.filter((row) => begins(row, statusIn(input).complete)).length,
        rows: counted.length,
        score: scored?.total.score ?? null,
        full: scored?.total.weight ?? null,
        state: scored?.state ?? scored?.status ?? null,
      },
    ];
  });
}

function shown(filled: FillIn, scored: Scored, at: number): Filling {
  const { rows, name, kept } = filled;
  const project = filled.input.projects[at];
  const key = project === undefined ? '' : projectKey(project.unit, project);
  const scores = scoresOf(scored.result?.projects.find((one) => keyOf(one) === key));
  const findings = findingsOf(scored, key);
  const own = rows.filter((row) => row.project === null || row.project === project);
  return {
    name,
    kept,
    projects: shownProjects(filled, scored),
    sheets: [...grouped(own, (row) => `${row.sheet}|${row.project === null}`)].map(([, of]) => ({
      name: of[0]?.sheet ?? '',
      ofUnit: of[0]?.project === null,
      rows: of.map((row) => ({
        ...shownRow(row, filled, scores.get(row.key)),
        findings: begins(row, statusIn(filled.input).toFill) ? [] : (findings.get(row.key) ?? []),
      })),
    })),
  };
}

function orderOf(session: Session, { unit, from, typed }: FillQuestion): FillOrder | null {
  const { goals, policy, language } = session;
  if (goals?.year == null || policy?.profile == null) return null;
  const units = budgetUnitGroups(goals.documents.flatMap(({ projects }) => projects));
  if (units[unit] === undefined) return null;
  const workbook = from === null ? null : session.file(from);
  const lastYear = session.lastYear(goals)?.values ?? null;
  return {
    year: goals.year,
    goals: goals.documents,
    unit,
    profile: policy.profile,
    lastYear,
    language,
    workbook,
    typed,
  };
}

/** Scores one unit by its workbook alone. */
async function scoreUnit(session: Session, { name, bytes }: OutputFile, { input }: FillIn): Promise<Scored> {
  const { goals, policy, built, language } = session;
  if (goals === null || policy === null) return nothing;
  const members = new Set(input.projects);
  const fileOf = new Map<GoalDocument, string>();
  for (const document of goals.documents) {
    const projects = document.projects.filter((project) => members.has(project));
    const file = goals.fileOf.get(document);
    if (projects.length > 0 && file !== undefined) fileOf.set({ ...document, projects }, file);
  }
  const workbook: GivenFile = givenFile(name, bytes);
  const { run, findings } = await scoreFiles({
    goals: { ...goals, documents: [...fileOf.keys()], fileOf },
    policy,
    actuals: { files: [workbook], findings: [] },
    lastYear: session.lastYear(goals),
    departmentInCharge: null,
    tool: { name: 'perf-score', version: built.version },
  });
  return { result: run === null ? null : resultDocument(run, language), findings: session.shown(findings) };
}

/** Lets questions come in that were asked meanwhile. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The actuals of a unit with what was typed, and their score; null once a newer question of the kind has come in. */
export async function fill(
  session: Session,
  question: Questions['fill'],
  isStale: () => boolean,
): Promise<Filling | null> {
  await pause();
  const order = isStale() ? null : orderOf(session, question);
  if (order === null) return null;
  const filled = fillIn(order);
  const { value } = await fillInWorkbook(order);
  await pause();
  if (isStale()) return null;
  const scored = value === null ? nothing : await scoreUnit(session, value, filled);
  return shown(filled, scored, question.project);
}

/** The workbook with what was typed, to be saved. */
export async function saveFilled(session: Session, question: FillQuestion): Promise<Answers['saveFilled']> {
  const order = orderOf(session, question);
  if (order === null) return { file: null, findings: [] };
  const { value, findings } = await fillInWorkbook(order);
  return { file: value === null ? null : made(value, ''), findings: session.shown(findings) };
}

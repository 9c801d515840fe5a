import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { problemsNotTold, readJsonText } from '../../../findings/read-json.ts';
import { append } from '../../../model/append.ts';
import type { Finding, Reading } from '../../../model/finding.ts';
import type { BudgetUnit, Department, GoalDocument, Indicator, Project } from '../../../model/goals/goals.ts';
import { goalsJsonSchema } from '../../../model/goals/goals-json.ts';
import { projectRef } from '../../../model/goals/project-ref.ts';
import { fitSchema } from '../../../model/json/fit-schema.ts';
import type { Place, Source } from '../../../model/place.ts';
import { readPromises } from '../../../targets/read-promises.ts';
import type { TargetContext } from '../../../targets/target/read-target.ts';
import { datesOutside } from '../document/dates-outside.ts';
import { documentYear, type YearExpectation, type YearTexts } from '../document/document-year.ts';
import { yearKnownArgs, yearKnownByJson } from '../document/year-known-from.ts';
import { readPeriod } from '../projects/project-period.ts';
import {
  decimalOf,
  type GivenDocument,
  type GivenIndicator,
  type GivenProject,
  placeOf,
  textOf,
} from './given-values.ts';
import { goalsFaults, schemaFindings } from './goals-faults.ts';
import { carriedFindings } from './json-findings.ts';
import { jsonTarget } from './json-target.ts';

/** What is needed to read each part of a file. */
interface Context {
  readonly source: Source;
  readonly expected: YearExpectation;
  readonly placeOf: (part: object) => Place;
  readonly findings: Finding[];
}

/**
 * Reads the JSON that `perf-score goals --json` prints, or a program writes. Fields that can be derived may be missing; what does not
 * fit the schema is a finding and counts as missing; each target is read anew from its text.
 */
export function readGoalsJson(
  text: string,
  source: Source,
  expected: YearExpectation,
): Reading<readonly GoalDocument[]> {
  const { file } = source;
  const { value: json, findings: faults } = readJsonText({ file, text }, goalsFaults);
  if (json === undefined) return { value: [], findings: faults };
  const { value, problems, more, pathOf } = fitSchema(goalsJsonSchema, json);
  const findings = [...faults, ...schemaFindings(problems, file), ...(more ? [problemsNotTold(file)] : [])];
  if (value === null) return { value: [], findings };
  const context: Context = { source, expected, placeOf: (part) => ({ file, path: pathOf(part) }), findings };
  const documents = value.documents.map((document) => readDocument(document, context));
  append(findings, carriedFindings(value.findings, file));
  return { value: documents, findings };
}

function readDocument(given: GivenDocument, context: Context): GoalDocument {
  const { source } = context;
  const known = knownYear(given, context);
  const projects = (given.projects ?? []).map((project) => readProject(project, known.year, context));
  if (projects.length === 0) {
    const args = {
      file: source.file,
      ...listed('headings', ['projects: []']),
      ...listed('nearest', ['"projects": [{"name": "...", "indicators": [...]}]']),
    };
    context.findings.push(finding('goal-tables-not-found', args, { place: context.placeOf(given) }));
  }
  append(context.findings, datesOutside(projects, known));
  const file = textOf(given.source?.file);
  const sha256 = textOf(given.source?.sha256);
  return {
    source: file === null || sha256 === null ? source : { file, sha256 },
    year: known.year,
    yearKnownFrom: known.yearKnownFrom,
    department: readDepartment(given.department, known.year, context),
    projects,
    ...readUnread(given, context),
  };
}

/** What reading the table once left unread stays with its document. */
function readUnread({ unread }: GivenDocument, { placeOf: ownPlace }: Context): Pick<GoalDocument, 'unread'> {
  if (unread === null || unread === undefined) return {};
  return { unread: unread.map((each) => ({ text: each.text, source: placeOf(each.source, ownPlace(each)) })) };
}

/** The year that is stated, or else what can be told from the projects. */
function knownYear(given: GivenDocument, { source, expected, placeOf, findings }: Context) {
  const { year: asked = null, otherYears } = expected;
  const stated = given.year ?? null;
  if (stated === null) {
    const projects = (given.projects ?? []).map(yearTexts);
    const found = documentYear({ file: source.file, projects, paragraphs: [] }, expected);
    append(findings, found.findings);
    return { year: found.year, yearKnownFrom: found.yearKnownFrom, datesDisagree: found.datesDisagree };
  }
  const yearKnownFrom = yearKnownByJson(textOf(given.yearKnownFrom), given.yearKnownFromCode);
  if (asked !== null && asked !== stated && otherYears !== 'accept') {
    const args = { asked: String(asked), ...yearKnownArgs(yearKnownFrom), year: String(stated) };
    const { file, path } = placeOf(given);
    findings.push(finding('goal-year-not-asked', args, { place: { file, path: `${path}.year` } }));
  }
  return { year: stated, yearKnownFrom, datesDisagree: false };
}

const placed = (text: string | null) => (text === null ? null : { text });

function yearTexts({ name, code, purpose, goals, indicators }: GivenProject): YearTexts {
  const targets = (indicators ?? []).map(({ target }) => textOf(typeof target === 'string' ? target : target?.text));
  return {
    title: null,
    yearWords: null,
    name: placed(textOf(name)),
    code: placed(textOf(code)),
    purpose: textOf(purpose),
    goals: goals ?? [],
    indicators: targets.map((target) => ({ target })),
  };
}

function readDepartment(
  given: GivenDocument['department'],
  year: number | null,
  { placeOf: ownPlace }: Context,
): Department | null {
  if (given === null || given === undefined) return null;
  return {
    overall: trimmed(given.overall),
    parts: (given.parts ?? []).map((part) => {
      const indicators = textOf(part.indicators);
      const place = placeOf(part.promises?.[0]?.source, ownPlace(part));
      const promises = indicators === null ? [] : readPromises(indicators, place, year);
      return { title: part.title.trim(), goal: textOf(part.goal), indicators, promises };
    }),
    safeguards: trimmed(given.safeguards),
  };
}

const trimmed = (texts: readonly string[] | null | undefined) => (texts ?? []).map((text) => text.trim());

function readProject(given: GivenProject, year: number | null, context: Context): Project {
  const { budget, spendingPlan } = given;
  const carryOver = decimalOf(budget?.carryOver);
  const name = given.name.trim();
  const code = textOf(given.code);
  const unit: BudgetUnit = { code: textOf(given.unit?.code), name: textOf(given.unit?.name) ?? '' };
  const source = placeOf(given.source, context.placeOf(given));
  const indicators = readIndicators(given.indicators ?? [], year, context);
  const about = { place: source, project: projectRef({ unit, code, name }) };
  if (indicators.length === 0) {
    context.findings.push(finding('goal-table-without-indicators', { project: name }, about));
  }
  if (unit.code === null && unit.name === '') {
    context.findings.push(finding('goal-unit-missing', { project: name }, about));
  }
  return {
    number: given.number ?? null,
    name,
    code,
    unit,
    departmentInCharge: textOf(given.departmentInCharge),
    budget: {
      total: decimalOf(budget?.total),
      fiscal: decimalOf(budget?.fiscal),
      ...(carryOver === null ? {} : { carryOver }),
      other: decimalOf(budget?.other),
    },
    ...givenPeriod(given, source),
    purpose: textOf(given.purpose),
    spendingPlan:
      spendingPlan?.map(({ label, percent }) => ({ label: label.trim(), percent: decimalOf(percent) })) ?? null,
    goals: trimmed(given.goals),
    indicators,
    source,
  };
}

/** The period of a project, whose days are read anew from its words. */
function givenPeriod({ period }: GivenProject, own: Place): Pick<Project, 'period'> {
  const text = textOf(period?.text);
  if (text === null) return {};
  return readPeriod({ whole: { text, place: placeOf(period?.source, own) }, from: null, to: null });
}

/**
 * The indicators of a project. Each has a number of its own, by which reports name it: one that is given twice is a finding, and the
 * second takes the next free number; so does, in silence, one without a number whose position is taken.
 */
function readIndicators(all: readonly GivenIndicator[], year: number | null, context: Context): readonly Indicator[] {
  const taken = new Set<number>();
  let free = all.length;
  return all.map((one, at) => {
    let ordinal = one.ordinal ?? at + 1;
    if (taken.has(ordinal)) {
      if (one.ordinal !== null && one.ordinal !== undefined) {
        const { file, path } = context.placeOf(one);
        const about = { place: { file, path: `${path}.ordinal` } };
        context.findings.push(finding('goals-json-ordinal-twice', { ordinal: `${ordinal}` }, about));
      }
      do free += 1;
      while (taken.has(free));
      ordinal = free;
    }
    taken.add(ordinal);
    return readIndicator(one, ordinal, year, context);
  });
}

function readIndicator(given: GivenIndicator, ordinal: number, year: number | null, context: Context): Indicator {
  const own = context.placeOf(given);
  const level1 = textOf(given.level1);
  const level2 = textOf(given.level2);
  const level3 = textOf(given.level3);
  const description = textOf(given.description);
  const around: TargetContext = { year, level1, level2, level3, description };
  const targetPlace = { ...own, path: `${own.path}.target` };
  return {
    ordinal,
    level1,
    level2,
    level3,
    description,
    target: jsonTarget(given.target, around, targetPlace, context.findings),
    basis: textOf(given.basis),
    weight: decimalOf(given.weight),
    source: placeOf(given.source, own),
  };
}

import { fifteenDigits } from '../../../containers/spreadsheet/cell-value.ts';
import { didYouMean, inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { readJson } from '../../../findings/read-json.ts';
import {
  type ActualIndicator,
  type ActualsJson,
  type Amounts,
  actualsJsonSchema,
  type Entry,
  type NumberEntry,
  type UnitTexts,
} from '../../../model/actuals/actuals.ts';
import { type Reviewed, reviewedFromJson } from '../../../model/actuals/reviewed.ts';
import { certain } from '../../../model/certain.ts';
import type { Place } from '../../../model/place.ts';
import type { FindingLog } from '../../finding-log.ts';
import { type GoalIndex, type GoalProject, indicatorsOf } from '../rows/goal-index.ts';
import { sayUnitDiffers } from '../rows/row-project.ts';
import { quoted } from '../values/cell-text.ts';
import { Collection } from '../values/collection.ts';
import { readAbsence, readNotApplicable } from '../values/judgement.ts';
import { readProjectText, readText } from '../values/own-words.ts';
import { type CellContext, type Reported, readEntry, readNumber, readReason, readWords } from '../values/read-cell.ts';
import { readMoney } from '../values/read-money.ts';
import { actualsFaults } from './actuals-faults.ts';

type JsonProject = ActualsJson['projects'][number];
type JsonUnitTexts = NonNullable<ActualsJson['unitTexts']>[number];
type JsonIndicator = JsonProject['indicators'][number];
type Value = string | number | boolean | null | undefined;

/** Reads actuals that another program wrote as JSON. Null when the text is damaged, violates the schema, or is of another year. */
export function readJsonActuals(
  text: string,
  file: string,
  index: GoalIndex,
  year: number,
  log: FindingLog,
): Collection | null {
  const { value, findings } = readJson(actualsJsonSchema, { file, text }, actualsFaults);
  for (const found of findings) log.report(found);
  if (value === null) return null;
  if (value.year !== year) {
    const args = { found: `${value.year}`, year: `${year}` };
    log.report(finding('actuals-of-another-year', args, { place: { file, path: 'year' } }));
    return null;
  }
  const collection = new Collection(log);
  value.projects.forEach((project, at) => {
    readProject(project, { file, path: `projects[${at}]` }, { index, log, into: collection });
  });
  value.unitTexts?.forEach((texts, at) => {
    readUnitTexts(texts, { file, path: `unitTexts[${at}]` }, { index, log, into: collection });
  });
  return collection;
}

interface Context {
  readonly index: GoalIndex;
  readonly log: FindingLog;
  readonly into: Collection;
}

interface At {
  readonly file: string;
  readonly path: string;
}

/** A JSON value as a cell would hold it. */
function reported(value: Value, { file, path }: At, name: string): Reported {
  const place: Place = { file, path: `${path}.${name}` };
  if (value === null || value === undefined) return { cell: null, place, heading: name };
  if (typeof value === 'boolean') return { cell: { kind: 'boolean', text: `${value}` }, place, heading: name };
  if (typeof value === 'string') return { cell: { kind: 'text', text: value }, place, heading: name };
  return {
    cell: { kind: 'number', text: certain(fifteenDigits(`${value}`), 'digits of a JSON number') },
    place,
    heading: name,
  };
}

function readProject(said: JsonProject, at: At, context: Context): void {
  const { index, log, into } = context;
  const naming = { unitCode: said.unit.code, unitName: said.unit.name ?? null, code: said.code, name: said.name };
  const match = index.match(naming);
  const place: Place = { file: at.file, path: at.path };
  const found = [said.code, said.name].filter(Boolean).join(' ');
  if (match.type === 'ambiguous') {
    log.report(finding('row-project-ambiguous', { found, count: `${match.count}` }, { place }));
    return;
  }
  if (match.type === 'unknown') {
    log.report(finding('row-project-unknown', { found, ...didYouMean(match.nearest) }, { place }));
    return;
  }
  const { goal } = match;
  sayUnitDiffers(goal, naming, { file: at.file, path: `${at.path}.unit` }, context);
  readExecution(said, goal, { file: at.file, path: `${at.path}.execution` }, place, context);
  readProjectTexts(said, goal, { file: at.file, path: `${at.path}.texts` }, context);
  readHead(said, goal, { file: at.file, path: `${at.path}.formHead` }, context);
  said.indicators.forEach((indicator, position) => {
    const inner = { file: at.file, path: `${at.path}.indicators[${position}]` };
    if (indicatorsOf(goal).has(indicator.ordinal)) {
      into.addIndicator(
        goal,
        readIndicator(indicator, inner, { log, project: goal.ref, indicator: indicator.ordinal }),
      );
      return;
    }
    const args = { project: goal.project.name, found: `ordinal ${indicator.ordinal}`, ...knownOrdinals(goal) };
    const where: Place = { file: inner.file, path: `${inner.path}.ordinal` };
    log.report(finding('row-indicator-unknown', args, { place: where, project: goal.ref }));
  });
}

const knownOrdinals = ({ project: { indicators } }: GoalProject) => {
  const last = indicators.at(-1)?.ordinal ?? 0;
  return inBoth('suggestion', { zh: `，序号为 1 至 ${last}`, en: `, numbered 1 to ${last}` });
};

const noWords = {
  reason: null,
  measure: null,
  completed: null,
  confirmed: null,
  absence: null,
  absenceReason: null,
  absenceDocument: null,
} as const;

function readExecution(said: JsonProject, goal: GoalProject, at: At, place: Place, { log, into }: Context): void {
  const context: CellContext = { log, project: goal.ref, indicator: null };
  const amounts = (row: { initial?: Value; revised?: Value; executed?: Value }, from: At): Amounts => ({
    initial: readMoney(reported(row.initial, from, 'initial'), null, context),
    revised: readMoney(reported(row.revised, from, 'revised'), null, context),
    executed: readMoney(reported(row.executed, from, 'executed'), null, context),
  });
  const { execution, notCarriedOut: absence } = said;
  const of = { file: at.file, path: `${place.path ?? ''}.notCarriedOut` };
  const words = (value: Value, from: At, name: string): Entry | null => readWords(reported(value, from, name), context);
  into.addFunds(
    goal,
    'total',
    amounts(execution, at),
    {
      ...readReason(reported(execution.reason, at, 'reason'), context),
      measure: words(execution.measure, at, 'measure'),
      completed: words(said.completed, { file: at.file, path: place.path ?? '' }, 'completed'),
      confirmed: words(execution.confirmed, at, 'confirmed'),
      absence: readAbsence(reported(absence?.kind, of, 'kind'), context),
      absenceReason: words(absence?.reason, of, 'reason'),
      absenceDocument: words(absence?.document, of, 'document'),
    },
    place,
  );
  execution.bySource?.forEach((row, position) => {
    const from = { file: at.file, path: `${at.path}.bySource[${position}]` };
    into.addFunds(goal, row.source, amounts(row, from), noWords, { file: at.file, path: from.path });
  });
}

function readHead({ formHead: head }: JsonProject, goal: GoalProject, at: At, { log, into }: Context): void {
  if (head == null) return;
  const context: CellContext = { log, project: goal.ref, indicator: null };
  const entry = (value: Value, name: string): Entry | null => readWords(reported(value, at, name), context);
  into.addHead(goal, {
    departmentInCharge: entry(head.departmentInCharge, 'departmentInCharge'),
    filledBy: entry(head.filledBy, 'filledBy'),
    phone: entry(head.phone, 'phone'),
    responsible: entry(head.responsible, 'responsible'),
    date: entry(head.date, 'date'),
    place: { file: at.file, path: at.path },
  });
}

function readProjectTexts({ texts }: JsonProject, goal: GoalProject, at: At, { log, into }: Context): void {
  if (texts == null) return;
  const context: CellContext = { log, project: goal.ref, indicator: null };
  const text = (name: 'problems' | 'measures'): Entry | null =>
    readProjectText({ ...reported(texts[name], at, name), heading: textHeadings[name] }, context);
  into.addTexts(goal, { problems: text('problems'), measures: text('measures') });
}

const textHeadings = { problems: '存在的问题', measures: '改进措施' } as const;

/** What a unit wrote goes to its projects in the file. */
function readUnitTexts(said: JsonUnitTexts, at: At, { index, log, into }: Context): void {
  const place: Place = { file: at.file, path: at.path };
  const unit = { code: said.unit.code, name: said.unit.name ?? null };
  const goals = into.goals().filter((goal) => index.isUnitOf(goal, unit));
  if (goals.length === 0) {
    const found = quoted([unit.code, unit.name].filter(Boolean).join(' '));
    log.report(finding('report-text-unit-unknown', { found }, { place: { ...place, path: `${at.path}.unit` } }));
  }
  const context: CellContext = { log, project: null, indicator: null };
  const text = (name: Exclude<keyof UnitTexts, 'place'>) => readText(reported(said[name], at, name), context);
  const texts = {
    duties: text('duties'),
    organisation: text('organisation'),
    experience: text('experience'),
    problems: text('problems'),
    measures: text('measures'),
    use: text('use'),
    place,
  };
  for (const goal of goals) into.setUnitTexts(texts, goal);
}

/** What a reviewer found; one number of tasks without the other says nothing, and is told. */
function readReviewed({ reviewed }: JsonIndicator, at: At, { log }: CellContext): Reviewed | null {
  if (reviewed == null) return null;
  const { value, half } = reviewedFromJson(reviewed);
  if (half) {
    const path = `${at.path}.reviewed`;
    const found = JSON.stringify({ tasksSet: reviewed.tasksSet, tasksDone: reviewed.tasksDone });
    const args = { path, found, expected: '{"tasksSet": 3, "tasksDone": 2}' };
    log.report(finding('actuals-json-wrong', args, { place: { file: at.file, path } }));
  }
  return value;
}

function readIndicator(said: JsonIndicator, at: At, context: CellContext): ActualIndicator {
  const entry = (value: Value, name: string): Entry | null => readEntry(reported(value, at, name), context);
  const words = (value: Value, name: string): Entry | null => readWords(reported(value, at, name), context);
  const number = (value: Value, name: string): NumberEntry | null => readNumber(reported(value, at, name), context);
  const score = said.manual === null || said.manual === undefined ? null : number(said.manual.score, 'manual.score');
  const reviewed = readReviewed(said, at, context);
  return {
    ordinal: said.ordinal,
    actual: entry(said.actual, 'actual'),
    weight: number(said.weight, 'weight'),
    lastYear: entry(said.lastYear, 'lastYear'),
    settledTarget: entry(said.settledTarget, 'settledTarget'),
    settledTargetSource: words(said.settledTargetSource, 'settledTargetSource')?.text ?? null,
    band: said.band ?? null,
    ...(said.band == null ? {} : { bandPlace: { file: at.file, path: `${at.path}.band` } }),
    bandPercent: number(said.bandPercent, 'bandPercent'),
    judgedBy: words(said.judgedBy, 'judgedBy'),
    notApplicable: readNotApplicable(reported(said.notApplicable, at, 'notApplicable'), context),
    evidence: words(said.evidence, 'evidence'),
    surveySize: number(said.surveySize, 'surveySize'),
    ...readReason(reported(said.reason, at, 'reason'), context),
    measure: words(said.measure, 'measure'),
    confirmed: words(said.confirmed, 'confirmed'),
    manual: score === null ? null : { score, who: said.manual?.who ?? null, why: said.manual?.why ?? null },
    ...(reviewed === null ? {} : { reviewed }),
    place: { file: at.file, path: `${at.path}.actual` },
  };
}

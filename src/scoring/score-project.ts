import type { ActualIndicator } from '../model/actuals/actuals.ts';
import { Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/goals/goals.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { Deduction, ExecutionScore, IndicatorScore, ProjectScore } from '../model/result/result.ts';
import { comparable, comparableWords } from '../model/text/same-text.ts';
import { about, type ScoringContext, type Subject } from './context.ts';
import { eitherOr } from './either-or.ts';
import type { MatchedActuals } from './match-actuals.ts';
import { absenceFindings, absenceOf } from './not-carried-out.ts';
import { type ExecutionReading, readExecution } from './rows/execution-row.ts';
import type { IndicatorInput } from './rows/indicator-row.ts';
import type { SetAside } from './rows/row.ts';
import { executionApplies, scoreExecution } from './rows/score-execution.ts';
import { type ScoredIndicator, scoreIndicator } from './rows/score-indicator.ts';
import { scoreTotal } from './score-total.ts';
import { effectiveWeights, type Weighed } from './weights/effective-weights.ts';
import { nominalWeights, type Weight, type WeightRow } from './weights/nominal-weights.ts';

const zero = new Decimal(0);
/** The key of execution among the weighed rows; indicators have their ordinal, from 1. */
const executionKey = 0;

/** Scores one project: weights, execution, every indicator, the total and the ledger. */
export function scoreProject(project: Project, matched: MatchedActuals, context: ScoringContext): ProjectScore {
  const subject: Subject = { project: projectRef(project), indicator: null, place: project.source };
  const { profile } = context;
  const actual = matched.project;
  const at = { ...subject, place: actual?.place ?? project.source };
  const reading = readExecution(actual, project.name, at, context);
  const rows = project.indicators.map((indicator) => ({
    indicator,
    actual: matched.indicators.get(indicator.ordinal) ?? null,
    category: context.category(indicator),
  }));
  const absence = absenceOf(actual);
  const inputOf = inputsOf({ matched, execution: reading, absence, repeated: repeatedIn(project) }, subject, profile);
  const either = eitherOr(rows, profile, (row) => shareOf(inputOf(row), context));
  const nominal = nominalWeights(either.rows, profile, subject);
  const weighed = weighedRows(either.rows, nominal.weights, reading, context);
  const weights = absence === null ? effectiveWeights(weighed, profile) : new Map<number, Decimal>();
  const execution = scoreExecution(
    reading,
    { nominal: decimal(profile.executionWeight), weight: weights.get(executionKey) ?? zero },
    { name: project.name, actual, setAside: absence },
    at,
    context,
  );
  const indicators = rows.map((row): ScoredIndicator => {
    const { ordinal } = row.indicator;
    const input = inputOf(row);
    const nominalPoints = nominal.weights.get(ordinal)?.points ?? zero;
    const setAside = input.setAside ?? either.setAside.get(ordinal) ?? null;
    return scoreIndicator(
      { ...input, setAside, nominal: nominalPoints, weight: weights.get(ordinal) ?? zero },
      context,
    );
  });
  const own =
    absence === null || actual === null
      ? [...nominal.findings, ...projectFindings(project, weighed, weights, at)]
      : absenceFindings(project, actual, at);
  const findings = [...matched.findings, ...own];
  return assemble(project, matched, { execution, indicators, reading, findings, subject: at }, context);
}

type Unweighed = Omit<IndicatorInput, 'nominal' | 'weight'>;

/** What is known of a project before its rows are scored. */
interface KnownOfProject {
  readonly matched: MatchedActuals;
  readonly execution: ExecutionReading;
  readonly absence: SetAside | null;
  readonly repeated: ReadonlySet<number>;
}

/** The indicators whose name stands before them under another level 1: 参训率 among the outputs and again among the benefits. */
function repeatedIn({ indicators }: Project): ReadonlySet<number> {
  const levels = new Map<string, string>();
  const repeated = new Set<number>();
  for (const { ordinal, level1, level3 } of indicators) {
    const name = comparableWords(level3);
    if (name === '') continue;
    const before = levels.get(name);
    if (before === undefined) levels.set(name, comparable(level1));
    else if (before !== comparable(level1)) repeated.add(ordinal);
  }
  return repeated;
}

/** What is known of a row before its weight. */
function inputsOf(
  { matched, execution, absence, repeated }: KnownOfProject,
  { project }: Subject,
  profile: Profile,
): (row: WeightRow) => Unweighed {
  const { project: actual, contradictory } = matched;
  // A row that the workbook lacks is missing there, not at the goal table.
  const unreported = actual === null ? null : { file: actual.place.file };
  return ({ indicator, actual: report, category }) => ({
    indicator,
    actual: report,
    category,
    contradictory: contradictory.has(indicator.ordinal),
    repeated: repeated.has(indicator.ordinal),
    setAside: absence ?? notApplicable(report, profile),
    execution,
    reported: actual !== null,
    subject: {
      project,
      indicator: indicator.ordinal,
      place: report?.actual?.place ?? report?.place ?? unreported ?? indicator.source,
    },
  });
}

const hundred = new Decimal(100);

/** What a row earns of 100 points by itself; null where it has no score. */
function shareOf(input: Unweighed, context: ScoringContext): Decimal | null {
  const { indicator } = scoreIndicator({ ...input, nominal: hundred, weight: hundred }, context);
  return indicator.outcome.type === 'scored' ? decimal(indicator.outcome.score) : null;
}

function weighedRows(
  rows: readonly WeightRow[],
  nominal: ReadonlyMap<number, Weight>,
  reading: ExecutionReading,
  context: ScoringContext,
): readonly Weighed[] {
  const execution: Weighed = {
    key: executionKey,
    category: null,
    nominal: decimal(context.profile.executionWeight),
    exact: decimal(context.profile.executionWeight),
    applies: executionApplies(reading, context),
  };
  const indicators = rows.map(
    ({ indicator, actual, category }): Weighed => ({
      key: indicator.ordinal,
      category,
      nominal: nominal.get(indicator.ordinal)?.points ?? zero,
      exact: nominal.get(indicator.ordinal)?.exact ?? zero,
      applies: actual?.notApplicable == null,
    }),
  );
  return [execution, ...indicators];
}

/** A project without an indicator that could be scored, and one whose points are not 100. */
function projectFindings(
  project: Project,
  weighed: readonly Weighed[],
  weights: ReadonlyMap<number, Decimal>,
  subject: Subject,
): Finding[] {
  const { name } = project;
  if (project.indicators.length === 0) {
    return [about({ ...subject, place: project.source }, 'indicators-missing', { name })];
  }
  const indicators = weighed.filter(({ key }) => key !== executionKey);
  if (!indicators.some(({ applies }) => applies)) {
    return [about(subject, 'nothing-applicable', { name, count: String(indicators.length) })];
  }
  const total = sum([...weights.values()]);
  return total.equals(100) ? [] : [about(subject, 'total-weight-not-100', { total: plain(total) })];
}

function notApplicable(actual: ActualIndicator | null, { notApplicable: policy }: Profile): SetAside | null {
  const why = actual?.notApplicable ?? null;
  return why === null ? null : { why, full: policy === 'full' };
}

interface Parts {
  readonly execution: { readonly execution: ExecutionScore; readonly score: Decimal; readonly unrounded: Decimal };
  readonly indicators: readonly ScoredIndicator[];
  readonly reading: ExecutionReading;
  readonly findings: readonly Finding[];
  readonly subject: Subject;
}

function assemble(
  project: Project,
  matched: MatchedActuals,
  { execution, indicators, reading, findings, subject }: Parts,
  context: ScoringContext,
): ProjectScore {
  const scoredRows = [
    { ...execution, row: execution.execution },
    ...indicators.map((one) => ({ ...one, row: one.indicator })),
  ];
  const rows = scoredRows.map(({ row }) => row);
  const parts = scoredRows.map(({ row, score, unrounded }) => ({ weight: decimal(row.weight), score, unrounded }));
  const scored = scoreTotal(parts, reading, subject, context);
  const { total, deductions, findings: totalFindings } = scored;
  return {
    project,
    unit: project.unit,
    actual: matched.project,
    // Decided by `withFindings` once every finding of the run is there.
    state: 'draft',
    blocking: [],
    files: [],
    execution: execution.execution,
    indicators: indicators.map((one) => one.indicator),
    deductions,
    total,
    ledger: ledgerOf(total, rows, deductions),
    findings: [...findings, ...totalFindings],
  };
}

/** full = score + deducted, added up from the lines themselves so that a missing line would show. */
function ledgerOf(
  total: ProjectScore['total'],
  rows: readonly (ExecutionScore | IndicatorScore)[],
  deductions: readonly Deduction[],
): ProjectScore['ledger'] {
  const lines = [...rows.flatMap((row) => row.deductions), ...deductions];
  const deducted = sum(lines.map((line) => decimal(line.points)));
  return { full: total.weight, score: total.score, deducted: plain(deducted) };
}

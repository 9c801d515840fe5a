import { basisName } from '../../explanation/basis-name.ts';
import { formulaText } from '../../explanation/formula-text.ts';
import { outcomeWhy } from '../../explanation/outcome-why.ts';
import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { confirmation } from '../../model/actuals/scale-limits.ts';
import { type DecimalText, decimal, points } from '../../model/decimal.ts';
import type { Finding, ReportedFinding } from '../../model/finding.ts';
import { remember } from '../../model/remember.ts';
import { departmentInChargeOf } from '../../model/result/department-in-charge.ts';
import type {
  Deduction,
  ExecutionScore,
  IndicatorScore,
  Outcome,
  ProjectScore,
  RuleUse,
  ScoredRow,
  ScoreRun,
} from '../../model/result/result.ts';
import type { ProjectResult, ResultJson } from '../../model/result/result-json.ts';
import type { ReviewerView } from '../../model/result/reviewer-view.ts';
import { withSentences } from '../../targets/target/assumptions.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { againstLastYear } from './against-last-year.ts';
import { isMet } from './is-met.ts';
import { figuresOf, unitResults } from './result-figures.ts';
import { largestLosses, summarise } from './run-summary.ts';
import { reportingProjects, submissionsOf } from './submissions.ts';

/** Turns a run into `result.json`: the same facts as plain data, sentences in the language of the run. Reports are made of it too, so it is made once. */
export const resultDocument = (run: ScoreRun, language: Language): ResultJson => documents[language](run);

const documents = {
  zh: remember((run: ScoreRun) => documentOf(run, 'zh')),
  en: remember((run: ScoreRun) => documentOf(run, 'en')),
} as const;

function documentOf(run: ScoreRun, language: Language): ResultJson {
  const summary = summarise(run);
  const largest = largestLosses(reportingProjects(run), language).slice(0, 10);
  const at = new Map(run.findings.map((found, index) => [found, index]));
  return {
    schemaVersion: '1.0',
    year: run.year,
    tool: run.tool,
    profile: {
      id: run.profile.id,
      version: run.profile.version,
      title: run.profile.title,
      basis: run.profile.basis,
      source: run.profileSource,
      rounding: run.profile.rounding,
      grades: run.profile.grades.map(({ grade, atLeast }) => ({ grade, atLeast })),
      categories: run.profile.categories.map(({ id, title }) => ({ id, title })),
      chosenBy: run.profileChoice,
    },
    rules: run.rules,
    rulesUsed: rulesUsed(run),
    inputs: run.inputs,
    units: unitResults(run),
    projects: run.projects.map((project) => projectResult(project, at, departmentInChargeOf(project, run), language)),
    summary: {
      ...summary,
      figures: figuresOf(run.projects, run.profile),
      largestLosses: largest.map(({ project, indicator, subject, deduction }) => ({
        unit: project.unit,
        code: project.project.code,
        name: project.project.name,
        indicator,
        subject,
        points: points(decimal(deduction.points)),
        rule: deduction.rule,
        why: deduction.why[language],
      })),
    },
    ...(run.reviewer === undefined ? {} : { asReviewer: reviewerResult(run.reviewer, language) }),
    submissions: submissionsOf(run),
    findings: reported(run.findings, language),
  };
}

/** What a reviewer would give, its sentences in the language of the run. */
export const reviewerResult = (view: ReviewerView, language: Language): ResultJson['asReviewer'] => ({
  ...view,
  projects: view.projects.map((project) => ({
    ...project,
    rows: project.rows.map((row) => ({ ...row, why: row.why[language] })),
  })),
});

/** The rules that decided, with what they say, so that a result can be explained by itself. */
function rulesUsed({ projects }: ScoreRun): ResultJson['rulesUsed'] {
  const used = new Map<string, RuleUse>();
  for (const { execution, indicators } of projects) {
    for (const { rule, otherRules } of [execution, ...indicators]) {
      for (const use of rule === null ? otherRules : [rule, ...otherRules]) used.set(use.id, use);
    }
  }
  const byId = [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId.map(({ id, title, text, basis }) => ({ id, title, text, basis }));
}

/** One project as data. */
function projectResult(
  project: ProjectScore,
  at: ReadonlyMap<Finding, number>,
  departmentInCharge: string | null,
  language: Language,
): ProjectResult {
  return {
    number: project.project.number,
    unit: project.unit,
    departmentInCharge,
    formHead: headResult(project),
    purpose: project.project.purpose,
    goals: project.project.goals,
    completed: project.actual?.completed ?? null,
    texts: textsResult(project),
    code: project.project.code,
    name: project.project.name,
    status: project.state === 'final' ? 'final' : 'draft',
    state: project.state,
    notCarriedOut: absenceResult(project),
    blockedBy: project.blocking.flatMap((found) => at.get(found) ?? []),
    execution: executionResult(project.execution, project, language),
    indicators: project.indicators.map((row) => indicatorResult(row, language)),
    deductions: project.deductions.map((line) => deductionResult(line, language)),
    total: {
      weight: twoPlaces(project.total.weight),
      score: twoPlaces(project.total.score),
      grade: project.total.grade,
      roundedSum: twoPlaces(project.total.roundedSum),
    },
    ledger: {
      full: twoPlaces(project.ledger.full),
      score: twoPlaces(project.ledger.score),
      deducted: twoPlaces(project.ledger.deducted),
    },
  };
}

function headResult({ actual }: ProjectScore): ProjectResult['formHead'] {
  const head = actual?.formHead;
  if (head === undefined) return null;
  const { filledBy, phone, responsible, date } = head;
  return {
    filledBy: filledBy?.text ?? null,
    phone: phone?.text ?? null,
    responsible: responsible?.text ?? null,
    date: date?.text ?? null,
  };
}

function textsResult({ actual }: ProjectScore): ProjectResult['texts'] {
  const texts = actual?.texts;
  return texts === undefined
    ? null
    : { problems: texts.problems?.text ?? null, measures: texts.measures?.text ?? null };
}

function absenceResult({ actual }: ProjectScore): ProjectResult['notCarriedOut'] {
  const absence = actual?.notCarriedOut ?? null;
  if (absence === null) return null;
  const { kind, reason, document, place } = absence;
  return { kind, reason: reason?.text ?? null, document: document?.text ?? null, place };
}

function executionResult(row: ExecutionScore, project: ProjectScore, language: Language): ProjectResult['execution'] {
  const { initial, revised, executed } = row;
  return {
    initial,
    revised,
    executed,
    bySource: row.bySource,
    rate: sixPlaces(row.rate),
    reason: project.actual?.execution.reason?.text ?? null,
    measure: project.actual?.execution.measure?.text ?? null,
    confirmed: confirmation(project.actual?.execution.confirmed),
    ...rowResult(row, language),
  };
}

function indicatorResult(row: IndicatorScore, language: Language): ProjectResult['indicators'][number] {
  const { indicator, actual } = row;
  return {
    ordinal: indicator.ordinal,
    level1: indicator.level1,
    level2: indicator.level2,
    level3: indicator.level3,
    description: indicator.description,
    target: withSentences(row.target),
    targetFrom: row.targetFrom,
    targetPlace: indicator.source,
    basis: indicator.basis,
    actual: row.reading === null ? null : { ...withSentences(row.reading), ...judgedBand(row) },
    actualPlace: actual?.actual?.place ?? actual?.place ?? null,
    lastYear: actual?.lastYear?.text ?? null,
    againstLastYear: againstLastYear(row),
    met: isMet(row),
    judgement: row.judgement,
    completion: sixPlaces(row.completion),
    category: row.category,
    evidence: actual?.evidence?.text ?? null,
    surveySize: actual?.surveySize?.text ?? null,
    reason: actual?.reason?.text ?? null,
    measure: actual?.measure?.text ?? null,
    confirmed: confirmation(actual?.confirmed),
    ...rowResult(row, language),
  };
}

/** The band chosen in a cell of its own stands with the words of the actual. */
function judgedBand({ judgement }: IndicatorScore) {
  return judgement === null ? {} : { band: judgement.band };
}

function rowResult(row: ScoredRow, language: Language) {
  const { trace } = row;
  return {
    outcome: row.outcome.type,
    why: whyOf(row.outcome, language),
    nominalWeight: twoPlaces(row.nominalWeight),
    weight: twoPlaces(row.weight),
    score: row.outcome.score === null ? null : twoPlaces(row.outcome.score),
    automatic: row.automatic === null ? null : twoPlaces(row.automatic),
    manual: row.manual === null ? null : { ...row.manual, score: twoPlaces(row.manual.score) },
    rule: row.rule?.id ?? null,
    formula: trace === null ? null : formulaText(trace, language),
    substituted: trace?.substituted ?? null,
    unrounded: trace?.unrounded ?? null,
    bindings: (trace?.bindings ?? []).map((binding) => ({ ...binding, label: binding.label[language] })),
    steps: trace?.steps ?? [],
    conditions: row.rule?.conditions ?? [],
    otherRules: row.otherRules.map((rule) => rule.id),
    deductions: row.deductions.map((line) => deductionResult(line, language)),
    findings: reported(row.findings, language),
  };
}

const whyOf = (outcome: Outcome, language: Language): string | null =>
  outcome.type === 'scored' ? null : outcomeWhy(outcome.why, language);

function deductionResult(line: Deduction, language: Language) {
  return {
    points: twoPlaces(line.points),
    rule: line.rule,
    why: line.why[language],
    basis: line.basis.map((basis) => basisName(basis, language)).join(marks[language].semicolon),
  };
}

function reported(findings: readonly Finding[], language: Language): ReportedFinding[] {
  return findings.map((found) => reportFinding(found, language));
}

function twoPlaces(text: DecimalText): DecimalText {
  return points(decimal(text));
}

function sixPlaces(text: DecimalText | null): DecimalText | null {
  return text === null ? null : decimal(text).toFixed(6);
}

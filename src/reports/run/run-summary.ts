import type { Language } from '../../findings/finding.ts';
import type { Words } from '../../findings/speak.ts';
import { Decimal, type DecimalText, decimal, points, sum } from '../../model/decimal.ts';
import type { Severity } from '../../model/finding.ts';
import { countStates, type StateCounts } from '../../model/result/project-state.ts';
import type { Deduction, ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { meanScore } from '../evaluation/tally.ts';

/** One deduction with what it is about: an indicator, the execution rate, or the project as a whole (indicator null). */
export interface Loss {
  readonly project: ProjectScore;
  readonly indicator: number | null;
  readonly subject: string;
  readonly deduction: Deduction;
}

/** The figures every first screen shows. */
export interface RunSummary {
  readonly projects: number;
  readonly indicators: number;
  readonly final: number;
  /** Whatever is not final; `states` tells what it is. */
  readonly draft: number;
  readonly states: StateCounts;
  /** Projects per grade, best grade first; only final ones are graded. */
  readonly grades: readonly { readonly grade: string; readonly projects: number }[];
  /** Plain mean of the totals of final projects, 2 decimals, half up; null when none is final. */
  readonly meanScore: DecimalText | null;
  /** The mean of final projects weighted by revised budget, rounded as the profile says; null where one has no budget, or none is final. */
  readonly weightedMeanScore: DecimalText | null;
  /** Points lost over all projects that are assessed: taken off for what was reported, and open because nothing usable was. */
  readonly losses: { readonly deducted: DecimalText; readonly unreported: DecimalText };
  readonly findings: Readonly<Record<Severity, number>>;
}

const words = {
  execution: { zh: '预算执行率', en: 'execution rate' },
  whole: { zh: '项目总分', en: 'project total' },
} as const satisfies Words;

/** Every deduction of a project, execution first, then indicators in order, then the project's own. */
function projectLosses(project: ProjectScore, language: Language): Loss[] {
  const execution = project.execution.deductions.map((deduction) => ({
    project,
    indicator: null,
    subject: words.execution[language],
    deduction,
  }));
  const indicators = project.indicators.flatMap((row) =>
    row.deductions.map((deduction) => ({
      project,
      indicator: row.indicator.ordinal,
      subject: row.indicator.level3 ?? row.indicator.description ?? row.indicator.target.text,
      deduction,
    })),
  );
  const whole = project.deductions.map((deduction) => ({
    project,
    indicator: null,
    subject: words.whole[language],
    deduction,
  }));
  return [...execution, ...indicators, ...whole];
}

/** The losses of projects, largest first; equal ones in the order of the input. */
export function largestLosses(projects: readonly ProjectScore[], language: Language): Loss[] {
  return projects
    .flatMap((project) => projectLosses(project, language))
    .filter((loss) => decimal(loss.deduction.points).gt(0))
    .sort((a, b) => decimal(b.deduction.points).cmp(decimal(a.deduction.points)));
}

/** The lines of the ledger for rows without a usable value. */
const unreportedRules: ReadonlySet<string> = new Set(['missing-actual', 'invalid-row']);

function lossesOf({ projects }: ScoreRun): RunSummary['losses'] {
  const lines = projects
    .filter(({ state }) => state !== 'not-carried-out')
    .flatMap((project) => [project, project.execution, ...project.indicators].flatMap(({ deductions }) => deductions));
  const of = (unreported: boolean) =>
    points(sum(lines.flatMap((line) => (unreportedRules.has(line.rule) === unreported ? [decimal(line.points)] : []))));
  return { deducted: of(false), unreported: of(true) };
}

/** Counts a run. */
export function summarise(run: ScoreRun): RunSummary {
  const final = run.projects.filter((project) => project.state === 'final');
  const findings: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  for (const found of run.findings) findings[found.severity] += 1;
  const mean = meanScore(run.projects, run.profile);
  const total = sum(final.map((project) => decimal(project.total.score)));
  return {
    projects: run.projects.length,
    indicators: run.projects.reduce((count, project) => count + project.indicators.length, 0),
    final: final.length,
    draft: run.projects.length - final.length,
    states: countStates(run.projects),
    grades: run.profile.grades.map(({ grade }) => ({
      grade,
      projects: final.filter((project) => project.total.grade === grade).length,
    })),
    weightedMeanScore: mean?.weighted === true ? mean.score : null,
    losses: lossesOf(run),
    meanScore: final.length === 0 ? null : total.div(new Decimal(final.length)).toFixed(2),
    findings,
  };
}

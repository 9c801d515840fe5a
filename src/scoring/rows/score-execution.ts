import { inBoth } from '../../findings/args.ts';
import type { ActualProject } from '../../model/actuals/actuals.ts';
import { type Decimal, percentText, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { policyWords } from '../../model/policy/policy-words.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import type { ExecutionScore } from '../../model/result/result.ts';
import { about, type ScoringContext, type Subject } from '../context.ts';
import { plainNumber } from '../measure/numbers.ts';
import type { ExecutionReading } from './execution-row.ts';
import type { Row, RowScore, SetAside } from './row.ts';
import { rowFacts } from './row-facts.ts';
import { notApplicableRow, scoreRow, unscoredRow } from './score-row.ts';

/** Execution with its score and its exact points. */
export interface ScoredExecution {
  readonly execution: ExecutionScore;
  readonly score: Decimal;
  readonly unrounded: Decimal;
}

/** True when a budget of zero takes execution out of the score. */
export function executionApplies({ budget, executed }: ExecutionReading, { profile }: ScoringContext): boolean {
  return !(budget?.isZero() === true && executed !== null && settingOf(profile, 'zeroBudget') === 'not-applicable');
}

/** The project whose money is scored; `setAside` where it was not carried out. */
interface Reported {
  readonly name: string;
  readonly actual: ActualProject | null;
  readonly setAside: SetAside | null;
}

/** Scores the execution of a project's budget. */
export function scoreExecution(
  reading: ExecutionReading,
  weights: { readonly nominal: Decimal; readonly weight: Decimal },
  project: Reported,
  subject: Subject,
  context: ScoringContext,
): ScoredExecution {
  const { initial, revised, executed, rate } = reading;
  const percent = rate === null ? '' : percentText(rate);
  const row: Row = {
    subject,
    name: '预算执行率',
    ...weights,
    facts: rowFacts(context.settings, reading.facts, null),
    numbers: { ...reading.numbers, weight: plainNumber(weights.weight, '分', null) },
    word: (name) => executionWord(name, percent, reading),
    manual: null,
    emptyReason: project.actual?.execution.emptyReason ?? null,
  };
  const scored = outcomeOf(row, reading, project, context);
  return {
    execution: {
      ...scored.row,
      findings: [...reading.findings, ...scored.row.findings],
      initial: initial && plain(initial),
      revised: revised && plain(revised),
      executed: executed && plain(executed),
      bySource: reading.bySource,
      rate: rate && plain(rate),
    },
    score: scored.score,
    unrounded: scored.unrounded,
  };
}

function executionWord(name: string, percent: string, { numbers }: ExecutionReading): string | undefined {
  if (name === 'rate' || name === 'actual') return percent;
  return name === 'target' ? '100%' : numbers[name]?.display;
}

function outcomeOf(row: Row, reading: ExecutionReading, project: Reported, context: ScoringContext): RowScore {
  if (project.setAside !== null) return notApplicableRow(row, project.setAside, []);
  if (reading.problem !== null) {
    // A project nobody reported is one finding, not one for each of its figures.
    const known = project.actual === null ? { ...reading.problem, findings: [] } : reading.problem;
    return unscoredRow(row, known, context);
  }
  if (executionApplies(reading, context)) return scoreRow(row, context);
  const { notApplicable } = context.profile;
  const findings: Finding[] = [
    about(row.subject, 'budget-is-zero', {
      name: project.name,
      ...inBoth('policy', policyWords.notApplicable[notApplicable]),
    }),
  ];
  const why = { zh: '预算数为零', en: 'the budget is zero' };
  return notApplicableRow(row, { why, full: notApplicable === 'full' }, findings);
}

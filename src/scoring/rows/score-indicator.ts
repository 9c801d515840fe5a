import { plain } from '../../model/decimal.ts';
import type { IndicatorScore } from '../../model/result/result.ts';
import type { ScoringContext } from '../context.ts';
import { type IndicatorInput, type IndicatorRow, indicatorRow } from './indicator-row.ts';
import type { RowScore } from './row.ts';
import { notApplicableRow, scoreRow, unscoredRow } from './score-row.ts';

/** An indicator's score with its exact points. */
export interface ScoredIndicator {
  readonly indicator: IndicatorScore;
  readonly score: RowScore['score'];
  readonly unrounded: RowScore['unrounded'];
}

/** Scores one indicator: target in force, actual, facts, rule, points, deductions. */
export function scoreIndicator(input: IndicatorInput, context: ScoringContext): ScoredIndicator {
  const made = indicatorRow(input, context);
  const scored = scoreMeasured(made, input, context);
  const { row, score, unrounded } = scored;
  const { measured, target, reading } = made;
  const completion = 'outcome' in measured || measured.completion === null ? null : plain(measured.completion);
  // Written out, because copying a row with … costs more than scoring it when there are a hundred thousand.
  const indicator: IndicatorScore = {
    nominalWeight: row.nominalWeight,
    weight: row.weight,
    outcome: row.outcome,
    automatic: row.automatic,
    manual: row.manual,
    rule: row.rule,
    otherRules: row.otherRules,
    trace: row.trace,
    facts: row.facts,
    deductions: row.deductions,
    findings: made.findings.length === 0 ? row.findings : [...made.findings, ...row.findings],
    indicator: input.indicator,
    target,
    targetFrom: made.targetFrom,
    actual: input.actual,
    reading,
    judgement: 'outcome' in measured ? null : (measured.judgement ?? null),
    category: input.category,
    completion,
  };
  return { indicator, score, unrounded };
}

function scoreMeasured(made: IndicatorRow, input: IndicatorInput, context: ScoringContext): RowScore {
  const { row, measured } = made;
  if (input.setAside !== null) return notApplicableRow(row, input.setAside, []);
  return 'outcome' in measured ? unscoredRow(row, measured, context) : scoreRow(row, context);
}

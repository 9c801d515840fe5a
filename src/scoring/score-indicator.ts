import { suggestion } from '../findings/read-definition.ts';
import type { ActualIndicator } from '../model/actuals.ts';
import { type Decimal, isDecimalText, plain } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/goals.ts';
import { nearest } from '../model/nearest.ts';
import type { IndicatorScore, ScoredRow } from '../model/result.ts';
import type { ActualReading, TargetReading } from '../model/target.ts';
import { readActual } from '../targets/read-actual.ts';
import { about, type ScoringContext, type Subject } from './context.ts';
import type { ExecutionReading } from './execution-row.ts';
import { manualDecision } from './manual-score.ts';
import { measure } from './measure.ts';
import type { Measured } from './measured.ts';
import { type MeasuredFacts, unmeasured } from './measured-facts.ts';
import { plainNumber } from './numbers.ts';
import { isGiven, type OrLater, type Row, type RowScore, type Unscorable } from './row.ts';
import { type CommonFacts, type RowFacts, rowFacts } from './row-facts.ts';
import { notApplicableRow, scoreRow, unscoredRow } from './score-row.ts';
import { targetInForce } from './target-in-force.ts';

/** An indicator with what was reported for it and the weight it has. */
export interface IndicatorInput {
  readonly indicator: Indicator;
  readonly actual: ActualIndicator | null;
  readonly contradictory: boolean;
  readonly category: string | null;
  readonly nominal: Decimal;
  readonly weight: Decimal;
  readonly applies: boolean;
  readonly execution: ExecutionReading;
  readonly subject: Subject;
  /** False when nothing at all was reported for the project, which is one finding and not one for each row. */
  readonly reported: boolean;
}

/** An indicator's score with its exact points. */
export interface ScoredIndicator {
  readonly indicator: IndicatorScore;
  readonly score: RowScore['score'];
  readonly unrounded: RowScore['unrounded'];
}

/** The name of an indicator for people: level 3, or its description. */
function indicatorName({ level3, description, ordinal }: Indicator): string {
  return level3 ?? description ?? `#${ordinal}`;
}

/** Scores one indicator: target in force, actual, facts, rule, points, deductions. */
export function scoreIndicator(input: IndicatorInput, context: ScoringContext): OrLater<ScoredIndicator> {
  const { indicator, actual, category } = input;
  const name = indicatorName(indicator);
  const { target, findings: targetFindings } = targetInForce(indicator, actual, context.year, input.subject);
  const entry = actual?.actual ?? null;
  const reading = isGiven(entry) ? readActual(entry, target, { year: context.year }) : null;
  const measured = measureRow(input, name, target, reading, context);
  const { decision, findings: manualFindings } = manualDecision(
    actual?.manual ?? null,
    input.weight,
    name,
    input.subject,
  );
  const row: Row = {
    subject: input.subject,
    name,
    nominal: input.nominal,
    weight: input.weight,
    facts: factsOf(input, target, reading, 'outcome' in measured ? unmeasured : measured.facts, context),
    numbers: { ...('outcome' in measured ? {} : measured.numbers), weight: plainNumber(input.weight, '分', null) },
    words: rowWords(target, reading, actual, 'outcome' in measured ? null : measured),
    manual: decision,
  };
  const scored = scoreMeasured(row, input, measured, context);
  if (scored instanceof Promise) return scored;
  const findings: Finding[] = [...targetFindings, ...manualFindings, ...scored.row.findings];
  const completion = 'outcome' in measured || measured.completion === null ? null : plain(measured.completion);
  const { score, unrounded } = scored;
  return {
    indicator: { ...withFindings(scored.row, findings), indicator, target, actual, reading, category, completion },
    score,
    unrounded,
  };
}

const withFindings = (row: ScoredRow, findings: readonly Finding[]): ScoredRow => ({ ...row, findings });

function scoreMeasured(
  row: Row,
  input: IndicatorInput,
  measured: Measured | Unscorable,
  context: ScoringContext,
): OrLater<RowScore> {
  if (!input.applies) {
    const why = input.actual?.notApplicable ?? '';
    return notApplicableRow(row, why, context.profile.notApplicable === 'full', []);
  }
  return 'outcome' in measured ? unscoredRow(row, measured, context) : scoreRow(row, context);
}

function measureRow(
  input: IndicatorInput,
  name: string,
  target: TargetReading,
  reading: ActualReading | null,
  context: ScoringContext,
): Measured | Unscorable {
  const { indicator, actual, subject, execution } = input;
  if (input.category === null) return unknownCategory(indicator, name, subject, context);
  if (input.contradictory) {
    // Already reported where the two actuals were matched.
    return {
      outcome: 'invalid',
      why: { zh: '同一指标填报了两个不同的值', en: 'two different actuals were reported' },
      findings: [],
    };
  }
  if (actual === null) {
    const none = { ordinal: indicator.ordinal, place: indicator.source, ...nothingReported };
    const unreported = measure({ name, subject, target, reading: null, actual: none, execution, context });
    return 'outcome' in unreported && !input.reported ? { ...unreported, findings: [] } : unreported;
  }
  return measure({ name, subject, target, reading, actual, execution, context });
}

const nothingReported = {
  actual: null,
  weight: null,
  lastYear: null,
  settledTarget: null,
  settledTargetSource: null,
  band: null,
  bandPercent: null,
  notApplicable: null,
  evidence: null,
  surveySize: null,
  reason: null,
  measure: null,
  manual: null,
} as const;

function unknownCategory(
  indicator: Indicator,
  name: string,
  subject: Subject,
  { profile }: ScoringContext,
): Unscorable {
  const known = profile.categories.flatMap((one) => one.level1);
  const level1 = indicator.level1 ?? '';
  const args = { name, level1, allowed: known.join('、'), suggestion: suggestion(nearest(level1, known)) };
  return {
    outcome: 'invalid',
    why: { zh: '一级指标不属于方案的任何类别', en: 'level 1 belongs to no category of the profile' },
    findings: [about(subject, 'category-unknown', args)],
  };
}

/** The facts of an indicator, measured or not; what could not be measured has no value and no rule can rest on it. */
function factsOf(
  { indicator, actual, category, execution }: IndicatorInput,
  target: TargetReading,
  reading: ActualReading | null,
  measured: MeasuredFacts,
  { settings }: ScoringContext,
): RowFacts {
  const evidence = isGiven(actual?.evidence ?? null);
  const reason = isGiven(actual?.reason ?? null);
  const satisfaction =
    category === 'satisfaction' || hasSatisfaction(indicator.level1) || hasSatisfaction(indicator.level2);
  const { budgetPositive, executionRate } = execution.facts;
  const common: CommonFacts = {
    scope: 'indicator',
    kind: target.kind,
    satisfaction,
    surveyPresent: evidence || surveyed(actual),
    notePresent: evidence || reason || reading?.kind === 'words',
    reasonPresent: reason,
    manualPresent: actual?.manual != null,
    budgetPositive,
    executionRate,
    executionBelowReason: null,
  };
  return rowFacts(settings, common, measured);
}

const hasSatisfaction = (level: string | null) => level?.includes('满意') === true;

function surveyed(actual: ActualIndicator | null): boolean {
  const size = actual?.surveySize ?? null;
  if (!isGiven(size)) return false;
  const digits = size.text.normalize('NFKC').replace(/[^\d.]/g, '');
  return isDecimalText(digits) && Number(digits) > 0;
}

/** The words that sentences of rules are filled with. */
function rowWords(
  target: TargetReading,
  reading: ActualReading | null,
  actual: ActualIndicator | null,
  measured: Measured | null,
): Record<string, string> {
  const words: Record<string, string> = { target: target.text, actual: actualText(reading, actual) };
  for (const [name, number] of Object.entries(measured?.numbers ?? {})) {
    if (number !== null && name !== 'target' && name !== 'actual') words[name] = number.display;
  }
  const completion = measured?.completion ?? null;
  if (completion !== null) words['completion'] = `${completion.times(100).toDecimalPlaces(2).toFixed()}%`;
  return words;
}

/** The actual as entered, with the unit it took from its target when it was a bare number. */
function actualText(reading: ActualReading | null, actual: ActualIndicator | null): string {
  const text = actual?.actual?.text.trim() ?? '';
  if (reading?.kind !== 'quantity' || reading.value === null || !isDecimalText(text)) return text;
  return `${text}${reading.multiplier ?? ''}${reading.unit ?? ''}`;
}

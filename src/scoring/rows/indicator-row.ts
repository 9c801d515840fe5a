import { didYouMean, nearestListed } from '../../findings/args.ts';
import type { ActualIndicator } from '../../model/actuals/actuals.ts';
import { saysNothing } from '../../model/actuals/says-nothing.ts';
import { type Decimal, decimal, isDecimalText, percentText } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import { isKnownLevel1 } from '../../model/goals/level-name.ts';
import { nearest } from '../../model/nearest.ts';
import type { TargetDerivation } from '../../model/result/result.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import { readActual } from '../../targets/actual/read-actual.ts';
import { about, type ScoringContext, type Subject } from '../context.ts';
import { measure } from '../measure/measure.ts';
import type { Measured } from '../measure/measured.ts';
import { type MeasuredFacts, unmeasured } from '../measure/measured-facts.ts';
import { type NamedNumber, plainNumber, type RowNumbers } from '../measure/numbers.ts';
import { targetInForce } from '../measure/target-in-force.ts';
import type { ExecutionReading } from './execution-row.ts';
import { manualDecision } from './manual-score.ts';
import { isGiven, type Row, type SetAside, toldTwice, type Unscorable } from './row.ts';
import { type CommonFacts, type RowFacts, rowFacts } from './row-facts.ts';

/** An indicator with what was reported for it and the weight it has. */
export interface IndicatorInput {
  readonly indicator: Indicator;
  readonly actual: ActualIndicator | null;
  readonly contradictory: boolean;
  /** The same indicator stands before it under another level 1. */
  readonly repeated: boolean;
  readonly category: string | null;
  readonly nominal: Decimal;
  readonly weight: Decimal;
  /** Why it is not scored: it does not apply, or its project was not carried out. */
  readonly setAside: SetAside | null;
  readonly execution: ExecutionReading;
  readonly subject: Subject;
  /** False when nothing at all was reported for the project, which is one finding and not one for each row. */
  readonly reported: boolean;
}

/** An indicator ready to be scored: what was read, what it was held against, and the row of facts and numbers. */
export interface IndicatorRow {
  readonly row: Row;
  readonly target: TargetReading;
  readonly targetFrom: TargetDerivation | null;
  readonly reading: ActualReading | null;
  readonly measured: Measured | Unscorable;
  readonly findings: readonly Finding[];
}

/** The name of an indicator for people: level 3, or its description. */
function indicatorName({ level3, description, ordinal }: Indicator): string {
  return level3 ?? description ?? `#${ordinal}`;
}

/** Reads target and actual of an indicator, holds one against the other, and puts facts and numbers together. */
export function indicatorRow(input: IndicatorInput, context: ScoringContext): IndicatorRow {
  const { indicator, actual, subject, weight, nominal } = input;
  const name = indicatorName(indicator);
  const {
    target,
    from: targetFrom,
    findings: targetFindings,
  } = targetInForce(indicator, actual, context.year, subject);
  const entry = actual?.actual ?? null;
  const read = isGiven(entry) ? readActual(entry, target, { year: context.year }) : null;
  // A dash is no data, unless it answers: 无 of what must not happen is zero.
  const empty = read !== null && (read.kind === 'unreadable' || read.kind === 'words') && saysNothing(read.text);
  const reading = empty ? null : read;
  const measured = measureRow(input, name, target, reading, context);
  const { decision, findings: manualFindings } = manualDecision(actual?.manual ?? null, weight, name, subject);
  const row: Row = {
    subject,
    name,
    nominal,
    weight,
    facts: factsOf(input, target, reading, 'outcome' in measured ? unmeasured : measured.facts, context),
    numbers: withWeight(measured, weight),
    word: (name) => rowWord(name, target, reading, actual, 'outcome' in measured ? null : measured),
    manual: decision,
    emptyReason: actual?.emptyReason ?? null,
  };
  const none = targetFindings.length + manualFindings.length === 0;
  const findings = none ? targetFindings : [...targetFindings, ...manualFindings];
  return { row, target, targetFrom, reading, measured, findings };
}

function withWeight(measured: Measured | Unscorable, weight: Decimal): RowNumbers {
  const numbers: Record<string, NamedNumber | null> = 'outcome' in measured ? {} : { ...measured.numbers };
  numbers['weight'] = plainNumber(weight, '分', null);
  return numbers;
}

function measureRow(
  input: IndicatorInput,
  name: string,
  target: TargetReading,
  reading: ActualReading | null,
  context: ScoringContext,
): Measured | Unscorable {
  const { indicator, actual, subject, execution } = input;
  const fromLastYear = indicator.target.kind === 'trend' && !isGiven(actual?.settledTarget ?? null);
  if (input.category === null) return unknownCategory(indicator, name, subject, context);
  if (input.contradictory) {
    // Already reported where the two reports were joined.
    return { outcome: 'invalid', why: toldTwice, findings: [] };
  }
  if (actual === null) {
    const none = { ordinal: indicator.ordinal, place: indicator.source, ...nothingReported };
    const unreported = measure({
      name,
      subject,
      target,
      fromLastYear,
      reading: null,
      actual: none,
      execution,
      context,
    });
    return 'outcome' in unreported && !input.reported ? { ...unreported, findings: [] } : unreported;
  }
  return measure({ name, subject, target, fromLastYear, reading, actual, execution, context });
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
  // 成本指标 is no misspelt 成效指标: forms have it, and other profiles a category for it.
  const near = isKnownLevel1(level1) ? null : nearest(level1, known);
  const args = { name, level1, ...nearestListed('allowed', level1, known), ...didYouMean(near) };
  return {
    outcome: 'invalid',
    why: { zh: '一级指标不属于方案的任何类别', en: 'level 1 belongs to no category of the profile' },
    findings: [about(subject, 'category-unknown', args)],
  };
}

/** The facts of an indicator, measured or not; what could not be measured has no value and no rule can rest on it. */
function factsOf(
  { indicator, actual, category, execution, repeated }: IndicatorInput,
  target: TargetReading,
  reading: ActualReading | null,
  measured: MeasuredFacts,
  { settings }: ScoringContext,
): RowFacts {
  const evidence = isGiven(actual?.evidence ?? null) || actual?.contested?.includes('evidence') === true;
  const reason = isGiven(actual?.reason ?? null) || actual?.contested?.includes('reason') === true;
  const satisfaction =
    category === 'satisfaction' || hasSatisfaction(indicator.level1) || hasSatisfaction(indicator.level2);
  const { budgetPositive, executionRate } = execution.facts;
  const common: CommonFacts = {
    scope: 'indicator',
    kind: target.kind,
    satisfaction,
    surveyPresent: evidence || surveyed(actual),
    evidencePresent: evidence,
    timeliness: isTimeliness(indicator),
    repeated: actual?.reviewed?.repeated ?? repeated,
    reviewed: actual?.reviewed ?? null,
    notePresent: evidence || reason || reading?.kind === 'words',
    reasonPresent: reason,
    manualPresent: actual?.manual != null,
    budgetPositive,
    executionRate,
    executionBelowReason: null,
  };
  return rowFacts(settings, common, measured);
}

const isTimeliness = ({ level2 }: Indicator): boolean => level2?.includes('时效') === true;

const hasSatisfaction = (level: string | null) => level?.includes('满意') === true;

function surveyed(actual: ActualIndicator | null): boolean {
  const size = actual?.surveySize ?? null;
  return size !== null && decimal(size.text).greaterThan(0);
}

/** A word that sentences of rules are filled with. */
function rowWord(
  name: string,
  target: TargetReading,
  reading: ActualReading | null,
  actual: ActualIndicator | null,
  measured: Measured | null,
): string | undefined {
  switch (name) {
    case 'target':
      return target.text;
    case 'actual':
      return actualText(reading, actual);
    case 'completion': {
      const completion = measured?.completion ?? null;
      return completion === null ? undefined : percentText(completion);
    }
    default:
      return measured?.numbers[name]?.display;
  }
}

/** The actual as entered, with the unit it took from its target when it was a bare number. */
function actualText(reading: ActualReading | null, actual: ActualIndicator | null): string {
  const text = actual?.actual?.text.trim() ?? '';
  if (reading?.kind !== 'quantity' || reading.value === null || !isDecimalText(text)) return text;
  return `${text}${reading.multiplier ?? ''}${reading.unit ?? ''}`;
}

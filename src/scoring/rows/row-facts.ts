import type { Reviewed } from '../../model/actuals/reviewed.ts';
import type { FactValue } from '../../model/result/result.ts';
import type { MeasuredFacts } from '../measure/measured-facts.ts';

/**
 * The facts of one row. The settings of the profile are reached by name too, as if they were the row's own, without being copied
 * into every row. `belowWeight` is filled in when the score is known; no rule that scores may read it.
 */
export type RowFacts = Record<string, FactValue>;

/** Facts every sort of row has; null where the row has no such fact. */
export interface CommonFacts {
  readonly scope: 'execution' | 'indicator' | 'project';
  readonly kind: string | null;
  readonly satisfaction: boolean | null;
  readonly surveyPresent: boolean | null;
  readonly evidencePresent: boolean | null;
  readonly timeliness: boolean | null;
  readonly repeated: boolean | null;
  /** What a reviewer said of the row; null in what a unit reports. */
  readonly reviewed: Reviewed | null;
  readonly notePresent: boolean | null;
  readonly reasonPresent: boolean | null;
  readonly manualPresent: boolean | null;
  readonly budgetPositive: boolean | null;
  readonly executionRate: FactValue;
  readonly executionBelowReason: boolean | null;
}

type RowFact =
  | Exclude<keyof CommonFacts, 'reviewed'>
  | Exclude<keyof Reviewed, 'repeated'>
  | keyof MeasuredFacts
  | 'belowWeight';
type Measuring = Readonly<Record<keyof MeasuredFacts, FactValue>>;
type Maker = new (common: CommonFacts, measured: Measuring) => RowFacts;

/** A row that nothing is measured of, such as a project. */
const nothingMeasured: Measuring = {
  measure: null,
  targetPositive: null,
  strict: null,
  rangeHasWidth: null,
  falling: null,
  lastYearPositive: null,
  band: null,
  standardShare: null,
  completion: null,
  farAbove: null,
  onTarget: null,
};

/**
 * What makes the rows of one run: every row has the same names in the same order, which keeps a hundred thousand of them small, and the
 * settings behind them. Written as an object with `__proto__`, each row would cost many times as much.
 */
function rowMaker(settings: Readonly<Record<string, FactValue>>): Maker {
  function Row(this: Record<RowFact, FactValue>, common: CommonFacts, measured: Measuring) {
    this.scope = common.scope;
    this.kind = common.kind;
    this.measure = measured.measure;
    this.satisfaction = common.satisfaction;
    this.targetPositive = measured.targetPositive;
    this.strict = measured.strict;
    this.rangeHasWidth = measured.rangeHasWidth;
    this.falling = measured.falling;
    this.lastYearPositive = measured.lastYearPositive;
    this.surveyPresent = common.surveyPresent;
    this.evidencePresent = common.evidencePresent;
    this.timeliness = common.timeliness;
    this.repeated = common.repeated;
    this.related = common.reviewed?.related ?? null;
    this.assessable = common.reviewed?.assessable ?? null;
    this.fitsLevel = common.reviewed?.fitsLevel ?? null;
    this.tasksUnfinished = common.reviewed?.tasksUnfinished ?? null;
    this.notePresent = common.notePresent;
    this.reasonPresent = common.reasonPresent;
    this.manualPresent = common.manualPresent;
    this.budgetPositive = common.budgetPositive;
    this.band = measured.band;
    this.standardShare = measured.standardShare;
    this.completion = measured.completion;
    this.farAbove = measured.farAbove;
    this.onTarget = measured.onTarget;
    this.executionRate = common.executionRate;
    this.executionBelowReason = common.executionBelowReason;
    this.belowWeight = null;
  }
  Row.prototype = settings;
  return Row as unknown as Maker;
}

const makers = new WeakMap<object, Maker>();

/** Puts the facts of a row together. */
export function rowFacts(
  settings: Readonly<Record<string, FactValue>>,
  common: CommonFacts,
  measured: MeasuredFacts | null,
): RowFacts {
  let maker = makers.get(settings);
  if (maker === undefined) {
    maker = rowMaker(settings);
    makers.set(settings, maker);
  }
  return new maker(common, measured ?? nothingMeasured);
}

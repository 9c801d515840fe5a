import { Decimal, type DecimalText, decimal, points, type Rounding, round } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Expression } from '../model/policy/expression.ts';
import type { Binding } from '../model/result/result.ts';
import { evaluateExpression, hasNoValue } from '../rules/formula/evaluate-formula.ts';

/** A name of a formula with its number, as a result has it. */
export type BoundNumber = Pick<Binding, 'name' | 'value' | 'display' | 'format'> & { readonly origin: string };

/** How a row was computed: its formula over its numbers, rounded once and held between 0 and the weight. */
export interface Computation {
  readonly expression: Expression;
  readonly bindings: readonly BoundNumber[];
  readonly rounding: Rounding;
}

/** What would earn points back: the points, and a sentence that says what would have to be different. */
export interface Regain {
  readonly points: DecimalText;
  readonly sentence: Bilingual;
}

/** What the reported value is measured against, by the origin of the reported value. */
const measures: Readonly<Record<string, readonly string[]>> = {
  actual: ['target', 'last-year', 'budget'],
  executed: ['revised', 'initial'],
  'band-share': [],
  yes: [],
};

/** The score, rounded as the trace was, had one binding another value; null where the formula then has no value. */
function scoreWith(trace: Computation, changed: BoundNumber, value: Decimal): Decimal | null {
  const values = Object.fromEntries(trace.bindings.map((binding) => [binding.name, decimal(binding.value)]));
  const evaluation = evaluateExpression(trace.expression, { ...values, [changed.name]: value });
  if (hasNoValue(evaluation) || typeof evaluation.value === 'boolean') return null;
  const weight = trace.bindings.find(({ origin }) => origin === 'weight');
  const rounded = Decimal.max(0, round(evaluation.value, trace.rounding));
  return weight === undefined ? rounded : Decimal.min(rounded, decimal(weight.value));
}

/** The value that earns all: what it is measured against; for shares and yes/no it is 1. */
function aim(reported: BoundNumber, trace: Computation): Decimal | null {
  const against = measures[reported.origin] ?? [];
  if (reported.origin === 'band-share' || reported.origin === 'yes') return new Decimal(1);
  const measure = against
    .map((origin) => trace.bindings.find((binding) => binding.origin === origin))
    .find((binding) => binding !== undefined);
  return measure === undefined ? null : decimal(measure.value);
}

/** The unit behind the number of a binding's display: "6次" gives "次". */
function unitOf(display: string): string {
  return display.replace(/^[-\d.,]+/, '');
}

/**
 * What would earn back the points a row lost to its rule: the whole of it, and for counts what each single one more (or less) is
 * worth. The numbers come from the same formula with the reported value changed; nothing is estimated. Empty when nothing was lost.
 */
export function regains(trace: Computation): readonly Regain[] {
  const reported = trace.bindings.find((binding) => binding.origin in measures);
  if (reported === undefined) return [];
  const goal = aim(reported, trace);
  const now = scoreWith(trace, reported, decimal(reported.value));
  const best = goal === null ? null : scoreWith(trace, reported, goal);
  if (goal === null || best === null || now === null || !best.gt(now)) return [];
  const whole = { points: points(best.minus(now)), sentence: sentence(reported, goal, best.minus(now)) };
  const step = oneStep(trace, reported, goal, now);
  return step === null ? [whole] : [whole, step];
}

function sentence(reported: BoundNumber, goal: Decimal, gain: Decimal): Bilingual {
  const gained = points(gain);
  const unit = unitOf(reported.display);
  const away = goal.minus(decimal(reported.value));
  if (reported.origin === 'band-share') {
    return { zh: `评为达成预期指标（100%）可加 ${gained} 分`, en: `judged fully met (100 %) it earns ${gained} more` };
  }
  if (reported.origin === 'yes') return { zh: `达成后可加 ${gained} 分`, en: `once met it earns ${gained} more` };
  if (reported.format === 'date') {
    const days = away.abs().toFixed();
    return { zh: `提前 ${days} 天完成可加 ${gained} 分`, en: `done ${days} days earlier it earns ${gained} more` };
  }
  const amount = `${away.abs().toSignificantDigits(12).toFixed()}${unit === '' ? '' : ` ${unit}`}`;
  if (reported.origin === 'executed') {
    return { zh: `再执行 ${amount}可加 ${gained} 分`, en: `spending ${amount} more earns ${gained} more` };
  }
  return away.gt(0)
    ? { zh: `再完成 ${amount}可加 ${gained} 分`, en: `${amount} more earns ${gained} more` }
    : { zh: `减少 ${amount}可加 ${gained} 分`, en: `${amount} less earns ${gained} more` };
}

/** What one single unit nearer to the aim is worth, where units are counted in ones and more than one is missing. */
function oneStep(trace: Computation, reported: BoundNumber, goal: Decimal, now: Decimal): Regain | null {
  const value = decimal(reported.value);
  const away = goal.minus(value);
  if (reported.origin !== 'actual' || reported.format === 'date') return null;
  if (!value.isInteger() || !goal.isInteger() || away.abs().lte(1) || away.abs().gt(1000)) return null;
  const score = scoreWith(trace, reported, value.plus(away.isNegative() ? -1 : 1));
  if (score === null || !score.gt(now)) return null;
  const gained = points(score.minus(now));
  const unit = unitOf(reported.display);
  return {
    points: gained,
    sentence: { zh: `每 1 ${unit}约值 ${gained} 分`, en: `each single ${unit} is worth about ${gained}` },
  };
}

import { Decimal, type DecimalText, decimal, points, round } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Binding, BindingOrigin, ScoredRow, Trace } from '../model/result/result.ts';
import { evaluateExpression, hasNoValue } from '../rules/formula/evaluate-formula.ts';

/** What would earn points back: the points, and a sentence that says what would have to be different. */
export interface Regain {
  readonly points: DecimalText;
  readonly sentence: Bilingual;
}

/** What the reported value is measured against, by the origin of the reported value. */
const measures: Partial<Record<BindingOrigin, readonly BindingOrigin[]>> = {
  actual: ['target', 'last-year', 'budget'],
  executed: ['revised', 'initial'],
  'band-share': [],
  yes: [],
};

/** The score, rounded as the trace was, had one binding another value; null where the formula then has no value. */
function scoreWith(trace: Trace, changed: Binding, value: Decimal): Decimal | null {
  const values = Object.fromEntries(trace.bindings.map((binding) => [binding.name, decimal(binding.value)]));
  const evaluation = evaluateExpression(trace.expression, { ...values, [changed.name]: value });
  if (hasNoValue(evaluation) || typeof evaluation.value === 'boolean') return null;
  return round(evaluation.value, trace.rounding);
}

/** The value that earns all: what it is measured against; for shares and yes/no it is 1. */
function aim(reported: Binding, trace: Trace): Decimal | null {
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
export function regains(row: ScoredRow): readonly Regain[] {
  const { trace } = row;
  if (trace === null || row.outcome.type !== 'scored' || row.manual !== null) return [];
  const reported = trace.bindings.find((binding) => binding.origin in measures);
  if (reported === undefined) return [];
  const goal = aim(reported, trace);
  const now = decimal(trace.rounded);
  const best = goal === null ? null : scoreWith(trace, reported, goal);
  if (goal === null || best === null || !best.gt(now)) return [];
  const whole = { points: points(best.minus(now)), sentence: sentence(reported, goal, best.minus(now)) };
  const step = oneStep(trace, reported, goal, now);
  return step === null ? [whole] : [whole, step];
}

function sentence(reported: Binding, goal: Decimal, gain: Decimal): Bilingual {
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
function oneStep(trace: Trace, reported: Binding, goal: Decimal, now: Decimal): Regain | null {
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

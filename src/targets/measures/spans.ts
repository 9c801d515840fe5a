import { decimal, plain } from '../../model/decimal.ts';
import { comparatorAfter } from './comparators.ts';
import { type Measure, measureAt, quantityOf } from './measures.ts';

/** A low and a high end: 10-20人, 5—10万元, ±3%. */
export interface Span {
  readonly end: number;
  readonly low: Measure;
  readonly high: Measure;
  readonly fault: 'reversed' | null;
}

const rangeSigns = ['--', '-', '~', '至', '到'];

/** The low end takes the unit of the high end when it has none of its own. */
function sharedUnit(low: Measure, high: Measure): Measure | null {
  if (low.use === null && low.multiplier === null) return { ...low, multiplier: high.multiplier, use: high.use };
  if (low.bareMoney !== null && high.use !== null && high.bareMoney === null) {
    return {
      ...low,
      bareMoney: null,
      multiplier: high.use.unit === low.use?.unit ? null : low.bareMoney,
      use: high.use,
    };
  }
  if (low.use === null) return { ...low, use: high.use };
  return low.use.family === high.use?.family ? low : null;
}

/** Two measures as a range; null when their units do not go together. */
export function spanOf(first: Measure, high: Measure, end: number): Span | null {
  const low = sharedUnit(first, high);
  if (low === null) return null;
  const comparable = low.use?.factor === high.use?.factor || low.use?.dimension === 'money';
  const readable = comparable && !low.malformed && !high.malformed;
  const reversed = readable && decimal(quantityOf(low).amount).gt(quantityOf(high).amount);
  return { end, low, high, fault: reversed ? 'reversed' : null };
}

/** The range printed at a position: two numbers with a sign between them, or a tolerance after ±. */
export function spanAt(text: string, at: number): Span | null {
  if (text.charAt(at) === '±') return toleranceAt(text, at + 1);
  const first = measureAt(text, at);
  if (first === null) return null;
  const sign = rangeSigns.find((word) => text.startsWith(word, first.end));
  if (sign === undefined) return null;
  const high = measureAt(text, first.end + sign.length);
  if (high === null) return null;
  const tail = ['之间', '间'].find((word) => text.startsWith(word, high.end)) ?? '';
  return spanOf(first, high, high.end + tail.length);
}

function toleranceAt(text: string, at: number): Span | null {
  const high = measureAt(text, at);
  if (high === null || high.value.startsWith('-')) return null;
  const after = comparatorAfter(text, high.end);
  const low = { ...high, value: high.malformed ? high.value : plain(decimal(high.value).neg()) };
  return { end: after !== null && after.comparator === '≤' ? after.end : high.end, low, high, fault: null };
}

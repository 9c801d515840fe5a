import type { TargetReading } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import type { Fault } from './faults.ts';
import { parseTarget } from './parse-target.ts';
import type { TargetContext } from './target-context.ts';

export type { TargetContext } from './target-context.ts';

/** A reading together with the reason when it is unreadable. */
export interface TargetResult {
  readonly reading: TargetReading;
  readonly fault: Fault | null;
}

const empty = (text: string, kind: TargetReading['kind']): TargetReading => ({
  text,
  kind,
  comparator: null,
  value: null,
  multiplier: null,
  unit: null,
  dimension: null,
  amount: null,
  upper: null,
  date: null,
  from: null,
  assumptions: [],
  words: text.trim() || null,
});

/** Reads a target text; also says why when it is unreadable. Never throws; time grows linearly with the text. */
export function readTargetFully(text: string, context: TargetContext = {}): TargetResult {
  const parsed = parseTarget(fold(text), context);
  if ('fault' in parsed) return { reading: empty(text, 'unreadable'), fault: parsed.fault };
  return { reading: { ...empty(text, parsed.kind), words: null, ...parsed }, fault: null };
}

/**
 * Reads a target text: what sort of promise it is, how much, by when, and every assumption made on the way. Kind `unreadable`
 * stands for what can't be scored; {@link readTargetFully} says why. Never throws.
 */
export function readTarget(text: string, context: TargetContext = {}): TargetReading {
  return readTargetFully(text, context).reading;
}

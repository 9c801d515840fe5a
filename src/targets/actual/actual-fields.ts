import type { Phrase } from '../../model/phrase.ts';
import type { ActualReading } from '../../model/target/target.ts';
import type { Fault } from '../target/faults.ts';

/** What is known of an actual reading beside its text; everything left out is null. */
export type ActualFields = Partial<Omit<ActualReading, 'text' | 'kind'>> & { readonly kind: ActualReading['kind'] };

/** The fields of a reading, or the reason why there is none. */
export type ActualOutcome = ActualFields | { readonly fault: Fault };

/** Fields of a date. */
export function dated(
  date: string,
  from: string | null,
  assumptions: readonly Phrase[],
  words: string | null,
): ActualFields {
  return { kind: 'date', date, from, assumptions, words };
}

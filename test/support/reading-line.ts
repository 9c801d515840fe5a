import type { ActualReading, TargetReading } from '../../src/model/target/target.ts';
import { withSentences } from '../../src/targets/target/assumptions.ts';

const said = (...parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');

function measured(reading: TargetReading | ActualReading): string {
  const { value, multiplier, unit, amount, upper } = reading;
  if (value === null || amount === null) return '';
  const own = (of: Pick<TargetReading, 'value' | 'multiplier' | 'unit'>) =>
    `${of.value}${said(of.multiplier, of.unit)}`;
  const low = own({ value, multiplier, unit });
  const high = upper === null ? '' : `~${own(upper)}`;
  const exact = amount === value && upper === null ? '' : `= ${amount}${upper === null ? '' : `~${upper.amount}`}`;
  return said(`${low}${high}`, exact);
}

/** A target reading in one line, for tables that a person has looked through. */
export function readingLine(reading: TargetReading): string {
  const { kind, comparator, from, date, words, text, assumptions } = reading;
  const other = words === null || words === text.trim() ? '' : `(${words})`;
  const notes = assumptions.length === 0 ? '' : `; ${withSentences(reading).assumptions.join('；')}`;
  return said(kind, comparator, measured(reading), from === null ? '' : `${from} to`, date, other, notes);
}

/** An actual reading in one line. */
export function actualLine(reading: ActualReading): string {
  const { kind, comparator, from, date, yes, band, words, text, assumptions } = reading;
  const answer = yes === null ? '' : yes ? 'yes' : 'no';
  const other = words === null || words === text.trim() ? '' : `(${words})`;
  const notes = assumptions.length === 0 ? '' : `; ${withSentences(reading).assumptions.join('；')}`;
  return said(kind, comparator, measured(reading), from === null ? '' : `${from} to`, date, answer, band, other, notes);
}

import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { TargetReading } from '../../../model/target/target.ts';
import { readTarget, type TargetContext } from '../../../targets/target/read-target.ts';
import type { JsonCursor } from './json-cursor.ts';

/** The fields of a target reading as JSON. */
export const jsonTargetKeys = [
  'text',
  'kind',
  'comparator',
  'value',
  'multiplier',
  'unit',
  'dimension',
  'amount',
  'upper',
  'date',
  'from',
  'assumptions',
  'words',
] as const;

/** The parts of a reading that decide a score. */
const essence = (reading: TargetReading): string =>
  [reading.kind, reading.amount, reading.upper?.amount, reading.date].filter((part) => part != null).join(' ');

/** The same parts of the reading that stands in the file; null when it says no more than the text. */
function givenEssence(from: JsonCursor): string | null {
  const kind = from.field('kind').text();
  const upper = from.field('upper');
  const parts = [
    kind,
    from.field('amount').decimal(),
    upper.isNull ? null : upper.field('amount').decimal(),
    from.field('date').text(),
  ];
  return kind === null ? null : parts.filter((part) => part !== null).join(' ');
}

/**
 * Reads a target by its text; the reading beside it is never believed. Only what a text leaves to columns of its own (direction,
 * unit) is taken from there. A reading that fits no way is a finding.
 */
export function jsonTarget(from: JsonCursor, context: TargetContext, findings: Finding[]): TargetReading {
  if (typeof from.value === 'string') return readTarget(from.value.trim(), context);
  if (!from.object(jsonTargetKeys)) return readTarget('', context);
  const text = from.field('text').text() ?? '';
  const plain = readTarget(text, context);
  const given = givenEssence(from);
  if (given === null || given === essence(plain)) return plain;
  const direction = given.startsWith('at-most') ? '反向' : given.startsWith('at-least') ? '正向' : null;
  const comparator = from.field('comparator').text() ?? direction;
  const unit = from.field('unit').text();
  const contexts: TargetContext[] = [
    { comparator: direction },
    { comparator },
    { unit },
    { comparator: direction, unit },
    { comparator, unit },
  ];
  const readings = contexts.map((more) => readTarget(text, { ...context, ...more }));
  const fitting = readings.find((reading) => essence(reading) === given);
  if (fitting !== undefined) return fitting;
  const args = { text, given, read: essence(plain) };
  findings.push(finding('goals-json-target-differs', args, { place: from.place }));
  return plain;
}

import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import type { TargetReading } from '../../../model/target/target.ts';
import { readTarget, type TargetContext } from '../../../targets/target/read-target.ts';
import { decimalOf, type GivenTarget, textOf } from './given-values.ts';

type Essence = { readonly [K in 'kind' | 'amount' | 'date']?: string | number | null | undefined } & {
  readonly upper?: { readonly amount?: string | number | null | undefined } | null | undefined;
};

/** The parts of a reading that decide a score. */
function essence({ kind, amount, upper, date }: Essence): string {
  return [kind, decimalOf(amount), decimalOf(upper?.amount), date].filter((part) => part != null).join(' ');
}

/**
 * Reads a target by its text; the reading beside it is never believed. Only what a text leaves to columns of its own (direction,
 * unit) is taken from there. A reading that fits no way is a finding.
 */
export function jsonTarget(
  target: GivenTarget | null | undefined,
  context: TargetContext,
  place: Place,
  findings: Finding[],
): TargetReading {
  if (target === null || target === undefined) return readTarget('', context);
  if (typeof target === 'string') return readTarget(target.trim(), context);
  const text = textOf(target.text) ?? '';
  const plain = readTarget(text, context);
  const given = essence(target);
  if (target.kind == null || given === essence(plain)) return plain;
  const direction = given.startsWith('at-most') ? '反向' : given.startsWith('at-least') ? '正向' : null;
  const comparator = target.comparator ?? direction;
  const unit = textOf(target.unit);
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
  findings.push(finding('goals-json-target-differs', { text, given, read: essence(plain) }, { place }));
  return plain;
}

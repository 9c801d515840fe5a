import { Decimal, type DecimalText, plain } from '../../../model/decimal.ts';
import type { GivenGoals } from '../../../model/goals/goals-json.ts';
import type { Place } from '../../../model/place.ts';

/** A document, a project, an indicator … as the JSON gives it. */
export type GivenDocument = GivenGoals['documents'][number];
export type GivenProject = NonNullable<GivenDocument['projects']>[number];
export type GivenIndicator = NonNullable<GivenProject['indicators']>[number];
export type GivenTarget = NonNullable<GivenIndicator['target']>;
type GivenPlace = GivenProject['source'];

/** A text without the white space around it; null where there is none. */
export function textOf(given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  return text === '' ? null : text;
}

/** A decimal by its text; 1e-7 is written out. */
export function decimalOf(given: string | number | null | undefined): DecimalText | null {
  if (given === null || given === undefined) return null;
  return typeof given === 'number' ? plain(new Decimal(given)) : given;
}

/** The place that was given, as far as it goes; its own place in the JSON where none was. */
export function placeOf(given: GivenPlace, own: Place): Place {
  if (given === null || given === undefined) return own;
  const { file, ...rest } = given;
  const known = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return { file: textOf(file) ?? own.file, ...Object.fromEntries(known) };
}

import { largest } from '../../model/largest.ts';
import type { Comparator } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import { comparatorBefore } from '../measures/comparators.ts';
import { type NamedMeasureUnit, namedMeasureUnit } from '../measures/measure-units.ts';

/** The sign and the unit that a form prints behind the name of an indicator: ≥ and % in 苗木成活率(≥**%). */
export interface NameHint {
  readonly comparator: Comparator | null;
  readonly unit: NamedMeasureUnit | null;
}

const none: NameHint = { comparator: null, unit: null };

/** The blank of the form, or a number in its place: ** in «≥**%». */
const blank = /^(?:\*{1,6}|×{1,6}|[Xx]{1,6}|_{1,12}|[○□〇△]{1,6}|…{1,2}|[0-9]{1,12}(?:\.[0-9]{1,6})?)/;

/** What stands in the last brackets of a name, or from its last sign of comparison on. */
function endOf(name: string): string | null {
  const bracket = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  if (bracket > 0) return name.slice(bracket + 1, -1);
  const sign = largest(['≥', '≤', '<', '>', '='].map((each) => name.lastIndexOf(each)));
  if (sign < 1) return null;
  return name.slice('≥≤<>='.includes(name.charAt(sign - 1)) ? sign - 1 : sign);
}

/** Reads the end of a name as printed; what is not wholly a sign, a blank and a unit is no hint. */
export function nameHint(printed: string | null | undefined): NameHint {
  const end = endOf(fold(printed ?? '').text)?.replace(/^单位:/, '') ?? null;
  // ≥____万元: a sign, a blank and a unit; longer is the rest of a sentence.
  if (end === null || end.length > 24) return none;
  const sign = comparatorBefore(end, 0);
  const behind = end.slice(sign?.end ?? 0);
  const rest = behind.replace(blank, '');
  const unit = rest === '' ? null : namedMeasureUnit(rest);
  if (rest !== '' && unit === null) return none;
  return { comparator: sign?.comparator ?? null, unit };
}

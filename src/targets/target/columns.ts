import type { Phrase } from '../../model/phrase.ts';
import type { Comparator } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import { comparatorColumn } from '../measures/comparators.ts';
import { type NamedMeasureUnit, namedMeasureUnit } from '../measures/measure-units.ts';
import { assumed } from './assumptions.ts';
import { isBlank } from './faults.ts';
import type { TargetContext } from './target-context.ts';

/** What the columns beside the target say, as understood. */
export interface Columns {
  readonly comparator: Comparator | null;
  /** What has to be said about how the comparator column was taken. */
  readonly assumptions: readonly Phrase[];
  /** The column says 定性. */
  readonly qualitative: boolean;
  readonly unit: NamedMeasureUnit | null;
  /** A unit that stands in its column but is not in the table. */
  readonly unknownUnit: string | null;
}

function comparatorOf(word: string): Pick<Columns, 'comparator' | 'assumptions' | 'qualitative'> {
  // Some forms print 定性 or 定量 in the column of comparators: the first says that there is no number, the second says nothing.
  const qualitative = /^定性(?:指标)?$/.test(word);
  if (isBlank(word) || qualitative || /^定量(?:指标)?$/.test(word)) {
    return { comparator: null, assumptions: [], qualitative };
  }
  const column = comparatorColumn(word);
  if (column === null) return { comparator: null, assumptions: [assumed('unknown-comparator', { word })], qualitative };
  const assumptions = column.direction ? [assumed('direction', { word, comparator: column.comparator })] : [];
  return { comparator: column.comparator, assumptions, qualitative };
}

/** Understands the comparator column (symbol, word, 正向/反向/定性) and the unit column of a target. */
export function readColumns(context: TargetContext): Columns {
  const unit = fold(context.unit ?? '').text;
  const named = isBlank(unit) ? null : namedMeasureUnit(unit);
  // «场次» may be a unit nobody listed; «100场», or more than a dozen characters, is no unit.
  const unknown = named === null && !isBlank(unit) && !/[0-9]/.test(unit) && unit.length <= 12;
  return { ...comparatorOf(fold(context.comparator ?? '').text), unit: named, unknownUnit: unknown ? unit : null };
}

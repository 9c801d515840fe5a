import { fold } from '../../../model/text/fold.ts';
import { comparatorColumn, side } from '../../../targets/measures/comparators.ts';
import type { ColumnCell } from './indicator-rows.ts';

/** What the sign columns of a row say together: the words that count, and the two texts that contradict each other, if any. */
interface RowSign {
  readonly text: string | null;
  readonly contradiction: {
    readonly heading: string;
    readonly text: string;
    readonly other: string;
    readonly otherText: string;
  } | null;
}

/**
 * The sign of a row from all its columns of signs and directions (指标性质 正向, 指标方向 等于). A comparator says more than a direction,
 * which only may not point the other way; words without either (定性) count where nothing else stands.
 */
export function signOf(cells: readonly ColumnCell[]): RowSign {
  const read = cells.map((cell) => ({ ...cell, sign: comparatorColumn(fold(cell.text).text) }));
  const signs = read.flatMap(({ sign, ...cell }) => (sign === null ? [] : [{ ...cell, ...sign }]));
  const main = signs.find(({ direction }) => !direction) ?? signs[0];
  if (main === undefined) return { text: cells[0]?.text ?? null, contradiction: null };
  const other = signs.find((each) =>
    each.direction || main.direction
      ? side(main.comparator) !== 'both' && side(each.comparator) !== side(main.comparator)
      : each.comparator !== main.comparator,
  );
  const contradiction =
    other === undefined
      ? null
      : { heading: main.column.text, text: main.text, other: other.column.text, otherText: other.text };
  return { text: main.text, contradiction };
}

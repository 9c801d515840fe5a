import { remembered } from '../../../model/remembered.ts';
import { fold } from '../../../model/text/fold.ts';
import { comparatorColumn } from '../../../targets/measures/comparators.ts';
import { namedMeasureUnit } from '../../../targets/measures/measure-units.ts';
import { readTarget } from '../../../targets/target/read-target.ts';
import { isBlankMark } from '../money/amounts.ts';

/**
 * What the cells under a heading are, whatever the heading says: only comparators (≥, 大于等于), only words of direction and kind
 * (正向, 定性), only units of measure, values with a sign or a unit (≥10次, 90%), bare numbers, the numbers 1, 2, 3 …, days,
 * a mixture of values (1, ≥80, 是), or words.
 */
export type Contents =
  | 'nothing'
  | 'signs'
  | 'directions'
  | 'units'
  | 'targets'
  | 'numbers'
  | 'ordinals'
  | 'dates'
  | 'values'
  | 'words';

type Kind = 'sign' | 'direction' | 'unit' | 'target' | 'number' | 'date' | 'yes-no' | 'words';

// Cells that stand for a comparator: 正向, 越小越好, 高优.
const directionWords = /^(?:(?:正向|反向|逆向|负向|定性|定量)(?:指标)?|越[大小]越好|[高低]优)$/;

/** What unit columns say beside qualitative targets. */
const noUnit = /^(?:是[/或]?否|文字(?:描述)?|描述|其他)$/;

/** A value is short: prose that happens to hold a number (完成10次活动并…) is a description. */
const maxValueLength = 24;

const kindOf = remembered((text): Kind => {
  const { text: folded } = fold(text);
  if (directionWords.test(folded)) return 'direction';
  if (comparatorColumn(folded) !== null) return 'sign';
  if (namedMeasureUnit(folded) !== null || noUnit.test(folded)) return 'unit';
  // 3, 1.2 or 1,200: an ordinal or a bare value, which only the rest of the column can tell.
  if (/^\d+(?:[.,]\d+)*$/.test(folded)) return 'number';
  if (folded.length > maxValueLength) return 'words';
  const { kind, comparator, unit } = readTarget(text);
  if (kind === 'date' || kind === 'yes-no') return kind;
  const bounded = kind === 'at-least' || kind === 'at-most' || kind === 'equal' || kind === 'range';
  // ≥8, 95% and 8次 are targets; «约8» needs more than its number to be one.
  return bounded && (comparator !== null || unit !== null || /^\D?\d/.test(folded)) ? 'target' : 'words';
});

/** More cells than this say nothing new about a column. */
const looked = 200;

/** Tells what the filled cells of one column are, from their texts; dashes and 无 count as blank. */
export function contentsOf(texts: readonly string[]): Contents {
  const filled = texts.filter((text) => !isBlankMark(text)).slice(0, looked);
  if (filled.length === 0) return 'nothing';
  if (filled.every((text, at) => text.trim() === `${at + 1}`)) return filled.length > 1 ? 'ordinals' : 'numbers';
  const counts = new Map<Kind, number>();
  for (const text of filled) {
    const kind = kindOf(text);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const share = (...kinds: readonly Kind[]): number =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / filled.length;
  if (share('direction') === 1) return 'directions';
  if (share('sign', 'direction') === 1) return 'signs';
  if (share('number') === 1) return 'numbers';
  if (share('date') === 1) return 'dates';
  // A unit that the table of units lacks (标段) is a short word among units.
  const short = filled.every((text) => text.trim().length <= 6 && !/\d/.test(text));
  if (short && share('unit') > 0.5) return 'units';
  if (share('target') >= 0.5) return 'targets';
  return share('target', 'number', 'yes-no', 'date') >= 0.5 ? 'values' : 'words';
}

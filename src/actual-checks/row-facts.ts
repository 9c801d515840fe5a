import type { Entry } from '../model/actuals/actuals.ts';
import { Decimal, decimal } from '../model/decimal.ts';
import type { RowView } from './project-view.ts';

/** Unspent money above this share of the budget makes reviewers ask (domain: what reviewers look for). */
export const maxUnspent = new Decimal('0.2');

/** True when a cell holds nothing a person could read. */
export const isBlank = (entry: Entry | null): boolean => entry === null || entry.text.trim() === '';

/** The points a row has and could have; null when it was not scored. */
export function pointsOf(row: RowView): { readonly score: Decimal; readonly weight: Decimal } | null {
  const { outcome, weight } = row.score;
  return outcome.type === 'scored' ? { score: decimal(outcome.score), weight: decimal(weight) } : null;
}

/** True for a scored row that lost points. */
export function lostPoints(row: RowView): boolean {
  const points = pointsOf(row);
  return points?.score.lessThan(points.weight) === true;
}

/** True for a scored row that has all its points, and has points. */
export function hasAllPoints(row: RowView): boolean {
  const points = pointsOf(row);
  return points?.weight.greaterThan(0) === true && points.score.equals(points.weight);
}

/** Completion in percent where it is above what the profile calls far above the target; only where more is better. */
export function farAbove(row: RowView): Decimal | null {
  const { completion, target } = row.score;
  if (completion === null || (target.kind !== 'at-least' && target.kind !== 'equal')) return null;
  const percent = decimal(completion).times(100);
  const { farAboveTrigger, farAboveIncluded } = row.figures;
  const order = percent.comparedTo(farAboveTrigger);
  return order > 0 || (order === 0 && farAboveIncluded) ? percent : null;
}

/** The names of an indicator's levels, for tests on words. */
export function levelsOf(row: RowView): string {
  const { level1, level2, level3 } = row.score.indicator;
  return [level1, level2, level3].filter((level) => level !== null).join(' ');
}

/** A percent or ratio as findings print it: at most two decimals, half up. */
export const shown = (value: Decimal): string => value.toDecimalPlaces(2).toFixed();

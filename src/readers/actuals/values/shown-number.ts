import type { SheetCell } from '../../../containers/spreadsheet/sheet.ts';
import { finding } from '../../../findings/finding.ts';
import type { Entry } from '../../../model/actuals/actuals.ts';
import { decimal } from '../../../model/decimal.ts';
import type { Indicator } from '../../../model/goals/goals.ts';
import { commonMeasure } from '../../../targets/actual/compare.ts';
import { readActual } from '../../../targets/actual/read-actual.ts';
import type { About, FindingLog } from '../../finding-log.ts';
import { quoted } from './cell-text.ts';

/** A number whose point its format moves (600000 shown as 60万元) as it is shown, not rounded; null for any other cell. */
export function movedNumber({ kind, text, dress }: Pick<SheetCell, 'kind' | 'text' | 'dress'>): string | null {
  if (dress === undefined || dress.moved === text) return null;
  return dress.moved === null ? text : `${dress.moved}${kind === 'percent' ? '%' : ''}${dress.after}`;
}

/** On which side of its target a value lies: below, on it, above; null where the two can't be compared. */
function sides(entry: Entry, { target }: Indicator): readonly number[] | null {
  const common = commonMeasure(target, readActual(entry, target));
  if (!common.ok) return null;
  const bounds = common.upper === null ? [common.target] : [common.target, common.upper];
  return bounds.map((bound) => decimal(common.actual).comparedTo(bound));
}

/** Says where a number that is shown rounded lies on another side of its target than the number in the cell. */
export function sayRounded(
  entry: Entry | null,
  cell: Pick<SheetCell, 'dress'> | null,
  indicator: Indicator,
  context: About & { readonly log: Pick<FindingLog, 'report'> },
): void {
  const dress = cell?.dress;
  if (entry === null || dress === undefined || dress.moved === null || dress.shown === dress.moved) return;
  const seen = { ...entry, text: entry.text.replace(dress.moved, dress.shown) };
  const [held, shown] = [sides(entry, indicator), sides(seen, indicator)];
  if (held === null || shown === null || held.every((side, at) => side === shown[at])) return;
  const args = { held: quoted(entry.text), shown: quoted(seen.text), target: quoted(indicator.target.text) };
  const { log, project } = context;
  log.report(finding('actual-rounded', args, { place: entry.place, project, indicator: context.indicator }));
}

import type { SheetCell } from '../../../containers/spreadsheet/sheet.ts';
import { finding } from '../../../findings/finding.ts';
import type { Entry, NumberEntry, Reasoned } from '../../../model/actuals/actuals.ts';
import { saysNothing } from '../../../model/actuals/says-nothing.ts';
import { decimal, plain } from '../../../model/decimal.ts';
import type { Place } from '../../../model/place.ts';
import { namedMeasureUnit } from '../../../targets/measures/measure-units.ts';
import type { About, FindingLog } from '../../finding-log.ts';
import { clean, quoted } from './cell-text.ts';
import { plainNumber } from './plain-number.ts';
import { movedNumber } from './shown-number.ts';

/** What reading a cell needs: where findings go and what they are about. */
export interface CellContext extends About {
  readonly log: Pick<FindingLog, 'report'>;
}

/** A cell (or JSON value) with its place and the heading it stands under. */
export interface Reported {
  readonly cell: Pick<SheetCell, 'kind' | 'text' | 'dress'> | null;
  readonly place: Place;
  readonly heading: string;
}

/** What WPS writes for a picture placed inside a cell, as people do with evidence. */
const wpsPicture = /^=?(?:_xlfn\.)?DISPIMG\(/;

/** The apostrophe that makes a number a text while one types; other programs keep it as part of the value. */
const typedMark = /^['’‘](?=[-+.\d０-９])/;

/**
 * What stands in a cell, unjudged; null for a blank one. An error value and a formula that was never calculated are findings and
 * give null: they are no values, and must pass for none.
 */
export function readEntry({ cell, place }: Reported, context: CellContext): Entry | null {
  if (cell === null) return null;
  const { log, project, indicator } = context;
  const about = { place, project, indicator };
  switch (cell.kind) {
    case 'error':
      log.report(finding('cell-error', { value: quoted(cell.text) }, about));
      return null;
    case 'uncalculated':
      log.report(finding('formula-not-calculated', { formula: quoted(`=${cell.text}`) }, about));
      return null;
    default: {
      const text = clean(cell.text).replace(typedMark, '');
      if (wpsPicture.test(text)) return { kind: 'text', text: '图片', place };
      const moved = movedNumber(cell);
      if (moved !== null) {
        log.report(finding('cell-shown-differently', { held: quoted(text), read: quoted(moved) }, about));
        return { kind: 'text', text: moved, place };
      }
      return text === '' ? null : { kind: cell.kind, text, place };
    }
  }
}

/** The text of a cell that explains; a dash stands for nothing. */
export function readWords(reported: Reported, context: CellContext): Entry | null {
  const entry = readEntry(reported, context);
  return entry === null || saysNothing(entry.text) ? null : entry;
}

/** A reason, and apart from it what stands there and says nothing: where a reason is due, that is reported. */
export function readReason(reported: Reported, context: CellContext): Reasoned {
  const entry = readEntry(reported, context);
  return entry !== null && saysNothing(entry.text)
    ? { reason: null, emptyReason: entry }
    : { reason: entry, emptyReason: null };
}

/** No unit, or one that does not change the number: 份, 分, %, but not 万份. */
function isPlainUnit(unit: string): boolean {
  const named = unit === '' ? null : namedMeasureUnit(unit);
  return unit === '' || (named !== null && named.multiplier === null && !named.bareMoney);
}

/**
 * A plain number, with or without its unit (120 or 120份), thousands separators, full-width digits; a percent counts in points.
 * Anything else is a finding and null.
 */
export function readNumber(reported: Reported, context: CellContext): NumberEntry | null {
  const entry = readWords(reported, context);
  if (entry === null) return null;
  const number =
    entry.kind === 'number' || entry.kind === 'percent' ? { value: entry.text, unit: '' } : plainNumber(entry.text);
  if (number !== null && isPlainUnit(number.unit))
    return { kind: 'number', text: plain(decimal(number.value)), place: entry.place };
  const { log, project, indicator } = context;
  const args = { heading: reported.heading, found: quoted(entry.text) };
  log.report(finding('number-expected', args, { place: entry.place, project, indicator }));
  return null;
}

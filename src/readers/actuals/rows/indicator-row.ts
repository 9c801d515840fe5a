import { finding } from '../../../findings/finding.ts';
import type { ActualIndicator, Entry, ManualScore } from '../../../model/actuals/actuals.ts';
import { indicatorColumns } from '../../../model/actuals/actuals-layout.ts';
import type { Indicator } from '../../../model/goals/goals.ts';
import { isoDayOf } from '../../../model/spreadsheet-day.ts';
import { namedMeasureUnit } from '../../../targets/measures/measure-units.ts';
import type { IndicatorColumn } from '../tables/actuals-table.ts';
import { readBand, readNotApplicable } from '../values/judgement.ts';
import { plainNumber } from '../values/plain-number.ts';
import { type CellContext, type Reported, readEntry, readNumber, readReason, readWords } from '../values/read-cell.ts';
import { sayRounded } from '../values/shown-number.ts';
import type { TableRow } from './table-rows.ts';

/** The columns in which somebody reports; a row without any of them reports nothing. */
export const indicatorInputs: readonly IndicatorColumn[] = [
  'actual',
  'lastYear',
  'settledTarget',
  'settledTargetSource',
  'band',
  'bandPercent',
  'notApplicable',
  'evidence',
  'surveySize',
  'reason',
  'measure',
  'manualScore',
  'manualWho',
  'manualWhy',
  'confirmed',
  'judgedBy',
];

/** Values of their own in every row; merged over several rows they count for the first one only, and that is said. */
const single: readonly IndicatorColumn[] = [
  'actual',
  'lastYear',
  'settledTarget',
  'band',
  'bandPercent',
  'surveySize',
  'manualScore',
];

const headings = Object.fromEntries(indicatorColumns.map(({ id, heading }) => [id, heading]));

/** A cell of a row as its readers want it. */
export function reportedIn<Id extends string>(row: TableRow<Id>, id: Id, heading: string): Reported {
  return { cell: row.cell(id), place: row.place(id), heading };
}

/** What one row reports for an indicator, unjudged. */
export function readIndicatorRow(
  row: TableRow<IndicatorColumn>,
  indicator: Indicator,
  context: CellContext,
  date1904: boolean,
): ActualIndicator {
  const at = (id: IndicatorColumn): Reported => reportedIn(row, id, headings[id] ?? id);
  const { log, project } = context;
  for (const id of single) {
    const area = row.mergedOver(id);
    if (area === null) continue;
    const args = { heading: headings[id] ?? id, area };
    log.report(finding('merged-input', args, { place: row.place(id), project, indicator: indicator.ordinal }));
  }
  const value = (id: 'actual' | 'lastYear' | 'settledTarget'): Entry | null =>
    withUnitBeside(asDay(readEntry(at(id), context), indicator, date1904), row.text('unit'), indicator);
  const actual = value('actual');
  sayRounded(actual, row.cell('actual'), indicator, context);
  const band = readBand(at('band'), context);
  return {
    ordinal: indicator.ordinal,
    actual,
    weight: readNumber(at('weight'), context),
    lastYear: value('lastYear'),
    settledTarget: value('settledTarget'),
    settledTargetSource: readWords(at('settledTargetSource'), context)?.text ?? null,
    band,
    ...(band === null ? {} : { bandPlace: row.place('band') }),
    bandPercent: readNumber(at('bandPercent'), context),
    judgedBy: readWords(at('judgedBy'), context),
    notApplicable: readNotApplicable(at('notApplicable'), context),
    evidence: readWords(at('evidence'), context),
    surveySize: readNumber(at('surveySize'), context),
    ...readReason(at('reason'), context),
    measure: readWords(at('measure'), context),
    manual: readManual(row, context),
    confirmed: readWords(at('confirmed'), context),
    place: row.place('actual'),
  };
}

/** A bare number for a target that names no unit itself (不超过预算资金) is in the unit that the template prints beside it. */
function withUnitBeside(entry: Entry | null, unit: string | null, indicator: Indicator): Entry | null {
  if (entry === null || unit === null || indicator.target.unit !== null || namedMeasureUnit(unit) === null)
    return entry;
  const bare = entry.kind === 'number' || (entry.kind === 'text' && plainNumber(entry.text)?.unit === '');
  return bare ? { kind: 'text', text: `${entry.text}${unit}`, place: entry.place } : entry;
}

/** In a workbook that counts days from 1904 a bare day number can't be left for others to read: they would be four years off. */
function asDay(entry: Entry | null, indicator: Indicator, date1904: boolean): Entry | null {
  if (!date1904 || entry?.kind !== 'number' || indicator.target.kind !== 'date') return entry;
  // 44741 counted from 1904 is a day of 2026.
  const iso = /^\d{5}$/.test(entry.text) ? isoDayOf(Number(entry.text), true) : null;
  return iso === null ? entry : { kind: 'date', text: iso, place: entry.place };
}

function readManual(row: TableRow<IndicatorColumn>, context: CellContext): ManualScore | null {
  const at = (id: IndicatorColumn): Reported => reportedIn(row, id, headings[id] ?? id);
  const score = readNumber(at('manualScore'), context);
  const who = readWords(at('manualWho'), context);
  const why = readWords(at('manualWhy'), context);
  if (score !== null) return { score, who: who?.text ?? null, why: why?.text ?? null };
  const said = who ?? why;
  if (said !== null && row.cell('manualScore') === null) {
    const { log, project, indicator } = context;
    log.report(finding('manual-score-missing', { found: said.text }, { place: said.place, project, indicator }));
  }
  return null;
}

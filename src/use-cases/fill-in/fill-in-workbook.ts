import type { Language } from '../../findings/finding.ts';
import { actualsSheets } from '../../model/actuals/actuals-layout.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Reading } from '../../model/finding.ts';
import { isoDayOf } from '../../model/spreadsheet-day.ts';
import { templateWords } from '../../writers/template/formulas/status-words.ts';
import type { CellValue } from '../../writers/template/formulas/template-formula.ts';
import type { InputCell } from '../../writers/template/input-rows.ts';
import { patchWorkbook, type SheetContent } from '../../writers/template/patch-workbook.ts';
import { safeText } from '../../writers/xlsx/safe-text.ts';
import { type GivenFile, givenFile, type OutputFile } from '../given-file.ts';
import { type FillIn, type FillOrder, fillIn } from './fill-in.ts';
import { heldValue, type WorkbookPlaces, workbookPlaces } from './workbook-places.ts';

const same = (a: CellValue, b: CellValue): boolean =>
  Decimal.isDecimal(a) && Decimal.isDecimal(b) ? a.equals(b) : a === b;

/** A value as text of a cell, for one whose format would make something else of the number. */
const asText = (value: CellValue, { kind }: InputCell): string | null => {
  if (value === null) return null;
  if (!Decimal.isDecimal(value)) return safeText(String(value));
  return (kind === 'date' ? isoDayOf(value.toNumber()) : null) ?? value.toFixed();
};

/** The cells that have another value now than in the workbook. */
const changedCells = ({ rows, shut }: FillIn, { places }: WorkbookPlaces): InputCell[] =>
  rows
    .flatMap(({ cells }) => cells)
    .filter(({ key, kind, value }) => !shut.has(key) && !same(value, heldValue(places.get(key)?.held ?? null, kind)));

function contentsOf(
  changed: readonly InputCell[],
  { places, date1904 }: WorkbookPlaces,
  texts: ReadonlySet<string>,
): SheetContent[] {
  return changed.flatMap((cell) => {
    const place = places.get(cell.key);
    if (place === undefined) return [];
    const { value, key, kind } = cell;
    const { row, column } = place;
    const asIs = Decimal.isDecimal(value) && !texts.has(key) && !(kind === 'date' && date1904);
    // 95 in a cell that is shown as a percentage is 0.95.
    const share = place.held?.kind === 'percent' && Decimal.isDecimal(value) ? value.dividedBy(100) : value;
    return [{ sheet: place.sheet.name, row, column, value: asIs ? (share as Decimal) : asText(value, cell) }];
  });
}

/** The language of a workbook, by what its own formulas say. */
function languageOf({ places }: WorkbookPlaces): Language {
  const english = Object.values(templateWords.en.status);
  const states = [...places].flatMap(([key, { held }]) => (key.endsWith('#status') ? (held?.text ?? []) : []));
  return states.some((state) => english.some((word) => state.startsWith(word))) ? 'en' : 'zh';
}

/** What the template's own formulas give now, so that a program that doesn't compute them again shows no old state. */
function resultsOf({ rows }: FillIn, { places, sheets }: WorkbookPlaces): SheetContent[] {
  const computed = rows.flatMap(({ key, computed: shown }) =>
    shown.flatMap(({ column, value }): SheetContent[] => {
      const place = places.get(`${key}#${column}`);
      if (place?.held?.formula !== true || place.covered) return [];
      const result = value === null || typeof value === 'boolean' ? '' : value;
      return [{ sheet: place.sheet.name, row: place.row, column: place.column, value: result, result: true }];
    }),
  );
  const status = sheets.find(({ name }) => name === actualsSheets.status);
  const counted = (status?.rows ?? []).flatMap(({ number: row, cells }) =>
    cells
      .filter(({ formula }) => formula)
      .map(({ column }) => ({ sheet: actualsSheets.status, row, column, value: null, result: true as const })),
  );
  return [...computed, ...counted];
}

/** The keys of cells in which the workbook, read again, doesn't hold what was put there. */
function misread(bytes: Uint8Array, changed: readonly InputCell[], { workbook, goals }: FillOrder): Set<string> {
  const again = workbookPlaces(givenFile(workbook?.file ?? '', bytes), goals)?.places;
  const wrong = changed.filter(({ key, kind, value }) => {
    const held = again?.get(key)?.held ?? null;
    return !same(heldValue(held, kind), value) || held?.dress !== undefined;
  });
  return new Set(wrong.map(({ key }) => key));
}

/** The workbook patched; numbers that a cell's format would show as something else are put there as text. */
function patchedWorkbook(
  { bytes, file }: GivenFile,
  filled: FillIn,
  places: WorkbookPlaces,
  order: FillOrder,
): Reading<Uint8Array | null> {
  const changed = changedCells(filled, places);
  if (changed.length === 0) return { value: bytes, findings: [] };
  const results = resultsOf(fillIn({ ...order, language: languageOf(places) }), places);
  const write = (texts: ReadonlySet<string>) =>
    patchWorkbook(bytes, file, [...contentsOf(changed, places, texts), ...results]);
  const written = write(new Set());
  if (written.value === null) return written;
  const texts = misread(written.value, changed, order);
  return texts.size === 0 ? written : write(texts);
}

/**
 * The workbook of a unit with what was typed: a workbook that was begun with is patched, so that nothing else in it changes; a blank start, and
 * a file of another kind, is written as the template with the values in it. The same order gives the same bytes. Null, with findings, where
 * the workbook can't be changed safely.
 */
export async function fillInWorkbook(order: FillOrder): Promise<Reading<OutputFile | null>> {
  const filled = fillIn(order);
  const { patched, input, name } = filled;
  if (order.workbook !== null && patched !== null) {
    const { value, findings } = patchedWorkbook(order.workbook, filled, patched, order);
    return { value: value === null ? null : { name, bytes: value }, findings };
  }
  const { writeTemplate } = await import('../../writers/template/write-template.ts');
  return { value: { name, bytes: await writeTemplate(input) }, findings: [] };
}

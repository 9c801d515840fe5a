import { sniff } from '../../containers/sniff.ts';
import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import type { Sheet, SheetCell } from '../../containers/spreadsheet/sheet.ts';
import { readSpreadsheet } from '../../containers/spreadsheet/spreadsheet.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { type Form, fieldKey } from '../../readers/form-cells/form-cells.ts';
import { readForm } from '../../readers/form-cells/read-form.ts';
import { cellsWorkbook } from '../../writers/annotate/cells-workbook.ts';
import { colourFilled, fillWorkbook } from '../../writers/fill/fill-workbook.ts';
import type { GivenFile } from '../given-file.ts';
import { type PlannedFill, planFill, saysSame } from './plan-fill.ts';

/** A filled form. `bytes` null: nothing is to be written, and a finding says why; `toPaste`: a new workbook beside an older format. */
export interface FilledForm {
  readonly bytes: Uint8Array | null;
  readonly toPaste: boolean;
  readonly fills: readonly PlannedFill[];
  /** Cells that already held what they should. */
  readonly same: number;
  readonly findings: readonly Finding[];
}

const blocks = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'block');

/** Of reading a form, what kept a part of it from being read; remarks about its goals are not for one that is only filled. */
const ofReading = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'block');

/** A row or a table that could not be read is not filled; the rest is. */
const unreadParts = (findings: readonly Finding[]): readonly Finding[] =>
  ofReading(findings).map((found) => ({ ...found, severity: 'review' }));

function cellsOf(sheets: readonly Sheet[]): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>();
  for (const { name, rows } of sheets)
    for (const { number, cells: own } of rows)
      for (const cell of own) cells.set(fieldKey({ sheet: name, row: number, column: cell.column }), cell);
  return cells;
}

/** Reads a filled form back: the filled cells say what they should, and no other says anything else than before. */
function readBack(file: string, before: readonly Sheet[], after: Uint8Array, fills: readonly PlannedFill[]): Finding[] {
  const read = readSpreadsheet(after, file).value;
  const [old, now] = [cellsOf(before), cellsOf(read?.sheets ?? [])];
  const wrong = (cell: string, expected: string, found: string): Finding =>
    finding('fill-not-as-planned', { cell, expected, found }, { place: { file } });
  const filled = new Set(fills.map(fieldKey));
  const faults = fills.flatMap((fill) => {
    const cell = now.get(fieldKey(fill));
    if (cell !== undefined && saysSame(cell, fill.value)) return [];
    return [wrong(`${fill.sheet}!${cellName(fill.row, fill.column)}`, fill.value.text, cell?.text ?? '')];
  });
  for (const [key, cell] of old) {
    const is = now.get(key);
    if (filled.has(key) || (is?.text === cell.text && (is.kind === cell.kind || cell.formula))) continue;
    faults.push(wrong(key, cell.text, is?.text ?? ''));
  }
  for (const [key, cell] of now) if (!old.has(key) && !filled.has(key)) faults.push(wrong(key, '', cell.text));
  return faults.slice(0, 20);
}

/** Formulas of the sheets that were filled keep the results they had. */
function staleFormulas(file: string, { sheets }: Form, fills: readonly PlannedFill[]): readonly Finding[] {
  const touched = new Set(fills.map(({ sheet }) => sheet));
  const formulas = sheets
    .filter(({ name }) => touched.has(name))
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula)));
  if (formulas.length === 0) return [];
  return [finding('fill-formulas-stale', { count: String(formulas.length) }, { place: { file } })];
}

/** Other formats than xlsx are not changed themselves: the same cells in the same places, filled ones coloured. */
function madeToPaste(file: string, { sheets }: Form, fills: readonly PlannedFill[]) {
  const filled = fillWorkbook(cellsWorkbook(sheets), file, fills);
  return filled.value === null ? filled : colourFilled(filled.value, file, fills);
}

/**
 * Puts actuals, scores, reasons and money of a scored result into the form that a system exported, matched by names. A cell that holds
 * something else is left unless `replace`; a formula is always left. Every filled form is read back before anybody gets it.
 */
export function fillForm({ file, bytes }: GivenFile, result: ResultJson, replace: boolean): FilledForm {
  const nothing = { bytes: null, toPaste: false, fills: [], same: 0 };
  const read = readForm(bytes, file, result.year);
  const place = { file };
  if (read.value === null) {
    const own = finding('fill-needs-workbook', { file }, { place });
    const said = ofReading(read.findings);
    return { ...nothing, findings: said.length > 0 ? said : [own] };
  }
  const form = read.value;
  if (form.year !== null && form.year !== result.year) {
    const args = { form: String(form.year), result: String(result.year) };
    return { ...nothing, findings: [finding('fill-year-differs', args, { place })] };
  }
  const plan = planFill(form, result, file, replace);
  const { fills, same } = plan;
  const findings = [...unreadParts(read.findings), ...plan.findings];
  if (fills.length === 0) {
    if (same === 0) findings.push(finding('fill-nothing', { file }, { place }));
    return { ...nothing, same, findings };
  }
  const toPaste = sniff(bytes).kind !== 'xlsx';
  const made = toPaste ? madeToPaste(file, form, fills) : fillWorkbook(bytes, file, fills);
  append(findings, ofReading(made.findings));
  if (made.value !== null) append(findings, readBack(file, form.sheets, made.value, fills));
  if (made.value === null || blocks(findings)) return { ...nothing, same, findings };
  append(findings, toPaste ? [finding('fill-to-paste', { file }, { place })] : staleFormulas(file, form, fills));
  return { bytes: made.value, toPaste, fills, same, findings };
}

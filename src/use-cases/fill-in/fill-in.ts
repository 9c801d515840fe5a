import { sniff } from '../../containers/sniff.ts';
import { decodeText } from '../../containers/text/text-encoding.ts';
import type { Language } from '../../findings/finding.ts';
import { type ActualsJson, actualsJsonSchema } from '../../model/actuals/actuals.ts';
import { certain } from '../../model/certain.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { LastYearValues } from '../../model/goals/last-year.ts';
import { parseJson } from '../../model/json/json-text.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { CellValue } from '../../writers/template/formulas/template-formula.ts';
import { type InputCell, type InputRow, inputRows } from '../../writers/template/input-rows.ts';
import type { TemplateInput } from '../../writers/template/template-input.ts';
import { typedText, typedValue } from '../../writers/template/typed-values.ts';
import type { GivenFile } from '../given-file.ts';
import { templateInput, templateNames } from '../templates.ts';
import { heldValue, type WorkbookPlaces, workbookPlaces } from './workbook-places.ts';

/** Whose actuals are filled in, what they begin with, and what was typed. */
export interface FillOrder {
  readonly year: number;
  readonly goals: readonly GoalDocument[];
  /** The unit by its place among the units of the goal tables, from 0. */
  readonly unit: number;
  readonly profile: Profile;
  readonly lastYear: LastYearValues | null;
  readonly language: Language;
  /** The filled-in workbook to go on with; null begins with a blank one. */
  readonly workbook: GivenFile | null;
  /** What was typed, by the key of a cell of {@link InputRow}; an empty text empties the cell. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Why a cell can't be typed into: a formula computes it, a merged area covers it, or the workbook doesn't have it. */
export type ShutCell = 'formula' | 'covered' | 'absent';

/** The actuals of a unit as they stand with what was typed. */
export interface FillIn {
  readonly rows: readonly InputRow[];
  /** The cells that can't be typed into, by key. */
  readonly shut: ReadonlyMap<string, ShutCell>;
  /** What the template is made from, with every value. */
  readonly input: TemplateInput;
  /** The workbook that is patched; null where the template is written. */
  readonly patched: WorkbookPlaces | null;
  /** The name of the file when it is saved. */
  readonly name: string;
  /** False where the file that was begun with is of another kind, so that the template is made with what it holds. */
  readonly kept: boolean;
}

/** Actuals as JSON, as the template takes them; null for any other file. */
function filledJson({ bytes }: GivenFile): ActualsJson | null {
  const { kind, encoding } = sniff(bytes);
  if (kind !== 'json') return null;
  const text = parseJson(decodeText(bytes, encoding ?? 'utf-8'), () => undefined);
  const read = 'value' in text ? actualsJsonSchema.safeParse(text.value) : null;
  return read?.success === true ? read.data : null;
}

function shutCell({ places, patched }: WorkbookPlaces, key: string): ShutCell | null {
  if (!patched) return null;
  const place = places.get(key);
  if (place === undefined) return 'absent';
  if (place.covered) return 'covered';
  return place.held?.formula === true ? 'formula' : null;
}

/** The value of a cell with what was typed, beside what it begins with and whether it can be typed into. */
function valueNow(cell: InputCell, places: WorkbookPlaces | null, typed: FillOrder['typed']) {
  const { key, kind, value } = cell;
  const shut = places === null ? null : shutCell(places, key);
  if (shut === 'absent') return { shut, now: null };
  const place = places?.places.get(key);
  const begins = place === undefined ? value : heldValue(place.held, kind);
  const text = shut === null ? typed[key] : undefined;
  return { shut, now: text === undefined || text === typedText(begins, kind) ? begins : typedValue(text, kind) };
}

/** The template of a unit with every value: those of the workbook, and over them what was typed. */
function templateOf(order: FillOrder, places: WorkbookPlaces | null) {
  const { year, goals, unit: at, workbook, typed } = order;
  const units = budgetUnitGroups(goals.flatMap(({ projects }) => projects));
  const { input: bare } = templateInput(certain(units[at], 'unit to fill in'), order);
  const filled = workbook === null || places !== null ? null : filledJson(workbook);
  const blank: TemplateInput = filled === null ? bare : { ...bare, filled };
  const shut = new Map<string, ShutCell>();
  const values = new Map<string, CellValue>();
  for (const cell of inputRows(blank).flatMap(({ cells }) => cells)) {
    const { shut: closed, now } = valueNow(cell, places, typed);
    if (closed !== null) shut.set(cell.key, closed);
    if (places?.places.has(cell.key) === true || now !== cell.value) values.set(cell.key, now);
  }
  const name = certain(templateNames(year, units)[at], 'name of a workbook');
  return { input: { ...blank, typed: values }, shut, name };
}

/** The rows a unit fills in, with the values and states they have now. The order's unit must be there. */
export function fillIn(order: FillOrder): FillIn {
  const { goals, workbook } = order;
  const places = workbook === null ? null : workbookPlaces(workbook, goals);
  const { input, shut, name } = templateOf(order, places);
  const patched = places?.patched === true ? places : null;
  return {
    rows: inputRows(input),
    shut,
    input,
    patched,
    name: patched === null || workbook === null ? name : workbook.file,
    kept: workbook === null || patched !== null,
  };
}

import type { Sheet } from '../../../containers/spreadsheet/sheet.ts';
import { hiddenRows } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets } from '../../../model/actuals/actuals-layout.ts';
import { clean } from '../values/cell-text.ts';

/** What the template wrote about itself on its hidden sheet; null where a row is missing. */
export interface HiddenKeys {
  readonly version: string | null;
  readonly year: number | null;
  /** Id of the profile that the template was made for; null in those of before it was stated. */
  readonly profile: string | null;
  readonly unit: { readonly code: string | null; readonly name: string | null };
  /** SHA-256 of the targets by the name of the row: one for the workbook, one for each project. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Marks of what the template wrote on each of its sheets for reading; empty in those of before they were stated. */
  readonly written: ReadonlyMap<string, ReadonlySet<string>>;
}

function writtenOn(values: ReadonlyMap<string, string>, sheet: string): ReadonlySet<string> {
  const rows = [...values].filter(([name]) => name.startsWith(`${hiddenRows.written}:${sheet}:`));
  return new Set(rows.flatMap(([, marks]) => marks.split(' ')));
}

/** Reads the hidden sheet; null when the workbook has none, or one of other content. */
export function readHiddenKeys(sheets: readonly Sheet[]): HiddenKeys | null {
  const sheet = sheets.find(({ name }) => name.trim() === actualsSheets.keys);
  if (sheet === undefined) return null;
  const values = new Map<string, string>();
  for (const { cells } of sheet.rows) {
    const [name, value] = cells;
    if (name?.column === 1 && value !== undefined) values.set(clean(name.text), clean(value.text));
  }
  const year = Number(values.get(hiddenRows.year));
  const version = values.get(hiddenRows.version) ?? null;
  if (version === null && !Number.isInteger(year)) return null;
  return {
    version,
    year: Number.isInteger(year) ? year : null,
    profile: values.get(hiddenRows.profile) || null,
    unit: { code: values.get(hiddenRows.unitCode) || null, name: values.get(hiddenRows.unitName) || null },
    hashes: new Map([...values].filter(([name]) => name.startsWith(hiddenRows.targetsHash))),
    written: new Map([actualsSheets.guide, actualsSheets.status].map((name) => [name, writtenOn(values, name)])),
  };
}

import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import { readSpreadsheet } from '../../containers/spreadsheet/spreadsheet.ts';
import type { FindingsList } from './remark.ts';

// Below the title of the list.
const headingRow = 2;

/** True for a list of findings as it was written: its headings, and nothing that a person has added beside or above it. */
function isList({ rows }: Sheet, headings: readonly string[]): boolean {
  const heads = rows.find(({ number }) => number === headingRow)?.cells.map(({ text }) => text) ?? [];
  if (heads.length !== headings.length || heads.some((text, at) => text !== headings[at])) return false;
  return rows.every(({ cells }) => cells.every(({ column, text }) => column <= headings.length || text.trim() === ''));
}

/** The name of the sheet on which an earlier check listed its findings; null when there is none, or a person wrote on it. */
export function oldListIn(bytes: Uint8Array, names: readonly string[], list: FindingsList): string | null {
  const named = names.filter((name) => name === list.name || name.startsWith(`${list.name}(`));
  if (named.length === 0) return null;
  const { value } = readSpreadsheet(bytes, '');
  const found = value?.sheets.find((sheet) => named.includes(sheet.name) && isList(sheet, list.headings));
  return found?.name ?? null;
}

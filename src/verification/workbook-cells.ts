import { readRelationships } from '../containers/spreadsheet/relationships.ts';
import { readSharedStrings } from '../containers/spreadsheet/shared-strings.ts';
import { readWorkbookPart } from '../containers/spreadsheet/workbook-part.ts';
import { readXml } from '../containers/xml/xml.ts';
import { openZip, type ZipArchive } from '../containers/zip/zip.ts';
import { Decimal } from '../model/decimal.ts';
import type { Finding, Reading } from '../model/finding.ts';
import { SheetFault, type SheetValue } from './evaluate-sheet-formula.ts';

/** A cell as it is stored: its formula without "=" (null for a plain value) and the stored value, dates as day numbers. */
export interface StoredCell {
  readonly formula: string | null;
  readonly value: SheetValue;
}

/** Every filled cell of a workbook: by sheet name, then by address. */
export type WorkbookCells = ReadonlyMap<string, ReadonlyMap<string, StoredCell>>;

/** Reads the stored cells of a workbook, formulas included. The value is null when the file can't be opened as one. */
export function readWorkbookCells(bytes: Uint8Array, file: string): Reading<WorkbookCells | null> {
  const opened = openZip(bytes, file);
  if (opened.value === null) return { value: null, findings: opened.findings };
  const archive = opened.value;
  const part = mainPart(archive);
  const workbook = readWorkbookPart(archive, part);
  if (workbook.value === null) return { value: null, findings: workbook.findings };
  const links = readRelationships(archive, part).value;
  const strings = sharedStrings(archive, links.find((link) => link.type === 'sharedStrings')?.target);
  const cells = new Map<string, ReadonlyMap<string, StoredCell>>();
  const findings: Finding[] = [...strings.findings];
  for (const sheet of workbook.value.sheets) {
    const target = links.find((link) => link.id === sheet.id)?.target;
    const stored = target === undefined ? null : archive.read(target);
    if (target === undefined || stored === null || stored.value === null) {
      findings.push(...(stored?.findings ?? []));
      continue;
    }
    const read = sheetCells(stored.value, { file, part: target }, strings.value);
    findings.push(...read.findings);
    cells.set(sheet.name, read.value);
  }
  return { value: cells, findings };
}

function mainPart(archive: ZipArchive): string {
  const main = readRelationships(archive, '').value.find((link) => link.type === 'officeDocument');
  return main?.target ?? 'xl/workbook.xml';
}

/** The sheets of a workbook by the part they are stored in; empty when the file can't be opened as one. */
export function sheetsByPart(bytes: Uint8Array, file: string): ReadonlyMap<string, string> {
  const archive = openZip(bytes, file).value;
  if (archive === null) return new Map();
  const part = mainPart(archive);
  const links = readRelationships(archive, part).value;
  const sheets = readWorkbookPart(archive, part).value?.sheets ?? [];
  return new Map(
    sheets.flatMap(({ id, name }): [string, string][] => {
      const target = links.find((link) => link.id === id)?.target;
      return target === undefined ? [] : [[target, name]];
    }),
  );
}

function sharedStrings(archive: ZipArchive, part: string | undefined): Reading<readonly string[]> {
  const stored = part === undefined ? null : archive.read(part);
  if (part === undefined || stored === null || stored.value === null)
    return { value: [], findings: stored?.findings ?? [] };
  return readSharedStrings(stored.value, { file: archive.file, part });
}

interface OpenCell {
  readonly address: string;
  readonly type: string;
  formula: string | null;
  value: string;
}

function sheetCells(
  bytes: Uint8Array,
  source: { readonly file: string; readonly part: string },
  strings: readonly string[],
): Reading<ReadonlyMap<string, StoredCell>> {
  const cells = new Map<string, StoredCell>();
  let cell: OpenCell | null = null;
  let inside = '';
  const findings = readXml(bytes, source, {
    open: (name, attributes) => {
      inside = name;
      if (name === 'c')
        cell = { address: attributes['r'] ?? '', type: attributes['t'] ?? 'n', formula: null, value: '' };
    },
    text: (text) => {
      if (cell === null) return;
      if (inside === 'f') cell.formula = (cell.formula ?? '') + text;
      else if (inside === 'v' || inside === 't') cell.value += text;
    },
    close: (name) => {
      inside = '';
      if (name !== 'c' || cell === null) return;
      const value = storedValue(cell, strings);
      if (value !== null || cell.formula !== null) cells.set(cell.address, { formula: cell.formula, value });
      cell = null;
    },
  });
  return { value: cells, findings };
}

function storedValue({ type, value }: OpenCell, strings: readonly string[]): SheetValue {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return value;
    case 'b':
      return value === '1';
    case 'e':
      return new SheetFault(value);
    default:
      return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(value) ? new Decimal(value).toSignificantDigits(15) : null;
  }
}

import { type Relationship, readRelationships } from '../../containers/spreadsheet/relationships.ts';
import { readSharedStrings } from '../../containers/spreadsheet/shared-strings.ts';
import { readWorkbookPart, type WorkbookSheet } from '../../containers/spreadsheet/workbook-part.ts';
import { openZip, type ZipArchive } from '../../containers/zip/zip.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { resultLimits } from '../differences/result-limits.ts';
import { NoRoom, type Room, readStoredSheet, type StoredCell } from './stored-sheet.ts';

export type { StoredCell } from './stored-sheet.ts';

/** Every filled cell of a workbook: by sheet name, then by address. */
export type WorkbookCells = ReadonlyMap<string, ReadonlyMap<string, StoredCell>>;

/** The roll-up of a department has some 34 filled cells and 7 formulas of 30 characters for a project: this is one of 17,000 projects. */
const maxOfWorkbook: Readonly<Room> = { cells: 600_000, formulas: 200_000, characters: 16_000_000 };

/** One sheet per project, and a few beside them. */
const maxSheets = 1000;

/** The sheets of a workbook, each with the part it is stored in; null where that is not said. */
interface SheetParts {
  readonly sheets: readonly (WorkbookSheet & { readonly target: string | null })[];
  readonly links: readonly Relationship[];
}

function sheetParts(archive: ZipArchive): Reading<SheetParts | null> {
  const main = readRelationships(archive, '').value.find((link) => link.type === 'officeDocument');
  const part = main?.target ?? 'xl/workbook.xml';
  const { value, findings } = readWorkbookPart(archive, part);
  if (value === null) return { value: null, findings };
  const links = readRelationships(archive, part).value;
  if (value.sheets.length > maxSheets) {
    const args = { count: `${value.sheets.length}`, limit: `${maxSheets}` };
    return { value: null, findings: [finding('sheets-over-limit', args, { place: { file: archive.file } })] };
  }
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  return {
    value: { sheets: value.sheets.map((sheet) => ({ ...sheet, target: targets.get(sheet.id) ?? null })), links },
    findings: [],
  };
}

/**
 * Reads the stored cells of a workbook, formulas included. The value is null when the file can't be opened as one, or holds more than a
 * result can. What programs would show in different ways (a sheet, part or cell given twice) is a finding.
 */
export function readWorkbookCells(bytes: Uint8Array, file: string): Reading<WorkbookCells | null> {
  const opened = openZip(bytes, file, resultLimits);
  if (opened.value === null) return { value: null, findings: opened.findings };
  const archive = opened.value;
  const parts = sheetParts(archive);
  if (parts.value === null) return { value: null, findings: parts.findings };
  const strings = sharedStrings(archive, parts.value.links.find((link) => link.type === 'sharedStrings')?.target);
  try {
    const cells = new SheetCollection(archive, strings.value);
    for (const { name, target } of parts.value.sheets) cells.add(name, target);
    return { value: cells.sheets, findings: [...strings.findings, ...cells.findings] };
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error;
    const { cells, formulas, characters } = maxOfWorkbook;
    const args = { cells: `${cells}`, formulas: `${formulas}`, characters: `${characters}` };
    return { value: null, findings: [finding('workbook-over-limit', args, { place: { file } })] };
  }
}

/** The sheets of a workbook as they are read one after another. */
class SheetCollection {
  readonly sheets = new Map<string, ReadonlyMap<string, StoredCell>>();
  readonly findings: Finding[] = [];
  readonly #archive: ZipArchive;
  readonly #strings: readonly string[];
  readonly #room: Room = { ...maxOfWorkbook };
  readonly #parts = new Set<string>();

  constructor(archive: ZipArchive, strings: readonly string[]) {
    this.#archive = archive;
    this.#strings = strings;
  }

  add(name: string, target: string | null): void {
    const { file } = this.#archive;
    if (target === null || this.sheets.has(name) || this.#parts.has(target.toLowerCase())) {
      this.findings.push(finding('sheet-ambiguous', { sheet: name }, { place: { file, sheet: name } }));
      return;
    }
    this.#parts.add(target.toLowerCase());
    const stored = this.#archive.read(target);
    append(this.findings, stored.findings);
    if (stored.value === null) return;
    const { cells, twice, findings } = readStoredSheet(stored.value, { file, part: target }, this.#strings, this.#room);
    append(this.findings, findings);
    const [first] = twice;
    if (first !== undefined) {
      this.findings.push(
        finding('cell-twice', { count: `${twice.length}` }, { place: { file, sheet: name, cell: first } }),
      );
    }
    this.sheets.set(name, cells);
  }
}

/** The sheets of a workbook by the part they are stored in; empty when the file can't be opened as one. */
export function sheetsByPart(bytes: Uint8Array, file: string): ReadonlyMap<string, string> {
  const archive = openZip(bytes, file, resultLimits).value;
  const sheets = archive === null ? [] : (sheetParts(archive).value?.sheets ?? []);
  return new Map(sheets.flatMap(({ target, name }): [string, string][] => (target === null ? [] : [[target, name]])));
}

function sharedStrings(archive: ZipArchive, part: string | undefined): Reading<readonly string[]> {
  const stored = part === undefined ? null : archive.read(part);
  if (part === undefined || stored === null || stored.value === null)
    return { value: [], findings: stored?.findings ?? [] };
  return readSharedStrings(stored.value, { file: archive.file, part });
}

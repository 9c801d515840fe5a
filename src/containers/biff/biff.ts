import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { openOle } from '../ole/ole.ts';
import { refuseKind } from '../refuse-kind.ts';
import { cellLimit, type Sheet, sheetsOverLimit } from '../spreadsheet/sheet.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import type { Workbook } from '../spreadsheet/spreadsheet.ts';
import { type BiffGlobals, type BiffSheetEntry, biffVersion, readBiffGlobals } from './biff-globals.ts';
import { BiffDamage } from './biff-records.ts';
import { BiffSheetReader } from './biff-sheet.ts';

/** What stops reading, as a finding: damage, and numbers read beyond the end of a record. Anything else is a bug and is thrown on. */
function damage(error: unknown, file: string, part: string): Finding {
  if (!(error instanceof BiffDamage) && !(error instanceof RangeError)) throw error;
  const where = error instanceof BiffDamage ? error.part : part;
  return finding('zip-damaged', { file, part: where }, { place: { file } });
}

/** Reads the sheets of a workbook one by one; a damaged one is a finding and left out. */
class BiffReader {
  readonly sheets: Sheet[] = [];
  readonly findings: Finding[] = [];
  recalculationPending = false;
  readonly #stream: Uint8Array;
  readonly #file: string;
  readonly #globals: BiffGlobals;
  #room = cellLimit;
  #stringsUsed = 0;
  #damaged = false;

  constructor(stream: Uint8Array, file: string, globals: BiffGlobals) {
    this.#stream = stream;
    this.#file = file;
    this.#globals = globals;
  }

  read(entry: BiffSheetEntry): void {
    const { name, at, state } = entry;
    // No sheet reaches into the next one: a thousand that share their records would take as long as a thousand files.
    const starts = this.#globals.sheets.map((each) => each.at);
    const end = starts.reduce((least, start) => (start > at ? Math.min(least, start) : least), this.#stream.length);
    const builder = new SheetBuilder({ file: this.#file, name, part: name, state }, this.#room);
    const reader = new BiffSheetReader(this.#globals, builder);
    try {
      if (starts.filter((start) => start === at).length > 1) throw new BiffDamage(name);
      reader.read(this.#stream.subarray(0, end), at);
    } catch (error) {
      this.#damaged = true;
      this.findings.push(damage(error, this.#file, name));
      return;
    }
    this.#stringsUsed += reader.stringsUsed;
    // A sheet of macros holds cells too, and texts of the same table.
    if (entry.kind !== 0) return;
    this.recalculationPending ||= reader.uncalculated;
    const { value: sheet, findings } = builder.finish([]);
    append(this.findings, findings);
    if (reader.outside > 0) {
      const args = { file: this.#file, sheet: name, count: `${reader.outside}` };
      this.findings.push(finding('cells-outside-area', args, { place: { file: this.#file, sheet: name } }));
    } else if (!findings.some(({ severity }) => severity === 'block')) {
      this.sheets.push(sheet);
      this.#room -= sheet.rows.reduce((filled, row) => filled + row.cells.length, 0);
    }
  }

  /** What counting a second way says: how many cells the table of texts says it is used by, and whether every text could be told. */
  second(): Finding | null {
    const file = this.#file;
    const { stringsUsed, pages } = this.#globals;
    if (pages.unread) {
      const args = { file, page: pages.page === null ? '–' : `${pages.page}` };
      return finding('code-page-unread', args, { place: { file } });
    }
    if (this.#damaged || stringsUsed === null || stringsUsed === this.#stringsUsed) return null;
    const args = { file, stated: `${stringsUsed}`, read: `${this.#stringsUsed}` };
    return finding('cell-texts-differ', args, { place: { file } });
  }
}

/** Sheets with cells: worksheets and sheets of macros. */
const hasCells = ({ kind }: BiffSheetEntry): boolean => kind === 0 || kind === 1;

/**
 * Reads a workbook of Excel 97–2003 or WPS (.xls, .et; BIFF8) or of Excel 5.0/95 (BIFF5). Its records carry no checksum: where what
 * was read isn't as much as the file says, it is refused. Null, with a finding, also for one that is encrypted or older.
 */
export function readBiff(bytes: Uint8Array, file: string): Reading<Workbook | null> {
  const ole = openOle(bytes);
  const stream = ole?.stream('Workbook') ?? ole?.stream('Book') ?? null;
  const failed = (found: Finding): Reading<null> => ({ value: null, findings: [found] });
  if (stream === null) return failed(finding('zip-damaged', { file, part: 'Workbook' }, { place: { file } }));
  const version = biffVersion(stream);
  if (version === null) return failed(refuseKind('biff', file, '.xlsx'));
  let globals: BiffGlobals;
  try {
    globals = readBiffGlobals(stream, version);
  } catch (error) {
    return failed(damage(error, file, 'Workbook'));
  }
  if (globals.encrypted) return failed(refuseKind('encrypted', file, '.xlsx'));
  const listed = globals.sheets.filter(hasCells);
  if (listed.length === 0) return failed(finding('workbook-without-sheets', { file }, { place: { file } }));
  const tooMany = sheetsOverLimit(listed.length, file);
  if (tooMany !== null) return failed(tooMany);
  const reader = new BiffReader(stream, file, globals);
  for (const entry of listed) reader.read(entry);
  const second = reader.second();
  if (second !== null) return { value: null, findings: [...reader.findings, second] };
  const { sheets, recalculationPending } = reader;
  const value: Workbook = { file, sheets, date1904: globals.date1904, recalculationPending };
  return { value, findings: reader.findings };
}

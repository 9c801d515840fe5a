import { sha256 } from '#platform';
import { type Sheet, type SheetCell, type SheetRow, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { writtenMark } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, sheetWords } from '../../../model/actuals/actuals-layout.ts';
import type { FindingLog } from '../../finding-log.ts';
import { type Quote, quotedCells } from '../../quoted-cells.ts';
import { isTotalRow } from '../rows/unmatched-row.ts';
import { clean, maxQuotedLength, quoted } from '../values/cell-text.ts';
import { plainNumber } from '../values/plain-number.ts';
import type { ActualsTable } from './actuals-table.ts';

/** What the template computes there, when a sheet was saved as values. */
const statusWords =
  /^(?:已|未|待|缺|请|不|需|达|完|部分|超|无|—|-|核对|complete|to fill in$|missing:|contradictory:|met$|missed$|far above$|off target$|not applicable$)/;

const isFilled = (cell: SheetCell): boolean => clean(cell.text) !== '';

/** More headings than this are not named one by one. */
const maxHeadings = 40;

const words = [sheetWords.indicators, sheetWords.money];
const aboveHeadings: ReadonlySet<string> = new Set<string>(
  words.flatMap(({ remark, groups }) => [remark, ...groups].flatMap((said) => Object.values<string>(said))),
);
/** 单位：万元, and how remarks of earlier templates begin: 单位：万元。黄色必填. */
const remarkStart = /^(?:[（(]?(?:金额)?单位[:：].{1,8}$|单位：万元。|黄色必填)/;

/** What the template writes above its headings. */
const isKnownAbove = (text: string): boolean =>
  aboveHeadings.has(text) ||
  remarkStart.test(text) ||
  words.some(({ titleEnd }) => Object.values(titleEnd).some((end) => text.endsWith(end)));

/** A row of a table as the ledger needs it. */
interface LedgerRow {
  readonly row: SheetRow;
  readonly columns: ReadonlySet<number>;
}

/**
 * Where every cell with text of a sheet of actuals went: it is read in a known column, a known heading, or quoted in a finding. What was
 * met is counted as it goes by, and compared with a plain count of the sheet.
 */
export class CellLedger {
  private accounted = 0;
  private readonly others: SheetCell[] = [];
  private readonly inOthers: Quote[] = [];
  private readonly unread: Quote[] = [];
  private readonly table: ActualsTable<string>;

  constructor(table: ActualsTable<string>) {
    this.table = table;
    const { sheet, headingRow, found } = table;
    for (const row of sheet.rows) {
      if (row.number >= headingRow) break;
      const unknown = row.cells.filter((cell) => isFilled(cell) && !isKnownAbove(clean(cell.text)));
      this.accounted += row.cells.filter(isFilled).length;
      for (const cell of unknown) this.unread.push(this.quote(row.number, cell));
    }
    const heading = sheet.rows.find(({ number }) => number === headingRow);
    if (heading !== undefined) this.heading(heading, found.others);
  }

  private quote(row: number, cell: SheetCell): Quote {
    return { text: clean(cell.text), place: sheetPlace(this.table.sheet, row, cell.column) };
  }

  /** Takes a row of headings; `others` are those that nobody knows. */
  heading(row: SheetRow, others: readonly SheetCell[]): void {
    this.accounted += row.cells.filter(isFilled).length;
    for (const cell of others) {
      if (this.others.some(({ text }) => text === cell.text)) continue;
      if (this.others.length < maxHeadings) this.others.push(cell);
      else this.unread.push(this.quote(row.number, cell));
    }
  }

  /** Takes a row below the headings: one that was read, one whose whole text a finding quotes, or one of which at most its name is said. */
  row({ row, columns }: LedgerRow, became: 'read' | 'quoted' | 'named'): void {
    const filled = row.cells.filter(isFilled);
    this.accounted += filled.length;
    for (const cell of filled) if (!columns.has(cell.column)) this.inOthers.push(this.quote(row.number, cell));
    if (became === 'read') {
      this.passedOver(row.number, filled);
      return;
    }
    const texts = filled.map((cell) => clean(cell.text));
    // A row that is mentioned is quoted up to a length, and a row of totals not at all.
    const isTotal = isTotalRow(texts);
    if (!isTotal && became === 'quoted' && quoted(texts.join(' ')).length <= maxQuotedLength) return;
    for (const [at, cell] of filled.entries()) {
      const isKnown = isTotal && (at === 0 || cell.kind !== 'text' || plainNumber(cell.text) !== null);
      if (!isKnown && columns.has(cell.column)) this.unread.push(this.quote(row.number, cell));
    }
  }

  /** Words typed into a column that the template computes, in a row that is none of its own. */
  private passedOver(number: number, filled: readonly SheetCell[]): void {
    const { columns } = this.table.found;
    if (filled.some(({ column }) => column === columns.get('key')?.column)) return;
    const computed = ['rate', 'outcome', 'status', 'plannedWeight'].map((id) => columns.get(id)?.column);
    for (const cell of filled) {
      const isTyped = cell.kind === 'text' && !cell.formula && computed.includes(cell.column);
      if (isTyped && !statusWords.test(cell.text)) this.unread.push(this.quote(number, cell));
    }
  }

  /** Says what was not read, and whether a plain count of the sheet met other cells. */
  report(log: FindingLog): void {
    const { sheet, headingRow } = this.table;
    if (this.others.length > 0 || this.inOthers.length > 0) {
      const headings = this.others.length === 0 ? ['—'] : this.others.map((cell) => quoted(cell.text));
      const args = { ...listed('headings', headings), ...quotedCells(this.inOthers) };
      log.report(finding('columns-not-used', args, { place: sheetPlace(sheet, headingRow, null) }));
    }
    sayUnread(this.unread, log);
    const present = sheet.rows.reduce((sum, { cells }) => sum + cells.filter(isFilled).length, 0);
    if (present === this.accounted) return;
    const args = { read: `${this.accounted}`, present: `${present}` };
    log.report(finding('goal-cells-differ', args, { place: sheetPlace(sheet, null, null) }));
  }
}

/** Quotes cells that were not read; nothing where all were. */
export function sayUnread(unread: readonly Quote[], log: FindingLog): void {
  const [first] = unread;
  if (first === undefined) return;
  const args = { count: `${unread.length}`, ...quotedCells(unread) };
  log.report(finding('actuals-cells-unread', args, { place: first.place }));
}

const ofTemplate: ReadonlySet<string> = new Set([
  actualsSheets.guide,
  actualsSheets.status,
  actualsSheets.head,
  actualsSheets.texts,
  actualsSheets.keys,
]);

/** What the formulas of 填报状态 give, where a sheet was saved as values: ■■□ 20%, 还差3处, 2个项目可以提交，共5个, 转到指标. */
const countedWords =
  /^(?:[■□]{1,10}\s?\d{1,3}%$|还差\d+处$|\d+个项目可以提交|全部完整|可以提交$|转到|完整$|待填$|缺$|矛盾$|有矛盾，)/;
/** The same in a template that speaks English. */
const countedInEnglish =
  /^(?:\d+ places? open$|\d+ of \d+ projects? ready to hand in$|all complete: ready|ready to hand in$|go to (?:the )?|complete$|to fill in$|missing$|contradictory)/;

/** True for what the template wrote or computes; `written` holds the marks of its texts. */
function isOfTemplate(cell: SheetCell, written: ReadonlySet<string>, computes: boolean): boolean {
  if (cell.formula || written.has(sha256(writtenMark.text(cell.text)).slice(0, writtenMark.length))) return true;
  return !computes && (cell.kind !== 'text' || countedWords.test(cell.text) || countedInEnglish.test(cell.text));
}

/**
 * Quotes what stands in sheets that hold no table of actuals; of the template's own sheets for reading, what isn't its own. `written` are the
 * marks of that by sheet: where a template states none, those sheets are passed over.
 */
export function saySheetsUnread(
  sheets: readonly Sheet[],
  taken: ReadonlySet<Sheet>,
  written: ReadonlyMap<string, ReadonlySet<string>>,
  log: FindingLog,
): void {
  for (const sheet of sheets) {
    const name = sheet.name.trim();
    const own = written.get(name) ?? new Set();
    if (taken.has(sheet) || (ofTemplate.has(name) && own.size === 0)) continue;
    const computes = sheet.rows.some(({ cells }) => cells.some(({ formula }) => formula));
    const cells = sheet.rows.flatMap((row) =>
      row.cells
        .filter((cell) => isFilled(cell) && (own.size === 0 || !isOfTemplate(cell, own, computes)))
        .map((cell) => ({ text: clean(cell.text), place: sheetPlace(sheet, row.number, cell.column) })),
    );
    sayUnread(cells, log);
  }
}

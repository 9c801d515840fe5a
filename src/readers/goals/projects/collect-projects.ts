import type { DocumentBlock, GridRow, ParagraphBlock, TableBlock } from '../../../containers/word/document-blocks.ts';
import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { append } from '../../../model/append.ts';
import type { Place } from '../../../model/place.ts';
import { type FindingLog, goalLog, reportAll } from '../../finding-log.ts';
import { isProjectColumn } from '../columns/goal-columns.ts';
import { beginsHeading, type Heading, incompleteHeading, indicatorHeading } from '../columns/headings.ts';
import { missingColumns, nearestLayout } from '../columns/layouts.ts';
import { unnestTables } from '../columns/unnest-tables.ts';
import { UnreadColumns } from '../columns/unread-columns.ts';
import { isWide, WideTable } from '../columns/wide-table.ts';
import { cellPlace, type PlaceOf, rowPlace } from '../rows/block-place.ts';
import { goesOnWithTable } from '../rows/continuation.ts';
import { type ColumnCell, type ColumnRow, footCells, readColumns, rowText } from '../rows/indicator-rows.ts';
import { headingFindings, restFindings, roundedCells } from '../rows/row-findings.ts';
import { beginsProject, filledCells, tableKind, titleOfRow } from '../rows/row-kinds.ts';
import type { CollectedProjects } from './collected-projects.ts';
import { FinishedProjects } from './finished-projects.ts';
import { headRest } from './head-rest.ts';
import { OpenProject } from './open-project.ts';
import { readProjectHead } from './project-head.ts';
import { projectLabel } from './project-labels.ts';
import type { PlacedText } from './raw-project.ts';
import { type GoalTitle, goalTitle, namesYear, repeatsTitle, titlesNextForm } from './titles.ts';

interface ActiveHeading {
  readonly heading: Heading;
  readonly headingRow: GridRow;
  readonly wide: WideTable | null;
  /** The places that have a column of targets each, where no column has the target of all. */
  readonly places: readonly string[];
  /** The table was refused: its rows are passed over. */
  readonly refused: boolean;
  /** The row just before was a remark, which a merged cell may go on with. */
  afterRemark: boolean;
}

class Collector {
  readonly paragraphs: PlacedText[] = [];
  private readonly log: FindingLog;
  readonly finished: FinishedProjects;
  rowsAccounted = 0;
  cellsAccounted = 0;
  cellsMet = 0;
  private readonly unreadColumns = new UnreadColumns();
  private open: OpenProject | null = null;
  private active: ActiveHeading | null = null;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    this.log = goalLog(file);
    this.finished = new FinishedProjects(this.log);
  }

  paragraph({ text, line }: ParagraphBlock): void {
    const title = goalTitle(text);
    const place = line === undefined ? { file: this.file } : { file: this.file, line };
    if (title !== null && this.goesOnBelow(text, title)) {
      return;
    } else if (title !== null) {
      this.begin(place, { ...title, text: text.trim(), place });
    } else if (this.active !== null && goesOnWithTable(text)) {
      return;
    } else if (this.open !== null && !this.open.hasIndicators && text.length < 80) {
      this.open.headRows.push({ place, cells: [{ text, column: 0, columns: 1, continued: false }], inTable: false });
    } else {
      this.paragraphs.push({ text, place });
    }
  }

  table(table: TableBlock): void {
    const kind = tableKind(table);
    const isHead = kind.head === 'sure' || (kind.head === 'maybe' && this.open?.hasIndicators === false);
    const goesOn = !kind.indicators && !isHead && this.goesOn(table);
    if (!kind.indicators && !isHead && !goesOn) {
      this.otherTable(table);
      return;
    }
    if (!goesOn) this.active = null;
    table.rows.forEach((row, at) => {
      this.row(table, row, at);
    });
  }

  /** A table cut in two: the second part has no heading but rows like those before. */
  private goesOn(table: TableBlock): boolean {
    const { active } = this;
    if (active === null || active.wide !== null || this.open === null) return false;
    return table.rows.every((row) => row.cells.length === active.headingRow.cells.length);
  }

  private otherTable(table: TableBlock): void {
    this.active = null;
    for (const row of table.rows) this.cellsMet += filledCells(row);
    const at = table.rows.findIndex((_, index) => incompleteHeading(table.rows, index) !== null);
    const place = rowPlace(this.file, table, table.rows[Math.max(0, at)]?.row ?? 1);
    if (at >= 0) this.lacksColumns(table, at, place);
    else {
      const first = table.rows.find((row) => rowText(row) !== '');
      if (first !== undefined) {
        this.log.report(finding('goal-table-other', { headings: rowText(first).slice(0, 200) }, { place }));
      }
    }
  }

  private lacksColumns(table: TableBlock, at: number, place: Place): void {
    const heading = incompleteHeading(table.rows, at);
    const headings = rowText(table.rows[at] ?? { row: 0, cells: [] });
    const args = { headings, ...missingColumns(heading), ...nearestLayout(headings.split(' | ')) };
    this.log.report(finding('goal-columns-missing', args, { place }));
    if (this.open !== null) this.open.refused = true;
  }

  /** A title that stands again where a page break cut the table of the project that is being read. */
  private goesOnBelow(line: string, title: GoalTitle): boolean {
    return this.open?.hasIndicators === true && repeatsTitle(line, title, this.open.title);
  }

  private begin(place: Place, title: ConstructorParameters<typeof OpenProject>[1]): OpenProject {
    this.finish();
    this.open = new OpenProject(place, title);
    return this.open;
  }

  private row(table: TableBlock, row: GridRow, at: number): void {
    const place = rowPlace(this.file, table, row.row);
    const title = titleOfRow(row);
    if (title !== null) {
      this.cellsMet += filledCells(row);
      if (this.goesOnBelow(rowText(row), title)) return;
      this.active = null;
      this.begin(place, { ...title, text: rowText(row), place });
      return;
    }
    const heading = indicatorHeading(table.rows, at);
    if (heading !== null || beginsHeading(table.rows, at)) {
      this.cellsMet += filledCells(row);
      if (heading !== null) this.heading(heading, table, row);
      return;
    }
    if (this.active !== null && !beginsProject(row)) {
      this.indicatorRow(this.active, table, row, place);
      return;
    }
    if (this.open === null || this.open.hasIndicators) this.begin(place, null);
    this.active = null;
    const incomplete = incompleteHeading(table.rows, at);
    if (incomplete === null) this.open?.headRows.push({ place, cells: row.cells, inTable: true });
    else {
      this.cellsMet += filledCells(row);
      this.lacksColumns(table, at, place);
      this.active = {
        heading: incomplete,
        headingRow: row,
        wide: null,
        places: [],
        refused: true,
        afterRemark: false,
      };
    }
  }

  private refuseDuplicate(heading: string, row: GridRow, place: Place): void {
    this.log.report(finding('goal-columns-ambiguous', { heading, headings: rowText(row) }, { place }));
    if (this.open !== null) this.open.refused = true;
  }

  /** What stood above the heading of a wide sheet belongs to all its projects and is none itself. */
  private wideTable(heading: Heading, placeOf: PlaceOf): WideTable {
    const above = this.open?.hasIndicators === false ? this.open : null;
    const context = readProjectHead(above?.headRows ?? []);
    if (above !== null) {
      this.open = null;
      this.cellsMet += above.headCells;
    }
    const title = above?.title ?? null;
    const { yearWords, unread } = context;
    append(this.paragraphs, unread);
    append(this.finished.rest, headRest(above?.headRows ?? [], context));
    const titled = { ...context, yearWords: yearWords ?? (title !== null && namesYear(title.text) ? title : null) };
    return new WideTable(heading, placeOf, titled, (place) => this.begin(place, null));
  }

  private heading(heading: Heading, table: TableBlock, row: GridRow): void {
    const refused = heading.duplicate !== null;
    const placeOf: PlaceOf = (column) => cellPlace(this.file, table, row.row, column);
    const places = heading.columns.some(({ use }) => use === 'target')
      ? []
      : heading.columns.flatMap(({ use, text }) => (use === 'place' ? [text] : []));
    if (heading.duplicate !== null) this.refuseDuplicate(heading.duplicate, row, placeOf(0));
    else {
      this.unreadColumns.heading(heading, placeOf);
      reportAll(this.log, headingFindings(heading, places, placeOf));
    }
    const wide = isWide(heading) ? this.wideTable(heading, placeOf) : null;
    if (this.open !== null) this.open.hasTable = true;
    this.active = { heading, headingRow: row, wide, places, refused, afterRemark: false };
  }

  private indicatorRow(active: ActiveHeading, table: TableBlock, row: GridRow, place: Place): void {
    const reading = readColumns(row, active.heading, place);
    if (reading.kind === 'blank') return;
    this.rowsAccounted += 1;
    this.cellsAccounted += filledCells(row);
    if (!active.refused && this.goalRow(active, row, place)) return;
    this.cellsMet += filledCells(row);
    if (active.refused) return;
    const goesOn = active.afterRemark && row.cells[0]?.continued === true;
    // A remark below a cell that goes on from above («……» beside 数量指标) has no cell of its own that could.
    active.afterRemark = goesOn || (reading.kind === 'remark' && row.cells[0]?.continued !== true);
    if (goesOn || reading.kind === 'remark') {
      const known = reading.kind !== 'remark' || reading.known;
      const about = known ? { place } : { place, severity: 'review' as const };
      this.open?.foot.push({ place, cells: footCells(row, active.heading, place) });
      const titles = filledCells(row) === 1 && titlesNextForm(rowText(row));
      if (!titles) this.log.report(finding('goal-remark-row', { text: rowText(row) }, about));
    } else if (reading.kind === 'unreadable') {
      const columns = listed(
        'columns',
        active.heading.columns.map((column) => column.text).filter((text) => text !== ''),
      );
      this.log.report(finding('goal-row-unreadable', { text: reading.text, ...columns }, { place }));
      if (this.open !== null) this.open.refused = true;
    } else {
      this.columnRow(active, reading.row, (column) => cellPlace(this.file, table, row.row, column));
    }
  }

  /** 年度目标2（40分） | 养护公园12个 between the indicators of two goals: a goal, and no indicator. */
  private goalRow(active: ActiveHeading, row: GridRow, place: Place): boolean {
    const [label, ...texts] = row.cells.filter(({ text }) => text.trim() !== '');
    if (active.wide !== null || this.open === null || label === undefined || texts.length !== 1) return false;
    if (projectLabel(label.text) !== 'goal') return false;
    this.open.headRows.push({ place, cells: row.cells, inTable: true });
    return true;
  }

  private columnRow(active: ActiveHeading, row: ColumnRow, placeOf: PlaceOf): void {
    const target = active.heading.columns.find(({ use }) => use === 'target') ?? null;
    const byPlace = target === null ? [] : row.places;
    this.unreadColumns.cells([...row.unread, ...row.guessed, ...byPlace], target, placeOf);
    reportAll(this.log, roundedCells(row, placeOf));
    const loose = active.wide === null ? this.formRow(active, row) : active.wide.row(row, active.places);
    for (const { cell, text } of [...row.loose, ...loose])
      this.finished.rest.push({ text, place: placeOf(cell.column) });
  }

  /** A row of a form: the columns of its project, which stands above, are not read there. */
  private formRow(active: ActiveHeading, row: ColumnRow): readonly ColumnCell[] {
    const open = this.open ?? this.begin(row.place, null);
    open.places = active.places;
    open.addRow(row);
    return row.facts.filter(({ column }) => isProjectColumn(column.use));
  }

  private finish(): void {
    if (this.open !== null) {
      this.cellsMet += this.open.headCells;
      append(this.paragraphs, this.finished.take(this.open));
    }
    this.open = null;
  }

  /** Ends the document, and gives what was found in it. */
  end(): CollectedProjects {
    this.finish();
    const { finished, paragraphs, rowsAccounted, cellsAccounted, cellsMet } = this;
    const unread = [...finished.unread, ...finished.reported, ...finished.rest, ...this.unreadColumns.quotes()];
    reportAll(
      this.log,
      this.unreadColumns.findings(finished.reported),
      restFindings(finished.rest),
      finished.withoutTables(),
    );
    const findings = this.log.findings();
    return { projects: finished.projects, paragraphs, unread, rowsAccounted, cellsAccounted, cellsMet, findings };
  }
}

/** Finds the projects in the blocks of a document, whatever format it had. */
export function collectProjects(blocks: readonly DocumentBlock[], file: string): CollectedProjects {
  const collector = new Collector(file);
  for (const block of unnestTables(blocks)) {
    if (block.kind === 'table') collector.table(block);
    else if (block.text.trim() !== '') collector.paragraph(block);
  }
  return collector.end();
}

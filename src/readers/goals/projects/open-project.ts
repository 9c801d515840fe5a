import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import { isLevelName } from '../../../model/goals/level-name.ts';
import type { Place } from '../../../model/place.ts';
import { type FindingLog, goalLog } from '../../finding-log.ts';
import { quotedCells } from '../../quoted-cells.ts';
import type { ColumnUse } from '../columns/heading-column.ts';
import { inColumn } from '../rows/block-place.ts';
import type { ColumnCell, ColumnRow } from '../rows/indicator-rows.ts';
import { filledCells } from '../rows/row-kinds.ts';
import { signOf } from '../rows/row-sign.ts';
import { splitGoals } from './goal-texts.ts';
import { headRest } from './head-rest.ts';
import { type ProjectHead, readProjectHead } from './project-head.ts';
import type {
  FilledCell,
  FootRow,
  HeadRow,
  PlacedText,
  RawIndicator,
  RawProject,
  ReportedText,
} from './raw-project.ts';
import type { GoalTitle } from './titles.ts';

/** An indicator row before level 2 is settled: a blank level 2 may mean "as above" or "none". */
interface OpenRow {
  readonly indicator: RawIndicator;
  readonly level2Continued: boolean;
  /** The targets by the heading of their place, where each place has a column of its own. */
  readonly places: ReadonlyMap<string, string>;
}

function titleName(title: (GoalTitle & PlacedText) | null): PlacedText | null {
  return title === null || title.name === null ? null : { text: title.name, place: title.place };
}

/** Texts of rows that turned out to belong to no project: whole lines are paragraphs, of other rows what no label explains. */
function outsideTexts(rows: readonly HeadRow[]): PlacedText[] {
  const lines = rows.map((row) => row.cells.filter((cell) => cell.text.trim() !== ''));
  return rows.flatMap((row, at) => {
    const [only, ...others] = lines[at] ?? [];
    if (only === undefined) return [];
    return others.length === 0 ? [{ text: only.text, place: row.place }] : readProjectHead([row]).unread;
  });
}

/**
 * A finished table: its projects; texts of its upper part that fit no field, those that are known and not kept, and those that a
 * self-evaluation filled in; and texts that belong to no project.
 */
interface FinishedProject {
  readonly projects: readonly RawProject[];
  readonly unread: readonly PlacedText[];
  readonly rest: readonly PlacedText[];
  readonly reported: readonly ReportedText[];
  readonly outside: readonly PlacedText[];
}

/** Every filled cell of a row by its column: what is read of it, and what is left. */
const filledOf = ({ facts, unread, place }: ColumnRow): FilledCell[] =>
  [...facts, ...unread].map(({ column, cell, text }: ColumnCell) => ({
    use: column.use,
    heading: column.text,
    text,
    place: inColumn(place, cell.column),
  }));

/** A project that is being read: its title, the rows of its upper part, and its indicator rows so far. */
export class OpenProject {
  readonly title: (GoalTitle & PlacedText) | null;
  readonly place: Place;
  readonly headRows: HeadRow[] = [];
  readonly foot: FootRow[] = [];
  private readonly slots: RawProject['slots'][number][] = [];
  readonly log: FindingLog;
  /** Fields that don't come from the upper part but from the columns of a wide sheet. */
  fields: Partial<ProjectHead> | null = null;
  /** The headings of the places that have a column of targets each, where none is the target of all. */
  places: readonly string[] = [];
  /** Its indicator table was refused, which has been said. */
  refused = false;
  /** The heading of an indicator table stands below its upper part. */
  hasTable = false;
  private readonly rows: OpenRow[] = [];
  /** Indicators whose name stands in the column of level 2. */
  private readonly namedByLevel2: PlacedText[] = [];
  private level1: string | null = null;
  /** A row with a level 1 alone, until the next row says whether it continues it. */
  private slot: Finding | null = null;

  constructor(place: Place, title: (GoalTitle & PlacedText) | null) {
    this.place = place;
    this.title = title;
    this.log = goalLog(place.file);
  }

  get hasIndicators(): boolean {
    return this.rows.length > 0;
  }

  /** Cells with text in the rows of its upper part, as far as they stand in a table. */
  get headCells(): number {
    return this.headRows.reduce((sum, row) => sum + (row.inTable ? filledCells(row) : 0), 0);
  }

  /** Adds a row below an indicator heading; a row with nothing but categories is a finding instead. */
  addRow(row: ColumnRow): void {
    const text = (use: ColumnUse): string | null => row.texts.get(use) ?? null;
    const named = text('level3') ?? text('description');
    if (named === null && text('target') === null && row.places.length === 0) {
      this.addSlot(row);
      return;
    }
    if (text('level1') !== null) this.endSlot();
    this.slot = null;
    this.level1 = text('level1') ?? this.level1;
    const { name, level2 } = this.nameOf(row, named !== null);
    const sign = signOf(row.signs);
    if (sign.contradiction !== null)
      this.log.report(finding('goal-signs-contradict', sign.contradiction, { place: row.place }));
    this.rows.push({
      indicator: {
        level1: this.level1,
        level2,
        level3: name,
        description: text('description'),
        target: text('target'),
        comparator: sign.text,
        unit: text('unit'),
        basis: text('basis'),
        weight: text('weight'),
        filled: filledOf(row),
        place: row.place,
      },
      level2Continued: row.continued.has('level2'),
      places: new Map(row.places.map(({ column, text: target }) => [column.text, target])),
    });
  }

  /** A row with a category and no indicator; words that name no category are a remark, and no row below continues them. */
  private addSlot(row: ColumnRow): void {
    const { texts, text, place } = row;
    const level1 = texts.get('level1') ?? null;
    if (!isLevelName(level1 ?? texts.get('level2') ?? '')) {
      this.log.report(finding('goal-remark-row', { text }, { place, severity: 'review' }));
      return;
    }
    const label = [level1, texts.get('level2')].filter(Boolean).join(' ');
    this.slots.push({ label, filled: filledOf(row) });
    this.endSlot();
    const words = level1 === null && this.level1 !== null ? `${this.level1} | ${text}` : text;
    this.level1 = level1 ?? this.level1;
    const slot = finding('goal-slot-empty', { text: words }, { place });
    // A level 1 alone may head the rows below it, which then leave it blank.
    if (text === level1) this.slot = slot;
    else this.log.report(slot);
  }

  private endSlot(): void {
    if (this.slot !== null) this.log.report(this.slot);
    this.slot = null;
  }

  /**
   * The name of an indicator, and its level 2. A merged level 3 continues from above; where there is neither level 3 nor description
   * level 2 carries the name, which is said.
   */
  private nameOf(row: ColumnRow, named: boolean): { readonly name: string | null; readonly level2: string | null } {
    const level2 = row.texts.get('level2') ?? null;
    if (named) return { name: row.texts.get('level3') ?? null, level2 };
    const above = row.continued.has('level3') ? (this.rows.at(-1)?.indicator.level3 ?? null) : null;
    if (above !== null) return { name: above, level2 };
    if (level2 !== null) {
      this.namedByLevel2.push({ text: level2, place: row.place });
      return { name: level2, level2 };
    }
    return { name: null, level2 };
  }

  /**
   * A blank level 2 continues from the row above where the cells are merged; without a merge only where level 1 is the same and
   * the table never writes the same level 2 twice running, and then it is said.
   */
  private settledRows(): RawIndicator[] {
    const repeats = this.rows.some(
      ({ indicator }, at) =>
        at > 0 && indicator.level2 !== null && indicator.level2 === this.rows[at - 1]?.indicator.level2,
    );
    const settled: RawIndicator[] = [];
    for (const { indicator, level2Continued } of this.rows) {
      const above = settled.at(-1);
      const sameLevel1 = above !== undefined && above.level1 === indicator.level1;
      const level2 = sameLevel1 ? above.level2 : null;
      if (indicator.level2 !== null || level2 === null || (!level2Continued && repeats)) {
        settled.push(indicator);
        continue;
      }
      settled.push({ ...indicator, level2 });
      if (!level2Continued) {
        this.log.report(finding('goal-level2-assumed', { level2 }, { place: indicator.place }));
      }
    }
    return settled;
  }

  /** The rows above the indicators; those of a sheet before (a cover) belong to them only where their own sheet has none. */
  private ownHeadRows(): { readonly head: readonly HeadRow[]; readonly elsewhere: readonly HeadRow[] } {
    const sheet = this.rows[0]?.indicator.place.sheet;
    const own = this.headRows.filter(({ place }) => place.sheet === sheet);
    if (own.length === 0 || !this.hasIndicators) return { head: this.headRows, elsewhere: [] };
    return { head: own, elsewhere: this.headRows.filter((row) => !own.includes(row)) };
  }

  private sayNames(): void {
    const [first] = this.namedByLevel2;
    if (first === undefined) return;
    const names = listed('names', [...new Set(this.namedByLevel2.map(({ text }) => text))].slice(0, 8));
    const args = { count: `${this.namedByLevel2.length}`, ...names };
    this.log.report(finding('goal-named-by-level2', args, { place: first.place }));
  }

  /**
   * The project as printed, once for each place where places have columns of their own; and what of its upper part fits no field: a
   * finding, unless the texts belong to no project at all.
   */
  finish(): FinishedProject {
    const { head: headRows, elsewhere } = this.ownHeadRows();
    const read = readProjectHead(headRows);
    const { unread, left, goals, ...head } = { ...read, ...this.fields };
    const { reported } = head;
    const isProject = this.title !== null || this.hasIndicators || this.refused || (head.name ?? head.code) !== null;
    if (isProject && unread.length > 0) {
      const text = unread.map((each) => each.text).join(' | ');
      this.log.report(finding('goal-text-unread', { text }, { place: unread[0]?.place ?? this.place }));
    }
    if (isProject && left.length > 0) {
      const args = { count: `${left.length}`, ...quotedCells(left) };
      this.log.report(finding('goal-head-reported', args, { place: left[0]?.place ?? this.place }));
    }
    this.sayNames();
    this.endSlot();
    const indicators = this.settledRows();
    const inTable = headRows.find(({ inTable: is }) => is);
    const project: RawProject = {
      ...head,
      headed: headRows.length > 0 || this.fields !== null || this.title !== null,
      title: this.title,
      number: this.title?.number ?? null,
      name: head.name ?? titleName(this.title),
      part: null,
      goals: goals.flatMap(splitGoals),
      indicators,
      slots: this.slots,
      foot: this.foot,
      heads: headRows.flatMap(({ place, cells }) =>
        cells.flatMap(({ text, column }) => (text.trim() === '' ? [] : { text, place: inColumn(place, column) })),
      ),
      place: inTable?.place ?? indicators[0]?.place ?? this.place,
    };
    const projects = this.places.length === 0 ? [project] : this.places.map((part) => this.ofPlace(project, part));
    const above = elsewhere.flatMap(({ place, cells }) =>
      cells.flatMap(({ text, column }) =>
        text.trim() === '' ? [] : { text: text.trim(), place: inColumn(place, column) },
      ),
    );
    const rest = isProject ? [...above, ...headRest(headRows, read)] : [];
    return isProject
      ? { projects, rest, unread: [...unread, ...left], reported, outside: [] }
      : { projects, rest, unread: [], reported: [], outside: outsideTexts(this.headRows) };
  }

  /** The whole table with the targets of one place; a blank there means that the place has no such indicator. */
  private ofPlace(project: RawProject, part: string): RawProject {
    const indicators = project.indicators.flatMap((indicator, at): RawIndicator[] => {
      const target = this.rows[at]?.places.get(part);
      return target === undefined ? [] : [{ ...indicator, target }];
    });
    return { ...project, part, indicators };
  }
}

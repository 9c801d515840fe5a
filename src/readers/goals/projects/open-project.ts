import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import type { GoalColumnId } from '../columns/goal-columns.ts';
import type { ColumnRow } from '../rows/indicator-rows.ts';
import { splitGoals } from './goal-texts.ts';
import { type HeadRow, type ProjectHead, readProjectHead } from './project-head.ts';
import type { PlacedText, RawIndicator, RawProject } from './raw-project.ts';
import type { GoalTitle } from './titles.ts';

/** An indicator row before level 2 is settled: a blank level 2 may mean "as above" or "none". */
interface OpenRow {
  readonly indicator: RawIndicator;
  readonly level2Continued: boolean;
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

/** A project that is being read: its title, the rows of its upper part, and its indicator rows so far. */
export class OpenProject {
  readonly title: (GoalTitle & PlacedText) | null;
  readonly place: Place;
  readonly headRows: HeadRow[] = [];
  readonly findings: Finding[] = [];
  /** Fields that don't come from the upper part but from the columns of a wide sheet. */
  fields: Partial<ProjectHead> | null = null;
  /** Its indicator table was refused, which has been said. */
  refused = false;
  private readonly rows: OpenRow[] = [];
  private level1: string | null = null;

  constructor(place: Place, title: (GoalTitle & PlacedText) | null) {
    this.place = place;
    this.title = title;
  }

  get hasIndicators(): boolean {
    return this.rows.length > 0;
  }

  /** Adds a row below an indicator heading; a row with nothing but categories is a finding instead. */
  addRow(row: ColumnRow): void {
    const text = (id: GoalColumnId): string | null => row.texts.get(id) ?? null;
    this.level1 = text('level1') ?? this.level1;
    const empty = text('level3') === null && text('description') === null && text('target') === null;
    if (empty) {
      const words = [this.level1, text('level2')].filter((word) => word !== null).join(' | ');
      this.findings.push(finding('goal-slot-empty', { text: words }, { place: row.place }));
      return;
    }
    this.rows.push({
      indicator: {
        level1: this.level1,
        level2: text('level2'),
        level3: text('level3'),
        description: text('description'),
        target: text('target'),
        comparator: text('comparator') ?? text('direction'),
        unit: text('unit'),
        basis: text('basis'),
        weight: text('weight'),
        place: row.place,
      },
      level2Continued: row.continued.has('level2'),
    });
  }

  /**
   * A blank level 2 goes on from the row above where the cells are merged; without a merge only where level 1 is the same and
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
        this.findings.push(finding('goal-level2-assumed', { level2 }, { place: indicator.place }));
      }
    }
    return settled;
  }

  /** The project as printed, and what of its upper part fits no field: a finding, unless the texts belong to no project at all. */
  finish(): RawProject & { readonly outside: readonly PlacedText[] } {
    const { unread, goals, ...head } = { ...readProjectHead(this.headRows), ...this.fields };
    const isProject = this.title !== null || this.hasIndicators || this.refused || (head.name ?? head.code) !== null;
    if (isProject && unread.length > 0) {
      const text = unread.map((each) => each.text).join(' | ');
      this.findings.push(finding('goal-text-unread', { text }, { place: unread[0]?.place ?? this.place }));
    }
    const indicators = this.settledRows();
    const inTable = this.headRows.find(({ inTable: is }) => is);
    return {
      ...head,
      outside: isProject ? [] : outsideTexts(this.headRows),
      title: this.title,
      number: this.title?.number ?? null,
      name: head.name ?? titleName(this.title),
      goals: goals.flatMap(splitGoals),
      indicators,
      place: inTable?.place ?? indicators[0]?.place ?? this.place,
    };
  }
}

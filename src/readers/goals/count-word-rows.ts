interface CountedTable {
  heading: boolean;
  headingCells: number;
  text: string;
  cells: number;
  deleted: boolean;
}

const tags = /<(\/?)(?:[\w.-]+:)?(tbl|trPr|tr|tc|t|del|moveFrom|Fallback)(?=[\s/>])[^>]*?(\/?)>|[^<]+/g;

const headingPattern = /^(?=.*(?:[一二三]级指标|指标名称))(?=.*(?:指标|目标)值).{0,160}$/s;
const headPattern = /^\s*(?:\d+\s*[.．、].*绩效目标\S*表\s*$|项目名称|项目编码)|单位\s*[:：]/;

/** Counts rows while the tags of a Word body go by. */
class RowCounter {
  rows = 0;
  private readonly tables: CountedTable[] = [];
  /** The number of heading cells of an indicator table that ended just now: a table right after it may go on with it. */
  private pending = 0;
  private skipping = 0;
  private inText = false;
  private inRowProperties = false;

  tag(name: string, closing: boolean, empty: boolean): void {
    if (name === 'del' || name === 'moveFrom' || name === 'Fallback') this.skip(closing, empty);
    else if (this.skipping > 0) return;
    else if (name === 't') this.inText = !closing && !empty;
    else if (name === 'trPr') this.inRowProperties = !closing && !empty;
    else if (name === 'tbl') this.table(closing);
    else if (name === 'tr') this.row(closing);
    else if (closing || empty) this.cell();
  }

  private skip(closing: boolean, empty: boolean): void {
    const table = this.tables.at(-1);
    if (this.inRowProperties && table !== undefined) table.deleted = true;
    if (!empty) this.skipping = Math.max(0, this.skipping + (closing ? -1 : 1));
  }

  private cell(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.cells += 1;
  }

  private table(closing: boolean): void {
    if (!closing) {
      this.tables.push({ heading: false, headingCells: this.pending, text: '', cells: 0, deleted: false });
      return;
    }
    const table = this.tables.pop();
    this.pending = table?.heading === true ? table.headingCells : 0;
  }

  private row(closing: boolean): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (closing && !table.deleted) this.endRow(table);
    table.text = '';
    table.cells = 0;
    table.deleted = false;
  }

  private endRow(table: CountedTable): void {
    const text = table.text.trim();
    if (headingPattern.test(text)) {
      table.heading = true;
      table.headingCells = table.cells;
    } else if (headPattern.test(text)) {
      table.heading = false;
      table.headingCells = 0;
    } else {
      table.heading ||= table.headingCells > 0 && table.cells === table.headingCells;
      if (table.heading && text !== '') this.rows += 1;
    }
  }

  text(text: string): void {
    if (!this.inText || this.skipping > 0) return;
    const table = this.tables.at(-1);
    if (table === undefined) this.pending = text.trim() === '' ? this.pending : 0;
    else table.text += text;
  }
}

/**
 * Counts the indicator rows of a Word document a second way: over the tags of its main part as plain text, without the reader that
 * builds the tables. Rows with any text below a heading row count, deleted ones don't.
 */
export function countWordRows(mainPart: Uint8Array): number {
  const encoding = mainPart[0] === 0xff ? 'utf-16le' : mainPart[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(mainPart);
  const counter = new RowCounter();
  for (const [token, closing, name, empty] of xml.matchAll(tags)) {
    if (name === undefined) counter.text(token);
    else counter.tag(name, closing === '/', empty === '/');
  }
  return counter.rows;
}

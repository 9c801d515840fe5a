interface CountedTable {
  heading: boolean;
  headingCells: number;
  /** The rows just above, as far as they hold nothing but headings. */
  above: string;
  text: string;
  cells: number;
  deleted: boolean;
  /** Of the cell that is being counted: text was met, or something that may be or hide text. */
  filled: boolean;
  doubtful: boolean;
  /** Of the row that is being counted: cells that surely have text, and those that may have. */
  least: number;
  most: number;
}

/** A short row that names a level and a value, or two levels side by side: 三级指标 … 指标值, 一级指标 二级指标 …, 一级 二级. */
const headingPattern =
  /^(?:(?=.*(?:[一二三]级(?:绩效)?(?:指标|目标)|指标名称))(?=.*(?:(?:指标|目标|计划|预期|标准|设定|实现|完成)值|绩效标准))|(?=.*[一二]级(?:绩效)?(?:指标|目标).{0,20}?[二三]级(?:绩效)?(?:指标|目标))|(?=.{0,20}一级(?:名称)?二级)).{0,400}$/s;

/** The words of headings. 绩效指标性质 can be cut up in two ways, so they are taken out one by one and never tried anew. */
const headingWords =
  /绩效指标描述|绩效指标|指标描述|年度指标值|指标值确定依据|一级指标|二级指标|三级指标|备注|(?:绩效)?指标性质|性质|计算符号|指标符号|符号|关系|指标方向性?|指标值|目标值|数值|值|(?:绩效)?度量单位|计量单位|计算单位|数量单位|单位|分值|权重|实际完成值|得分|[（(]?[%％分][）)]?|\s/g;

/** True for a row of nothing but headings: a whole heading, or a row of one that has two. */
const isSubheading = (text: string): boolean => text.replace(headingWords, '') === '';

/** How the upper part of a table begins, and the unit of money above it: «单位：万元». Blanks are taken out before. */
const headPattern = /^(?:项目名称|项目编码|预算单位|单位名称|单位编码)|单位[:：].{0,4}元$/;

const isHead = (text: string): boolean => headPattern.test(text) || (text.endsWith('表') && text.includes('绩效目标'));

/** Page numbers and what surrounds them: «第 3 页 / 共 9 页», «- 3 -». */
const pageSigns =
  /^[\s（()）\d页第共/／,，:：—－–_-]+|(?<![\s（()）\d页第共/／,，:：—－–_-])[\s（()）\d页第共/／,，:：—－–_-]+$/g;

/** What else may stand between the parts of one table: the title once more, «续表», «接上页». */
const continuation = /^(?:\S{0,80}绩效目标\S{0,8}表)?[\s（(]*(?:(?:续|接)(?:上|前)?(?:表|页)?)?$/;

const isBetweenParts = (text: string): boolean => continuation.test(text.replace(pageSigns, ''));

/** What a second way of counting found: indicator rows, and how many cells have text, from at least to at most: theirs, and those of all rows. */
export interface Counted {
  readonly rows: number;
  readonly minCells: number;
  readonly maxCells: number;
  readonly minInAll: number;
  readonly maxInAll: number;
}

export const nothingCounted: Counted = { rows: 0, minCells: 0, maxCells: 0, minInAll: 0, maxInAll: 0 };

/** Two counts together. */
export const bothCounted = (a: Counted, b: Counted): Counted => ({
  rows: a.rows + b.rows,
  minCells: a.minCells + b.minCells,
  maxCells: a.maxCells + b.maxCells,
  minInAll: a.minInAll + b.minInAll,
  maxInAll: a.maxInAll + b.maxInAll,
});

/**
 * The second way of counting indicator rows, whatever the format: rows with any text below a row that reads like an indicator
 * heading, until one that reads like the upper part of a table. Knows nothing of columns, merges or projects.
 */
export class RowCounter {
  rows = 0;
  /** Cells with text in those rows: at least and at most so many, for what tags alone can't tell. */
  minCells = 0;
  maxCells = 0;
  /** The same in rows of every kind; a table inside another may be read as lines of its cell, so its cells are at most so many. */
  minInAll = 0;
  maxInAll = 0;
  private readonly tables: CountedTable[] = [];
  /** The number of heading cells of an indicator table that ended just now: a table right after it may go on with it. */
  private pending = 0;
  /** The text since that table. */
  private outside = '';

  beginTable(): void {
    if (this.tables.length === 0 && !isBetweenParts(this.outside)) this.pending = 0;
    this.outside = '';
    this.doubt();
    const row = { text: '', cells: 0, deleted: false, filled: false, doubtful: false, least: 0, most: 0 };
    this.tables.push({ heading: false, headingCells: this.pending, above: '', ...row });
  }

  endTable(): void {
    const table = this.tables.pop();
    this.pending = table?.heading === true ? table.headingCells : 0;
  }

  beginRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    table.text = '';
    table.cells = 0;
    table.deleted = false;
    table.filled = false;
    table.doubtful = false;
    table.least = 0;
    table.most = 0;
  }

  /** Counts a cell where it ends; where only its beginning is sure (`begins`), that ends the one before it. */
  cell(begins = false): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (begins && table.cells === 0) table.filled = false;
    this.endCell();
    table.cells += 1;
  }

  endCell(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (table.filled && !table.doubtful) table.least += 1;
    if (table.filled || table.doubtful) table.most += 1;
    table.filled = false;
    table.doubtful = false;
  }

  /** What the cell shows can't be told from its tags: a symbol, a number that is made, text that may be hidden. */
  doubt(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.doubtful = true;
  }

  deleteRow(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.deleted = true;
  }

  text(text: string): void {
    const table = this.tables.at(-1);
    // Signs without a shape, such as soft hyphens, may stand inside any heading.
    const seen = text.replace(/\p{Cf}/gu, '');
    if (table !== undefined) {
      table.text += seen;
      // A text of nothing but character references may be blank: &#12288; is.
      if (seen.includes('&') && seen.replace(/&#?\w{1,8};/g, '').trim() === '') table.doubtful = true;
      else if (seen.trim() !== '') table.filled = true;
    } else if (this.outside.length < 40) this.outside += text;
  }

  endRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.endCell();
    if (!table.deleted) {
      if (this.tables.length === 1) this.minInAll += table.least;
      this.maxInAll += table.most;
      this.judge(table, table.text.replace(/\s+/g, ''));
    }
    this.beginRow();
  }

  private judge(table: CountedTable, text: string): void {
    // Words that name a row's kind are short; a cell of 400 signs holds a description.
    const short = text.length < 400;
    if (short && text !== '' && isSubheading(text)) {
      // A heading is short: rows of such words without end are none.
      if (table.above.length <= 200) table.above += text;
      table.heading ||= headingPattern.test(table.above);
      if (table.heading) table.headingCells = table.cells;
      return;
    }
    table.above = '';
    if (short && headingPattern.test(text)) {
      table.heading = true;
      table.headingCells = table.cells;
    } else if (short && isHead(text)) {
      table.heading = false;
      table.headingCells = 0;
    } else {
      table.heading ||= table.headingCells > 0 && table.cells === table.headingCells;
      if (!table.heading || text === '') return;
      this.rows += 1;
      this.minCells += table.least;
      this.maxCells += table.most;
    }
  }
}

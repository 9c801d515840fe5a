/**
 * A document as a sequence of paragraphs and tables, whatever format it came from. Places count from 1; texts are as printed,
 * paragraphs and line breaks inside a cell joined by "\n".
 */
export type DocumentBlock = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The line it begins on, from 1, where the format has lines. */
  readonly line?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Counts the tables of the document in the order in which they begin, nested ones included. */
  readonly table: number;
  /** The name of the sheet, where the table is one. */
  readonly sheet?: string;
  /** Rows are numbered by the line of the file they begin on. */
  readonly byLine?: boolean;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** The format doesn't say which columns these cells belong to, and counting them doesn't either. */
  readonly ragged?: boolean;
  /** Each cell has an address of its own, as in a workbook: none can have slipped into another column. */
  readonly addressed?: boolean;
}

/**
 * One cell. `column` is the grid column it begins in, from 0, and `columns` how many it covers. `continued` marks the further
 * rows of a vertically merged cell: there its text is "" and the cell above holds the text.
 */
export interface GridCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly continued: boolean;
  /** What a reader sees in place of `text`, where a number format rounds it. */
  readonly seen?: string;
  /** Where tables stand inside the cell: all of its paragraphs and tables, in order. */
  readonly inner?: readonly DocumentBlock[];
}

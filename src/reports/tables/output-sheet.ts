import type { DecimalText, Rounding } from '../../model/decimal.ts';
import type { Expression } from '../../model/policy/expression.ts';

/**
 * The abstract table that every writer renders: a workbook sheet, an HTML table and a Word table are made from the same cells.
 * Nothing here knows a file format.
 */
export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number shown with `decimals` places between a printed prefix and suffix: ≥7次 is prefix "≥", value 7, suffix "次". */
  | {
      readonly kind: 'number';
      readonly value: DecimalText;
      readonly decimals: number | 'as-is';
      readonly prefix?: string;
      readonly suffix?: string;
    }
  /** A ratio of 1 shown as a percent: 0.955 with one decimal is 95.5%. */
  | { readonly kind: 'percent'; readonly ratio: DecimalText; readonly decimals: number }
  /** `style` is how the day is written: 2026年12月31日 (the default), 2026.12.31 or 2026-12-31. */
  | {
      readonly kind: 'date';
      readonly iso: string;
      readonly prefix?: string;
      readonly suffix?: string;
      readonly style?: DateStyle;
    }
  /** A link to another sheet of the same workbook (or section of the same page), by sheet id. */
  | { readonly kind: 'link'; readonly text: string; readonly sheet: string };

export type DateStyle = 'chinese' | 'dots' | 'iso';

/** A cell that a formula reads, by its id; `scale` times the cell's number is the number meant (万元 in the cell, 元 in the formula). */
export interface CellReference {
  readonly cell: string;
  /** Id of the sheet the cell is on; absent for the formula's own sheet. */
  readonly sheet?: string;
  readonly scale?: DecimalText;
}

/**
 * A live formula; the cell's content is its cached result. `expression` is the tree that was evaluated, each name bound to a cell or to a
 * constant, rounded once at the end if `rounding` is given, held between 0 and the number of the cell `within`
 * if that is given, and reduced by the cell `less`, not below 0, if that is given. `sum` adds cells, less those of `minus`; cells that hold words count as 0, and so does an empty list. `quotient` is one sum of cells
 * divided by another. `words` turns a word
 * into a number and is an error for any other word. `counted` is the text of the first step of which so many cells hold one of its words and none one of the
 * words it excludes, and nothing until every cell holds one of `words`. `grade` shows the text of the first step the number reaches. `sentence` joins its parts.
 */
export type OutputFormula =
  | {
      readonly kind: 'expression';
      readonly expression: Expression;
      readonly names: Readonly<Record<string, CellReference | { readonly constant: DecimalText }>>;
      readonly rounding?: Rounding;
      readonly within?: CellReference;
      readonly less?: CellReference;
    }
  | {
      readonly kind: 'sum';
      readonly of: readonly CellReference[];
      readonly minus?: readonly CellReference[];
      readonly rounding?: Rounding;
    }
  | {
      readonly kind: 'quotient';
      readonly of: readonly CellReference[];
      readonly by: readonly CellReference[];
      readonly rounding?: Rounding;
    }
  | {
      readonly kind: 'words';
      readonly of: CellReference;
      readonly cases: readonly { readonly text: string; readonly value: DecimalText }[];
    }
  | {
      readonly kind: 'grade';
      readonly of: CellReference;
      /** Full points; the steps are out of 100. Absent where full points are 100. */
      readonly outOf?: CellReference;
      readonly steps: readonly { readonly atLeast: DecimalText; readonly text: string }[];
      readonly otherwise: string;
    }
  | {
      readonly kind: 'counted';
      readonly of: readonly CellReference[];
      readonly words: readonly string[];
      readonly steps: readonly CountedStep[];
      readonly otherwise: string;
    }
  | { readonly kind: 'sentence'; readonly parts: readonly SentencePart[] }
  /** What stands in a cell, or where it is blank in another; `numeric` where numbers are meant to be entered. */
  | {
      readonly kind: 'given';
      readonly first: CellReference;
      readonly otherwise: CellReference;
      readonly numeric: boolean;
    }
  /**
   * Points less what a reviewer found: 0 where one of the cells of `zero` holds its word, else `of` less a share of the number of
   * `weight` for each of `shares` whose cell holds its word, and for tasks done of tasks set; not below 0. Nothing where `of` is null.
   */
  | {
      readonly kind: 'reviewed';
      readonly of: CellReference | null;
      readonly weight: CellReference;
      readonly zero: readonly WordInCell[];
      readonly shares: readonly (WordInCell & { readonly percent: DecimalText })[];
      readonly tasks: {
        readonly set: CellReference;
        readonly done: CellReference;
        readonly percent: DecimalText;
      } | null;
      readonly rounding: Rounding;
    }
  /** (of − from) ÷ of; nothing where `from` is blank or `of` is 0. */
  | { readonly kind: 'deviation'; readonly of: CellReference; readonly from: CellReference }
  /** A sentence where two cells hold different numbers, `blank` where the second holds nothing, else nothing. */
  | {
      readonly kind: 'difference';
      readonly of: CellReference;
      readonly from: CellReference;
      readonly blank: string;
      readonly parts: readonly SentencePart[];
    };

/** A cell, and the word it may hold. */
export interface WordInCell {
  readonly cell: CellReference;
  readonly word: string;
}

/** At least so many of the cells hold one of `among`, and none holds one of `none`. */
export interface CountedStep {
  readonly text: string;
  readonly atLeast: number;
  readonly among: readonly string[];
  readonly none: readonly string[];
}

/**
 * A part of a sentence: words; points, with two decimals or as many as they have; the words of a cell; or how many of some cells hold each
 * of some words, of which those that none holds are left out.
 */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'points'; readonly of: readonly CellReference[]; readonly minus: readonly CellReference[] }
  | { readonly kind: 'cell'; readonly cell: CellReference }
  | {
      readonly kind: 'counts';
      readonly of: readonly CellReference[];
      readonly words: readonly { readonly word: string; readonly before: string; readonly after: string }[];
      readonly between: string;
    };

/** What a cell means; each writer decides how that looks. Never colour alone. */
export type CellRole =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'label'
  | 'body'
  | 'number'
  | 'total'
  | 'note'
  | 'good'
  | 'warning'
  | 'bad'
  | 'input'
  | 'muted';

export interface Cell {
  readonly content: CellContent;
  readonly role: CellRole;
  /** An id unique in its sheet, so that formulas can point here. */
  readonly id?: string;
  readonly formula?: OutputFormula;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** How far text or number is set off from the edge it is aligned to, in characters. */
  readonly indent?: number;
  /** A remark shown as a note in a workbook and as a title in HTML. */
  readonly remark?: string;
  /** The only words that may be entered here; a workbook offers them as a list. */
  readonly choices?: readonly string[];
  /** Holds points of percent, such as 95, of which what is typed as 95% (0.95 to a spreadsheet) is no answer. */
  readonly percentPoints?: boolean;
}

/** A row of cells; a cell that spans takes the room of its neighbours, so rows list only the cells that begin in them. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Least height in points; writers give more when the text needs it. */
  readonly height?: number;
}

export interface OutputSheet {
  readonly id: string;
  readonly title: string;
  /** Column widths in characters of half width. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** How many leading rows repeat on every printed page and stay in view. */
  readonly headingRows: number;
  /** The rows, counted from 1, that repeat on printed pages instead of the leading ones: a table head further down. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** The last column that is printed, from 1; columns beyond hold working figures. */
  readonly printColumns?: number;
  readonly orientation: 'landscape' | 'portrait';
  readonly hidden?: boolean;
}

export interface Workbook {
  readonly title: string;
  /** Language of what a writer adds itself, such as page numbers; Chinese if absent. */
  readonly language?: 'zh' | 'en';
  /** ISO day written as the file's date: a day that follows from the data, never the clock's. */
  readonly date?: string;
  /** Whom the file's properties name as its author; the program where nobody else is. */
  readonly author?: string;
  readonly sheets: readonly OutputSheet[];
}

import type { GridCell } from '../../../containers/word/document-blocks.ts';
import type { Place } from '../../../model/place.ts';
import type { ColumnUse } from '../columns/heading-column.ts';
import type { Fund, Stage } from '../money/money-labels.ts';

/** A text with the place it stood in. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** A row of the upper part of a goal table, or a paragraph above it as a row of one cell. */
export interface HeadRow {
  readonly place: Place;
  readonly cells: readonly GridCell[];
  readonly inTable: boolean;
}

/** A text that a self-evaluation fills in; `heading` names what it is: 全年执行数, 实际完成情况. */
export interface ReportedText extends PlacedText {
  readonly heading: string;
}

/** An amount, a rate or a mark in the upper part: whose money its row says it is, which figure, and the words of both. */
export interface RawFigure extends PlacedAmount {
  readonly fund: Fund;
  readonly stage: Stage;
  /** What its row is called; "" where it has no label of its own. */
  readonly row: string;
  /** What names the figure: 全年执行数, 执行率, 得分. */
  readonly heading: string;
}

/** A filled cell of an indicator row, with what its column is used for and the words of its heading. */
export interface FilledCell extends ReportedText {
  readonly use: ColumnUse;
}

/** A row below an indicator table that holds no indicator (总分 | 100 | 98), with the headings over each of its cells. */
export interface FootRow {
  readonly place: Place;
  readonly cells: readonly (PlacedText & { readonly headings: readonly string[] })[];
}

/** What the upper part says of 项目期: in one cell, or its beginning and its end in two. */
export interface RawPeriod {
  readonly whole: PlacedText | null;
  readonly from: PlacedText | null;
  readonly to: PlacedText | null;
}

/** An amount as printed; `unit` is what its own label, its column or its block names, null where only the table may say. */
export interface PlacedAmount extends PlacedText {
  readonly unit: string | null;
}

/** One indicator row as printed: trimmed texts, null where blank; nothing interpreted yet. */
export interface RawIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly description: string | null;
  readonly target: string | null;
  /** 指标性质, 计算符号 or 指标方向, where it has a column of its own. */
  readonly comparator: string | null;
  /** 度量单位, where it has a column of its own. */
  readonly unit: string | null;
  readonly basis: string | null;
  readonly weight: string | null;
  /** Every filled cell of its row, those of a self-evaluation included. */
  readonly filled: readonly FilledCell[];
  readonly place: Place;
}

/** What one goal table says about its project, as printed. `moneyUnit` is what 单位：… or a heading names (元, 万元 …). */
export interface RawProject {
  /** Something stands above its indicators, or beside them in columns of its own. */
  readonly headed: boolean;
  readonly title: PlacedText | null;
  readonly number: number | null;
  readonly name: PlacedText | null;
  /** The place whose targets these are, where the table has a column for each of several places. */
  readonly part: string | null;
  readonly code: PlacedText | null;
  readonly unit: PlacedText | null;
  /** The unit stands without a label, and was told by its looks. */
  readonly unitGuessed: boolean;
  readonly unitCode: PlacedText | null;
  readonly departmentInCharge: PlacedText | null;
  readonly period: RawPeriod;
  /** Labels of fields of the project that stand before a blank cell. */
  readonly blank: readonly PlacedText[];
  readonly total: PlacedAmount | null;
  /** Amounts that are added: one, or the parts of it where their sum isn't printed. */
  readonly fiscal: readonly PlacedAmount[];
  readonly carryOver: readonly PlacedAmount[];
  readonly other: readonly PlacedAmount[];
  readonly moneyUnit: string | null;
  readonly purpose: string | null;
  readonly spendingPlan: readonly { readonly label: string; readonly percent: PlacedText | null }[] | null;
  readonly goals: readonly string[];
  /** Words of the year found in the table's own heading, such as 2026年度. */
  readonly yearWords: PlacedText | null;
  readonly indicators: readonly RawIndicator[];
  /** All figures of its money as printed, the budget among them. */
  readonly figures: readonly RawFigure[];
  /** Every filled cell above the indicators. */
  readonly heads: readonly PlacedText[];
  /** What a self-evaluation filled in above the indicators. */
  readonly reported: readonly ReportedText[];
  /** Rows of its table with a category, and no indicator or target, that are filled in all the same. */
  readonly slots: readonly { readonly label: string; readonly filled: readonly FilledCell[] }[];
  /** The rows below its indicators. */
  readonly foot: readonly FootRow[];
  readonly place: Place;
}

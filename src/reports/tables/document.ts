import type { DecimalText } from '../../model/decimal.ts';
import type { ReportStyle } from '../../model/policy/report-style.ts';
import type { OutputSheet } from './output-sheet.ts';

/** A figure of the first screen: what it is, the figure as printed, and how it came about. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone?: 'good' | 'warning' | 'bad';
}

/** A part of a text that was taken from `result.json`: where in the text it begins, as it is printed, and the path of its value. */
export interface BoundFigure {
  readonly start: number;
  readonly text: string;
  readonly path: string;
}

/** The abstract report that the Word and the HTML writer render. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  /** `warning` stands out, with its own word or sign and never by colour alone; `verdict` is the result in one sentence. */
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly role?: 'body' | 'note' | 'verdict' | 'warning';
      /** What of the text comes from the result, in its order; no other part of it has a number. */
      readonly figures?: readonly BoundFigure[];
    }
  /** `figures` are those of each item. */
  | {
      readonly kind: 'list';
      readonly items: readonly string[];
      readonly ordered: boolean;
      readonly figures?: readonly (readonly BoundFigure[])[];
    }
  /** `searchable` asks a writer that can for a filter over the rows. A blank caption: the table says itself what it is. */
  | { readonly kind: 'table'; readonly table: OutputSheet; readonly caption: string; readonly searchable?: boolean }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'figures'; readonly figures: readonly KeyFigure[] }
  /** A place for what only a person can add; shown so that it can't be overlooked. */
  | { readonly kind: 'fill-in'; readonly what: string }
  /** A table of contents, for formats with pages; others have their own navigation. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'page-break' };

/** A chart of horizontal bars as data; numbers are exact, the drawing is the writer's. A null value has no bar and is said to be absent. */
export interface Chart {
  readonly title: string;
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly (DecimalText | null)[] }[];
  readonly maximum?: DecimalText;
}

/** What makes a report an official document: how it looks, and what its cover says beside the title. */
export interface OfficialForm {
  readonly style: ReportStyle;
  readonly unit: string;
  readonly date: string;
}

export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'zh' | 'en';
  readonly blocks: readonly Block[];
  /** A word that every page carries, such as 未定稿; absent where every project is final or not carried out. */
  readonly mark?: string;
  /** One line for the foot of every page: program, version and profile. */
  readonly origin?: string;
  /** Present in a report that is handed in. */
  readonly official?: OfficialForm;
}

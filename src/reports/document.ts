import type { DecimalText } from '../model/decimal.ts';
import type { Sheet } from './sheet.ts';

/** The abstract report that the Word and the HTML writer render. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly role?: 'body' | 'note' | 'verdict' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'table'; readonly table: Sheet; readonly caption: string }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly caption: string }
  /** A place for what only a person can add; shown so that it can't be overlooked. */
  | { readonly kind: 'fill-in'; readonly what: string }
  | { readonly kind: 'page-break' };

/** A chart as data; numbers are exact, the drawing is the writer's. */
export interface Chart {
  readonly kind: 'bars' | 'grouped-bars' | 'stacked-bars';
  readonly title: string;
  readonly unit: string;
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly DecimalText[] }[];
  readonly maximum?: DecimalText;
}

export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'zh' | 'en';
  readonly blocks: readonly Block[];
}

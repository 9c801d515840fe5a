import type { ReportDocument } from '../../../reports/tables/document.ts';
import type { Page } from '../pdf-file.ts';
import type { Typesetter } from '../typesetter.ts';

/** How a kind of paragraph looks: points, indents in characters. */
export interface ParagraphStyle {
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly before?: number;
  readonly after?: number;
  /** Of the first line, and of all lines. */
  readonly firstIndent?: number;
  readonly indent?: number;
}

/** Points of a millimetre. */
export const millimetre = 72 / 25.4;

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type ParagraphRole =
  | 'title'
  | 'subtitle'
  | 'mark'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'note'
  | 'verdict'
  | 'warning'
  | 'listItem'
  | 'caption'
  | 'contentsTitle'
  | 'contents1'
  | 'contents2'
  | 'fillIn';

/** The pages that a look puts something on. */
export interface PageFlow {
  readonly pages: readonly Page[];
  readonly setter: Typesetter;
  readonly fullHeight: number;
  paragraph(text: string, style: ParagraphStyle): void;
  take(height: number): number;
  begin(wide: boolean): Page;
}

/** What makes a report a working paper or an official document. Lengths are points. */
export interface DocumentLook {
  readonly margins: (wide: boolean) => Margins;
  readonly paragraphs: Readonly<Record<ParagraphRole, ParagraphStyle>>;
  /** What stands before items without numbers. */
  readonly listMark: string;
  /** Sets what stands before the first chapter. */
  readonly opening: (document: ReportDocument, flow: PageFlow) => void;
  /** Adds what stands above and below the text of a page; `at` counts pages from 0. */
  readonly edges: (document: ReportDocument, page: Page, at: number, flow: PageFlow) => void;
}

export const barColours = { verdict: '#1F4E79', warning: '#A4232A' } as const;

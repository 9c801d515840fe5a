import type { FileChild, ISectionOptions, IStylesOptions } from 'docx';
import type { ReportDocument } from '../../reports/tables/document.ts';
import type { DocxKit } from './docx-kit.ts';
import type { PageGeometry } from './page-geometry.ts';

/** What makes a report a working paper or an official document: styles, pages, and what stands around the chapters. */
export interface DocxLook {
  readonly styles: IStylesOptions;
  readonly geometry: (wide: boolean) => PageGeometry;
  /** What stands before the first chapter, on its page. */
  readonly opening: (document: ReportDocument, kit: DocxKit) => FileChild[];
  /** A page of its own before all others; null for none. */
  readonly cover: (document: ReportDocument, kit: DocxKit) => FileChild[] | null;
  readonly margins: (document: ReportDocument, kit: DocxKit) => Pick<ISectionOptions, 'headers' | 'footers'>;
  /** True where left and right pages differ. */
  readonly twoSided: boolean;
  /** What stands before items without numbers, and their indent in twips; official documents have paragraphs instead. */
  readonly list: {
    readonly mark: string;
    readonly indent: { readonly left: number; readonly hanging: number; readonly firstLine: number };
  } | null;
  /** The list of typefaces with their substitutes; null for none. */
  readonly fontTable: string | null;
}

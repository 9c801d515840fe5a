import type { Place } from '../place.ts';

/** How a paragraph of a report is set; null where the file leaves it to the program that opens it. */
export interface SetParagraph {
  readonly text: string;
  readonly place: Place;
  /** 1 and 2 for headings by their outline; null for text, and where the file doesn't say. */
  readonly outline: number | null;
  readonly font: string | null;
  /** In half points, as Word counts: 三号 is 32. */
  readonly size: number | null;
  readonly bold: boolean;
  /** Exact distance of lines in twentieths of a point; null where lines are as high as what stands in them. */
  readonly line: number | null;
}

/** How a Word report is set: its pages in twentieths of a point, and its paragraphs outside tables. */
export interface ReportLook {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly paragraphs: readonly SetParagraph[];
}

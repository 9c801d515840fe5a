import type { ReportStyle } from '../../model/policy/report-style.ts';

/** A4 paper in twips (1/20 pt). docx swaps width and height for landscape by itself. */
const paper = { width: 11906, height: 16838 } as const;

/** Margins in twips and the width that text has between them. */
export interface PageGeometry {
  readonly wide: boolean;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From the lower edge of the paper to the footer, in twips. */
  readonly footer: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

function textArea({ top, bottom, left, right }: PageGeometry['margin'], wide: boolean) {
  const [across, down] = wide ? [paper.height, paper.width] : [paper.width, paper.height];
  return { textWidth: across - left - right, textHeight: down - top - bottom };
}

/** The geometry of a portrait or a landscape page. */
export function pageGeometry(wide: boolean): PageGeometry {
  const margin = wide
    ? { top: 907, bottom: 907, left: 1021, right: 1021 }
    : { top: 1440, bottom: 1304, left: 1418, right: 1418 };
  return { wide, margin, footer: 624, ...textArea(margin, wide) };
}

/** Twips of a millimetre. */
const perMillimetre = 1440 / 25.4;

/**
 * The geometry of an official page, from margins in mm. Wide pages are the same paper turned, so that its sides
 * change places, and their numbers stay where those of the others are.
 */
export function officialGeometry({ top, bottom, left, right }: ReportStyle['page'], wide: boolean): PageGeometry {
  const [above, below, before, behind] = wide ? [left, right, bottom, top] : [top, bottom, left, right];
  const round = (mm: number) => Math.round(mm * perMillimetre);
  const margin = { top: round(above), bottom: round(below), left: round(before), right: round(behind) };
  // The number of the page stands 7 mm below the type area.
  const footer = Math.max(round(5), margin.bottom - round(7) - 280);
  return { wide, margin, footer, ...textArea(margin, wide) };
}

/** What a section of the document says about its page. */
export function pageOptions({ wide, margin, footer }: PageGeometry) {
  return {
    size: { ...paper, orientation: wide ? ('landscape' as const) : ('portrait' as const) },
    margin: { ...margin, header: 624, footer },
  };
}

/** A4 paper in twips (1/20 pt). docx swaps width and height for landscape by itself. */
const paper = { width: 11906, height: 16838 } as const;

/** Margins in twips and the width that text has between them. */
export interface PageGeometry {
  readonly wide: boolean;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly textWidth: number;
}

/** The geometry of a portrait or a landscape page. */
export function pageGeometry(wide: boolean): PageGeometry {
  const margin = wide
    ? { top: 907, bottom: 907, left: 1021, right: 1021 }
    : { top: 1440, bottom: 1304, left: 1418, right: 1418 };
  const across = wide ? paper.height : paper.width;
  return { wide, margin, textWidth: across - margin.left - margin.right };
}

/** What a section of the document says about its page. */
export function pageOptions({ wide, margin }: PageGeometry) {
  return {
    size: { ...paper, orientation: wide ? ('landscape' as const) : ('portrait' as const) },
    margin: { ...margin, header: 624, footer: 624 },
  };
}

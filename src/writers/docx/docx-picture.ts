import type { ImageRun } from 'docx';
import type { Language } from '../../findings/finding.ts';
import type { Chart } from '../../reports/tables/document.ts';
import { chartPaint, seriesColor } from '../chart/chart-paint.ts';
import { textAnchor, textSize } from '../chart/drawing.ts';
import { emfChart } from '../chart/emf-chart.ts';
import { chartParts, planChart } from '../chart/plan-chart.ts';
import { type SvgLook, svgChart } from '../chart/svg-chart.ts';
import { cleanText } from '../clean-text.ts';
import type { DocxKit } from './docx-kit.ts';

/** The height of a picture that still fits a page under its caption; a longer chart continues in a second picture. */
const maxPixels = 860;
const twipsPerPixel = 15;
const font = 'SimSun';

/** Where pictures stand: the width of the text in twips, and in whose language they are described. */
interface PictureFrame {
  readonly textWidth: number;
  readonly language: Language;
  readonly kit: DocxKit;
}

/** A picture of a chart, with which of how many it is. */
export interface ChartPicture {
  readonly picture: ImageRun;
  readonly part: number;
  readonly parts: number;
}

/**
 * Draws a chart as a vector picture: SVG for programs that know it, the same drawing as a Windows metafile for older ones. Text is drawn
 * by the reader's own font, so no glyphs are shipped; the data stands in the description too. A long chart gives several pictures.
 */
export function docxPictures(chart: Chart, { textWidth, language, kit }: PictureFrame): ChartPicture[] {
  return chartParts(clean(chart), maxPixels).map((shown, index, all) => {
    const drawing = planChart(shown, Math.floor(textWidth / twipsPerPixel) - 4, language);
    const picture = new kit.docx.ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(svgChart(drawing, pictureLook(drawing), 'chart')),
      // The library has no name for metafiles among its types; it takes the type as the ending of the part's name.
      fallback: { type: 'emf' as 'bmp', data: emfChart(drawing, font) },
      transformation: { width: drawing.width, height: drawing.height },
      altText: { name: drawing.title, description: drawing.description },
    });
    return { picture, part: index + 1, parts: all.length };
  });
}

function clean(chart: Chart): Chart {
  return {
    ...chart,
    title: cleanText(chart.title),
    series: chart.series.map(cleanText),
    groups: chart.groups.map(({ label, values }) => ({ label: cleanText(label), values })),
  };
}

/** Colours stand in the marks: programs that draw pictures know little of style sheets. */
function pictureLook({ width, height }: { readonly width: number; readonly height: number }): SvgLook {
  return {
    root: `width="${width}" height="${height}" font-family="${font}, 'Noto Serif CJK SC', serif" font-size="${textSize}"`,
    bar: (series) => `fill="#${seriesColor(series)}"`,
    hatch: `stroke="#${chartPaint.hatch}" stroke-width="1" fill="none"`,
    line: (kind) => `stroke="#${chartPaint[kind]}" stroke-width="1"`,
    text: (role) => `fill="#${chartPaint.text[role]}" text-anchor="${textAnchor[role]}"`,
  };
}

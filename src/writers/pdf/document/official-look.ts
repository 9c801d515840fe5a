import { namedSizes, type ReportStyle, type TextLook } from '../../../model/policy/report-style.ts';
import { paper } from '../pdf-file.ts';
import { type DocumentLook, millimetre, type PageFlow, type ParagraphStyle } from './document-look.ts';

/** Where title, unit and date stand on the cover: shares of the height of the type area that are left free above each of them. */
const coverSpace = { title: 0.22, subtitle: 0.42, mark: 0.03 } as const;

/** From the type area down to the number of a page (GB/T 9704). */
const numberBelow = 7 * millimetre;

/** Height of a line in parts of the size where the style leaves it open. */
const openLine = 1.36;

const pointsOf = ({ size }: TextLook): number => (typeof size === 'number' ? size : namedSizes[size]);

/** Typefaces that are heavy by themselves: text in them is set in bold, for the one typeface at hand is light. */
const heavy = /黑|小标宋|hei/i;

function paragraph(look: TextLook): ParagraphStyle {
  const { font, bold, align, line, before, after, indent } = look;
  const size = pointsOf(look);
  return {
    size,
    line: line ?? size * openLine,
    bold: bold || heavy.test(font),
    align,
    before,
    after,
    firstIndent: indent,
  };
}

function paragraphsOf({ text }: ReportStyle): DocumentLook['paragraphs'] {
  const body = paragraph(text.body);
  const note = paragraph(text.note);
  return {
    title: paragraph(text.title),
    subtitle: paragraph(text.coverUnit),
    mark: paragraph(text.coverDate),
    heading1: paragraph(text.level1),
    heading2: paragraph(text.level2),
    heading3: paragraph(text.level3),
    body,
    note,
    verdict: body,
    warning: body,
    listItem: body,
    caption: paragraph(text.caption),
    contentsTitle: { ...paragraph(text.level1), align: 'center', firstIndent: 0 },
    contents1: { ...note, firstIndent: 0 },
    contents2: { ...note, firstIndent: 0, indent: 2 },
    fillIn: { ...body, firstIndent: 0, indent: 0.5 },
  };
}

/** A page of its own for title, unit and date. */
function setCover(
  texts: readonly (readonly [keyof typeof coverSpace, string])[],
  flow: PageFlow,
  look: DocumentLook,
): void {
  for (const [role, text] of texts) {
    flow.take(flow.fullHeight * coverSpace[role]);
    flow.paragraph(text, look.paragraphs[role]);
  }
  flow.begin(false);
}

/** The pages of an official document, from its style table; the one embedded typeface stands in for all that it names. */
export function officialLook(style: ReportStyle): DocumentLook {
  const { page, cover, text } = style;
  const before = cover ? 1 : 0;
  const look: DocumentLook = {
    // Wide pages are the same paper turned, so that its sides change places.
    margins: (wide) => {
      const { top, bottom, left, right } = page;
      const [above, below, first, last] = wide ? [left, right, bottom, top] : [top, bottom, left, right];
      return {
        top: above * millimetre,
        bottom: below * millimetre,
        left: first * millimetre,
        right: last * millimetre,
      };
    },
    paragraphs: paragraphsOf(style),
    listMark: '',
    opening: ({ title, official }, flow) => {
      const texts = [
        ['title', title],
        ['subtitle', official?.unit ?? ''],
        ['mark', official?.date ?? ''],
      ] as const;
      if (cover) setCover(texts, flow, look);
      else for (const [role, words] of texts) flow.paragraph(words, look.paragraphs[role]);
    },
    // — 1 — in the middle, or one character from the outer edge: right pages are odd. The cover has no number.
    edges: (_, { wide, marks }, at, { setter }) => {
      const number = at + 1 - before;
      if (page.numbers === 'none' || number < 1) return;
      const size = pointsOf(text.pageNumber);
      const shown = `— ${number} —`;
      const width = setter.widthOf(shown) * size;
      const margins = look.margins(wide);
      const [across, down] = wide ? [paper.long, paper.short] : [paper.short, paper.long];
      const places = {
        center: (across - width) / 2,
        left: margins.left + size,
        right: across - margins.right - size - width,
      };
      const x = places[page.numbers === 'center' ? 'center' : number % 2 === 1 ? 'right' : 'left'];
      marks.push((surface) => surface.text(shown, x, down - margins.bottom + numberBelow + size * 0.38, { size }));
    },
  };
  return look;
}

import { marks } from '../../../findings/marks.ts';
import { paper } from '../pdf-file.ts';
import { printable } from '../typesetter.ts';
import { type DocumentLook, millimetre, type ParagraphStyle } from './document-look.ts';

/** Sizes by their Chinese names: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
const body: ParagraphStyle = { size: 12, line: 20, align: 'justify', after: 3, firstIndent: 2 };

const paragraphs = {
  title: { size: 22, line: 32, bold: true, align: 'center', before: 12, after: 8 },
  subtitle: { size: 14, line: 22, align: 'center', after: 6 },
  mark: { size: 14, line: 22, bold: true, colour: '#A4232A', align: 'center', after: 6 },
  heading1: { size: 16, line: 24, bold: true, before: 18, after: 8 },
  heading2: { size: 14, line: 22, bold: true, before: 12, after: 6 },
  heading3: { size: 12, line: 20, bold: true, before: 9, after: 4 },
  body,
  note: { size: 9, line: 13, colour: '#555555', before: 3, after: 6 },
  verdict: { ...body, bold: true, before: 6, after: 6, firstIndent: 0, indent: 1 },
  warning: { ...body, bold: true, colour: '#A4232A', before: 3, after: 6, firstIndent: 0, indent: 1 },
  listItem: { size: 12, line: 18, after: 1, firstIndent: -1.5, indent: 3.5 },
  caption: { size: 10.5, line: 16, bold: true, align: 'center', before: 8, after: 4 },
  contentsTitle: { size: 14, line: 22, align: 'center', before: 12, after: 6 },
  contents1: { size: 10.5, line: 18, before: 2 },
  contents2: { size: 9, line: 14, indent: 2 },
  fillIn: { ...body, colour: '#7A6A3A' },
} as const satisfies DocumentLook['paragraphs'];

/** What stands around the number of the page and the number of pages. */
const pageWords = { zh: ['第 ', ' 页　共 ', ' 页'], en: ['Page ', ' of ', ''] } as const;

const faint = '#555555';

function margins(wide: boolean) {
  const [top, bottom, left, right] = wide ? [16, 16, 18, 18] : [25, 23, 25, 25];
  return { top: top * millimetre, bottom: bottom * millimetre, left: left * millimetre, right: right * millimetre };
}

/** Above a page the title and what the whole is marked with; below it its number, and where the report is from. */
const edges: DocumentLook['edges'] = ({ title, mark = '', origin, language }, page, at, { pages, setter }) => {
  const [across, down] = page.wide ? [paper.long, paper.short] : [paper.short, paper.long];
  const above = printable([title, mark].filter((part) => part !== '').join('　'));
  const below = origin === undefined ? null : printable(origin);
  const words = pageWords[language];
  const number = `${words[0]}${at + 1}${words[1]}${pages.length}${words[2]}`;
  const centred = (text: string, size: number) => (across - setter.widthOf(text) * size) / 2;
  const right = across - margins(page.wide).right;
  page.marks.push((surface) => {
    surface.text(above, right - setter.widthOf(above) * 9, 32, { size: 9, colour: faint });
    surface.text(number, centred(number, 9), down - 36, { size: 9 });
    if (below !== null) surface.text(below, centred(below, 7.5), down - 24, { size: 7.5, colour: faint });
  });
};

/**
 * A report that is read at a desk, with the pages and sizes of its Word file; the one embedded typeface stands in for 小标宋, 黑体, 楷体 and 仿宋.
 * Wide pages hold tables.
 */
export const workingLook: DocumentLook = {
  margins,
  paragraphs,
  listMark: '· ',
  opening: ({ title, subtitle, mark, language }, flow) => {
    flow.paragraph(title, paragraphs.title);
    flow.paragraph(subtitle, paragraphs.subtitle);
    if (mark !== undefined) flow.paragraph(marks[language].boxed(mark).trim(), paragraphs.mark);
  },
  edges,
};

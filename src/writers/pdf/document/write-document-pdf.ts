import { marks } from '../../../findings/marks.ts';
import type { Block, ReportDocument } from '../../../reports/tables/document.ts';
import { chapters } from '../../chapters.ts';
import { type Page, paper, writePages } from '../pdf-file.ts';
import { printable, type Typesetter } from '../typesetter.ts';
import { setBlock } from './document-blocks.ts';
import type { Heading } from './document-contents.ts';
import { DocumentFlow } from './document-flow.ts';
import { pageMargins, paragraphs } from './document-style.ts';

/** What stands around the number of the page and the number of pages. */
const pageWords = { zh: ['第 ', ' 页　共 ', ' 页'], en: ['Page ', ' of ', ''] } as const;

const faint = '#555555';

function headingsOf(blocks: readonly Block[]): ReadonlyMap<Block, Heading> {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return new Map(
    headings.map((block, index) => [
      block,
      { text: block.text, level: block.level, anchor: `heading-${index}`, page: 0 },
    ]),
  );
}

function setOpening({ title, subtitle, mark, language }: ReportDocument, flow: DocumentFlow): void {
  flow.paragraph(title, paragraphs.title);
  flow.paragraph(subtitle, paragraphs.subtitle);
  if (mark !== undefined) flow.paragraph(marks[language].boxed(mark).trim(), paragraphs.mark);
}

/** Above a page the title and what the whole is marked with; below it its number, and where the report is from. */
function addEdges(page: Page, number: string, document: ReportDocument, setter: Typesetter): void {
  const across = page.wide ? paper.long : paper.short;
  const down = page.wide ? paper.short : paper.long;
  const margins = page.wide ? pageMargins.wide : pageMargins.upright;
  const above = printable([document.title, document.mark ?? ''].filter((part) => part !== '').join('　'));
  const origin = document.origin === undefined ? null : printable(document.origin);
  const centred = (text: string, size: number) => (across - setter.widthOf(text) * size) / 2;
  page.marks.push((surface) => {
    surface.text(above, across - margins.right - setter.widthOf(above) * 9, 32, { size: 9, colour: faint });
    surface.text(number, centred(number, 9), down - 36, { size: 9 });
    if (origin !== null) surface.text(origin, centred(origin, 7.5), down - 24, { size: 7.5, colour: faint });
  });
}

/**
 * Writes a report as a PDF file on A4: headings as bookmarks, contents with page numbers, tables whose heads are repeated, charts as vectors;
 * chapters with wide tables turn the paper. `date` is an ISO day. The same document gives the same bytes.
 */
export async function writeDocumentPdf(
  document: ReportDocument,
  date: string,
  setter: Typesetter,
): Promise<Uint8Array> {
  const { title, subtitle, language, blocks } = document;
  const flow = new DocumentFlow(setter);
  const headings = headingsOf(blocks);
  const all = chapters(blocks);
  flow.turn(all[0]?.wide ?? false);
  setOpening(document, flow);
  for (const chapter of all) {
    flow.turn(chapter.wide);
    if (chapter.newPage) flow.need(flow.fullHeight);
    for (const { block } of chapter.blocks) setBlock(block, { flow, language, headings });
  }
  const words = pageWords[language];
  flow.pages.forEach((page, index) => {
    addEdges(page, `${words[0]}${index + 1}${words[1]}${flow.pages.length}${words[2]}`, document, setter);
  });
  return writePages({ title, subject: subtitle, language, date }, flow.pages, setter);
}

import type { Block, ReportDocument } from '../../../reports/tables/document.ts';
import { chapters } from '../../chapters.ts';
import { writePages } from '../pdf-file.ts';
import type { Typesetter } from '../typesetter.ts';
import { setBlock } from './document-blocks.ts';
import type { Heading } from './document-contents.ts';
import { DocumentFlow } from './document-flow.ts';
import { officialLook } from './official-look.ts';
import { workingLook } from './working-look.ts';

function headingsOf(blocks: readonly Block[]): ReadonlyMap<Block, Heading> {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return new Map(
    headings.map((block, index) => [
      block,
      { text: block.text, level: block.level, anchor: `heading-${index}`, page: 0 },
    ]),
  );
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
  const look = document.official === undefined ? workingLook : officialLook(document.official.style);
  const flow = new DocumentFlow(setter, look);
  const headings = headingsOf(blocks);
  const all = chapters(blocks);
  flow.turn(all[0]?.wide ?? false);
  look.opening(document, flow);
  for (const chapter of all) {
    flow.turn(chapter.wide);
    if (chapter.newPage) flow.need(flow.fullHeight);
    for (const { block } of chapter.blocks) setBlock(block, { flow, language, headings });
  }
  for (const [at, page] of flow.pages.entries()) look.edges(document, page, at, flow);
  return writePages({ title, subject: subtitle, language, date }, flow.pages, setter);
}

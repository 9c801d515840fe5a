import type { FileChild, ISectionOptions } from 'docx';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { type Chapter, chapters } from '../chapters.ts';
import { cleanText } from '../clean-text.ts';
import { docxBlock } from './docx-block.ts';
import { type DocxKit, loadDocxKit } from './docx-kit.ts';
import type { DocxLook } from './docx-look.ts';
import { docxParts } from './docx-parts.ts';
import { officialLook } from './official-look.ts';
import { pageOptions } from './page-geometry.ts';
import { stableDocx } from './stable-docx.ts';
import { workingLook } from './working-look.ts';

/**
 * Writes a report as a Word file: A4, Chinese typography, real headings and tables, charts, page x of y; chapters with wide tables
 * turn the paper. The same document gives the same bytes.
 */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const kit = await loadDocxKit();
  const look = document.official === undefined ? workingLook : officialLook(document.official.style);
  const cover = look.cover(document, kit);
  const opening = look.opening(document, kit);
  const sections = sectionsOf(chapters(document.blocks)).map((section, index) =>
    writeSection(section, { before: index === 0 ? opening : [], first: index === 0, document, kit, look }),
  );
  const written = sections.length > 0 ? sections : [{ children: opening }];
  const file = new kit.docx.Document({
    title: cleanText(document.title),
    subject: cleanText(document.subtitle),
    creator: cleanText(document.origin ?? ''),
    lastModifiedBy: '',
    styles: look.styles,
    ...(look.twoSided ? { evenAndOddHeaderAndFooters: true } : {}),
    sections: cover === null ? written : [coverSection(cover, look), ...written],
  });
  return stableDocx(await docxParts(file, kit.docx), kit.pieces, look.fontTable);
}

/** The cover has no number of its page; that of the text begins with 1. */
function coverSection(children: FileChild[], look: DocxLook): ISectionOptions {
  return { properties: { page: pageOptions(look.geometry(false)) }, children };
}

interface Section {
  readonly chapters: Chapter[];
  readonly wide: boolean;
}

/** Neighbouring chapters on the same paper share a section. */
function sectionsOf(all: readonly Chapter[]): Section[] {
  const sections: Section[] = [];
  for (const chapter of all) {
    const last = sections.at(-1);
    if (last === undefined || last.wide !== chapter.wide) {
      sections.push({ chapters: [chapter], wide: chapter.wide });
    } else {
      last.chapters.push(chapter);
    }
  }
  return sections;
}

interface SectionPlan {
  readonly before: FileChild[];
  readonly first: boolean;
  readonly document: ReportDocument;
  readonly kit: DocxKit;
  readonly look: DocxLook;
}

function writeSection(section: Section, { before, first, document, kit, look }: SectionPlan): ISectionOptions {
  const geometry = look.geometry(section.wide);
  const { textWidth } = geometry;
  const frame = { textWidth, language: document.language, kit, list: look.list };
  const children = section.chapters.flatMap((chapter, chapterAt) =>
    chapter.blocks.flatMap(({ block }, at) => docxBlock(block, frame, at === 0 && chapterAt > 0 && chapter.newPage)),
  );
  const numbers = first && document.official !== undefined ? { pageNumbers: { start: 1 } } : {};
  return {
    properties: { page: { ...pageOptions(geometry), ...numbers } },
    ...look.margins(document, kit),
    children: [...before, ...children],
  };
}

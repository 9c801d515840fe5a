import type { FileChild, ISectionOptions } from 'docx';
import { marks } from '../../findings/marks.ts';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { type Chapter, chapters } from '../chapters.ts';
import { cleanText } from '../clean-text.ts';
import { docxBlock } from './docx-block.ts';
import { type DocxKit, loadDocxKit } from './docx-kit.ts';
import { docxStyles, paragraphStyles } from './docx-style.ts';
import { pageGeometry, pageOptions } from './page-geometry.ts';
import { stableDocx } from './stable-docx.ts';

/**
 * Writes a report as a Word file: A4, Chinese typography, real headings and tables, charts, page x of y; chapters with wide tables
 * turn the paper. The same document gives the same bytes.
 */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const kit = await loadDocxKit();
  const sections = sectionsOf(chapters(document.blocks)).map((section, index) =>
    writeSection(section, index === 0 ? opening(document, kit) : [], document, kit),
  );
  const file = new kit.docx.Document({
    title: cleanText(document.title),
    subject: cleanText(document.subtitle),
    creator: cleanText(document.origin ?? ''),
    lastModifiedBy: '',
    styles: docxStyles,
    sections: sections.length > 0 ? sections : [{ children: opening(document, kit) }],
  });
  return stableDocx(new Uint8Array(await kit.docx.Packer.toArrayBuffer(file)), kit.pieces);
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

function writeSection(section: Section, before: FileChild[], document: ReportDocument, kit: DocxKit): ISectionOptions {
  const geometry = pageGeometry(section.wide);
  const frame = { textWidth: geometry.textWidth, language: document.language, kit };
  const children = section.chapters.flatMap((chapter, chapterAt) =>
    chapter.blocks.flatMap(({ block }, at) => docxBlock(block, frame, at === 0 && chapterAt > 0 && chapter.newPage)),
  );
  return {
    properties: { page: pageOptions(geometry) },
    headers: { default: header(document, kit) },
    footers: { default: footer(document, kit) },
    children: [...before, ...children],
  };
}

function opening(document: ReportDocument, kit: DocxKit): FileChild[] {
  const { Paragraph } = kit.docx;
  return [
    new Paragraph({ heading: 'Title', text: cleanText(document.title) }),
    new Paragraph({ style: paragraphStyles.subtitle, text: cleanText(document.subtitle) }),
    ...(document.mark === undefined
      ? []
      : [
          new Paragraph({
            style: paragraphStyles.mark,
            text: marks[document.language].boxed(cleanText(document.mark)).trim(),
          }),
        ]),
  ];
}

function header(document: ReportDocument, kit: DocxKit) {
  const text = [document.title, document.mark ?? ''].filter((part) => part !== '').join('　');
  return new kit.docx.Header({
    children: [
      new kit.docx.Paragraph({
        alignment: 'right',
        children: [new kit.docx.TextRun({ text: cleanText(text), size: 18, color: '555555' })],
      }),
    ],
  });
}

/** What stands around the number of the page and the number of pages. */
const pageWords = { zh: ['第 ', ' 页　共 ', ' 页'], en: ['Page ', ' of ', ''] } as const;

function footer(document: ReportDocument, kit: DocxKit) {
  const { PageNumber, Paragraph, TextRun } = kit.docx;
  const words = pageWords[document.language];
  return new kit.docx.Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [
          new TextRun({
            size: 18,
            children: [words[0], PageNumber.CURRENT, words[1], PageNumber.TOTAL_PAGES, words[2]],
          }),
        ],
      }),
      ...(document.origin === undefined
        ? []
        : [
            new Paragraph({
              alignment: 'center',
              children: [new TextRun({ text: cleanText(document.origin), size: 15, color: '777777' })],
            }),
          ]),
    ],
  });
}

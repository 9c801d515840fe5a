import type { FileChild } from 'docx';
import { marks } from '../../findings/marks.ts';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { cleanText } from '../clean-text.ts';
import type { DocxKit } from './docx-kit.ts';
import type { DocxLook } from './docx-look.ts';
import { docxStyles, paragraphStyles } from './docx-style.ts';
import { pageGeometry } from './page-geometry.ts';

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

/** The look of a report that is read at a desk: a header and a footer that say what it is, and a mark while it is no final one. */
export const workingLook: DocxLook = {
  styles: docxStyles,
  geometry: pageGeometry,
  opening,
  cover: () => null,
  margins: (document, kit) => ({
    headers: { default: header(document, kit) },
    footers: { default: footer(document, kit) },
  }),
  twoSided: false,
  list: { mark: '· ', indent: { left: 840, hanging: 360, firstLine: 0 } },
  fontTable: null,
};

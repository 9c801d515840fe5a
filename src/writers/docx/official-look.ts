import type { FileChild, Footer, ParagraphChild } from 'docx';
import type { ReportStyle } from '../../model/policy/report-style.ts';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { cleanText } from '../clean-text.ts';
import type { DocxKit } from './docx-kit.ts';
import type { DocxLook } from './docx-look.ts';
import { paragraphStyles } from './docx-style.ts';
import { fontTable, officialStyles, pointsOf } from './official-styles.ts';
import { officialGeometry } from './page-geometry.ts';

const twips = 20;

/** Where title, unit and date stand on the cover: shares of the height of the type area that are left free above each of them. */
const coverSpace = { title: 0.22, unit: 0.42, date: 0.03 } as const;

/** The pages of an official document, from its style table. */
export function officialLook(style: ReportStyle): DocxLook {
  const { page, cover } = style;
  return {
    styles: officialStyles(style),
    geometry: (wide) => officialGeometry(page, wide),
    opening: (document, kit) => (cover ? [] : heading(document, kit)),
    cover: (document, kit) => (cover ? coverPage(document, style, kit) : null),
    margins: (_, kit) => (page.numbers === 'none' ? {} : { footers: footers(style, kit) }),
    twoSided: page.numbers === 'outside',
    list: null,
    fontTable: fontTable(style),
  };
}

/** Title and unit above the text, where there is no cover. */
function heading({ title, official }: ReportDocument, { docx }: DocxKit): FileChild[] {
  return [
    new docx.Paragraph({ heading: 'Title', text: cleanText(title) }),
    new docx.Paragraph({ style: paragraphStyles.subtitle, text: cleanText(official?.unit ?? '') }),
    new docx.Paragraph({ style: paragraphStyles.mark, text: cleanText(official?.date ?? '') }),
  ];
}

function coverPage({ title, official }: ReportDocument, { page }: ReportStyle, { docx }: DocxKit): FileChild[] {
  const height = officialGeometry(page, false).textHeight;
  const spacing = (share: number) => ({ spacing: { before: Math.round(height * share) } });
  return [
    new docx.Paragraph({ heading: 'Title', text: cleanText(title), ...spacing(coverSpace.title) }),
    new docx.Paragraph({
      style: paragraphStyles.subtitle,
      text: cleanText(official?.unit ?? ''),
      ...spacing(coverSpace.unit),
    }),
    new docx.Paragraph({
      style: paragraphStyles.mark,
      text: cleanText(official?.date ?? ''),
      ...spacing(coverSpace.date),
    }),
  ];
}

/** — 1 — in the middle, or one character from the outer edge as GB/T 9704 has it: right pages are odd. */
function footers(style: ReportStyle, kit: DocxKit): { default: Footer; even?: Footer } {
  const { numbers } = style.page;
  if (numbers !== 'outside') return { default: footer(style, kit, 'center') };
  return { default: footer(style, kit, 'right'), even: footer(style, kit, 'left') };
}

function footer({ text }: ReportStyle, { docx }: DocxKit, side: 'left' | 'right' | 'center'): Footer {
  const look = text.pageNumber;
  const points = pointsOf(look);
  const number: ParagraphChild = new docx.TextRun({
    font: { ascii: look.font, hAnsi: look.font, eastAsia: look.font, cs: look.western },
    size: Math.round(points * 2),
    bold: look.bold,
    children: ['— ', docx.PageNumber.CURRENT, ' —'],
  });
  const character = Math.round(points * twips);
  const indent = side === 'center' ? {} : { indent: { [side]: character } };
  return new docx.Footer({ children: [new docx.Paragraph({ alignment: side, ...indent, children: [number] })] });
}

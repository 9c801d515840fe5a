import type { FileChild, Paragraph } from 'docx';
import type { Block, KeyFigure, ReportDocument } from '../../reports/tables/document.ts';
import { cleanText } from '../clean-text.ts';
import { documentWords } from '../document-words.ts';
import type { DocxKit } from './docx-kit.ts';
import type { DocxLook } from './docx-look.ts';
import { docxPictures } from './docx-picture.ts';
import { paragraphStyles } from './docx-style.ts';
import { docxTables } from './docx-table.ts';

/** What every block needs to know about its page. */
export interface DocxFrame {
  readonly textWidth: number;
  readonly language: ReportDocument['language'];
  readonly kit: DocxKit;
  readonly list: DocxLook['list'];
}

const headingLevels = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

/** Renders one block as paragraphs and tables of Word; `newPage` begins a heading on a new page. */
export function docxBlock(block: Block, frame: DocxFrame, newPage = false): FileChild[] {
  const { kit } = frame;
  switch (block.kind) {
    case 'heading':
      return [
        new kit.docx.Paragraph({
          heading: headingLevels[block.level],
          text: cleanText(block.text),
          pageBreakBefore: newPage,
        }),
      ];
    case 'paragraph':
      return lines(block.text, paragraphStyles[block.role ?? 'body'], kit);
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? index + 1 : null, frame));
    case 'table':
      return [
        ...(block.caption === '' ? [] : [caption(block.caption, kit)]),
        kit.finished(docxTables(block.table, frame.textWidth)),
        new kit.docx.Paragraph({ style: paragraphStyles.note, text: '' }),
      ];
    case 'chart':
      return chart(block, frame);
    case 'figures':
      return figures(block.figures, frame);
    case 'fill-in':
      return [fillIn(block.what, frame)];
    case 'contents':
      return contents(frame);
    case 'page-break':
      return [];
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** Each picture under its caption, on one page with it. */
function chart(block: Extract<Block, { kind: 'chart' }>, frame: DocxFrame): FileChild[] {
  const { kit } = frame;
  return docxPictures(block.chart, frame).flatMap(({ picture, part, parts }) => [
    caption(parts === 1 ? block.chart.title : `${block.chart.title} ${part}/${parts}`, kit),
    new kit.docx.Paragraph({ alignment: 'center', spacing: { after: 160 }, children: [picture] }),
  ]);
}

function lines(text: string, style: string, kit: DocxKit): Paragraph[] {
  return cleanText(text)
    .split('\n')
    .map((line) => new kit.docx.Paragraph({ style, text: line }));
}

function caption(text: string, kit: DocxKit): Paragraph {
  return new kit.docx.Paragraph({ style: 'Caption', text: cleanText(text) });
}

/** Numbers and bullets are written as text: they stay right when paragraphs are copied elsewhere. */
function listItem(item: string, number: number | null, { kit, list }: DocxFrame): Paragraph {
  return new kit.docx.Paragraph({
    style: paragraphStyles.listItem,
    ...(list === null ? {} : { indent: list.indent }),
    text: `${number === null ? (list?.mark ?? '') : `${number}. `}${cleanText(item).replaceAll('\n', ' ')}`,
  });
}

/** Entries are there from the start; page numbers come when the reader updates the field, never a guessed one. */
function contents({ kit, language }: DocxFrame): FileChild[] {
  const title = documentWords.contents[language];
  return [
    new kit.docx.Paragraph({ style: paragraphStyles.contentsTitle, text: title, pageBreakBefore: true }),
    new kit.docx.TableOfContents(title, {
      headingStyleRange: '1-2',
      hyperlink: true,
      beginDirty: false,
      tabLeader: 'none',
    }),
  ];
}

/** A quiet line that begins with 待补充: the text itself belongs into the unit's workbook. */
function fillIn(what: string, { kit, language }: DocxFrame): Paragraph {
  const text = `${documentWords.toBeAdded[language]}${cleanText(what).replaceAll('\n', ' ')}`;
  return new kit.docx.Paragraph({ style: paragraphStyles.fillIn, text });
}

// Three fields hold a label such as 年度预算执行率 in one line on A4.
const perRow = 3;

/** Key figures as a grid: label, figure, remark in each field. */
function figures(all: readonly KeyFigure[], { textWidth, kit }: DocxFrame): FileChild[] {
  const width = Math.floor(textWidth / perRow);
  const line = { style: 'single', size: 4, color: 'B8C4CE' } as const;
  const rows = Array.from({ length: Math.ceil(all.length / perRow) }, (_, row) => {
    const fields = Array.from({ length: perRow }, (__, column) => all[row * perRow + column]);
    return new kit.docx.TableRow({
      cantSplit: true,
      children: fields.map(
        (field) =>
          new kit.docx.TableCell({
            width: { size: width, type: 'dxa' },
            borders: { top: line, bottom: line, left: line, right: line },
            children: field === undefined ? [new kit.docx.Paragraph('')] : figure(field, kit),
          }),
      ),
    });
  });
  return [
    new kit.docx.Table({
      rows,
      columnWidths: Array.from({ length: perRow }, () => width),
      width: { size: width * perRow, type: 'dxa' },
      layout: 'fixed',
      margins: { top: 60, bottom: 60, left: 120, right: 120, marginUnitType: 'dxa' },
    }),
    new kit.docx.Paragraph({ style: paragraphStyles.note, text: '' }),
  ];
}

function figure({ label, value, note }: KeyFigure, kit: DocxKit): Paragraph[] {
  const text = (words: string, size: number, bold: boolean, color: string) =>
    new kit.docx.Paragraph({
      style: paragraphStyles.cell,
      children: [new kit.docx.TextRun({ text: cleanText(words), size, bold, color })],
    });
  return [
    text(label, 18, false, '555555'),
    text(value, 30, true, '1F4E79'),
    ...(note === undefined ? [] : [text(note, 17, false, '555555')]),
  ];
}

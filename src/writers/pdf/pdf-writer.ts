import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import { finding } from '../../findings/finding.ts';
import { certain } from '../../model/certain.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { contentText } from '../../reports/tables/cell-text.ts';
import type { Block, ReportDocument } from '../../reports/tables/document.ts';
import type { OutputSheet, Workbook } from '../../reports/tables/output-sheet.ts';
import { placeCells } from '../xlsx/place-cells.ts';
import { sheetNames } from '../xlsx/sheet-name.ts';
import { writeDocumentPdf } from './document/write-document-pdf.ts';
import { type Typefaces, typesetter } from './typesetter.ts';
import { writeWorkbookPdf } from './write-workbook-pdf.ts';

export { openTypeface } from './typeface.ts';

/** Writes the PDF files of a run. */
export interface PdfWriter {
  /** `file` is the workbook that the sheets also stand in: findings name its cells. */
  workbook(workbook: Workbook, file: string): Promise<Uint8Array>;
  /** `date` is an ISO day; `file` is what findings call the document. */
  document(document: ReportDocument, date: string, file: string): Promise<Uint8Array>;
  /** Each character that no typeface has and that was printed as 〓, with the first place it stands at in all files written so far. */
  findings(): Finding[];
}

/** A text of a document or a sheet, and where it stands. */
interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

function* sheetTexts(sheet: OutputSheet, file: string, name: string): Generator<PlacedText> {
  const printed = sheet.printColumns ?? sheet.columns.length;
  for (const { cell, row, column } of placeCells(sheet, name).cells) {
    if (column > printed) continue;
    yield { text: contentText(cell.content), place: { file, sheet: name, cell: cellName(row, column) } };
  }
}

/** The texts of a block; those of a table stand in the form or the list that it shows too, so its caption names it. */
function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [
        block.caption,
        ...block.table.rows.flatMap(({ cells }) => cells.map(({ content }) => contentText(content))),
      ];
    case 'chart':
      return [block.chart.title, ...block.chart.series, ...block.chart.groups.map(({ label }) => label)];
    case 'figures':
      return block.figures.flatMap(({ label, value, note }) => [label, value, note ?? '']);
    case 'fill-in':
      return [block.what];
    case 'contents':
    case 'page-break':
      return [];
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** A writer with its typefaces; one is used for all files of a run, so that they are opened and measured once. */
export function pdfWriter(faces: Typefaces): PdfWriter {
  const setter = typesetter(faces);
  const missing = new Map<string, { readonly place: Place; count: number }>();
  const look = ({ text, place }: PlacedText) => {
    for (const character of setter.missing(text)) {
      const known = missing.get(character);
      if (known === undefined) missing.set(character, { place, count: 1 });
      else known.count += 1;
    }
  };
  return {
    workbook: (workbook, file) => {
      const names = sheetNames(workbook.sheets.map(({ title }) => title));
      workbook.sheets.forEach((sheet, index) => {
        // Where cells stand is worked out for a sheet that needs it alone.
        const texts = sheet.rows.flatMap(({ cells }) => cells.map(({ content }) => contentText(content)));
        if (setter.missing(texts.join('')).length === 0) return;
        for (const one of sheetTexts(sheet, file, certain(names[index], 'name of a sheet'))) look(one);
      });
      return writeWorkbookPdf(workbook, setter);
    },
    document: (document, date, file) => {
      for (const text of document.blocks.flatMap(blockTexts)) look({ text, place: { file } });
      return writeDocumentPdf(document, date, setter);
    },
    findings: () =>
      [...missing].map(([character, { place, count }]) => {
        const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        return finding('pdf-character-missing', { character, code, count: `${count}` }, { place });
      }),
  };
}

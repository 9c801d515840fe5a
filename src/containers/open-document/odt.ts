import { append } from '../../model/append.ts';
import type { Reading } from '../../model/finding.ts';
import { cellLimit } from '../spreadsheet/sheet.ts';
import type { DocumentBlock } from '../word/document-blocks.ts';
import { observed, scanned } from '../word/word.ts';
import { noStyles } from '../word/word-styles.ts';
import { withSymbols } from '../word/word-symbols.ts';
import { columnCount, WordTableBuilder } from '../word/word-table-builder.ts';
import { WordText } from '../word/word-text.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { OdfLine, odfSign, readOdf } from './odf-file.ts';
import { OdfForm } from './odf-form.ts';
import { OdfLists } from './odf-lists.ts';
import type { OdfStyles } from './odf-styles.ts';

/** An OpenDocument text: its blocks, and the bytes of the part they stand in. */
export interface OdfText {
  readonly blocks: readonly DocumentBlock[];
  readonly content: Uint8Array;
}

/** What is no part of the text: comments, deleted text, guides to pronunciation, styles, tables of contents, which repeat titles. */
const aside = new Set([
  'office:annotation',
  'office:automatic-styles',
  'text:ruby-text',
  'text:index-body',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

/** A table that is read: its builder, and the cells that go on downwards, by first column. */
interface OpenTable {
  readonly builder: WordTableBuilder;
  readonly below: Map<number, { rows: number; readonly columns: number }>;
  column: number;
  /** How many cells the one that is open stands for. */
  repeated: number;
}

class OdtReader {
  readonly blocks: DocumentBlock[] = [];
  readonly content: WordText;
  readonly #styles: OdfStyles;
  readonly #flows: DocumentBlock[][] = [this.blocks];
  readonly #tables: OpenTable[] = [];
  readonly #lists: OdfLists;
  readonly #lines: OdfLine[] = [];
  #form: OdfForm | null = null;
  #count = 0;
  #repeated = 0;
  #aside = 0;
  #deleted = 0;
  #inText = false;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
    this.#lists = new OdfLists(styles);
    this.content = new WordText(this.#lists.numbering, noStyles);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || aside.has(name)) {
      this.#aside += 1;
      return;
    }
    if (name === 'office:text') this.#inText = true;
    if (!this.#inText) return;
    if (name === 'text:changed-region') this.content.changes += 1;
    if (name === 'text:tracked-changes' || name === 'text:note') this.#deleted += 1;
    if (name === 'text:note') this.content.footnotes += 1;
    if (this.#deleted > 0) return;
    this.#openBlock(name, attributes);
    const sign = odfSign(name, attributes);
    const line = this.#lines.at(-1);
    if (sign !== null && line !== undefined) this.content.append(line.fixed(sign));
  }

  #openBlock(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(attributes);
        break;
      case 'text:span':
        this.#openRun('text', attributes['text:style-name']);
        break;
      case 'text:list':
        this.#lists.open(attributes);
        break;
      case 'text:list-item':
        this.#lists.beginItem();
        break;
      case 'table:table':
        this.#count += 1;
        this.#tables.push({ builder: new WordTableBuilder(this.#count), below: new Map(), column: 0, repeated: 1 });
        break;
      case 'table:table-row':
        this.#openRow(attributes);
        break;
      case 'table:table-cell':
        this.#openCell(attributes);
        break;
      case 'table:covered-table-cell':
        this.#coveredCell(attributes);
        break;
      case 'draw:text-box':
        this.#flows.push([]);
        break;
      case 'field:fieldmark':
      case 'field:fieldmark-start':
        this.#form = new OdfForm(attributes['field:type'] ?? '');
        break;
      case 'field:param':
        this.#form?.property(attributes['field:name'] ?? '', attributes['field:value'] ?? '');
        break;
      case 'draw:image':
        this.content.pictures += 1;
        break;
      case 'draw:object':
      case 'draw:object-ole':
        this.content.embedded += 1;
        break;
    }
  }

  text(text: string): void {
    const line = this.#lines.at(-1);
    if (!this.#inText || this.#aside > 0 || this.#deleted > 0 || line === undefined) return;
    this.content.append(withSymbols(line.plain(text), this.content.run?.font ?? ''));
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return;
    }
    if (this.#deleted > 0) {
      if (name === 'text:tracked-changes' || name === 'text:note') this.#deleted -= 1;
      return;
    }
    if (!this.#inText) return;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#closeParagraph();
        break;
      case 'text:span':
        this.content.endRun();
        break;
      case 'text:list':
        this.#lists.close();
        break;
      case 'table:table-cell':
        this.#closeCell();
        break;
      case 'table:covered-table-cell':
        for (const block of this.#flows.pop() ?? [])
          if (block.kind === 'paragraph' && block.text.trim() !== '') this.content.hidden.push(block.text.trim());
        break;
      case 'table:table-row':
        this.#tables.at(-1)?.builder.endRow();
        break;
      case 'table:table':
        this.#closeTable();
        break;
      case 'field:fieldmark':
      case 'field:fieldmark-start':
        this.content.append(this.#form?.shows ?? '');
        this.#form = null;
        break;
      case 'draw:text-box':
        append(this.content.paragraph?.after ?? this.#flows.at(-2) ?? [], this.#flows.pop() ?? []);
        break;
      case 'office:text':
        this.#inText = false;
        break;
    }
  }

  #openRun(family: 'paragraph' | 'text', style: string | undefined): void {
    const hidden = this.#styles.said(family, style, 'hidden');
    const struck = this.#styles.said(family, style, 'struck');
    const font = this.#styles.said(family, style, 'font');
    const run = { ...(hidden === null ? {} : { hidden }), ...(struck === null ? {} : { struck }) };
    this.content.beginRun({ ...this.content.run, ...run, ...(font === null ? {} : { font }) });
  }

  #openParagraph(attributes: XmlAttributes): void {
    const style = attributes['text:style-name'];
    this.#lines.push(new OdfLine());
    this.content.beginParagraph();
    this.content.beginRun();
    this.#openRun('paragraph', style);
    if (this.content.paragraph !== undefined) Object.assign(this.content.paragraph, this.#lists.take());
  }

  #closeParagraph(): void {
    this.content.endRun();
    this.content.endRun();
    this.#lines.pop();
    const paragraph = this.content.endParagraph();
    const flow = this.#flows.at(-1);
    if (paragraph === undefined || flow === undefined) return;
    // Blanks before a line's end aren't seen, and no cell may differ by them.
    const text = paragraph.text.replace(/(?<! ) +$/, '');
    // Paragraphs of the body are split at line breaks; those of a cell belong together.
    const lines = flow === this.blocks ? text.split('\n') : [text];
    append(
      flow,
      lines.map((line) => ({ kind: 'paragraph', text: line }) as const),
    );
    append(flow, paragraph.after);
  }

  #openRow(attributes: XmlAttributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.builder.beginRow();
    table.column = 0;
    if ((attributes['table:visibility'] ?? 'visible') !== 'visible') table.builder.hideRow();
    // No office program says that rows of a text repeat; what would be left out is reported.
    this.content.embedded += columnCount(attributes['table:number-rows-repeated'], 1) - 1;
  }

  #openCell(attributes: XmlAttributes): void {
    const table = this.#tables.at(-1);
    const cell = table?.builder.beginCell();
    this.#flows.push(cell?.blocks ?? []);
    if (table === undefined || cell === undefined) return;
    cell.columns = columnCount(attributes['table:number-columns-spanned'], 1);
    const rows = columnCount(attributes['table:number-rows-spanned'], 1);
    table.repeated = this.#times(attributes);
    if (rows > 1) cell.vertical = 'restart';
    table.below.set(table.column, { rows, columns: cell.columns });
    table.column += 1;
  }

  #closeCell(): void {
    const blocks = this.#flows.pop() ?? [];
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    for (; table.repeated > 1; table.repeated -= 1) {
      append(table.builder.beginCell().blocks, blocks);
      table.column += 1;
    }
  }

  /** How many cells one element stands for; where that is beyond all measure it is only itself, and something was left out. */
  #times(attributes: XmlAttributes): number {
    const times = columnCount(attributes['table:number-columns-repeated'], 1);
    this.#repeated += times - 1;
    if (this.#repeated < cellLimit) return times;
    this.content.embedded += 1;
    return 1;
  }

  /** Cells under a merged one: the first of each row stands for all that go on there. */
  #coveredCell(attributes: XmlAttributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    for (let left = this.#times(attributes); left > 0; left -= 1) {
      const above = table.below.get(table.column);
      if (above !== undefined && above.rows > 1) {
        const cell = table.builder.beginCell();
        cell.columns = above.columns;
        cell.vertical = 'continue';
        above.rows -= 1;
      }
      table.column += 1;
    }
    this.#flows.push([]);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    append(this.content.hidden, table.builder.hidden);
    this.#flows.at(-1)?.push(table.builder.finish());
  }
}

/** Reads the body of an OpenDocument text (.odt) as a Word document is read. Null, with a finding, when it can't be opened or holds only pictures. */
export function readOdt(bytes: Uint8Array, file: string): Reading<OdfText | null> {
  const { value, findings } = readOdf(bytes, file, '.docx', (styles) => new OdtReader(styles));
  if (value === null) return { value, findings };
  const { content, blocks } = value.body;
  const scan = scanned(blocks, content.pictures, file);
  if (scan !== null) return { value: null, findings: [scan] };
  return { value: { blocks, content: value.content }, findings: observed(content, file) };
}

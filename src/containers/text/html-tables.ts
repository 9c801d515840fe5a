import { type DefaultTreeAdapterTypes, html } from 'parse5';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { DocumentBlock, GridCell, GridRow, TableBlock } from '../word/document-blocks.ts';
import { type HtmlExcess, parseHtml } from './html-tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const silent = new Set(['script', 'style', 'del', 'head', 'template', 'noscript', 'title', 'select', 'svg', 'math']);

/** Elements that begin and end a line of text. */
const lines = new Set(
  'p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main aside nav pre blockquote center tr caption'.split(
    ' ',
  ),
);

/**
 * Cells of a page, those that go on from a merged one included: four cells of `rowspan` 65,534 and `colspan` 1,000 stand in every
 * row below them.
 */
const cellLimit = 1_000_000;

/** Where a page has more cells than that. */
class TooManyCells extends Error {
  readonly table: number;
  readonly row: number;
  constructor(table: number, row: number) {
    super('page with too many cells');
    this.table = table;
    this.row = row;
  }
}

/** Browsers clamp spans to these; a table of goals is nowhere near. */
const spanLimits = { colspan: 1000, rowspan: 65_534 } as const;

const isElement = (node: Node): node is Element => 'tagName' in node;

function span(element: Element, name: keyof typeof spanLimits): number {
  const value = Number(element.attrs.find((attribute) => attribute.name === name)?.value.trim() ?? '1');
  return Number.isInteger(value) && value >= 1 ? Math.min(value, spanLimits[name]) : 1;
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      // style="display:none" and Excel's mso-hide:all: the reader of the page doesn't see it.
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(value)),
  );
}

// A browser shows line breaks and runs of blanks as one blank; U+00A0 and U+3000 stay.
const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** Deeper nesting of tables is damage or an attack; what is inside is read as lines of text. */
const depthLimit = 32;

/** Gathers lines and tables in document order. */
class Blocks {
  readonly list: DocumentBlock[] = [];
  private line = '';

  text(text: string): void {
    this.line += text;
  }

  endLine(): void {
    const text = collapse(this.line).replace(/^ +|(?<! ) +$/g, '');
    if (text !== '') this.list.push({ kind: 'paragraph', text });
    this.line = '';
  }
}

/** Rows that a cell still reaches into, by the column it begins in. */
type OpenSpans = Map<number, { readonly columns: number; readonly left: number }>;

/** The cells of a row with those that go on from rows above; `next` takes the spans that reach further down. */
function placeCells(
  row: readonly Omit<GridCell, 'column' | 'continued'>[],
  rowSpans: readonly number[],
  open: OpenSpans,
  next: OpenSpans,
): GridCell[] {
  const cells: GridCell[] = [];
  let column = 0;
  const goOn = (at: number): void => {
    const above = open.get(at);
    if (above === undefined) return;
    cells.push({ text: '', column: at, columns: above.columns, continued: true });
    if (above.left > 1) next.set(at, { columns: above.columns, left: above.left - 1 });
    column = at + above.columns;
  };
  row.forEach((cell, index) => {
    while (open.has(column)) goOn(column);
    const left = (rowSpans[index] ?? 1) - 1;
    if (left > 0) next.set(column, { columns: cell.columns, left });
    cells.push({ ...cell, column, continued: false });
    column += cell.columns;
  });
  for (const at of [...open.keys()].sort((a, b) => a - b)) if (at >= column) goOn(at);
  return cells;
}

/** Walks a parsed page; recursion only goes from a table to the tables inside it, and is bounded. */
class HtmlReader {
  private tables = 0;
  private depth = 0;
  private room = cellLimit;

  /** Text lines and tables below a node, in order. */
  blocks(root: Element | DefaultTreeAdapterTypes.Document): DocumentBlock[] {
    const blocks = new Blocks();
    const pending: (Node | 'end-line')[] = root.childNodes.toReversed();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node === 'end-line') blocks.endLine();
      else if ('value' in node) blocks.text(node.value);
      else if (isElement(node) && !silent.has(node.tagName) && !isHidden(node)) this.element(node, blocks, pending);
    }
    blocks.endLine();
    return blocks.list;
  }

  private element(element: Element, blocks: Blocks, pending: (Node | 'end-line')[]): void {
    const isTable = element.tagName === 'table';
    if (isTable || lines.has(element.tagName)) {
      blocks.endLine();
      pending.push('end-line');
    }
    if (isTable && this.depth < depthLimit) blocks.list.push(this.table(element));
    else append(pending, element.childNodes.toReversed());
  }

  private table(element: Element): TableBlock {
    this.tables += 1;
    this.depth += 1;
    const table = this.tables;
    let open: OpenSpans = new Map();
    const rows = tableRows(element).map((row, at): GridRow => {
      const next: OpenSpans = new Map();
      const cells = row.map((cell) => ({ ...this.cell(cell), columns: span(cell, 'colspan') }));
      const rowSpans = row.map((cell) => span(cell, 'rowspan'));
      const placed = placeCells(cells, rowSpans, open, next);
      this.room -= placed.length;
      if (this.room < 0) throw new TooManyCells(table, at + 1);
      open = next;
      return { row: at + 1, cells: placed };
    });
    this.depth -= 1;
    return { kind: 'table', table, rows };
  }

  private cell(element: Element): Pick<GridCell, 'text' | 'inner'> {
    const blocks = this.blocks(element);
    const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
    return blocks.some((block) => block.kind === 'table') ? { text, inner: blocks } : { text };
  }
}

/** The cells of each row of a table, those of nested tables left out. */
function tableRows(table: Element): Element[][] {
  const sections = table.childNodes.filter(isElement);
  const rows = sections.flatMap((child) => (child.tagName === 'tr' ? [child] : child.childNodes.filter(isElement)));
  return rows
    .filter((row) => row.tagName === 'tr' && !isHidden(row))
    .map((row) => row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
}

function excessive({ of, limit }: HtmlExcess, file: string): Finding {
  const about = { place: { file } };
  return of === 'depth'
    ? finding('xml-too-deep', { file, part: 'HTML', limit: `${limit}` }, about)
    : tooMany('<…>', limit, { file });
}

const tooMany = (part: string, limit: number, place: Place): Finding =>
  finding(
    'file-over-limit',
    { file: place.file, part, ...inBoth('size', { zh: '', en: '' }), limit: `${limit}` },
    { place },
  );

/**
 * Reads the text lines and tables of a web page (or of a workbook saved as one), row and column spans resolved. Null where the page
 * has more elements, levels or cells than any page of goals: a finding says which, and where the cells became too many.
 */
export function readHtmlTables(text: string, file: string): Reading<DocumentBlock[] | null> {
  const document = parseHtml(text);
  if ('of' in document) return { value: null, findings: [excessive(document, file)] };
  if (!document.childNodes.some((node) => isElement(node) && node.namespaceURI === html.NS.HTML)) {
    return { value: [], findings: [] };
  }
  try {
    return { value: new HtmlReader().blocks(document), findings: [] };
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error;
    const { table, row } = error;
    return { value: null, findings: [tooMany('<td>', cellLimit, { file, table, row })] };
  }
}

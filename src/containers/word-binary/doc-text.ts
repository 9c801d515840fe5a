import { joined } from '../../platform/bytes.ts';
import type { WordStyles } from '../word/word-styles.ts';
import { withSymbols } from '../word/word-symbols.ts';
import type { WordText } from '../word/word-text.ts';
import { formShows } from './doc-form-field.ts';
import type { DocPieces } from './doc-pieces.ts';
import { type Block, DocDamage, eachProperty, property, type Runs, runAt, withLongOnes } from './doc-properties.ts';
import { isOn, listNumber } from './doc-styles.ts';

/** A paragraph, the end of a cell or the end of a row. */
export interface DocParagraph {
  /** As printed; and as it lies in the file, with codes of fields and what isn't shown. */
  readonly text: string;
  readonly raw: string;
  /** How many tables it stands in. */
  readonly depth: number;
  readonly end: 'paragraph' | 'cell' | 'row';
  /** Its mark was deleted, or doesn't show. */
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** Of the end of a row: the edges and merges of its cells (TDefTable), and merges said later, by cell. */
  readonly row: Block | null;
  readonly merges: ReadonlyMap<number, number>;
  /** An automatic number was asked for. */
  readonly numbered: boolean;
}

/** What the parts of a document give for reading its text. */
export interface DocParts {
  readonly pieces: DocPieces;
  readonly paragraphs: Runs;
  readonly characters: Runs;
  readonly data: Block;
  readonly styles: WordStyles;
  readonly fonts: readonly string[];
  /** How many bytes the document has. */
  readonly size: number;
}

/** What is asked of the properties of characters. `hidden` is "opposite" where they turn what the styles say. */
class Look {
  hidden: boolean | 'opposite' | null = null;
  deleted = false;
  inserted = false;
  embedded = false;
  form = false;
  dataAt = 0;
  struck = false;
  style: string | null = null;
  font = '';
  symbol: number | null = null;
}

/** The look that a list of properties gives. */
function lookOf(list: Uint8Array, fonts: readonly string[]): Look {
  const look = new Look();
  eachProperty(list, (code, operand) => {
    const { view } = operand;
    const font = (): string => fonts[view.getUint16(0, true)] ?? '';
    switch (code) {
      case property.hidden:
        look.hidden = view.getUint8(0) === 0x81 ? 'opposite' : view.getUint8(0) === 0x80 ? null : isOn(operand);
        break;
      case property.deleted:
        look.deleted = isOn(operand);
        break;
      case property.inserted:
        look.inserted = isOn(operand);
        break;
      case property.embedded:
        look.embedded = isOn(operand);
        break;
      case property.formData:
        look.form = isOn(operand);
        break;
      case property.dataAt:
        look.dataAt = view.getUint32(0, true);
        break;
      case property.struck:
      case property.doublyStruck:
        look.struck ||= isOn(operand);
        break;
      case property.characterStyle:
        look.style = String(view.getUint16(0, true));
        break;
      case property.font:
        look.font = font();
        break;
      case property.symbol:
        look.font = font();
        look.symbol = view.getUint16(2, true);
        break;
    }
  });
  return look;
}

/** Properties that change the cells of a row after it was defined; files that were saved fast have them. */
const changesOfRows: ReadonlySet<number> = new Set([
  property.cellsDeleted,
  property.cellsInserted,
  property.cellsMerged,
  property.cellsSplit,
]);

/** What is asked of the properties of a paragraph. */
class Standing {
  style = 0;
  depth = 0;
  inTable = false;
  rowEnd = false;
  innerCell = false;
  innerRowEnd = false;
  numId: string | null = null;
  level: number | null = null;
  row: Block | null = null;
  readonly merges = new Map<number, number>();

  take(code: number, operand: Block): void {
    const { view } = operand;
    if (code === property.paragraphStyle) this.style = view.getUint16(0, true);
    else if (code === property.inTable) this.inTable = isOn(operand);
    else if (code === property.rowEnd) this.rowEnd = isOn(operand);
    else if (code === property.innerCell) this.innerCell = isOn(operand);
    else if (code === property.innerRowEnd) this.innerRowEnd = isOn(operand);
    else if (code === property.depth) this.depth = view.getInt32(0, true);
    else if (code === property.list) this.numId = listNumber(operand);
    else if (code === property.level) this.level = view.getUint8(0);
    else if (code === property.row) this.row = operand;
    else if (code === property.verticalMerge) this.merges.set(view.getUint8(0), view.getUint8(1));
    else if (changesOfRows.has(code)) throw new DocDamage();
  }
}

/** Word nests fields some twenty deep. */
const deepestField = 100;

/** More paragraphs than any document has; what has more is made to fill the memory. */
const mostParagraphs = 2_000_000;

/** How many bytes of properties may be read for each byte of a document: most are read once, none more than a few times. */
const readOften = 8;

/** The ends of paragraphs, of cells and rows, of pages and sections. */
const paragraphEnds: ReadonlySet<string> = new Set(['\r', '\x07', '\f']);

/** Reads the text of a document paragraph by paragraph. */
export class DocText {
  readonly #parts: DocParts;
  readonly #content: WordText;
  readonly #looks = new Map<number, Look>();
  /** Of each open field: whether its result has begun. */
  readonly #fields: boolean[] = [];
  readonly #standings = new Map<number, Standing>();
  #paragraphs = 0;
  #work = 0;

  constructor(parts: DocParts, content: WordText) {
    this.#parts = parts;
    this.#content = content;
  }

  /** The paragraphs between two characters. Throws {@link DocDamage} where the last one has no end. */
  *between(from: number, to: number): Generator<DocParagraph> {
    const { text } = this.#parts.pieces;
    for (let start = from, end = from; start < to; end += 1) {
      if (end >= to) throw new DocDamage();
      if (text.charAt(end) === '\0') throw new DocDamage();
      if (!paragraphEnds.has(text.charAt(end))) continue;
      this.#paragraphs += 1;
      if (this.#paragraphs > mostParagraphs) throw new DocDamage();
      yield this.#paragraph(start, end);
      start = end + 1;
    }
  }

  #standing(start: number, end: number): Standing {
    const { pieces, paragraphs, data } = this.#parts;
    const { place, width, properties } = pieces.at(end);
    const run = runAt(paragraphs.starts, place);
    // A paragraph has its properties as a whole: where the text tells its bounds otherwise, the mark of an end was lost.
    const begin = pieces.at(start).place;
    const isOnePiece = place - begin === (end - start) * width;
    if (isOnePiece && runAt(paragraphs.starts, begin) !== run) throw new DocDamage();
    const known = properties.length === 0 ? this.#standings.get(run) : undefined;
    if (known !== undefined) return known;
    const standing = new Standing();
    standing.style = paragraphs.styles[run] ?? 0;
    const list = withLongOnes(paragraphs.lists[run] ?? new Uint8Array(), data);
    this.#spend(list.length + properties.length);
    for (const each of [list, properties]) eachProperty(each, (code, operand) => standing.take(code, operand));
    if (standing.inTable && standing.depth < 1) standing.depth = 1;
    if (!standing.inTable) standing.depth = 0;
    if (properties.length === 0) this.#standings.set(run, standing);
    return standing;
  }

  /** Counts bytes of properties that are read; a document in which the same are read over and over is none. */
  #spend(bytes: number): void {
    this.#work += bytes;
    if (this.#work > this.#parts.size * readOften) throw new DocDamage();
  }

  #paragraph(start: number, end: number): DocParagraph {
    const { text } = this.#parts.pieces;
    const standing = this.#standing(start, end);
    const { depth, numId, level, row, merges } = standing;
    const isMark = text[end] === '\x07';
    // A mark of cells outside of tables: the formats of the text don't belong to it.
    if (isMark !== (depth === 1 && isMark) || (isMark && standing.innerCell)) throw new DocDamage();
    this.#content.beginParagraph();
    const paragraph = this.#content.paragraph;
    if (paragraph !== undefined) Object.assign(paragraph, { style: String(standing.style), numId, level });
    const rowEnd = depth === 1 ? isMark && standing.rowEnd : standing.innerRowEnd && depth > 1;
    // The end of a row prints nothing, and so no number.
    if (rowEnd && paragraph !== undefined) paragraph.numId = '0';
    this.#characters(start, end, String(standing.style));
    const printed = this.#content.endParagraph()?.text ?? '';
    const { look } = this.#lookAt(end);
    const cellEnd = depth === 1 ? isMark : standing.innerCell && depth > 1;
    const list = numId ?? this.#parts.styles.lists.get(String(standing.style))?.numId ?? '0';
    return {
      text: printed,
      raw: text.slice(start, end),
      depth,
      end: rowEnd ? 'row' : cellEnd ? 'cell' : 'paragraph',
      deleted: look.deleted,
      hidden: look.hidden === true,
      row,
      merges,
      numbered: list !== '0' && !rowEnd,
    };
  }

  /** How a character looks, and how many characters from it on look the same. */
  #lookAt(character: number): { readonly look: Look; readonly to: number } {
    const { pieces, characters, fonts } = this.#parts;
    const { place, width, to, properties } = pieces.at(character);
    const run = runAt(characters.starts, place);
    const next = characters.starts[run + 1] ?? Number.POSITIVE_INFINITY;
    const end = Math.min(to, character + Math.max(1, Math.ceil((next - place) / width)));
    const list = characters.lists[run] ?? new Uint8Array();
    const known = properties.length === 0 ? this.#looks.get(run) : undefined;
    if (known !== undefined) return { look: known, to: end };
    this.#spend(list.length + properties.length);
    if (properties.length > 0) return { look: lookOf(joined([list, properties]), fonts), to: end };
    const look = lookOf(list, fonts);
    this.#looks.set(run, look);
    return { look, to: end };
  }

  #characters(start: number, end: number, style: string): void {
    for (let at = start; at < end; ) {
      const { look, to } = this.#lookAt(at);
      const upTo = Math.min(to, end);
      if (look.deleted || look.inserted) this.#content.changes += 1;
      if (!look.deleted) this.#run(this.#parts.pieces.text.slice(at, upTo), look, style);
      at = upTo;
    }
  }

  #run(text: string, look: Look, paragraphStyle: string): void {
    const { hidden: hiding } = this.#parts.styles;
    const { style, font, struck } = look;
    const styleHides = (style !== null && hiding.has(style)) !== hiding.has(paragraphStyle);
    const hidden = look.hidden === 'opposite' ? !styleHides : look.hidden;
    this.#content.beginRun({ hidden, style, font, struck });
    for (const part of text.split(/(\p{Cc})/u)) {
      if (part === '') continue;
      if (look.symbol !== null && part >= ' ') for (const _ of part) this.#content.symbol(font, look.symbol);
      else if (part < ' ') this.#control(part, look);
      else if (this.#fields.at(-1) === false) this.#content.fields.instruction(part);
      else this.#content.append(withSymbols(part, font));
    }
    this.#content.endRun();
  }

  /** Characters that stand for something else: breaks, fields, objects, notes. */
  #control(sign: string, look: Look): void {
    const content = this.#content;
    switch (sign) {
      case '\t':
        content.append('\t');
        break;
      case '\v':
      case '\x0e':
        content.append('\n');
        break;
      case '\x1e':
        content.append('-');
        break;
      case '\x13':
        if (this.#fields.length >= deepestField) throw new DocDamage();
        this.#fields.push(false);
        content.fields.character('begin');
        break;
      case '\x14':
        if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
        content.fields.character('separate');
        break;
      case '\x15':
        this.#fields.pop();
        content.append(content.fields.character('end'));
        break;
      case '\x01':
        this.#object(look);
        break;
      case '\x08':
        content.pictures += 1;
        break;
      case '\x02':
        content.footnotes += 1;
        break;
    }
  }

  #object(look: Look): void {
    const { paragraph } = this.#content;
    if (look.embedded) this.#content.embedded += 1;
    else if (!look.form) this.#content.pictures += 1;
    else if (paragraph !== undefined) paragraph.text += formShows(this.#parts.data, look.dataAt);
  }
}

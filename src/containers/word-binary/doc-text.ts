import { joined } from '../../platform/bytes.ts';
import type { WordStyles } from '../word/word-styles.ts';
import { withSymbols } from '../word/word-symbols.ts';
import type { WordText } from '../word/word-text.ts';
import { formShows } from './doc-form-field.ts';
import { type Look, lookOf, Standing } from './doc-looks.ts';
import type { DocPieces } from './doc-pieces.ts';
import { type Block, DocDamage, eachProperty, type Runs, runAt, withLongOnes } from './doc-properties.ts';

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

/** Word nests fields some twenty deep. */
const deepestField = 100;

/** More paragraphs than any document has; what has more is made to fill the memory. */
const maxParagraphs = 2_000_000;

/** How many bytes of properties may be read for each byte of a document: most are read once, none more than a few times. */
const readOften = 8;

/** The ends of paragraphs, of cells and rows, of pages and sections. */
const paragraphEnds: ReadonlySet<string> = new Set(['\r', '\x07', '\f']);

/** Reads the text of a document paragraph by paragraph. */
export class DocText {
  readonly #parts: DocParts;
  readonly #content: WordText;
  readonly #looks = new Map<number, Look>();
  /** The open fields: their codes, and whether their results have begun. */
  readonly #fields: { code: string; separated: boolean }[] = [];
  /** By depth, of the row that is open: whether the marks of all its cells so far are deleted, or don't show. */
  readonly #cellMarks: { deleted: boolean; hidden: boolean }[] = [];
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
      if (this.#paragraphs > maxParagraphs) throw new DocDamage();
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
    if (look.deleted || look.inserted) this.#content.changes += 1;
    const cellEnd = depth === 1 ? isMark : standing.innerCell && depth > 1;
    const list = numId ?? this.#parts.styles.lists.get(String(standing.style))?.numId ?? '0';
    return {
      text: printed,
      raw: text.slice(start, end),
      depth,
      ...this.#marked(depth, rowEnd ? 'row' : cellEnd ? 'cell' : 'paragraph', look),
      row,
      merges,
      numbered: list !== '0' && !rowEnd,
    };
  }

  /** What a mark says of what it ends: a row is gone when the marks of all its cells are, as programs write the last one like what follows. */
  #marked(depth: number, end: DocParagraph['end'], { deleted, hidden }: Look) {
    const own = { deleted, hidden: hidden === true };
    if (end === 'paragraph') return { end, ...own };
    const before = this.#cellMarks[depth] ?? { deleted: true, hidden: true };
    const all = { deleted: before.deleted && own.deleted, hidden: before.hidden && own.hidden };
    this.#cellMarks[depth] = end === 'row' ? { deleted: true, hidden: true } : all;
    return { end, ...(end === 'row' ? all : own) };
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
    // Control characters stand for something in a .doc: 07 ends a cell, 13 begins a field.
    for (const part of text.split(/(\p{Cc})/u)) {
      if (part === '') continue;
      if (look.symbol !== null && part >= ' ') for (const _ of part) this.#content.symbol(font, look.symbol);
      else if (part < ' ') this.#control(part, look);
      else if (this.#fields.at(-1)?.separated === false) this.#code(part);
      else this.#content.append(withSymbols(part, font));
    }
    this.#content.endRun();
  }

  #code(text: string): void {
    const field = this.#fields.at(-1);
    // The kind of a field stands at its beginning.
    if (field !== undefined && field.code.length < 40) field.code += text.slice(0, 40);
    this.#content.fields.instruction(text);
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
        this.#fields.push({ code: '', separated: false });
        content.fields.character('begin');
        break;
      case '\x14':
        for (const field of this.#fields.slice(-1)) field.separated = true;
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
    // Links keep data of their own in the same place.
    else if (paragraph !== undefined && /^\s{0,40}FORM/i.test(this.#fields.at(-1)?.code ?? ''))
      paragraph.text += formShows(this.#parts.data, look.dataAt);
  }
}

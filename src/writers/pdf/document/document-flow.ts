import { breakLines } from '../break-lines.ts';
import { newPage, type Page, paper } from '../pdf-file.ts';
import { printable, type Typesetter } from '../typesetter.ts';
import type { DocumentLook, Margins, ParagraphStyle } from './document-look.ts';

/** Room between characters that a line may get to end where the others do, in parts of the size. */
const loosest = 0.12;

/**
 * How much wider than the type area the characters of a line that ends where the others do may be: they are set closer. With it the 156 mm of
 * GB/T 9704 hold 28 characters of 三号, of which there is room for 27.6.
 */
const overfull = 1.015;

/** Words of letters look torn apart with room between these; Chinese does not. */
const isLatin = (line: string): boolean => (line.match(/[a-z]/gi)?.length ?? 0) > line.length / 2;

/** From the middle of a line down to its baseline, in parts of the size. */
const baselineBelow = 0.38;

/** Places paragraphs one below the other, on as many pages as they need. */
export class DocumentFlow {
  readonly pages: Page[] = [];
  readonly setter: Typesetter;
  readonly look: DocumentLook;
  #wide = false;
  #y = 0;
  #margins: Margins;

  constructor(setter: Typesetter, look: DocumentLook) {
    this.setter = setter;
    this.look = look;
    this.#margins = look.margins(false);
  }

  get left(): number {
    return this.#margins.left;
  }

  get width(): number {
    return (this.#wide ? paper.long : paper.short) - this.#margins.left - this.#margins.right;
  }

  /** The height that is left on the page, and that of a whole one. */
  get room(): number {
    return this.fullHeight + this.#margins.top - this.#y;
  }

  get fullHeight(): number {
    return (this.#wide ? paper.short : paper.long) - this.#margins.top - this.#margins.bottom;
  }

  get y(): number {
    return this.#y;
  }

  get page(): Page {
    return this.pages.at(-1) ?? this.begin(false);
  }

  /** The number of the page that is being filled, from 1. */
  get number(): number {
    return this.pages.length;
  }

  begin(wide: boolean): Page {
    const page = newPage(wide);
    this.pages.push(page);
    this.#wide = wide;
    this.#margins = this.look.margins(wide);
    this.#y = this.#margins.top;
    return page;
  }

  /** Goes on with wide or upright pages: on a new one where the last is of the other kind. */
  turn(wide: boolean): void {
    if (this.pages.length === 0 || this.#wide !== wide) this.begin(wide);
  }

  /** Begins a new page unless so much is left on this one, or nothing stands on it. */
  need(height: number): void {
    if (this.room < height && this.#y > this.#margins.top) this.begin(this.#wide);
  }

  /** Leaves room; none at the top of a page. */
  skip(height: number): void {
    if (this.#y > this.#margins.top) this.#y += height;
  }

  /** Takes a height and gives where it begins. */
  take(height: number): number {
    const y = this.#y;
    this.#y += height;
    return y;
  }

  /** The lines of a paragraph, as wide as the text less its indents. */
  lines(text: string, { size, align, firstIndent = 0, indent = 0 }: ParagraphStyle): string[] {
    const room = (this.width / size) * (align === 'justify' ? overfull : 1) - indent;
    return breakLines(text, room, this.setter.widthOf, firstIndent);
  }

  /** Sets paragraphs, one for each line of the text; `beside` is drawn with every line, for bars. */
  paragraph(text: string, style: ParagraphStyle, beside?: (y: number, height: number) => void): void {
    this.skip(style.before ?? 0);
    for (const part of printable(text).split('\n')) {
      const lines = this.lines(part, style);
      // A first line is not left alone.
      this.need(Math.min(2, lines.length) * style.line);
      lines.forEach((line, index) => {
        this.need(style.line);
        const y = this.take(style.line);
        beside?.(y, style.line);
        this.#line(line, y, style, { first: index === 0, last: index === lines.length - 1 });
      });
    }
    this.skip(style.after ?? 0);
  }

  #line(line: string, y: number, style: ParagraphStyle, at: { readonly first: boolean; readonly last: boolean }): void {
    const { size, align = 'left', firstIndent = 0, indent = 0 } = style;
    const begin = (indent + (at.first ? firstIndent : 0)) * size;
    const free = this.width - begin - this.setter.widthOf(line) * size;
    const gaps = Array.from(line).length - 1;
    const isSpread = align === 'justify' && gaps > 0 && (free < 0 || (!at.last && !isLatin(line)));
    const spread = isSpread ? free / gaps : 0;
    const x = this.left + begin + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
    const baseline = y + style.line / 2 + size * baselineBelow;
    const ink = { size, bold: style.bold, colour: style.colour, spacing: spread > loosest * size ? 0 : spread };
    if (line !== '') this.page.marks.push((surface) => surface.text(line, x, baseline, ink));
  }
}

import type { CellFormat } from '../spreadsheet/cell-format.ts';
import { formatOf } from '../spreadsheet/cell-format.ts';
import type { WordLevel } from '../word/word-numbering.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { DataStyles } from './data-styles.ts';

/** What a style says that matters for reading; null is what it leaves to its parent. */
interface Style {
  readonly parent: string | null;
  readonly format: string | null;
  hidden: boolean | null;
  struck: boolean | null;
  font: string | null;
}

type Said = Exclude<keyof Style, 'parent'>;

/** Kinds of numbers as Word names them, by their first signs as OpenDocument writes them. */
const numberFormats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '01, 02, 03, ...': 'decimalZero',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '': 'none',
};

function levelOf(attributes: XmlAttributes, level: number): WordLevel {
  const shown = Number(attributes['text:display-levels'] ?? 1) || 1;
  const numbers = Array.from({ length: Math.min(shown, level) }, (_, at) => `%${level - shown + at + 1}`).join('.');
  // Newer programs say the whole label: %1%.%2%、 — with a mark on both sides of each number.
  const whole = attributes['loext:num-list-format']?.replace(/%(\d{1,2})%/g, '%$1');
  const text = `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`;
  return {
    start: Number(attributes['text:start-value'] ?? 1) || 1,
    format: numberFormats[attributes['style:num-format'] ?? ''] ?? 'decimal',
    text: attributes['style:num-format'] === '' ? '' : (whole ?? text),
    style: null,
    legal: false,
  };
}

/** The styles of an OpenDocument file, from `styles.xml` and from the content itself. */
export class OdfStyles {
  readonly lists = new Map<string, Map<number, WordLevel>>();
  readonly #data = new DataStyles();
  readonly #styles = new Map<string, Style>();
  readonly #formats = new Map<string, CellFormat | undefined>();
  #open: Style | null = null;
  #list: Map<number, WordLevel> | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const family = attributes['style:family'] ?? '';
    if (name === 'style:style' || name === 'style:default-style') {
      this.#open = {
        parent: attributes['style:parent-style-name'] ?? null,
        format: attributes['style:data-style-name'] ?? null,
        hidden: null,
        struck: null,
        font: null,
      };
      if (name === 'style:style') this.#styles.set(`${family} ${attributes['style:name']}`, this.#open);
    } else if (name === 'text:list-style') {
      this.#list = new Map();
      this.lists.set(attributes['style:name'] ?? '', this.#list);
    } else if (name.startsWith('text:list-level-style-')) {
      const level = Number(attributes['text:level'] ?? 1) || 1;
      const bullet = name !== 'text:list-level-style-number';
      this.#list?.set(level - 1, { ...levelOf(attributes, level), ...(bullet ? { format: 'bullet' } : {}) });
    } else if (this.#open !== null) this.#property(this.#open, name, attributes);
    this.#data.open(name, attributes);
  }

  #property(style: Style, name: string, attributes: XmlAttributes): void {
    if (name === 'style:table-properties' && attributes['table:display'] === 'false') style.hidden = true;
    if (name !== 'style:text-properties') return;
    const display = attributes['text:display'];
    if (display !== undefined) style.hidden = display === 'none';
    const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
    if (line !== undefined) style.struck = line !== 'none';
    style.font = attributes['style:font-name'] ?? attributes['fo:font-family'] ?? style.font;
  }

  text(text: string): void {
    this.#data.text(text);
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.#open = null;
    else if (name === 'text:list-style') this.#list = null;
    this.#data.close(name);
  }

  /** What a style of a family says, or the nearest of those it stands under; null where none says anything. */
  said<Key extends Said>(family: string, name: string | undefined, key: Key): Style[Key] | null {
    const seen = new Set<string>();
    for (let at = name ?? null; at !== null && !seen.has(at); ) {
      seen.add(at);
      const style: Style | undefined = this.#styles.get(`${family} ${at}`);
      if (style !== undefined && style[key] !== null) return style[key];
      at = style?.parent ?? null;
    }
    return null;
  }

  /** What the style of a cell makes of a number; undefined where it says nothing. */
  cellFormat(name: string): CellFormat | undefined {
    if (this.#formats.has(name)) return this.#formats.get(name);
    const data = this.said('table-cell', name, 'format');
    const code = data === null ? null : this.#data.code(data);
    const format = code === null || code === '' ? undefined : formatOf(code);
    this.#formats.set(name, format);
    return format;
  }
}

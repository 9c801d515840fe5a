import type { DocumentBlock } from './document-blocks.ts';
import { WordFields } from './word-fields.ts';
import { NumberCounter, type WordNumbering } from './word-numbering.ts';
import type { WordStyles } from './word-styles.ts';
import { symbolSign, withSymbols } from './word-symbols.ts';
import type { XmlAttributes } from './xml.ts';

/** A paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  numId: string | null;
  level: number | null;
  style: string | null;
  /** Its end was deleted: the next paragraph goes on with its text. */
  markDeleted: boolean;
  /** Blocks of text boxes anchored here; they come after it. */
  readonly after: DocumentBlock[];
}

interface Run {
  hidden: boolean;
  font: string;
}

/** Whether an on/off attribute says off. */
export const isOff = (value: string | undefined): boolean =>
  value === '0' || value === 'false' || value === 'off' || value === 'none';

/** Gathers the printed text of paragraphs from runs, fields, symbols and automatic numbers. */
export class WordText {
  readonly fields = new WordFields();
  /** Texts formatted as hidden. */
  readonly hidden: string[] = [];
  /** Codes of symbol fonts whose sign isn't known. */
  readonly unknownSymbols: string[] = [];
  footnotes = 0;
  embedded = 0;
  /** Above 0 inside placeholders and tables of contents, which are no entries. */
  muted = 0;
  private preserve = false;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly runs: Run[] = [];
  private readonly counter: NumberCounter;
  private readonly styles: WordStyles;

  constructor(numbering: WordNumbering, styles: WordStyles) {
    this.counter = new NumberCounter(numbering);
    this.styles = styles;
  }

  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  beginParagraph(): void {
    this.paragraphs.push({ text: '', numId: null, level: null, style: null, markDeleted: false, after: [] });
  }

  /** The paragraph with the label of its automatic number put in front of its text. */
  endParagraph(): OpenParagraph | undefined {
    const paragraph = this.paragraphs.pop();
    if (paragraph !== undefined) paragraph.text = `${this.label(paragraph)}${paragraph.text}`;
    return paragraph;
  }

  private label({ numId, level, style }: OpenParagraph): string {
    const inherited = style === null ? undefined : this.styles.get(style);
    const list = numId ?? inherited?.numId ?? null;
    if (list === null || list === '0' || this.muted > 0) return '';
    const at = level ?? inherited?.level ?? (style === null ? 0 : this.counter.levelOfStyle(list, style));
    return this.counter.next(list, at);
  }

  beginRun(): void {
    this.runs.push({ hidden: false, font: '' });
  }

  endRun(): void {
    this.runs.pop();
  }

  runProperty(name: string, attributes: XmlAttributes): void {
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (name === 'w:vanish') run.hidden = !isOff(attributes['w:val']);
    else if (name === 'w:rFonts') run.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
  }

  /** Elements inside a run that stand for signs, fields or things outside the text. */
  runContent(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.append('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.append('\n');
        break;
      case 'w:noBreakHyphen':
        this.append('-');
        break;
      case 'w:sym':
        this.symbol(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
        break;
      case 'w:fldChar':
        this.fields.character(attributes['w:fldCharType']);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.footnotes += 1;
        break;
      case 'w:object':
        this.embedded += 1;
        break;
    }
  }

  private symbol(font: string, code: number): void {
    if (!(code >= 0x20 && code <= 0xffff)) return;
    const sign = symbolSign(font, code);
    if (sign === null) this.unknownSymbols.push(`${font} ${code.toString(16).toUpperCase()}`);
    this.append(sign ?? String.fromCharCode(code));
  }

  /** Whether the spaces around the text element that begins are part of it. */
  beginText(preserve: boolean): void {
    this.preserve = preserve;
  }

  /** The content of a text element. */
  text(raw: string): void {
    const plain = raw.replace(/[\r\n\t]+/g, ' ');
    const text = this.preserve ? plain : plain.replace(/^ +| +$/g, '');
    this.append(withSymbols(text, this.runs.at(-1)?.font ?? ''));
  }

  append(text: string): void {
    if (this.muted > 0 || !this.fields.visible) return;
    if (this.runs.at(-1)?.hidden === true) {
      if (text.trim() !== '') this.hidden.push(text.trim());
      return;
    }
    const { paragraph } = this;
    if (paragraph !== undefined) paragraph.text += text;
  }
}

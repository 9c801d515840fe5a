import type { XmlAttributes } from '../xml/xml.ts';
import type { DocumentBlock } from './document-blocks.ts';
import { WordFields } from './word-fields.ts';
import { NumberCounter, type WordNumbering } from './word-numbering.ts';
import type { WordStyles } from './word-styles.ts';
import { isOff } from './word-switch.ts';
import { symbolSign, withSymbols } from './word-symbols.ts';

/** A paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  numId: string | null;
  level: number | null;
  style: string | null;
  /** Its end was deleted: the next paragraph continues its text. */
  markDeleted: boolean;
  /** Blocks of text boxes anchored here; they come after it. */
  readonly after: DocumentBlock[];
}

interface Run {
  /** As the run itself says; null where its styles decide. */
  hidden: boolean | null;
  style: string | null;
  font: string;
  struck: boolean;
  /** It holds the mark of a note, which is no part of the text. */
  noteMark: boolean;
}

/** Gathers the printed text of paragraphs from runs, fields, symbols and automatic numbers. */
export class WordText {
  readonly fields = new WordFields();
  /** Texts formatted as hidden. */
  readonly hidden: string[] = [];
  /** Codes of symbol fonts whose sign isn't known. */
  readonly unknownSymbols: string[] = [];
  footnotes = 0;
  embedded = 0;
  pictures = 0;
  /** Texts crossed out by their format. */
  readonly struck: string[] = [];
  /** Insertions, deletions and moves that nobody has accepted or refused. */
  changes = 0;
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

  /** The run that is open, with what was said of it so far. */
  get run(): Readonly<Run> | undefined {
    return this.runs.at(-1);
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
    const inherited = style === null ? undefined : this.styles.lists.get(style);
    const list = numId ?? inherited?.numId ?? null;
    if (list === null || list === '0' || this.muted > 0) return '';
    const at = level ?? inherited?.level ?? (style === null ? 0 : this.counter.levelOfStyle(list, style));
    return this.counter.next(list, at);
  }

  beginRun(known: Partial<Run> = {}): void {
    this.runs.push({ hidden: null, style: null, font: '', struck: false, noteMark: false, ...known });
  }

  endRun(): void {
    this.runs.pop();
  }

  runProperty(name: string, attributes: XmlAttributes): void {
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (name === 'w:vanish') run.hidden = !isOff(attributes['w:val']);
    else if (name === 'w:strike' || name === 'w:dstrike') run.struck = !isOff(attributes['w:val']);
    else if (name === 'w:rStyle') run.style = attributes['w:val'] ?? null;
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
        this.append(this.fields.character(attributes['w:fldCharType']));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.footnotes += 1;
        this.noteMark(attributes['w:customMarkFollows']);
        break;
      case 'w:object':
        this.embedded += 1;
        break;
    }
  }

  /** A mark of the author's own («*») follows in the same run. */
  private noteMark(follows: string | undefined): void {
    const run = this.runs.at(-1);
    if (run !== undefined && follows !== undefined) run.noteMark = !isOff(follows);
  }

  /** A sign of a symbol font by its code. */
  symbol(font: string, code: number): void {
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
    // Without xml:space="preserve" Word drops the blanks at both ends.
    const text = this.preserve ? plain : plain.replace(/^ +|(?<! ) +$/g, '');
    this.append(withSymbols(text, this.runs.at(-1)?.font ?? ''));
  }

  /** Of the two styles that may hide a run, one shows again what the other hides. */
  private isHidden({ hidden, style }: Run): boolean {
    if (hidden !== null) return hidden;
    const { hidden: hiding } = this.styles;
    const ofParagraph = this.paragraph?.style ?? null;
    return (style !== null && hiding.has(style)) !== (ofParagraph !== null && hiding.has(ofParagraph));
  }

  append(text: string): void {
    if (text === '' || this.muted > 0 || !this.fields.visible) return;
    const run = this.runs.at(-1);
    if (run?.noteMark === true) return;
    if (run !== undefined && this.isHidden(run)) {
      if (text.trim() !== '') this.hidden.push(text.trim());
      return;
    }
    const { paragraph } = this;
    if (run?.struck === true && text.trim() !== '') this.struck.push(text.trim());
    if (paragraph !== undefined) paragraph.text += text;
  }
}

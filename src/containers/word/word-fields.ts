import { formulaText } from './word-formula.ts';
import { symbolSign } from './word-symbols.ts';

interface Field {
  separated: boolean;
  shows: boolean;
  instruction: string;
}

/** Fields that mark a place or steer a merge and print nothing; and those whose result stands elsewhere in the file. */
const silent = /^(?:TC|XE|TA|RD|SET|ASK|NEXT|NEXTIF|SKIPIF|ADVANCE|PRIVATE|TOC|FORMDROPDOWN|FORMCHECKBOX|FORMTEXT)$/i;

/** What a field without a stored result prints; null when that isn't known. */
function computed(instruction: string): string | null {
  const [, kind = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(instruction) ?? [];
  if (kind === '' || silent.test(kind)) return '';
  switch (kind.toUpperCase()) {
    case 'EQ':
      return formulaText(rest);
    case 'MACROBUTTON':
      return rest.replace(/^\S+\s*/, '');
    case 'QUOTE':
      return rest.trim().replace(/^"(.*)"$/s, '$1');
    case 'SYMBOL': {
      // SYMBOL 179 \f "Symbol" \s 12: the font says what the number is a sign of.
      const font = /\\f\s*"?([^"\\]+)/i.exec(rest)?.[1] ?? '';
      return symbolSign(font, Number.parseInt(rest, /^0x/i.test(rest) ? 16 : 10));
    }
    default:
      return null;
  }
}

/**
 * The fields that are open at a point of a Word document. Between «begin» and «separate» stands an instruction, which isn't
 * printed; then the result as Word last computed it, which is, except for a table of contents (it repeats the titles). Some
 * fields store no result: Word works them out whenever it shows them.
 */
export class WordFields {
  /** Instructions of fields that print something, but nobody knows what. */
  readonly unread: string[] = [];
  private readonly open: Field[] = [];

  get depth(): number {
    return this.open.length;
  }

  /** Takes the sign that begins, separates or ends a field; gives what an ending field prints without a stored result. */
  character(type: string | undefined): string {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ separated: false, shows: false, instruction: '' });
    else if (field === undefined) return '';
    else if (type === 'separate') {
      field.separated = true;
      // A table of contents repeats the headings, and titles in it would be read as tables.
      field.shows = !/^\s*TOC\b/i.test(field.instruction);
    } else if (type === 'end') return this.end(field);
    return '';
  }

  private end(field: Field): string {
    this.open.pop();
    if (field.separated || !this.visible) return '';
    const text = computed(field.instruction);
    if (text === null) this.unread.push(field.instruction.trim().slice(0, 40));
    return text ?? '';
  }

  instruction(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined) field.instruction += text;
  }

  /** True where text is printed. */
  get visible(): boolean {
    return this.open.every((field) => field.shows);
  }

  /** Forgets fields that were begun but never ended; a field can't reach beyond the cell it began in. */
  backTo(depth: number): void {
    this.open.length = Math.min(this.open.length, depth);
  }
}

interface Field {
  shows: boolean;
  instruction: string;
}

/**
 * The fields that are open at a point of a Word document. Between «begin» and «separate» stands an instruction, which isn't
 * printed; then the result as Word last computed it, which is, except for a table of contents (it repeats the titles).
 */
export class WordFields {
  private readonly open: Field[] = [];

  get depth(): number {
    return this.open.length;
  }

  character(type: string | undefined): void {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ shows: false, instruction: '' });
    else if (type === 'separate' && field !== undefined) field.shows = !/^\s*TOC\b/i.test(field.instruction);
    else if (type === 'end') this.open.pop();
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

import { isOff } from './word-switch.ts';
import { columnCount } from './word-table-builder.ts';

/** A check box or a list of an old form (w:ffData) while its properties are read: what it shows is kept beside it, not in its text. */
export class WordFormField {
  private checked: boolean | null = null;
  private chosen = 0;
  private readonly entries: string[] = [];

  /** A property of a check box; the default counts where nothing was chosen. */
  boxProperty(name: string, value: string | undefined): void {
    if (name === 'w:checked' || (name === 'w:default' && this.checked === null)) this.checked = !isOff(value);
  }

  /** A property of a list; the choice is kept by its number. */
  listProperty(name: string, value: string | undefined): void {
    if (name === 'w:listEntry') this.entries.push(value ?? '');
    else if (name === 'w:result') this.chosen = columnCount(value, 0);
  }

  get boxText(): string {
    return this.checked === true ? '☑' : '□';
  }

  get listText(): string {
    return this.entries[this.chosen] ?? '';
  }
}

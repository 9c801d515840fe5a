/** A box or a list of an old form: what it shows is kept beside the text. */
export class OdfForm {
  readonly #kind: string;
  #checked = false;
  #chosen = 0;
  readonly #entries: string[] = [];

  constructor(kind: string) {
    this.#kind = kind;
  }

  property(name: string, value: string): void {
    if (name === 'Checkbox_Checked') this.#checked = value === 'true';
    else if (name === 'Dropdown_Selected') this.#chosen = Number(value) || 0;
    else if (name === 'Dropdown_ListEntry') this.#entries.push(value);
  }

  /** The text of what it shows; "" for a field whose text stands in the document. */
  get shows(): string {
    if (this.#kind.endsWith('FORMCHECKBOX')) return this.#checked ? '☑' : '□';
    return this.#kind.endsWith('FORMDROPDOWN') ? (this.#entries[this.#chosen] ?? '') : '';
  }
}

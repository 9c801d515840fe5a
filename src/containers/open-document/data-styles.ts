import type { XmlAttributes } from '../xml/xml.ts';

/** A format as it is written, and the formats that take its place for some numbers. */
interface DataStyle {
  code: string;
  readonly percent: boolean;
  readonly maps: { readonly condition: string; readonly style: string }[];
}

const dateParts: Readonly<Record<string, string>> = {
  'number:year': 'yyyy',
  'number:month': 'm',
  'number:day': 'd',
  'number:hours': 'h',
  'number:minutes': 'mm',
  'number:seconds': 'ss',
};

const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);

/** Gathers the number formats of an OpenDocument file as codes of spreadsheets, e.g. `"≥"0"次"`: those say what is made of a number. */
export class DataStyles {
  readonly #styles = new Map<string, DataStyle>();
  #open: DataStyle | null = null;
  #inText = false;
  #embedded: number | null = null;
  #decimals = '';

  open(name: string, attributes: XmlAttributes): void {
    // number:date-style, number:percentage-style …: the formats themselves; number:text and others are their parts.
    if (/^number:[a-z]+-style$/.test(name)) {
      this.#open = { code: '', percent: name === 'number:percentage-style', maps: [] };
      this.#styles.set(attributes['style:name'] ?? '', this.#open);
      return;
    }
    const style = this.#open;
    if (style === null) return;
    if (name === 'number:text') this.#inText = true;
    else if (name === 'number:number') this.#number(style, attributes);
    else if (name === 'number:scientific-number') style.code += '0.00E+00';
    else if (name === 'number:fraction') style.code += '# ?/?';
    else if (name === 'number:embedded-text') this.#embedded = Number(attributes['number:position'] ?? 0);
    else if (name === 'style:map') {
      // value()>=0: the only condition that offices write.
      const condition = /^value\(\)([<>=]{1,2}-?[\d.]+)$/.exec(attributes['style:condition'] ?? '')?.[1];
      if (condition !== undefined) style.maps.push({ condition, style: attributes['style:apply-style-name'] ?? '' });
    } else style.code += dateParts[name] ?? '';
  }

  /** Without a number of decimals a number is shown as it is. */
  #number(style: DataStyle, attributes: XmlAttributes): void {
    const decimals = attributes['number:decimal-places'];
    const thousands = Math.round(Math.log10(Number(attributes['number:display-factor'] ?? 1) || 1) / 3);
    const places = Math.min(20, Number(decimals ?? 0) || 0);
    this.#decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
    if (decimals === undefined && thousands <= 0) style.code += 'General';
    else style.code += `0${this.#decimals}${','.repeat(Math.min(4, Math.max(0, thousands)))}`;
  }

  text(text: string): void {
    const style = this.#open;
    if (style === null) return;
    if (this.#embedded !== null) {
      // Text inside a number stands before so many of its last digits: 0"."0000.
      const digits = '0'.repeat(Math.min(20, Math.max(0, this.#embedded)));
      style.code = style.code.replace(/0(?=\.0|,|$)/, `0${quoted(text)}${digits}`);
    } else if (this.#inText) style.code += style.percent && text.trim() === '%' ? '%' : quoted(text);
  }

  close(name: string): void {
    if (/^number:[a-z]+-style$/.test(name)) this.#open = null;
    else if (name === 'number:text') this.#inText = false;
    else if (name === 'number:embedded-text') this.#embedded = null;
  }

  /** The code of a format by its name, with those that take its place in front; null for an unknown one. */
  code(name: string): string | null {
    const style = this.#styles.get(name);
    if (style === undefined) return null;
    const others = style.maps.map((map) => `[${map.condition}]${this.#styles.get(map.style)?.code ?? ''}`);
    return [...others, style.code].join(';');
  }
}

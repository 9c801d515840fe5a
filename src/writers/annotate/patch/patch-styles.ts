import { severities } from '../../../findings/severity.ts';
import type { Severity } from '../../../model/finding.ts';
import { grouped } from '../../../model/grouped.ts';
import { severityColours } from '../remark.ts';
import {
  appendInside,
  applyEdits,
  type Edit,
  type Element,
  findElement,
  type Tag,
  tagsOf,
  withAttribute,
} from './xml-tags.ts';

/** Formats of the added sheet: the title, a heading, a wrapped text, and a wrapped text on the colour of a severity. */
export type ListFormat = 'title' | 'heading' | 'text' | Severity;

/**
 * The style sheet of a workbook with formats added at its end, so that no existing index changes. `coloured` gives the format that
 * is an existing one with the colour of a severity.
 */
export interface StylePatch {
  readonly coloured: (format: number, severity: Severity) => number;
  /**
   * The formats that are a coloured one but for the colour, or one without any colour: the same list for all that are alike. The format
   * itself where it is not coloured.
   */
  readonly uncoloured: (format: number) => readonly number[];
  /** `quoted` formats keep text that looks like a formula text. */
  readonly list: (format: ListFormat, quoted: boolean) => number;
  /** The whole part with everything asked for so far. */
  readonly write: () => string;
}

/** The order of the children of a style sheet; a missing table has to be put in its place. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const defaults: Readonly<Record<string, (p: string) => string>> = {
  fonts: (p) => `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`,
  fills: (p) =>
    `<${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
  borders: (p) => `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
  cellXfs: (p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`,
};

const thinBox = (p: string): string => {
  const edges = ['left', 'right', 'top', 'bottom'].map(
    (edge) => `<${p}${edge} style="thin"><${p}color rgb="FFC9D1D9"/></${p}${edge}>`,
  );
  return `<${p}border>${edges.join('')}<${p}diagonal/></${p}border>`;
};

/** A style sheet for a workbook that has none. */
export const emptyStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`;

/** Makes sure that a table of formats is there, with at least the entries every workbook has. */
function withTable(xml: string, name: string): string {
  const known = findElement(xml, name, 1);
  const content = defaults[name]?.(rootOf(xml).prefix) ?? '';
  const prefix = rootOf(xml).prefix;
  if (known !== null && countChildren(xml, known) > 0) return xml;
  if (known !== null) return applyEdits(xml, [appendInside(xml, known.open, known.close, content)]);
  const table = `<${prefix}${name}>${content}</${prefix}${name}>`;
  const later = new Set(order.slice(order.indexOf(name) + 1));
  for (const tag of tagsOf(xml)) {
    if (tag.depth === 1 && tag.kind !== 'close' && later.has(tag.name)) {
      return applyEdits(xml, [{ from: tag.from, to: tag.from, text: table }]);
    }
  }
  const root = findElement(xml, rootOf(xml).name, 0);
  return root === null ? xml : applyEdits(xml, [appendInside(xml, root.open, root.close, table)]);
}

function rootOf(xml: string): Tag {
  for (const tag of tagsOf(xml)) return tag;
  return { kind: 'empty', name: '', prefix: '', from: 0, to: 0, depth: 0 };
}

function childrenOf(xml: string, element: Element): string[] {
  const found: string[] = [];
  let from = -1;
  for (const tag of tagsOf(xml)) {
    if (element.close === null || tag.from <= element.open.from) continue;
    if (tag.from >= element.close.from) break;
    if (tag.depth !== element.open.depth + 1) continue;
    if (tag.kind === 'open') from = tag.from;
    else found.push(xml.slice(tag.kind === 'empty' ? tag.from : from, tag.to));
  }
  return found;
}

const countChildren = (xml: string, element: Element) => childrenOf(xml, element).length;

/** Sets attributes of the first tag of an XML fragment. */
function withAttributes(fragment: string, attributes: Readonly<Record<string, string>>): string {
  let text = fragment;
  for (const [name, value] of Object.entries(attributes)) {
    const [first] = tagsOf(text);
    if (first !== undefined) text = withAttribute(text, first, name, value) + text.slice(first.to);
  }
  return text;
}

/** A format without what it says of its fill. */
const bare = (xf: string): string => xf.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '');

class Styles implements StylePatch {
  readonly #xml: string;
  readonly #p: string;
  readonly #formats: readonly string[];
  readonly #fills: readonly string[];
  readonly #fillsBefore: number;
  readonly #fontsBefore: number;
  readonly #bordersBefore: number;
  readonly #added: string[] = [];
  readonly #known = new Map<string, number>();
  #like: Map<string, number[]> | null = null;

  constructor(xml: string) {
    this.#xml = ['fonts', 'fills', 'borders', 'cellXfs'].reduce(withTable, xml);
    this.#p = rootOf(this.#xml).prefix;
    const count = (name: string) => {
      const table = findElement(this.#xml, name, 1);
      return table === null ? 0 : countChildren(this.#xml, table);
    };
    const table = findElement(this.#xml, 'cellXfs', 1);
    this.#formats = table === null ? [] : childrenOf(this.#xml, table);
    const fills = findElement(this.#xml, 'fills', 1);
    this.#fills = fills === null ? [] : childrenOf(this.#xml, fills);
    this.#fillsBefore = this.#fills.length;
    this.#fontsBefore = count('fonts');
    this.#bordersBefore = count('borders');
  }

  #add(key: string, format: () => string): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#added.push(format());
    const index = this.#formats.length + this.#added.length - 1;
    this.#known.set(key, index);
    return index;
  }

  #xf(format: number): string | undefined {
    return this.#formats[format] ?? this.#added[format - this.#formats.length];
  }

  #fill(severity: Severity): string {
    return String(this.#fillsBefore + severities.indexOf(severity));
  }

  coloured(format: number, severity: Severity): number {
    return this.#add(`${format} ${severity}`, () =>
      withAttributes(this.#xf(format) ?? this.#formats[0] ?? '', { fillId: this.#fill(severity), applyFill: '1' }),
    );
  }

  uncoloured(format: number): readonly number[] {
    const xf = this.#formats[format];
    if (xf === undefined || !this.#isMarked(xf)) return [format];
    const unmarked = this.#unmarked();
    const like = unmarked.get(bare(xf)) ?? [this.#add(`${format} plain`, () => withAttributes(xf, { fillId: '0' }))];
    unmarked.set(bare(xf), like);
    return like;
  }

  /** The formats without a colour of ours, by all else that they say. */
  #unmarked(): Map<string, number[]> {
    this.#like ??= grouped(this.#formats.keys(), (at) => {
      const xf = this.#formats[at] ?? '';
      return this.#isMarked(xf) ? null : bare(xf);
    });
    return this.#like;
  }

  /** True when the fill of a format is the colour of a severity. */
  #isMarked(xf: string): boolean {
    const fill = this.#fills[Number(/\sfillId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? '';
    // FFFFC7CE is opaque FFC7CE; programs write it with and without FF.
    const rgb = /<(?:\w+:)?fgColor\b[^<>]*\srgb="(?:FF)?([0-9A-Fa-f]{6})"/.exec(fill)?.[1]?.toUpperCase();
    return rgb !== undefined && Object.values(severityColours).some((colour) => colour === rgb);
  }

  list(format: ListFormat, quoted: boolean): number {
    const p = this.#p;
    const wrapped = `<${p}alignment vertical="top" wrapText="1"/>`;
    const xf = (font: number, fill: string, inner: string, border = this.#bordersBefore) =>
      `<${p}xf${quoted ? ' quotePrefix="1"' : ''} numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${inner}</${p}xf>`;
    return this.#add(`list ${format} ${quoted}`, () => {
      switch (format) {
        case 'title':
          return xf(this.#fontsBefore, '0', `<${p}alignment vertical="center"/>`, 0);
        case 'heading':
          return xf(
            this.#fontsBefore + 1,
            String(this.#fillsBefore + severities.length),
            `<${p}alignment vertical="center" wrapText="1"/>`,
          );
        case 'text':
          return xf(0, '0', wrapped);
        default:
          return xf(0, this.#fill(format), wrapped);
      }
    });
  }

  write(): string {
    const p = this.#p;
    const solid = (rgb: string) =>
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    const bold = (size: number, colour: string) =>
      `<${p}font><${p}b/><${p}sz val="${size}"/><${p}color rgb="FF${colour}"/><${p}name val="微软雅黑"/></${p}font>`;
    const fills = [...severities.map((severity) => severityColours[severity]), '1F4E79'].map(solid);
    const fonts = [bold(14, '1F4E79'), bold(11, 'FFFFFF')];
    return applyEdits(this.#xml, [
      ...this.#append('fonts', fonts),
      ...this.#append('fills', fills),
      ...this.#append('borders', [thinBox(p)]),
      ...this.#append('cellXfs', this.#added),
    ]);
  }

  #append(name: string, items: readonly string[]): Edit[] {
    const table = findElement(this.#xml, name, 1);
    if (table === null || items.length === 0) return [];
    const counted = withAttribute(
      this.#xml,
      table.open,
      'count',
      String(countChildren(this.#xml, table) + items.length),
    );
    const inside = appendInside(this.#xml, table.open, table.close, items.join(''));
    return table.close === null ? [inside] : [{ from: table.open.from, to: table.open.to, text: counted }, inside];
  }
}

/** Prepares a style sheet for additions. */
export function patchStyles(xml: string): StylePatch {
  const styles = new Styles(xml);
  return {
    coloured: (format, severity) => styles.coloured(format, severity),
    uncoloured: (format) => styles.uncoloured(format),
    list: (format, quoted) => styles.list(format, quoted),
    write: () => styles.write(),
  };
}

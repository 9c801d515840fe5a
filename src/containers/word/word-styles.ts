import type { Finding } from '../../model/finding.ts';
import { readXml, type XmlSource } from '../xml/xml.ts';
import { isOff } from './word-switch.ts';

/** The list a paragraph or its style belongs to. `level` is null where the style is tied to a level by the list itself. */
interface ListRef {
  readonly numId: string;
  readonly level: number | null;
}

/** What styles say that matters for the text, inherited properties resolved. */
export interface WordStyles {
  /** The paragraph styles that number their paragraphs. */
  readonly lists: ReadonlyMap<string, ListRef>;
  /** The paragraph and character styles whose text doesn't show. */
  readonly hidden: ReadonlySet<string>;
}

export const noStyles: WordStyles = { lists: new Map(), hidden: new Set() };

/** A style as it is written: null is what it leaves to the style it is based on. */
export interface StyleSource {
  readonly numId: string | null;
  readonly level: number | null;
  readonly hidden: boolean | null;
  readonly basedOn: string | null;
}

type OpenStyle = { -readonly [Key in keyof StyleSource]: StyleSource[Key] };

/**
 * What each style or the nearest one it is based on says; null where none says anything. Each chain is followed once, up to a style that
 * is settled already: a chain of 10,000 styles would otherwise be followed from each of them.
 */
function inherited<T>(styles: ReadonlyMap<string, StyleSource>, said: (style: StyleSource) => T | null) {
  const settled = new Map<string, T | null>();
  for (const id of styles.keys()) {
    const chain: string[] = [];
    let found: T | null = null;
    for (let at: string | null = id; at !== null && found === null; at = styles.get(at)?.basedOn ?? null) {
      const style = styles.get(at);
      if (style === undefined || settled.has(at)) {
        found = settled.get(at) ?? null;
        break;
      }
      settled.set(at, null);
      chain.push(at);
      found = said(style);
    }
    for (const at of chain) settled.set(at, found);
  }
  return settled;
}

/** What styles say together with those they are based on. */
export function resolveStyles(styles: ReadonlyMap<string, StyleSource>): WordStyles {
  const lists = new Map<string, ListRef>();
  const hidden = new Set<string>();
  for (const [id, list] of inherited(styles, ({ numId, level }) => (numId === null ? null : { numId, level }))) {
    if (list !== null && list.numId !== '0') lists.set(id, list);
  }
  for (const [id, isHidden] of inherited(styles, (style) => style.hidden)) if (isHidden === true) hidden.add(id);
  return { lists, hidden };
}

/** Reads which styles number their paragraphs and which hide their text. */
export function readWordStyles(
  bytes: Uint8Array,
  source: XmlSource,
): { value: WordStyles; findings: readonly Finding[] } {
  const styles = new Map<string, OpenStyle>();
  let current: OpenStyle | null = null;
  const findings = readXml(bytes, source, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style' && (attributes['w:type'] ?? 'paragraph') !== 'table') {
        current = { numId: null, level: null, hidden: null, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', current);
      } else if (current === null) return;
      else if (name === 'w:basedOn') current.basedOn = value;
      else if (name === 'w:numId') current.numId = value;
      else if (name === 'w:ilvl') current.level = Number(value) || 0;
      else if (name === 'w:vanish') current.hidden = !isOff(attributes['w:val']);
    },
    close: (name) => {
      if (name === 'w:style') current = null;
    },
  });
  return { value: resolveStyles(styles), findings };
}

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

/** What a style or the nearest one it is based on says; null where none says anything. */
function inherited<T>(styles: ReadonlyMap<string, StyleSource>, id: string, said: (style: StyleSource) => T | null) {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    const style = styles.get(at);
    const found = style === undefined ? null : said(style);
    if (found !== null) return found;
  }
  return null;
}

/** What styles say together with those they are based on. */
export function resolveStyles(styles: ReadonlyMap<string, StyleSource>): WordStyles {
  const lists = new Map<string, ListRef>();
  const hidden = new Set<string>();
  for (const id of styles.keys()) {
    const list = inherited(styles, id, ({ numId, level }) => (numId === null ? null : { numId, level }));
    if (list !== null && list.numId !== '0') lists.set(id, list);
    if (inherited(styles, id, (style) => style.hidden) === true) hidden.add(id);
  }
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

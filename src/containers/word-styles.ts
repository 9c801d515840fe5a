import type { Finding } from '../model/finding.ts';
import { readXml, type XmlSource } from './xml.ts';

/** The list a paragraph or its style belongs to. `level` is null where the style is tied to a level by the list itself. */
interface ListRef {
  readonly numId: string;
  readonly level: number | null;
}

/** Which paragraph styles number their paragraphs, inherited ones resolved. */
export type WordStyles = ReadonlyMap<string, ListRef>;

interface OpenStyle {
  numId: string | null;
  level: number | null;
  basedOn: string | null;
}

/** Reads which paragraph styles carry automatic numbering. */
export function readWordStyles(
  bytes: Uint8Array,
  source: XmlSource,
): { value: WordStyles; findings: readonly Finding[] } {
  const styles = new Map<string, OpenStyle>();
  let current: OpenStyle | null = null;
  const findings = readXml(bytes, source, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
        current = { numId: null, level: null, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', current);
      } else if (current === null) return;
      else if (name === 'w:basedOn') current.basedOn = value;
      else if (name === 'w:numId') current.numId = value;
      else if (name === 'w:ilvl') current.level = Number(value) || 0;
    },
    close: (name) => {
      if (name === 'w:style') current = null;
    },
  });
  const resolved = new Map<string, ListRef>();
  for (const id of styles.keys()) {
    const seen = new Set<string>();
    let at: string | null = id;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      const style: OpenStyle | undefined = styles.get(at);
      if (style?.numId !== null && style !== undefined) {
        if (style.numId !== '0') resolved.set(id, { numId: style.numId, level: style.level });
        break;
      }
      at = style?.basedOn ?? null;
    }
  }
  return { value: resolved, findings };
}

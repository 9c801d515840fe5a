/** A tag of an XML text with its place, so that the text can be changed there and nowhere else. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** The name without its prefix. */
  readonly name: string;
  /** The prefix with its colon, or ''. */
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** How many elements are open around it; 0 for the root. */
  readonly depth: number;
}

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Where the markup that is no tag (comment, CDATA, instruction) at a position ends; null when a tag starts there. */
function endOfOther(xml: string, at: number): number | null {
  for (const [start, end] of skipped) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    return found < 0 ? xml.length : found + end.length;
  }
  return null;
}

/** Where the tag that begins at a position ends; a ">" inside a quoted value does not end it. */
function endOfTag(xml: string, at: number): number {
  for (let i = at + 1; i < xml.length; i += 1) {
    const sign = xml[i];
    if (sign === '>') return i + 1;
    if (sign === '"' || sign === "'") {
      i = xml.indexOf(sign, i + 1);
      if (i < 0) return xml.length;
    }
  }
  return xml.length;
}

/** The tag that stands at a place of the text, one level shallower when it closes an element. */
function tagAt(xml: string, from: number, to: number, depth: number): Tag {
  const closing = xml[from + 1] === '/';
  // x:row; 200 signs hold any name, and a tag may be as long as its attributes.
  const qualified = /^<\/?([^\s/>]+)/.exec(xml.slice(from, Math.min(to, from + 200)))?.[1] ?? '';
  const colon = qualified.indexOf(':');
  return {
    kind: closing ? 'close' : xml[to - 2] === '/' ? 'empty' : 'open',
    name: qualified.slice(colon + 1),
    prefix: qualified.slice(0, colon + 1),
    from,
    to,
    depth: closing ? depth - 1 : depth,
  };
}

/**
 * All tags of a well-formed XML text, in order. What is inside an open element for which `skip` says so is passed over at the speed
 * of a search; it is asked after the tag has been handed out, and must not be used where elements of that name can be nested.
 */
export function* tagsOf(xml: string, skip?: (tag: Tag) => boolean): Generator<Tag> {
  let depth = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const other = endOfOther(xml, at);
    let to = other ?? endOfTag(xml, at);
    if (other === null) {
      const tag = tagAt(xml, at, to, depth);
      yield tag;
      depth = tag.kind === 'open' ? tag.depth + 1 : tag.depth;
      if (tag.kind === 'open' && skip?.(tag) === true) to = Math.max(to, xml.indexOf(`</${tag.prefix}${tag.name}`, to));
    }
    at = xml.indexOf('<', to);
  }
}

/** For looks at a worksheet as a whole: its cells are passed over. */
export const isSheetData = (tag: Tag): boolean => tag.depth === 1 && tag.name === 'sheetData';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references to characters resolved. */
export const unescaped = (value: string): string =>
  value.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The value of an attribute of a tag; "*:id" finds an id with any prefix. Null when it has none. */
export function attributeOf(xml: string, tag: Tag, name: string): string | null {
  const text = xml.slice(tag.from, tag.to);
  // r="B7" and r='B7': programs write both.
  for (const [, key, double, single] of text.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name || (name.startsWith('*') && key?.endsWith(name.slice(1))))
      return unescaped(double ?? single ?? '');
  }
  return null;
}

/** The text of a tag with an attribute set to a value. */
export function withAttribute(xml: string, tag: Tag, name: string, value: string): string {
  const text = xml.slice(tag.from, tag.to);
  // The blank in front keeps s="3" apart from the end of customFormats="3".
  const known = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (known.test(text)) return text.replace(known, (_, start: string) => `${start}"${value}"`);
  const end = /^<[^\s/>]+/.exec(text)?.[0].length ?? 1;
  return `${text.slice(0, end)} ${name}="${value}"${text.slice(end)}`;
}

/** The text of a tag without an attribute. */
export function withoutAttribute(text: string, name: string): string {
  return text.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
}

/** A change of a text: what stands from `from` up to `to` becomes `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Makes all changes; those at the same position keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(xml.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** The text of an empty tag as a start tag: `<row r="1" />` becomes `<row r="1">`. */
export const opened = (tag: string): string => `${tag.slice(0, -2).trimEnd()}>`;

/** The change that puts XML inside an element as its last child, whether it is written with an end tag or without. */
export function appendInside(xml: string, open: Tag, close: Tag | null, inner: string): Edit {
  if (close !== null) return { from: close.from, to: close.from, text: inner };
  const text = opened(xml.slice(open.from, open.to));
  return { from: open.from, to: open.to, text: `${text}${inner}</${open.prefix}${open.name}>` };
}

/** An element found in a text: its start tag and its end tag, which an empty element does not have. */
export interface Element {
  readonly open: Tag;
  readonly close: Tag | null;
}

/** The elements of a name directly below the element of another name, or below the root when that is null. */
export function findElement(xml: string, name: string, depth: number): Element | null {
  let open: Tag | null = null;
  for (const tag of tagsOf(xml, isSheetData)) {
    if (tag.depth !== depth || tag.name !== name) continue;
    if (tag.kind === 'empty') return { open: tag, close: null };
    if (tag.kind === 'open') open = tag;
    else if (open !== null) return { open, close: tag };
  }
  return null;
}

/** Text made safe between tags and inside double quotes; characters that XML can't hold are dropped. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

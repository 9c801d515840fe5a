import { type Counted, RowCounter } from './row-counter.ts';

/** Finds where a sign ends that begins at a place or later, and keeps it: what a page has nowhere is looked for once, not at every tag. */
function endFinder(text: string, sign: RegExp): (from: number) => number {
  let start = -1;
  return (from) => {
    if (start < from) {
      sign.lastIndex = from;
      start = sign.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return start === Number.POSITIVE_INFINITY ? start : sign.lastIndex;
  };
}

/** The tags of a page as they are written, and the text between them; comments, scripts and styles are left out. */
function* pieces(text: string): Generator<string> {
  const endOfTag = endFinder(text, />/g);
  const ends: Readonly<Record<string, (from: number) => number>> = {
    // A «<tr>» in a comment, a script or a style is no row.
    '!--': endFinder(text, /-->/g),
    script: endFinder(text, /<\/script\s*>/gi),
    style: endFinder(text, /<\/style\s*>/gi),
  };
  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf('<', at);
    if (tag !== at) yield text.slice(at, tag < 0 ? text.length : tag);
    if (tag < 0) return;
    // «<» as a sign of its own (<5%) begins no tag.
    if (!/[A-Za-z/!?]/.test(text.charAt(tag + 1))) {
      yield '＜';
      at = tag + 1;
      continue;
    }
    // Eight characters hold «<script» and the sign after it, which must not be a letter: <scripted> is another tag.
    const name = /^<(!--|(?:script|style)\b)/i.exec(text.slice(tag, tag + 8))?.[1] ?? '';
    at = ends[name.toLowerCase()]?.(tag + 1 + name.length) ?? text.length + 1;
    if (at <= text.length) continue;
    at = Math.min(endOfTag(tag), text.length);
    yield text.slice(tag, at);
  }
}

/** Tags whose text may not be seen, or not be text. */
const hides =
  /^<(?:del|select|svg|math|template|noscript|title|textarea)\b|hidden|display\s{0,4}:\s{0,4}none|mso-hide/i;

/**
 * Counts the indicator rows of a web page a second way: over its tags as plain text, end tags of rows and cells being optional as
 * in HTML.
 */
export function countHtmlRows(text: string): Counted {
  const counter = new RowCounter();
  for (const piece of pieces(text)) {
    // The tags that make rows; <thead> and <track> only begin alike.
    const [, closing, tag] = /^<(\/?)(table|tr|td|th)\b/i.exec(piece) ?? [];
    const name = tag?.toLowerCase();
    if (name === 'table' && closing === '') counter.beginTable();
    else if (name === 'table') {
      counter.endRow();
      counter.endTable();
    } else if (name === 'tr') counter.endRow();
    else if (name !== undefined && closing === '') counter.cell(true);
    else if (piece.startsWith('<')) hides.test(piece) ? counter.doubt() : undefined;
    else counter.text(piece.replace(/&(?:nbsp|#160|#xa0);/gi, ' '));
  }
  return counter;
}

import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of a text: what a reader sees as single signs, whatever code points they are made of. */
export function graphemes(text: string): string[] {
  // Made when it is first needed: most texts need none, and it costs as much as the rest of a short command.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Signs without a width of their own: combining marks, format signs, the second and third parts of decomposed Hangul. */
const noWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11FF]/u;

/** Columns one grapheme takes on a terminal: 2 for Chinese signs, full-width forms and emoji, 0 for what has no width. */
function graphemeWidth(grapheme: string): number {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2;
  let width = 0;
  for (const sign of grapheme) if (!noWidth.test(sign)) width += eastAsianWidth(sign.codePointAt(0) ?? 0);
  return width;
}

/** Texts of signs that each stand for themselves, with nothing that combines or may be drawn as an emoji: almost all texts. */
const plainSigns =
  /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2460-\u25FC\u3000-\u3029\u3400-\u9FFF\uFF01-\uFF60]*$/;

/** Columns a text of one line takes on a terminal. Ambiguous signs (①, “, ≥) count 1, as terminals draw them. */
export function terminalWidth(text: string): number {
  let width = 0;
  if (plainSigns.test(text)) {
    for (let at = 0; at < text.length; at += 1) width += eastAsianWidth(text.charCodeAt(at));
    return width;
  }
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** Makes control characters of a hostile input visible, so that they can't move the cursor or hide text; line breaks stay. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
      if (sign === '\n') return sign;
      return sign < ' ' ? String.fromCodePoint(0x2400 + sign.charCodeAt(0)) : '\uFFFD';
    });
}

/** The same for what stands on one line: its line breaks are shown too. */
export function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '\u240A');
}

// No line ends with （ and none begins with ）: Chinese typesetting keeps them with their text.
const opening = /^[（“‘《〈〔【「『([{]$/u;
const closing = /^[），。、；：！？”’》〉〕】」』)\]},.;:!?%]$/u;

/**
 * What must not be torn apart if it can be helped: runs of Latin letters, digits and signs; an opening bracket and what follows it;
 * a closing sign and what it follows. Everything else breaks anywhere.
 */
function pieces(line: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const grapheme of graphemes(line)) {
    // «perf-score» stays in one piece.
    const latin = /^[!-~]$/.test(grapheme) && /[!-~]$/.test(before);
    if (found.length > 0 && (latin || opening.test(before) || closing.test(grapheme))) {
      found[found.length - 1] += grapheme;
    } else {
      found.push(grapheme);
    }
    before = grapheme;
  }
  return found;
}

/**
 * Breaks a text into lines of at most `width` columns (at least 2, so that any sign fits). Nothing is lost: the lines joined are
 * the text without its line breaks.
 */
export function wrapText(text: string, width: number): string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const piece of pieces(paragraph)) {
      const whole = terminalWidth(piece);
      const parts = whole > room ? graphemes(piece) : [piece];
      for (const part of parts) {
        const partWidth = terminalWidth(part);
        if (used + partWidth > room && line !== '') {
          lines.push(line);
          line = '';
          used = 0;
        }
        line += part;
        used += partWidth;
      }
    }
    lines.push(line);
  }
  return lines;
}

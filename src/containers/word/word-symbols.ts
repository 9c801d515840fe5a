/** Signs of the Symbol font that goal tables use, by the low byte of their code; the rest of its ASCII range looks alike. */
const symbolFont: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  179: '≥',
  177: '±',
  180: '×',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  165: '∞',
  176: '°',
  183: '·',
  215: '·',
  83: 'Σ',
  68: 'Δ',
};

/** Check marks and boxes of the Wingdings fonts. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  168: '□',
  171: '★',
  181: '☆',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '□' };

const circledFrom = 0x81;

function fontSign(font: string, low: number): string | null {
  const name = font.trim().toLowerCase();
  if (name === 'symbol') return symbolFont[low] ?? (low >= 0x30 && low <= 0x3f ? String.fromCharCode(low) : null);
  if (name === 'wingdings 2') return wingdings2[low] ?? null;
  if (name !== 'wingdings') return null;
  if (low >= circledFrom && low < circledFrom + 10) return String.fromCodePoint(0x2460 + low - circledFrom);
  return wingdings[low] ?? null;
}

/**
 * The sign a symbol font draws for a code (with or without the private-use offset F000). A code outside the range of symbol fonts is
 * a character like any other. Null when the sign isn't known: the caller keeps the code and says so.
 */
export function symbolSign(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low <= 0xff) return fontSign(font, low);
  const isCharacter = low < 0xd800 || (low >= 0xf900 && low <= 0xfffd);
  return isCharacter ? String.fromCharCode(low) : null;
}

// Where Word keeps the signs of the Symbol font: F0B3 is ≥.
const privateUse = /[\uF020-\uF0FF]/g;

/** Codes above ASCII in a run of the Symbol font, as files made from old ones have them: «³» is drawn as ≥. */
const upperHalf = /[\u00A1-\u00FE]/g;

/** Text of a run in which signs of a symbol font stand by their codes, with the signs put in; unknown codes stay. */
export function withSymbols(text: string, font: string): string {
  const drawn =
    font.trim().toLowerCase() === 'symbol'
      ? text.replace(upperHalf, (sign) => fontSign(font, sign.charCodeAt(0)) ?? sign)
      : text;
  return drawn.replace(privateUse, (sign) => symbolSign(font, sign.charCodeAt(0)) ?? sign);
}

import { cleanText } from '../clean-text.ts';

/** The most characters a spreadsheet cell holds. */
const maxTextLength = 32_767;
const cutMark = '…【文字过长，已截断】';

/**
 * Text as a spreadsheet can hold it: without characters that XML forbids, `_x0041_` kept literal, line ends as \n, and anything over
 * 32,767 characters cut with a visible mark.
 */
export function safeText(text: string): string {
  const clean = cleanText(text);
  const short = clean.length <= maxTextLength ? clean : cutWhole(clean, maxTextLength - cutMark.length) + cutMark;
  // «_x000D_» typed by somebody would be read back as a carriage return.
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cutWhole(text: string, length: number): string {
  // A first half alone is no character: 𠀀 takes two units.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}

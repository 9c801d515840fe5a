/** The most characters a spreadsheet cell holds. */
const longest = 32_767;
const cutMark = '…【文字过长，已截断】';

/**
 * Text as a spreadsheet can hold it: without characters that XML forbids, `_x0041_` kept literal, line ends as \n, and anything over
 * 32,767 characters cut with a visible mark.
 */
export function safeText(text: string): string {
  const clean = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');
  const short = clean.length <= longest ? clean : cutWhole(clean, longest - cutMark.length) + cutMark;
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cutWhole(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}

import { type Block, sliceOf } from './doc-properties.ts';

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** 25 stands for a choice that nobody has made: the default counts. */
const unchosen = 25;

/**
 * What a box or a list of an old form shows (FFData, MS-DOC 2.9.78): which box is checked and which entry chosen is kept beside the text. "" for
 * a field whose text stands in the document.
 */
export function formShows(data: Block, at: number): string {
  const { view } = data;
  const begin = at + view.getUint16(at + 4, true);
  const bits = view.getUint16(begin + 4, true);
  const kind = bits & 3;
  if (kind === 0) return '';
  const afterText = (from: number): number => from + 2 + view.getUint16(from, true) * 2 + 2;
  const standard = afterText(begin + 10);
  const chosen = (bits >> 2) & 31;
  const value = chosen === unchosen ? view.getUint16(standard, true) : chosen;
  if (kind === 1) return value === 1 ? '☑' : '□';
  // Behind the default: formats, help, status line and two macros, then the entries.
  let entry = standard + 2;
  for (let left = 5; left > 0; left -= 1) entry = afterText(entry);
  if (value >= view.getUint16(entry + 2, true)) return '';
  entry += 6;
  for (let left = value; left > 0; left -= 1) entry += 2 + view.getUint16(entry, true) * 2;
  return utf16.decode(sliceOf(data, entry + 2, view.getUint16(entry, true) * 2).bytes);
}

import { RowCounter } from './row-counter.ts';

const tags = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)(table|tr|td|th)\b[^>]*>|<[^>]*>|[^<]+/gi;

/**
 * Counts the indicator rows of a web page a second way: over its tags as plain text, end tags of rows and cells being optional as
 * in HTML.
 */
export function countHtmlRows(text: string): number {
  const counter = new RowCounter();
  for (const [token, , closing, tag] of text.matchAll(tags)) {
    const name = tag?.toLowerCase();
    if (name === 'table' && closing === '') counter.beginTable();
    else if (name === 'table') {
      counter.endRow();
      counter.endTable();
    } else if (name === 'tr') counter.endRow();
    else if (name !== undefined && closing === '') counter.cell();
    else if (!token.startsWith('<')) counter.text(token.replace(/&(?:nbsp|#160|#xa0);/gi, ' '));
  }
  return counter.rows;
}

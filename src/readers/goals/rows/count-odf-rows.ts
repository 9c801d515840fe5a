import { type Counted, RowCounter } from './row-counter.ts';

/** The tags that matter for counting, and the text between all tags. */
const pieces =
  /<(\/?)(?:[\w.-]+:)?(table|table-row|table-cell|annotation|note|tracked-changes|automatic-styles|frame|list|list-item|s|span|ruby-text)(?=[\s/>])([^<>]*?)(\/?)>|<[^<>]*>|[^<]+/g;

/** What stands in these is no text of a cell. */
const aside = new Set(['annotation', 'note', 'tracked-changes', 'automatic-styles', 'ruby-text']);

function count(counter: RowCounter, name: string, closing: boolean, empty: boolean, attributes: string): void {
  // A row hidden by hand or by a filter is no row to a reader.
  if (name === 'table') closing ? counter.endTable() : counter.beginTable();
  else if (name === 'table-row') {
    if (closing) counter.endRow();
    else if (/visibility="(?:collapse|filter)"/.test(attributes)) counter.deleteRow();
  } else if (name === 'table-cell') {
    if (closing || empty) counter.cell();
  } else counter.doubt();
}

/**
 * Counts the indicator rows of an OpenDocument text a second way: over the tags of its content as plain text, without the reader that
 * builds the tables.
 */
export function countOdfRows(content: Uint8Array): Counted {
  const counter = new RowCounter();
  let skipping = 0;
  for (const [token, closing, name, attributes = '', empty] of new TextDecoder().decode(content).matchAll(pieces)) {
    if (name === undefined) {
      if (skipping === 0 && !token.startsWith('<')) counter.text(token);
    } else if (aside.has(name)) skipping = Math.max(0, skipping + (closing === '/' ? -1 : empty === '/' ? 0 : 1));
    else if (skipping === 0) count(counter, name, closing === '/', empty === '/', attributes);
  }
  return counter;
}

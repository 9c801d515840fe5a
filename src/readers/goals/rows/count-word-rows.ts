import type { WordDocument } from '../../../containers/word/word-chunk.ts';
import { countHtmlRows } from './count-html-rows.ts';
import { bothCounted, type Counted, RowCounter } from './row-counter.ts';

// With any prefix (w:tr, ns0:tr): only these tags change what counts as a row or as its text.
const tags =
  /<(\/?)(?:[\w.-]+:)?(tbl|trPr|tr|tc|t|del|moveFrom|hidden|Fallback|vMerge|hMerge|cellDel|sym|numPr|pStyle|rStyle|instrText|fldChar|vanish|showingPlcHdr|checkBox|ddList|txbxContent|altChunk|object|pict|drawing|noBreakHyphen|footnoteReference|endnoteReference|rt)(?=[\s/>])[^<>]*?(\/?)>|[^<]+/g;

/** What of the tags around the text matters for counting. */
class TagState {
  skipping = 0;
  inText = false;
  inRowProperties = false;

  skip(counter: RowCounter, closing: boolean, empty: boolean): void {
    if (this.inRowProperties) counter.deleteRow();
    if (!empty) this.skipping = Math.max(0, this.skipping + (closing ? -1 : 1));
  }
}

function count(counter: RowCounter, state: TagState, name: string, closing: boolean, empty: boolean): void {
  if (name === 'del' || name === 'moveFrom' || name === 'Fallback') state.skip(counter, closing, empty);
  else if (state.skipping > 0) return;
  else if (name === 'hidden') state.inRowProperties ? counter.deleteRow() : undefined;
  else if (name === 't') state.inText = !closing && !empty;
  else if (name === 'trPr') state.inRowProperties = !closing && !empty;
  else if (name === 'tbl') closing ? counter.endTable() : counter.beginTable();
  else if (name === 'tr') closing ? counter.endRow() : counter.beginRow();
  else if (name !== 'tc') counter.doubt();
  else if (closing || empty) counter.cell();
}

/**
 * Counts the indicator rows of a Word document a second way: over the tags of its main part as plain text, without the reader that
 * builds the tables. Deleted rows don't count.
 */
function countWordRows(mainPart: Uint8Array): Counted {
  const encoding = mainPart[0] === 0xff ? 'utf-16le' : mainPart[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(mainPart);
  const counter = new RowCounter();
  const state = new TagState();
  for (const [token, closing, name, empty] of xml.matchAll(tags)) {
    if (name !== undefined) count(counter, state, name, closing === '/', empty === '/');
    else if (state.inText && state.skipping === 0) counter.text(token);
  }
  return counter;
}

/** The same for a whole document with the files that it shows inside its text. */
export function countDocumentRows({ mainPart, chunks }: WordDocument): Counted {
  return chunks.reduce((all, { counted }) => {
    if (counted === null) return all;
    return bothCounted(all, 'page' in counted ? countHtmlRows(counted.page) : countDocumentRows(counted.document));
  }, countWordRows(mainPart));
}

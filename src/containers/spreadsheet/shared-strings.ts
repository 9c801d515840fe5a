import type { Reading } from '../../model/finding.ts';
import { readXml, type XmlHandlers, type XmlSource } from '../xml/xml.ts';
import { scanXml } from '../xml/xml-scan.ts';
import { unescapeText } from './cell-value.ts';

/** No cell of a spreadsheet holds more; what is longer is cut there, and said. */
export const cellTextLimit = 32_767;

/** Collects the text of an `si` or `is` element: plain or rich runs joined, phonetic readings (`rPh`) left out. */
export interface RichText {
  readonly open: (element: string) => void;
  readonly text: (text: string) => void;
  readonly close: (element: string) => void;
  /** The text so far, escapes undone; starts anew. */
  readonly take: () => string;
}

/** A collector for one string item after another. */
export function richText(): RichText {
  let joined = '';
  let inText = false;
  let phonetic = 0;
  return {
    open: (element) => {
      if (element === 'rPh') phonetic += 1;
      else if (element === 't' && phonetic === 0) inText = true;
    },
    text: (text) => {
      if (inText) joined += text;
    },
    close: (element) => {
      if (element === 'rPh') phonetic -= 1;
      else if (element === 't') inText = false;
    },
    take: () => {
      const text = unescapeText(joined);
      joined = '';
      return text;
    },
  };
}

/** The handlers of one reading of the table, and the strings they collect. */
function stringTable(): { readonly strings: readonly string[]; readonly handlers: XmlHandlers } {
  const strings: string[] = [];
  const collector = richText();
  const close = (element: string): void => {
    collector.close(element);
    if (element === 'si') strings.push(collector.take());
  };
  return { strings, handlers: { open: collector.open, text: collector.text, close } };
}

/** Reads the table of shared strings; cells refer to them by position. */
export function readSharedStrings(bytes: Uint8Array, source: XmlSource): Reading<readonly string[]> {
  const fast = stringTable();
  if (scanXml(bytes, fast.handlers)) return { value: fast.strings, findings: [] };
  const careful = stringTable();
  const findings = readXml(bytes, source, careful.handlers);
  return { value: careful.strings, findings };
}

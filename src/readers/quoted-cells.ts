import { inBoth } from '../findings/args.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Place } from '../model/place.ts';
import { shortPlace } from './goals/rows/block-place.ts';

/** A text that was not read, with its place. */
export interface Quote {
  readonly text: string;
  readonly place: Place;
}

/** So many different texts of a column are quoted; more are counted. */
export const maxQuoted = 30;
const maxQuoteLength = 60;

/** The cells of a column for a finding: different texts once each, with their first place and how often they stand there. */
export function quotedCells(quotes: readonly Quote[]) {
  const byText = new Map<string, { readonly place: Place; count: number }>();
  for (const { text, place } of quotes) {
    const known = byText.get(text);
    if (known === undefined) byText.set(text, { place, count: 1 });
    else known.count += 1;
  }
  const shown = [...byText].slice(0, maxQuoted).map(([text, { place, count }]): Bilingual => {
    const cut = text.length > maxQuoteLength ? `${text.slice(0, maxQuoteLength)}…` : text;
    const { zh, en } = shortPlace(place);
    const times = count > 1 ? ` ×${count}` : '';
    return { zh: `${zh} ${cut}${times}`, en: `${en} "${cut}"${times}` };
  });
  const more = byText.size - shown.length;
  const rest: Bilingual[] = more > 0 ? [{ zh: `……另有 ${more} 种`, en: `... and ${more} more` }] : [];
  const all = shown.length === 0 ? [{ zh: '（空白）', en: '(blank)' }] : [...shown, ...rest];
  return inBoth('cells', { zh: all.map(({ zh }) => zh).join(' | '), en: all.map(({ en }) => en).join(' | ') });
}

import { builtInFormat, type FormatClass, formatClass } from '../../containers/spreadsheet/number-format.ts';
import { attributeOf, tagsOf } from '../annotate/patch/xml-tags.ts';

/** What a cell's format makes of what is put into it; `text` keeps it as written. */
export type CellShows = FormatClass | 'text';

/** The built-in format of cells that hold text; its code is @. */
const textFormat = 49;

/** What each format of a style sheet shows, by the position that cells name. */
export function cellShows(styles: string): readonly CellShows[] {
  const custom = new Map<number, CellShows>();
  const shows: CellShows[] = [];
  let inCells = false;
  for (const tag of tagsOf(styles)) {
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    if (tag.kind === 'close') continue;
    const id = Number(attributeOf(styles, tag, 'numFmtId') ?? 0);
    if (tag.name === 'numFmt') {
      const code = attributeOf(styles, tag, 'formatCode') ?? '';
      custom.set(id, code.trim() === '@' ? 'text' : formatClass(code));
    } else if (tag.name === 'xf' && inCells) {
      shows.push(custom.get(id) ?? (id === textFormat ? 'text' : builtInFormat(id)));
    }
  }
  return shows;
}

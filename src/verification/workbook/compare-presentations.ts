import { Decimal } from '../../model/decimal.ts';
import { Counted, type FirstOf } from '../differences/first-of.ts';
import { shortPair } from '../differences/short-pair.ts';
import type { Presentation } from './presentation.ts';
import type { WorkbookCells } from './workbook-cells.ts';

/** Something that makes a workbook look other than expected: `where` is a cell or row such as 表!B7, or a part of the file. */
export interface PresentationDifference {
  readonly kind: 'format' | 'hidden' | 'note' | 'part';
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** A workbook's cells and how they are seen. */
export interface SeenWorkbook {
  readonly cells: WorkbookCells;
  readonly looks: Presentation;
}

/** Formats that show a text as it is. */
const bare = new Set(['General', '@']);

type Differences = Counted<PresentationDifference>;

function compareFormats(found: SeenWorkbook, expected: SeenWorkbook, into: Differences): void {
  for (const [sheet, cells] of found.cells) {
    for (const [address, { value, style }] of cells) {
      const other = expected.cells.get(sheet)?.get(address);
      if (other === undefined) continue;
      const was = found.looks.formats[style] ?? 'General';
      const should = expected.looks.formats[other.style] ?? 'General';
      if (was === should || (!(value instanceof Decimal) && bare.has(was))) continue;
      into.add({ kind: 'format', where: `${sheet}!${address}`, found: was, expected: should });
    }
  }
}

function compareNotes(found: Presentation['notes'], expected: Presentation['notes'], into: Differences): void {
  for (const where of new Set([...expected.keys(), ...found.keys()])) {
    const [was, should] = [found.get(where) ?? '', expected.get(where) ?? ''];
    if (was === should) continue;
    const [shownFound, shownExpected] = shortPair(was, should);
    into.add({ kind: 'note', where, found: shownFound, expected: shownExpected });
  }
}

/** Where a workbook with the expected cells shows them otherwise, hides them, or shows something beside them. */
export function comparePresentations(found: SeenWorkbook, expected: SeenWorkbook): FirstOf<PresentationDifference> {
  const differences = new Counted<PresentationDifference>();
  compareFormats(found, expected, differences);
  for (const where of found.looks.hidden) {
    if (!expected.looks.hidden.has(where)) differences.add({ kind: 'hidden', where, found: '', expected: '' });
  }
  compareNotes(found.looks.notes, expected.looks.notes, differences);
  const known = new Set(expected.looks.others);
  for (const where of found.looks.others) {
    if (!known.has(where)) differences.add({ kind: 'part', where, found: where, expected: '' });
  }
  return differences;
}

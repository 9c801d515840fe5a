import type { SheetCell, SheetRow } from '../../../containers/spreadsheet/sheet.ts';
import type { LayoutColumn } from '../../../model/actuals/actuals-layout.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { clean } from '../values/cell-text.ts';

/** Which column of a sheet holds what; `twice` are headings met again further right, `others` headings of no known meaning. */
export interface FoundColumns<Id extends string> {
  readonly columns: ReadonlyMap<Id, SheetCell>;
  readonly twice: readonly { readonly id: Id; readonly cell: SheetCell }[];
  readonly others: readonly SheetCell[];
}

/** A heading without required marks, the year before it and the remarks in brackets at its end. */
const bare = (heading: string): string =>
  heading
    // ★实际完成值*, 2026年度预算数（万元）（必填）: people add marks, the year and remarks to our headings.
    .replace(/^[*★※]+|(?<![*★※])[*★※]+$/g, '')
    .replace(/^20\d{2}年度?/, '')
    .replace(/(?:\([^()]*\)){1,3}$/, '');

interface Spelling<Id extends string> {
  readonly id: Id;
  /** 0 for the heading itself, 1 for an alias; the lower one wins a contest for the same meaning. */
  readonly rank: number;
}

/** A lookup of headings and aliases of a layout in comparable spelling. */
export function headingLookup<Id extends string>(
  layout: readonly (LayoutColumn & { readonly id: Id })[],
): (cell: SheetCell) => Spelling<Id> | null {
  const known = new Map<string, Spelling<Id>>();
  for (const rank of [1, 0]) {
    for (const { id, heading, aliases } of layout) {
      for (const spelling of rank === 0 ? [heading] : aliases) {
        known.set(bare(comparable(spelling)), { id, rank });
        known.set(comparable(spelling), { id, rank });
      }
    }
  }
  return (cell) => {
    // Our longest heading with year, marks and remarks added by a person stays below; prose isn't compared.
    if (cell.kind !== 'text' || cell.text.length > 60) return null;
    const heading = comparable(cell.text);
    return known.get(heading) ?? known.get(bare(heading)) ?? null;
  };
}

/** Reads a row as headings. */
export function findColumns<Id extends string>(
  row: SheetRow,
  lookup: (cell: SheetCell) => Spelling<Id> | null,
): FoundColumns<Id> {
  const best = new Map<Id, { readonly rank: number; readonly cell: SheetCell }>();
  const twice: { id: Id; cell: SheetCell }[] = [];
  const others: SheetCell[] = [];
  for (const cell of row.cells) {
    const spelling = lookup(cell);
    if (spelling === null) {
      if (clean(cell.text) !== '') others.push(cell);
      continue;
    }
    const { id, rank } = spelling;
    const before = best.get(id);
    if (before === undefined) best.set(id, { rank, cell });
    else if (rank < before.rank) {
      best.set(id, { rank, cell });
      others.push(before.cell);
    } else if (rank > before.rank) others.push(cell);
    else twice.push({ id, cell });
  }
  return { columns: new Map([...best].map(([id, { cell }]) => [id, cell])), twice, others };
}

import { inBoth, listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import { grouped } from '../../../model/grouped.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import { quotedCells } from '../../quoted-cells.ts';
import { isReadColumn } from '../columns/goal-columns.ts';
import type { ColumnUse } from '../columns/heading-column.ts';
import type { Heading } from '../columns/headings.ts';
import type { PlacedText } from '../projects/raw-project.ts';
import type { PlaceOf } from './block-place.ts';
import type { ColumnRow } from './indicator-rows.ts';

const isSplit = (use: ColumnUse): boolean => use === 'comparator' || use === 'direction' || use === 'unit';

/** More places than this are counted, not named. */
const maxPlaces = 60;

/** What has to be said of a heading that is read: its columns of places, and texts of several columns that became one. */
export function headingFindings({ columns }: Heading, places: readonly string[], placeOf: PlaceOf): Finding[] {
  const findings: Finding[] = [];
  const first = columns.find(({ use }) => use === 'place');
  if (first !== undefined && places.length > 0) {
    const args = { count: `${places.length}`, ...listed('places', places.slice(0, maxPlaces)) };
    findings.push(finding('goal-places-as-projects', args, { place: placeOf(first.from) }));
  }
  for (const group of grouped(columns, (column) => column.group).values()) {
    const part = group.find(({ main, use }) => !main && isReadColumn(use) && !isSplit(use));
    if (part === undefined) continue;
    const count = group.filter(({ use }) => use === part.use).length;
    const args = { heading: part.text, count: `${count}` };
    if (count > 1) findings.push(finding('goal-heading-joined', args, { place: placeOf(part.from) }));
  }
  return findings;
}

const deciding: Readonly<Partial<Record<ColumnUse, Bilingual>>> = {
  target: { zh: '指标值', en: 'target' },
  place: { zh: '指标值', en: 'target' },
  weight: { zh: '分值', en: 'weight' },
};

/** Targets and points that a number format shows rounded: what people see and what is read differ where it decides. */
export function roundedCells({ rounded }: ColumnRow, placeOf: PlaceOf): Finding[] {
  return rounded.flatMap(({ column, cell, text }) => {
    const what = deciding[column.use];
    if (what === undefined) return [];
    const args = { text, seen: cell.seen ?? '', ...inBoth('column', what) };
    return [finding('goal-cell-rounded', args, { place: placeOf(cell.column) })];
  });
}

/** What of a document's tables was understood and not used, in one finding. */
export function restFindings(rest: readonly PlacedText[]): Finding[] {
  const [first] = rest;
  if (first === undefined) return [];
  return [finding('goal-cells-unread', { count: `${rest.length}`, ...quotedCells(rest) }, { place: first.place })];
}

import { type Area, areaName } from './cell-reference.ts';

/** More merged areas than any form needs; the rest is not treated as merged. */
const areaLimit = 20_000;

/**
 * The areas sorted by their first row, without single cells and without any that overlaps an earlier one; `onRefused` hears of each that
 * is left out, with the limit if it is beyond that, but not of one that says the same a second time.
 */
export function disjointAreas(
  areas: readonly Area[],
  onRefused: (area: Area, limit: number | null) => void,
): readonly Area[] {
  const merged = areas.filter((area) => area.bottom > area.top || area.right > area.left);
  const sorted = merged.slice(0, areaLimit).sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: Area[] = [];
  let active: Area[] = [];
  for (const area of sorted) {
    active = active.filter((open) => open.bottom >= area.top);
    const other = active.find((open) => open.left <= area.right && area.left <= open.right);
    if (other === undefined) {
      active.push(area);
      kept.push(area);
    } else if (areaName(other) !== areaName(area)) onRefused(area, null);
  }
  for (const area of merged.slice(areaLimit)) onRefused(area, areaLimit);
  return kept;
}

/** Looks up the merged area of a cell. Rows must be asked for in ascending order; one pass costs little whatever the size of the areas. */
export type AreaCursor = (row: number, column: number) => Area | null;

/** A cursor over areas of {@link disjointAreas}. */
export function areaCursor(areas: readonly Area[]): AreaCursor {
  let next = 0;
  let active: Area[] = [];
  let current = 0;
  return (row, column) => {
    if (row !== current) {
      current = row;
      active = active.filter((area) => area.bottom >= row);
      for (let area = areas[next]; area !== undefined && area.top <= row; area = areas[next]) {
        if (area.bottom >= row) active.push(area);
        next += 1;
      }
      active.sort((a, b) => a.left - b.left);
    }
    return activeAt(active, column);
  };
}

/** Binary search in disjoint areas sorted by their left edge. */
function activeAt(active: readonly Area[], column: number): Area | null {
  let low = 0;
  let high = active.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const area = active[middle];
    if (area === undefined) return null;
    if (column < area.left) high = middle - 1;
    else if (column > area.right) low = middle + 1;
    else return area;
  }
  return null;
}

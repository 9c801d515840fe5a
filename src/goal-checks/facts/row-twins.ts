import type { ProjectView, RowView } from '../document-view.ts';
import { plainText } from './indicator-name.ts';

/** What a row measures, for finding twins: level 2, name and description, folded. */
function subjectKey(row: RowView): string {
  return [plainText(row.indicator.level2), row.name, row.description].join('|');
}

/** The target for comparison: the amount with its dimension, the date, or the folded words. */
export function targetKey({ target }: RowView): string {
  if (target.amount !== null)
    return `${target.kind}|${target.amount}|${target.upper?.amount ?? ''}|${target.dimension ?? ''}`;
  return target.date ?? plainText(target.text);
}

/** Pairs every row with the first earlier row of the project that measures the same. */
export function twins(project: ProjectView): readonly (readonly [RowView, RowView])[] {
  const first = new Map<string, RowView>();
  return project.rows.flatMap((row) => {
    const key = subjectKey(row);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    return earlier === undefined || row.name === '' ? [] : [[row, earlier] as const];
  });
}

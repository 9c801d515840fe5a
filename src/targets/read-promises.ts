import type { GoalPromise } from '../model/goals.ts';
import type { Place } from '../model/place.ts';
import { type Folded, fold, quote } from './fold.ts';
import { readTarget } from './read-target.ts';
import { type Item, itemsIn } from './scan.ts';

const clauseEnd = /[,，、;；。!！?？\n]/;

/** Only what can be checked: a number with a unit or a comparator, a range, a deadline. Years and list marks are no promises. */
function isPromise(item: Item): boolean {
  switch (item.type) {
    case 'bound':
      return !item.bound.malformed && (item.bound.comparator !== null || item.bound.use !== null);
    case 'span':
      return item.span.fault === null && item.span.high.use !== null;
    case 'date':
      return item.date.fault === null && item.date.marked && item.date.date !== null;
  }
}

/** The words before the number in its clause, without connecting words at their ends. */
function subjectBefore(folded: Folded, from: number, item: Item): string {
  const { text } = folded;
  let start = item.start;
  while (start > from && !clauseEnd.test(text.charAt(start - 1))) start -= 1;
  const words = quote(folded, start, item.start);
  return words
    .replace(/^(?:并|且|和|及|其中|每年|全年)/, '')
    .replace(/(?:为|达到|达|约|是|共|共计|累计|合计|:|：)+$/, '');
}

/** The words after the number, for promises that name their subject last («完成12次培训»). */
function subjectAfter(folded: Folded, item: Item, until: number): string {
  let end = item.end;
  while (end < until && !clauseEnd.test(folded.text.charAt(end))) end += 1;
  return quote(folded, item.end, end);
}

/**
 * Splits prose (a goal, the 绩效指标 sentence of a department part) into the promises that can be checked: «不少于1次», «90%以上»,
 * «1次», each with the words that say of what, and the whole sentence.
 */
export function readPromises(sentence: string, place: Place, year: number | null): readonly GoalPromise[] {
  const folded = fold(sentence);
  const items = itemsIn(folded.text, year).filter(isPromise);
  let from = 0;
  return items.flatMap((item, at) => {
    const text = quote(folded, item.start, item.end);
    const target = readTarget(text, { year });
    const before = subjectBefore(folded, from, item);
    from = item.end;
    if (target.kind === 'unreadable' || target.kind === 'qualitative') return [];
    const subject = before === '' ? subjectAfter(folded, item, items[at + 1]?.start ?? folded.text.length) : before;
    return [{ text, subject, target, sentence: sentence.trim(), source: place }];
  });
}

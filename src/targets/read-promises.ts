import type { GoalPromise } from '../model/goals/goals.ts';
import type { Place } from '../model/place.ts';
import { type Folded, fold, quote } from '../model/text/fold.ts';
import { comparatorVerb } from './measures/comparators.ts';
import { readTarget } from './target/read-target.ts';
import { type Item, itemsIn } from './text/scan.ts';
import { trimPunctuation } from './text/surroundings.ts';

// «培训8期，满意度达到95%» makes two promises; behind a deadline the clause ends at 、 too: «6月底前招标、年底前完工».
const clauseEnd = /[,;。!?\n]/;
const listedClauseEnd = /[,;、。!?\n]/;
const sentenceEnd = /[。!?\n]/;

/**
 * Only what can be checked: a number with a unit or a comparator, a range, a deadline. Bare years, list marks and days before
 * the document's year (what is left from earlier years) are no promises.
 */
function isPromise(item: Item, year: number | null): boolean {
  switch (item.type) {
    case 'bound':
      return !item.bound.malformed && (item.bound.comparator !== null || item.bound.use !== null);
    case 'span':
      return item.span.fault === null && item.span.high.use !== null;
    case 'date': {
      const { fault, marked, date } = item.date;
      return fault === null && marked && date !== null && (year === null || Number(date.slice(0, 4)) >= year);
    }
  }
}

/** The last position not before `from` right behind a sign of the given sort. */
function startBehind(text: string, from: number, at: number, sign: RegExp): number {
  let start = at;
  while (start > from && !sign.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function endBefore(text: string, at: number, until: number, sign: RegExp): number {
  let end = at;
  while (end < until && !sign.test(text.charAt(end))) end += 1;
  return end;
}

const connecting = ['并且', '并', '且', '以及', '和', '及', '其中', '每年', '全年'];
const leadingUp = ['达到', '达', '控制在', '累计', '合计', '共计', '共', '为', '约', '是', ':'];

/** Words of a subject without list marks and what only connects them to the number or the sentence. */
function bare(listed: string): string {
  const words = listed.replace(/^(?:[0-9]{1,2}[.、．]\s{0,4}){1,3}/, '');
  const first = connecting.find((word) => words.startsWith(word)) ?? '';
  const last = leadingUp.find((word) => words.endsWith(word)) ?? '';
  return trimPunctuation(words.slice(first.length, words.length - last.length));
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** 开展7个小型水利工程: a verb alone in front of the number says nothing of what is counted. */
const doing =
  /^(?:计划|预计|力争|确保|拟)?(?:开展|完成|举办|召开|组织|实施|新建|改建|扩建|建设|建成|购置|采购|维修|改造|支持|扶持|覆盖|惠及|补助|资助|发放|印发|编制|制作|培育|引进|打造|配备|安装|修建|整治|创建|保障)$/;

/** What the number is of: the words before it in its clause, or behind it («完成12次培训», and always for a deadline). */
function subjectOf(folded: Folded, item: Item, { from, until }: Span): string {
  const { text } = folded;
  const deadline = item.type === 'date';
  const end = endBefore(text, item.end, until, deadline ? listedClauseEnd : clauseEnd);
  const before = bare(trimPunctuation(quote(folded, startBehind(text, from, item.start, clauseEnd), item.start)));
  const behind = trimPunctuation(quote(folded, item.end, end));
  return deadline || doing.test(before) ? behind || before : before || behind;
}

/** Where each sentence ends, in order; the end of the text is the last. */
function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (sentenceEnd.test(text.charAt(at))) ends.push(at);
  return [...ends, text.length];
}

/**
 * Splits prose (a goal, the 绩效指标 sentence of a department part) into the promises that can be checked: «不少于1次», «90%以上»,
 * «1次», each with the words that say of what, and the sentence it stands in.
 */
export function readPromises(sentence: string, place: Place, year: number | null): readonly GoalPromise[] {
  const folded = fold(sentence);
  const { text } = folded;
  const items = itemsIn(text, year).filter((item) => isPromise(item, year));
  const ends = sentenceEnds(text);
  let current = 0;
  return items.flatMap((item, at) => {
    while ((ends[current] ?? text.length) < item.start) current += 1;
    const span = { from: items[at - 1]?.end ?? 0, until: items[at + 1]?.start ?? text.length };
    const verb = item.type === 'bound' ? comparatorVerb(text.slice(Math.max(0, item.start - 3), item.start)) : null;
    const words = quote(folded, item.start - (verb?.word.length ?? 0), item.end);
    const target = readTarget(words, { year });
    if (target.kind === 'unreadable' || target.kind === 'qualitative') return [];
    const whole = quote(folded, current === 0 ? 0 : (ends[current - 1] ?? 0) + 1, ends[current] ?? text.length);
    return [{ text: words, subject: subjectOf(folded, item, span), target, sentence: whole, source: place }];
  });
}

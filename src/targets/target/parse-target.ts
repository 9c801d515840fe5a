import type { Folded } from '../../model/text/fold.ts';
import { judgeBound, judgePair, judgeSpan, type Parsed } from '../actual/judge.ts';
import { isDay, isoDay } from '../dates/calendar.ts';
import type { DateMatch } from '../dates/dates.ts';
import { boundAt } from '../measures/bounds.ts';
import { comparatorAround } from '../measures/comparators.ts';
import { spacedThousands } from '../measures/numbers.ts';
import { tenthsBound } from '../measures/tenths.ts';
import { nameHint } from '../names/name-hint.ts';
import { carriesBound, carriesDate, carriesSpan, hasStraySign } from '../text/prose.ts';
import { type Item, itemAt, itemsIn } from '../text/scan.ts';
import { joinWords, surroundingsOf } from '../text/surroundings.ts';
import { assumed } from './assumptions.ts';
import { bodyOf } from './body.ts';
import { type Columns, readColumns } from './columns.ts';
import { hasPlaceholder, isBlank, looksLikeDamagedNumber } from './faults.ts';
import { phraseTarget } from './phrase-target.ts';
import type { TargetContext } from './target-context.ts';

interface Task {
  readonly body: Folded;
  readonly columns: Columns;
  readonly context: TargetContext;
  readonly year: number | null;
}

function judgeDate(date: DateMatch, words: string | null, body: Folded): Parsed {
  if (date.fault !== null) return { fault: date.fault };
  const unknown = date.date === null;
  return {
    kind: 'date',
    comparator: date.comparator,
    date: date.date,
    from: unknown ? null : date.from,
    assumptions: date.assumptions,
    words: unknown ? body.original.trim() : words,
  };
}

/** The reading of a text that holds one item; null when that item is not what the text promises. */
function judgeOne(item: Item, { body, columns, context }: Task): Parsed | null {
  const sides = surroundingsOf(body, item.start, item.end);
  if (hasStraySign(sides)) return { fault: 'malformed-number' };
  switch (item.type) {
    case 'bound': {
      const comparator = item.bound.comparator ?? comparatorAround(sides.lead, sides.trail);
      const bound = { ...item.bound, comparator };
      return carriesBound(bound, sides) ? judgeBound(bound, sides.words, columns, context) : null;
    }
    case 'span':
      return carriesSpan(sides) ? judgeSpan(item.span, sides.words, columns) : null;
    case 'date':
      return carriesDate(item, sides) ? judgeDate(item.date, sides.words, body) : null;
  }
}

/** 20261231: eight digits alone that make a day. */
function compactDate({ body, columns }: Task): Parsed | null {
  const { text } = body;
  // 20261231 only: with a unit or a comparator beside it, it is an amount.
  if (!/^20[0-9]{6}$/.test(text) || columns.unit !== null || columns.comparator !== null) return null;
  const day = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) };
  return isDay(day) ? { kind: 'date', date: isoDay(day), assumptions: [assumed('compact-date', { text })] } : null;
}

/** The text read as one date, range or bound from end to end, perhaps with a remark in brackets; a deadline may have words behind it. */
function whole(task: Task): Parsed | null {
  const { text } = task.body;
  // With a unit or a comparator in a column of its own or in the name «2023.07» is a number, and a cost is no month.
  const { level1, level2, level3 } = task.context;
  const hint = nameHint(level3);
  // 成本指标 2026.12 is an amount of money.
  const costs = /成本/.test(level2 ?? level1 ?? '');
  const stated = task.columns.unit ?? task.columns.comparator ?? hint.unit ?? hint.comparator;
  const number = stated !== null || costs;
  const bound = number && /^[0-9]{4}\.[0-9]{1,2}$/.test(text) ? boundAt(text, 0) : null;
  if (bound !== null) return judgeBound(bound, null, task.columns, task.context);
  const item = itemAt(text, 0, task.year);
  if (item === null) return null;
  const { trail } = surroundingsOf(task.body, 0, item.end);
  // «12月底前完成» continues with words; with «12月底前完成8次» the words hold a number that must not be lost.
  if (trail !== '' && (item.type !== 'date' || /[0-9]/.test(trail))) return null;
  return judgeOne(item, task);
}

/** Two bounds that enclose a value: 不低于5%不高于10%. */
function enclosing(items: readonly Item[], { body, columns }: Task): Parsed | null {
  const [first, second] = items;
  if (items.length !== 2 || first?.type !== 'bound' || second?.type !== 'bound') return null;
  // ≥80、≤90 or ≥80且≤90: two bounds of one value; more between them makes two values.
  const between = body.text.slice(first.end, second.start);
  if (first.start !== 0 || second.end !== body.text.length || !/^[,、且和并但]{0,2}$/.test(between)) return null;
  return judgePair(first.bound, second.bound, columns);
}

/** A chain such as 90%≤满意度≤100%, both ends included. */
const chain = /^([^≤≥<>=]+)(≤|<=|≥|>=)([^0-9≤≥<>=]{1,20})\2([^≤≥<>=]+)$/;

/** A chain as a range; a letter in its middle (x) is no name. */
function chained({ body, columns }: Task): Parsed | null {
  const [, left = '', sign = '', name = '', right = ''] = chain.exec(body.text) ?? [];
  const [first, second] = [boundAt(left, 0), boundAt(right, 0)];
  if (first === null || second === null || first.end !== left.length || second.end !== right.length) return null;
  if (first.comparator !== null || second.comparator !== null) return null;
  const rising = sign === '≤' || sign === '<=';
  const [low, high] = rising ? [first, second] : [second, first];
  const pair = judgePair({ ...low, comparator: '≥' }, { ...high, comparator: '≤' }, columns);
  return pair === null || 'fault' in pair || name.length === 1 ? pair : { ...pair, words: name };
}

// 零事故 and 零投诉 promise a number; 零星修缮 and 零售额 only begin alike.
const noneOf = /^零(?:事故|投诉|差错|失误|伤亡|死亡|违规|违纪|上访|信访|案件|缺陷|感染|故障|遗漏|积压|拖欠)?$/;

/** 零 and 零事故: nothing of the kind may happen. */
function none({ body, columns, context }: Task): Parsed | null {
  const zero = noneOf.test(body.text) ? boundAt('0', 0) : null;
  return zero === null ? null : judgeBound(zero, body.text.slice(1) || null, columns, context);
}

function tenths({ body, columns, context }: Task): Parsed | null {
  const bound = tenthsBound(body.text);
  return bound === null ? null : judgeBound(bound, null, columns, context);
}

function inProse(task: Task): Parsed {
  const { body, year } = task;
  const items = itemsIn(body.text, year);
  const words = body.original.trim();
  const said = chained(task) ?? phraseTarget(body.text, items, words) ?? none(task) ?? enclosing(items, task);
  if (said !== null) return said;
  const bounds = items.filter((item) => item.type === 'bound');
  // «11月底完成100%»: with a deadline beside it the quantity is what is measured.
  const [only, ...others] = items.length === 2 && bounds.length === 1 ? bounds : items;
  const judged = only !== undefined && others.length === 0 ? judgeOne(only, task) : null;
  if (judged !== null) return judged;
  // ≥优: there is a sign, so a number was meant; «12..5»: there is nothing but a number, and it is damaged.
  if (items.length === 0 && /^[≥≤<>=±]/.test(body.text)) return { fault: 'no-number' };
  if (!/\p{L}/u.test(body.text) || looksLikeDamagedNumber(body.text)) return { fault: 'malformed-number' };
  return { kind: 'qualitative', words, assumptions: bounds.length > 1 ? [assumed('several-numbers')] : [] };
}

/** Reads a folded target text in its context: the parts of a reading, or the reason there is none. */
export function parseTarget(folded: Folded, context: TargetContext): Parsed {
  const { folded: body, label } = bodyOf(folded);
  if (isBlank(body.text)) return { fault: label === null ? 'blank' : 'placeholder' };
  if (hasPlaceholder(body.text)) return { fault: 'placeholder' };
  const task = { body, columns: readColumns(context), context, year: context.year ?? null };
  const parsed = compactDate(task) ?? tenths(task) ?? whole(task) ?? inProse(task);
  return withLabel('fault' in parsed ? parsed : { ...parsed, ...spacing(parsed, body) }, label, folded);
}

/** What is assumed of a number whose thousands are set apart by spaces. */
function spacing({ kind, assumptions = [] }: Exclude<Parsed, { fault: unknown }>, { text }: Folded) {
  const spaced = kind === 'qualitative' ? null : spacedThousands(text);
  return spaced === null ? {} : { assumptions: [...assumptions, assumed('spaced-thousands', { text: spaced })] };
}

function withLabel(parsed: Parsed, label: string | null, folded: Folded): Parsed {
  if ('fault' in parsed || label === null || parsed.words === folded.original.trim()) return parsed;
  return { ...parsed, words: joinWords(label, parsed.words ?? null) };
}

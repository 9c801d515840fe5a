import { assumed } from './assumptions.ts';
import { isDay, isoDay } from './calendar.ts';
import { comparatorColumn } from './comparators.ts';
import { hasPlaceholder, isBlank, labelOf } from './faults.ts';
import { type Folded, fold, quote } from './fold.ts';
import { type Columns, judgeBound, judgeSpan, type Parsed } from './judge.ts';
import { isBudgetRelative, isDeferred, isFrequency, isTrend, isYesNo, statedExpectation } from './phrases.ts';
import { quantityOf } from './quantities.ts';
import { type Item, itemAt, itemsIn } from './scan.ts';
import type { TargetContext } from './target-context.ts';
import { namedUnit } from './units.ts';

export function readColumns(context: TargetContext): Columns {
  const sign = fold(context.comparator ?? '').text;
  const column = comparatorColumn(sign);
  const unit = fold(context.unit ?? '').text;
  const named = isBlank(unit) ? null : namedUnit(unit);
  return {
    comparator: column?.comparator ?? null,
    unit: named,
    unknownUnit: named === null && !isBlank(unit) && !/[0-9]/.test(unit) ? unit : null,
    assumptions: column?.direction === true ? [assumed.direction(sign, column.comparator)] : [],
  };
}

/** The folded text without the template's label and without closing punctuation. */
function bodyOf(folded: Folded, label: string): Folded {
  let end = folded.text.length;
  while (end > label.length && ',。;、.!'.includes(folded.text.charAt(end - 1))) end -= 1;
  return { ...folded, text: folded.text.slice(label.length, end), offsets: folded.offsets.slice(label.length, end) };
}

const hasWords = (text: string) => /[\p{L}]/u.test(text);
const strayness = /[≥≤<>=±%‰]/;

/** Words that may stand around a value without changing what is promised. */
const leadWords =
  /^(?:达到|达|完成|实现|保持|保持在|控制在|全年|每年|年度|本年|共|共计|合计|累计|总计|约|大约|预计|计划|力争|确保|目标|指标值|目标值|平均|:)*$/;
const finishWords =
  /^(?:前)?(?:全部|全面|按时|如期)?(?:完成|完工|竣工|结束|交付|验收|开工|发放|拨付|支付|到位|建成|投入使用|上线)/;
const clause = /[,;。:、]/;

interface Around {
  readonly lead: string;
  readonly trail: string;
  readonly words: string | null;
  readonly remark: boolean;
}

function around(body: Folded, start: number, end: number): Around {
  const { text } = body;
  const lead = quote(body, 0, start);
  const remark = text.charAt(end) === '(' && text.endsWith(')');
  const trail = remark ? quote(body, end + 1, text.length - 1) : quote(body, end, text.length);
  const words = [lead, trail].map((part) => part.replace(/^[,，;；、。:：]+|[,，;；、。:：]+$/g, '').trim());
  return {
    lead: text.slice(0, start),
    trail: remark ? '' : text.slice(end),
    words: words.filter((part) => part !== '').join('…') || null,
    remark,
  };
}

/** Whether the words around a bound leave it the promise of the text rather than a detail in a sentence. */
function carriesBound(item: Item & { type: 'bound' }, { lead, trail }: Around): boolean {
  const { bound } = item;
  if (lead === '' && trail === '') return true;
  if (bound.comparator !== null) return true;
  if (bound.use === null) return false;
  if (leadWords.test(lead) && trail === '') return true;
  if (bound.use.dimension === 'duration') return false;
  return !clause.test(lead + trail) && lead.length + trail.length <= 24;
}

function carriesDate(item: Item & { type: 'date' }, { lead, trail }: Around): boolean {
  if (lead === '' && trail === '') return true;
  if (leadWords.test(lead) && finishWords.test(trail)) return true;
  return item.date.marked && !clause.test(lead + trail);
}

function judgeOne(item: Item, body: Folded, columns: Columns, context: TargetContext): Parsed | null {
  const sides = around(body, item.start, item.end);
  if (strayness.test(sides.lead + sides.trail)) return { fault: 'malformed-number' };
  switch (item.type) {
    case 'bound':
      return carriesBound(item, sides) ? judgeBound(item.bound, sides.words, columns, context) : null;
    case 'span':
      return leadWords.test(sides.lead) && sides.trail === '' ? judgeSpan(item.span, sides.words, columns) : null;
    case 'date':
      return carriesDate(item, sides) ? judgeDate(item.date, sides.words, body) : null;
  }
}

function judgeDate(date: (Item & { type: 'date' })['date'], words: string | null, body: Folded): Parsed {
  if (date.fault !== null) return { fault: date.fault };
  return {
    kind: 'date',
    comparator: date.comparator,
    date: date.date,
    from: date.from,
    assumptions: date.assumptions,
    words: date.date === null ? body.original.trim() : words,
  };
}

/** 20261231: eight digits alone that make a day. */
function compactDate(text: string, columns: Columns): Parsed | null {
  if (!/^20[0-9]{6}$/.test(text) || columns.unit !== null || columns.comparator !== null) return null;
  const day = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) };
  if (!isDay(day)) return null;
  return { kind: 'date', date: isoDay(day), assumptions: [assumed.compactDate(text)] };
}

/** A phrase with the one quantity it may hold (较上年增长5%). */
function phrase(text: string, items: readonly Item[], words: string): Parsed | null {
  const money = items.some((item) => item.type === 'bound' && item.bound.use?.dimension === 'money');
  if (isYesNo(text)) {
    const assumptions = statedExpectation(text) === null ? [assumed.expectation()] : [];
    return { kind: 'yes-no', words, assumptions };
  }
  if (isDeferred(text)) return { kind: 'deferred', words };
  if (isFrequency(text)) return { kind: 'frequency', words };
  const only = items.length === 1 ? items[0] : undefined;
  const quantity = only?.type === 'bound' && !only.bound.malformed ? quantityOf(only.bound) : {};
  if (isTrend(text)) return { kind: 'trend', words, ...quantity };
  if (isBudgetRelative(text) && !money) return { kind: 'budget-relative', words, ...quantity };
  return null;
}

function inProse(body: Folded, items: readonly Item[], columns: Columns, context: TargetContext): Parsed {
  const words = body.original.trim();
  const said = phrase(body.text, items, words);
  if (said !== null) return said;
  const bounds = items.filter((item) => item.type === 'bound');
  const [only, ...others] = items.length === 2 && bounds.length === 1 ? bounds : items;
  if (only !== undefined && others.length === 0) {
    const judged = judgeOne(only, body, columns, context);
    if (judged !== null) return judged;
  }
  if (!hasWords(body.text)) return { fault: items.length > 0 ? 'malformed-number' : 'signs-only' };
  if (items.length === 0 && /^[≥≤<>=]/.test(body.text)) return { fault: 'no-number' };
  return { kind: 'qualitative', words, assumptions: bounds.length > 1 ? [assumed.severalNumbers()] : [] };
}

/** Reads a folded target text in its context; what it gives is either the parts of a reading or the reason there is none. */
export function parseTarget(folded: Folded, context: TargetContext): Parsed {
  const label = labelOf(folded.text);
  const body = bodyOf(folded, label);
  if (isBlank(body.text)) return { fault: label === '' ? 'blank' : 'label-only' };
  if (hasPlaceholder(body.text)) return { fault: 'placeholder' };
  const columns = readColumns(context);
  const year = context.year ?? null;
  const text = body.text;
  const parsed =
    compactDate(text, columns) ??
    whole(body, columns, context, year) ??
    inProse(body, itemsIn(text, year), columns, context);
  if ('fault' in parsed || label === '') return parsed;
  return { ...parsed, assumptions: [...(parsed.assumptions ?? []), assumed.label(label)] };
}

/** The text read as one date, range or bound from end to end, perhaps with a remark in brackets. */
function whole(body: Folded, columns: Columns, context: TargetContext, year: number | null): Parsed | null {
  const { text } = body;
  const item = itemAt(text, 0, year);
  if (item === null) return null;
  const sides = around(body, 0, item.end);
  if (sides.trail !== '') return null;
  return judgeOne(item, body, columns, context);
}

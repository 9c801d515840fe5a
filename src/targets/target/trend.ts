import type { Language } from '../../findings/finding.ts';
import { speak } from '../../findings/speak.ts';
import { Decimal, decimal } from '../../model/decimal.ts';
import type { Comparator, Quantity, TargetReading } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';

/**
 * What a comparison with last year asks of this year. `direction` only says which way it should go. `figure` follows from last year's
 * value: times `factor`, plus `plus`; `relative` says that the factor was printed as a percentage or a multiple. `unclear` names an
 * amount in a way that has no one meaning.
 */
export type Trend =
  | { readonly kind: 'direction'; readonly falling: boolean }
  | {
      readonly kind: 'figure';
      readonly comparator: Comparator;
      readonly factor: Decimal;
      readonly plus: Quantity | null;
      readonly relative: boolean;
    }
  | { readonly kind: 'unclear' };

const may = '(?:得|应|能|可|会)?';
const least = `不${may}(?:低|少|小|差)于|≥`;
const most = `不${may}(?:高|多|大)于|不${may}超过?|≤`;
const above = '[高多大]于|超过|>|过';
const below = '[低少小]于|<';
// 较上年不低于, 比去年增长, 环比: what holds a value against another period; the groups say which way it is bounded.
const marker = new RegExp(
  `(?:(${least}|达到?|到)|(${most})|(${above})|(${below})|(=)|[较比同与和于])(?:上|去)一?年度?|(环比)|同比|逐年|年年`,
);
/** Words of comparison that are no direction of their own: 不少于, 至少, 以上. */
const bounds = new RegExp(`${least}|${most}|${above}|${below}|至[少多]|最[少多]|以[上下内]`, 'g');

// Which way it should move: 增长5%, 下滑2%. A denial turns it round, so it is looked for first: 不下降, 不再增加.
const rises = /[增升涨]|提高|扩大|多/;
const falls = /[降减缩跌]|下滑|少|低/;
const notFalling = /[不未无]再?(?:降|减|下降|下滑|缩)/;
const notRising = /[不未无]再?(?:[增升涨]|提高|上升|扩大)/;
const level = /持平|相同|一致|相当|不变/;
/** A number that this year should come to, not by which it should change: 提高到90%. */
const arrives = /[至到达为]\D{0,3}\d/;
const amountInWords = /\d|翻|[一二两三四五六七八九十半百几数](?:倍|成|番|个?百分点)/;

const one = new Decimal(1);
const unclear: Trend = { kind: 'unclear' };
const sameAsLastYear = (comparator: Comparator): Trend => ({
  kind: 'figure',
  comparator,
  factor: one,
  plus: null,
  relative: false,
});

const signed = (text: string, down: boolean) =>
  down && !decimal(text).isZero() ? decimal(text).negated() : decimal(text);

/** Last year's value and so much more (or less): 5 % of it, 2 percentage points, 10 tons. */
function changedBy(target: TargetReading, down: boolean, comparator: Comparator): Trend {
  const { value, amount, unit, multiplier, dimension } = target;
  if (value === null || amount === null) return unclear;
  const parts = unit === '%' ? 100 : unit === '‰' ? 1000 : unit === '倍' ? 1 : null;
  if (parts === null) {
    const by = { value: signed(value, down).toFixed(), amount: signed(amount, down).toFixed() };
    return { kind: 'figure', comparator, factor: one, plus: { unit, multiplier, dimension, ...by }, relative: false };
  }
  const factor = one.plus(signed(amount, down).div(parts));
  if (factor.isNegative() || (parts === 1 && down)) return unclear;
  return { kind: 'figure', comparator, factor, plus: null, relative: true };
}

/** 不低于上年的95%, 达到上年的1.2倍. */
function shareOf({ amount, unit }: TargetReading, comparator: Comparator): Trend {
  if (amount === null || (unit !== '%' && unit !== '倍')) return unclear;
  const factor = decimal(amount).div(unit === '%' ? 100 : 1);
  return { kind: 'figure', comparator, factor, plus: null, relative: true };
}

/** 不低于上年, 超过上年5%, ≤上年的90%: last year's value follows the comparison. */
function heldAgainst(comparator: Comparator, tail: string, target: TargetReading): Trend {
  const moving = rises.test(tail) || falls.test(tail);
  if (target.value === null) return moving || amountInWords.test(tail) ? unclear : sameAsLastYear(comparator);
  if (moving) return unclear;
  // «达到上年的120%»: a share of last year's value, not a change of it.
  if (/^[^的\d]*的\D*\d/.test(tail)) return shareOf(target, comparator);
  if (comparator === '>') return changedBy(target, false, '≥');
  return comparator === '<' ? changedBy(target, true, '≤') : unclear;
}

/** A change of at least or at most so much, as a comparison with the figure it leads to. */
function comparatorOfChange(stated: Comparator | null, down: boolean): Comparator | null {
  switch (stated) {
    case null:
    case '≥':
      return down ? '≤' : '≥';
    case '>':
      return down ? '<' : '>';
    case '≤':
      return down ? '≥' : '≤';
    case '<':
      return down ? '>' : '<';
    case '=':
      return null;
  }
}

/** 较上年增长5%, 同比不下降, 逐年上升: the words behind say how it should change. */
function changes(head: string, tail: string, target: TargetReading): Trend {
  const words = tail.replace(bounds, '');
  const amount = target.value !== null || amountInWords.test(tail);
  if (level.test(words)) return amount ? unclear : sameAsLastYear('=');
  if (notFalling.test(words)) return amount ? unclear : sameAsLastYear('≥');
  if (notRising.test(words)) return amount ? unclear : sameAsLastYear('≤');
  const [up, down] = [rises.exec(words)?.index, falls.exec(words)?.index];
  if (!amount) {
    if (up === undefined && down === undefined)
      return { kind: 'direction', falling: falls.test(head) && !rises.test(head) };
    return { kind: 'direction', falling: down !== undefined && (up === undefined || down < up) };
  }
  if ((up === undefined) === (down === undefined) || arrives.test(words)) return unclear;
  const comparator = comparatorOfChange(target.comparator, down !== undefined);
  return comparator === null ? unclear : changedBy(target, down !== undefined, comparator);
}

// 增长6%, 6%的增幅; not 提高到96%, which is the new value. Four and eight characters keep both in one phrase.
const change = /(?:[增升涨降减缩跌]|提高|扩大|下滑|多|少)[^至到达为\d]{0,4}\d|\d[^至到达为]{0,8}(?:增幅|降幅|增速)/;

/** True when an actual says how much more or less it was than last year (增长6%), not what it was (提高到96%). */
export function statesChange(actual: string): boolean {
  return change.test(fold(actual).text);
}

/** Which of the comparisons stands right before 上年, if one does. */
function comparatorOf([, isLeast, isMost, isAbove, isBelow, isEqual]: RegExpExecArray): Comparator | null {
  if (isLeast !== undefined) return '≥';
  if (isMost !== undefined) return '≤';
  if (isAbove !== undefined) return '>';
  if (isBelow !== undefined) return '<';
  return isEqual === undefined ? null : '=';
}

/** What a target of kind `trend` asks for. */
export function trendOf(target: TargetReading): Trend {
  const { text } = fold(target.words ?? target.text);
  const found = marker.exec(text);
  if (found === null) return { kind: 'direction', falling: falls.test(text) && !rises.test(text) };
  const [head, tail] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const comparator = comparatorOf(found);
  if (comparator !== null) return heldAgainst(comparator, tail, target);
  const trend = changes(head, tail, target);
  // 环比 is held against the month or quarter before, which nobody was asked for.
  return found[6] !== undefined && trend.kind === 'figure' ? unclear : trend;
}

/** What a comparison with last year asks of this year, in words and with last year's value as a factor: «≥ 上年实际值 × 1.05». */
export function trendText(trend: Trend, language: Language): string {
  const say = speak(language);
  if (trend.kind === 'direction')
    return trend.falling
      ? say({ zh: '比上年低', en: 'below last year' })
      : say({ zh: '比上年高', en: 'above last year' });
  if (trend.kind === 'unclear')
    return say({ zh: '没有唯一的算法，须核定指标值', en: 'no one meaning: a settled target is needed' });
  const { comparator, factor, plus } = trend;
  const times = factor.eq(1) ? '' : ` × ${factor.toFixed()}`;
  const down = plus?.value.startsWith('-') === true;
  const more =
    plus === null
      ? ''
      : ` ${down ? '−' : '+'} ${plus.value.replace('-', '')}${plus.multiplier ?? ''}${plus.unit ?? ''}`;
  return `${comparator} ${say({ zh: '上年实际值', en: "last year's value" })}${times}${more}`;
}

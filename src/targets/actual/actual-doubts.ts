import type { Comparator, TargetReading } from '../../model/target/target.ts';
import type { Bound } from '../measures/bounds.ts';
import { side } from '../measures/comparators.ts';
import { trendOf } from '../target/trend.ts';
import type { Surroundings } from '../text/surroundings.ts';

const verbs = '完成|达到?|举办|召开|开展|实施|发放|支付|支出|投入|安排|参加|到|验收|结项|通过|落实|执行|实现|按';
/** Words before a value that speak of something still to come: 预计8次, 拟于12月完成; no 模拟演练, no 按预期完成. */
const hoped = new RegExp(`(?:预计|有望|(?<![模虚比])拟|将(?:于|在)|(?<![按照如])(?:预期|力争|争取)(?=${verbs}|$))`);
/** 预计已完成 and 预计实际完成 were hoped for once and are done. */
const isHoped = (before: string): boolean =>
  hoped.test(before.slice(1 + Math.max(before.lastIndexOf('实'), before.lastIndexOf('已'))));

/** A plan at the beginning of the clause: 计划举办8次. Not 按计划举办8次, 计划完成率, 应急演练8次 or 目标群众120人. */
const planned = new RegExp(`^(?:原|年初|全年|本年)?(?:(?:计划|目标|预算)(?:值|数|额|总额|为|是|:)?|应)(?:${verbs})?$`);
/** Words before a value that say it was not reached, or how far off it was: 未达7次, 尚差2次. */
const notReached =
  /(?:未(?:能|在|于|按|达|完成|够|满)|没(?:有|能|到|达|完成)|不够|不达)[^超低少\d]{0,6}$|(?:^|尚|还|仍)(?:差|缺|欠)$/;
/** Words behind a value that take it back: 7次未完成. Not 8次未超预算 and 8人待业. */
const takenBack = new RegExp(
  `^(?:的|仍|尚|还|均|都)*(?:(?:未|没有?)(?:能|${verbs})|不达标|不合格|待(?:${verbs}|定|核实|确认))`,
);
// Words at the end of what stands before a day: 完成时间晚于6月30日 is after it; 6月30日以后完成 says so behind it.
const later = /(?:晚于|迟于|超过)$/;
const afterwards = /^(?:以后|之后|过后|后)/;
/** Words before an amount that make it a difference from something else: 超预算2万元, 结余2万元. */
const difference =
  /(?:超出|超支|超额|超|多出|多|高出|节约|节省|节余|结余|剩余|余|少|减少|降低|下降|压减|增加|增长|上升|提高)(?:了|约|近|预算|支出|资金|成本|经费|费用){0,2}$/;
/** Words before a number that is not quite reached. */
const nearly = /(?:(?<![附最临就邻靠])近|(?<![愉加尽])快|几乎|差不多)$/;
/** What turns the digits before it into another number: 1e3, 36w, 8½, 9.5成. */
const goesOn = /^[A-Za-z½¼¾⅓⅔⅕⅛成折]/;

// Words before 8次 in «未出事故，开展8次» belong to another clause and take nothing back.
const clauseEnd = /[,;。:、(]/;
/** What stands right before a value, in its own clause; more than forty characters away nothing belongs to it. */
const lastClause = (lead: string) => lead.slice(-40).split(clauseEnd).at(-1) ?? '';

/** True when the words around a value say that it is a plan or was not reached, so that it is no actual value. */
function isDenied({ lead, trail }: Pick<Surroundings, 'lead' | 'trail'>): boolean {
  const before = lastClause(lead);
  return isHoped(before) || planned.test(before) || notReached.test(before) || takenBack.test(trail);
}

/** True when the words around a date leave open whether it is the day on which something was done. */
export function leavesDayOpen(sides: Pick<Surroundings, 'lead' | 'trail'>): boolean {
  return isDenied(sides) || later.test(sides.lead) || afterwards.test(sides.trail);
}

/** True when a month, a quarter or a year begins in time and ends late, so that the day it was done decides. */
export function leavesLatenessOpen(earliest: string | null, last: string, target: TargetReading): boolean {
  if (earliest === null || target.kind !== 'date' || target.date === null) return false;
  return earliest <= target.date && target.date < last;
}

/** True when a number and the letters behind it are one expression that nobody here can read. */
export function runsOn(trail: string, target: TargetReading): boolean {
  const letters = /^[A-Za-z]+/.exec(trail)?.[0];
  return goesOn.test(trail) && (letters === undefined || !target.text.toLowerCase().includes(letters.toLowerCase()));
}

/** The comparator of an actual: as printed, or "below" where the words say that the number was nearly reached. */
function comparatorOfActual({ comparator }: Bound, lead: string): Comparator | null {
  return comparator ?? (nearly.test(lead) ? '<' : null);
}

/**
 * True when an actual such as 不足7次 or 36万元以上 does not tell whether the target is met: its number is the best that it may be,
 * not the least. Against 至少 a lower bound is safe, against 不超过 an upper one, and against one number or a range neither is.
 */
function leavesTargetOpen(comparator: Comparator | null, target: TargetReading): boolean {
  if (comparator === null || comparator === '=') return false;
  switch (target.kind) {
    case 'at-least':
      return side(comparator) !== 'low';
    case 'at-most':
    case 'budget-relative':
      return side(comparator) !== 'high';
    case 'trend':
      return side(comparator) !== (falls(target) ? 'high' : 'low');
    case 'equal':
    case 'range':
      return true;
    default:
      return false;
  }
}

/** True when less is better in a comparison with last year. */
function falls(target: TargetReading): boolean {
  const trend = trendOf(target);
  if (trend.kind === 'figure') return side(trend.comparator) === 'high';
  return trend.kind === 'direction' && trend.falling;
}

/** True when the number around these words can't be held against the target. */
export function leavesNumberOpen(
  bound: Bound,
  sides: Pick<Surroundings, 'lead' | 'trail'>,
  target: TargetReading,
): boolean {
  if (isDenied(sides)) return true;
  const capped = target.kind === 'at-most' || target.kind === 'budget-relative' || target.kind === 'range';
  const amount = bound.use?.dimension !== 'percent' && bound.use?.dimension !== 'permille';
  if (capped && amount && difference.test(lastClause(sides.lead))) return true;
  return leavesTargetOpen(comparatorOfActual(bound, sides.lead), target);
}

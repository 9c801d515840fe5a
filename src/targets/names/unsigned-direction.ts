import { decimal } from '../../model/decimal.ts';
import type { Phrase } from '../../model/phrase.ts';
import { fold } from '../../model/text/fold.ts';
import type { Measure } from '../measures/measures.ts';
import { assumed } from '../target/assumptions.ts';
import type { TargetContext } from '../target/target-context.ts';
import { wantedMoney } from './direction-words.ts';
import { nameDirection } from './name-direction.ts';

/** How a number without a comparator is read, and what is assumed by that. */
export interface UnsignedDirection {
  readonly kind: 'at-least' | 'at-most';
  readonly assumption: Phrase;
}

const atLeast = (): UnsignedDirection => ({ kind: 'at-least', assumption: assumed('at-least') });
const atMost = (): UnsignedDirection => ({ kind: 'at-most', assumption: assumed('at-most') });

const wantedAmounts = wantedMoney.split(' ');
// 降低成本 ends like a cost and is wanted; 融资成本 is a cost although 融资 is wanted.
const saved = /节约|节省|降低|减少|结余|压减|节支/;
const costTail = /(?:成本|费用?|支出|单价|价格)$/;

/** True where a name is that of money of which more is better: 成本节约额, 自筹资金, 降低成本; not 融资成本. */
export const isWantedMoney = (name: string): boolean =>
  costTail.test(name) ? saved.test(name) : wantedAmounts.some((word) => name.includes(word));

/** What a cost is called where its unit is missing: 项目总成本 10. A rate or a count of it is none: 成本节约率. */
const costNames = /成本|费|单价|支出|投入|价格|经费|标准|资金|金额|造价|工资|补贴|补助|限额/;
const noAmount = /(?:率|比例|占比|比重|幅度|程度|度|次数?|人数|人次|数量|个数|[件台套份户项]数)$/;
/** 拨付时限, 所需时间: also where only the description speaks of the limit. */
const limitNames = /时限|限时|期限|拨付时间|支付时间|响应时间|办理|办结|等待|耗时|工期|所需时间|完成时间/;

/** True where the level is about effects, so that money is wanted and not spent: 经济效益指标. */
const isBenefit = ({ level1, level2 }: TargetContext) => /效益|效果|成效|影响|满意/.test(level2 ?? level1 ?? '');
const isCost = ({ level1, level2 }: TargetContext) => /成本/.test(level2 ?? '') || /成本/.test(level1 ?? '');

/** Money is a cap, unless its name or its level says that more of it is wanted. */
function ofMoney(name: string, context: TargetContext): UnsignedDirection {
  const direction = nameDirection(name);
  const wanted = direction?.wanted !== 'fewer' && (isWantedMoney(name) || (isBenefit(context) && !isCost(context)));
  return wanted ? atLeast() : atMost();
}

/**
 * Which way a number points that has no comparator. Money, zero, and whatever is better the less there is of it is at most, everything
 * else at least; where the name can mean either, that is said, so that somebody writes the sign.
 */
export function unsignedDirection(
  { value, use }: Pick<Measure, 'value' | 'use'>,
  context: TargetContext,
  unknownUnit: string | null,
): UnsignedDirection {
  if (decimal(value).isZero()) return atMost();
  const name = fold(context.level3 ?? context.description ?? '').text;
  if (use?.dimension === 'money' || use?.family.startsWith('money/') === true) return ofMoney(name, context);
  const direction = nameDirection(name);
  const isTime = use?.dimension === 'duration';
  if (direction?.wanted === 'fewer' && (!direction.time || isTime || use === null)) {
    return { kind: 'at-most', assumption: assumed('at-most-by-name', { word: direction.word }) };
  }
  if (
    isTime &&
    direction?.wanted !== 'more' &&
    limitNames.test(fold(`${context.level3 ?? ''}|${context.description ?? ''}`).text)
  ) {
    return atMost();
  }
  if (
    use === null &&
    isCost(context) &&
    // 元/亩课 is no unit we know, but an amount of money all the same.
    !noAmount.test(name) &&
    (costNames.test(name) || /元/.test(unknownUnit ?? ''))
  ) {
    return isWantedMoney(name) ? atLeast() : atMost();
  }
  if (direction?.wanted === 'either') {
    return { kind: 'at-least', assumption: assumed('direction-open', { word: direction.word }) };
  }
  return atLeast();
}

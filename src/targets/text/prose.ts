import type { Bound } from '../measures/bounds.ts';
import type { Item } from './scan.ts';
import type { Surroundings } from './surroundings.ts';

/** Words that may stand before a value without changing what is promised. */
const leadWords =
  /^(?:达到|达|完成|实现|保持|保持在|控制在|全年|每年|年度|本年|共|共计|合计|累计|总计|约|大约|预计|计划|力争|确保|目标|指标值|目标值|平均|:){0,6}$/;
// «12月底前全部完成»: what may follow a day that stays a deadline.
const finishWords =
  /^(?:前)?(?:全部|全面|按时|如期)?(?:完成|完工|竣工|结束|交付|验收|开工|发放|拨付|支付|到位|建成|投入使用|上线)/;
// «完成宣传，12月底前培训»: a mark between them, and the words in front belong to another clause.
const clause = /[,;。:、]/;

// «力争全年累计完成»: words in front are short, and longer ones are a sentence.
const isLead = (text: string) => text.length <= 24 && leadWords.test(text);

/** 约100 and 100左右: the number is the whole promise, with or without a unit. */
const isEstimate = (lead: string, trail: string) => /^(?:大?约)?$/.test(lead) && /^(?:左右|上下)?$/.test(trail);

/** True when the words around a bound leave it the promise of the text rather than a detail in a sentence. */
export function carriesBound(bound: Bound, { lead, trail }: Surroundings): boolean {
  if (lead === '' && trail === '') return true;
  if (bound.comparator !== null) return true;
  if (bound.use === null) return bound.numeral === null && isEstimate(lead, trail);
  if (isLead(lead) && trail === '') return true;
  if (bound.use.dimension === 'duration') return false;
  // «群众满意度达90%以上»: that many words around a bound say of what; more of them are a sentence that mentions it.
  return lead.length + trail.length <= 24 && !clause.test(lead);
}

/** True when the words around a date leave it the deadline of the text. */
export function carriesDate(item: Item & { readonly type: 'date' }, { lead, trail }: Surroundings): boolean {
  if (lead === '' && trail === '') return true;
  if (isLead(lead) && finishWords.test(trail)) return true;
  return item.date.marked && !clause.test(lead + trail);
}

/** A range is only read where nothing else is said. */
export const carriesSpan = ({ lead, trail }: Surroundings): boolean => isLead(lead) && trail === '';

/**
 * Signs that belong to a number or a comparator: standing around one that was read, they mean it was not read whole. One title mark alone
 * before the number was meant as a comparator, and which way is not for us to guess.
 */
export const hasStraySign = ({ lead, trail }: Surroundings): boolean =>
  /-$|^[《》]$/.test(lead) || /^[-~/][0-9]/.test(trail) || /[≥≤<>=±%‰$￥¥#@&^|\\~+*]/.test(lead + trail);

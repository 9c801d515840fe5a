import { decimal } from '../../model/decimal.ts';
import type { TargetReading } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import { assumed } from '../target/assumptions.ts';
import { bodyOf } from '../target/body.ts';
import type { ActualFields } from './actual-fields.ts';
import { actualQuantity } from './actual-quantity.ts';
import { answerOf, bandOf } from './judgement-words.ts';

// 未超预算, 控制在预算范围内, 已超支: four characters hold 资金 or 总金额 behind 预算.
const withinBudget =
  /^(?:已|均|全部|严格)?(?:(?:未|没有|不)超(?:过|出|支)?(?:预算.{0,4})?|(?:控制|保持)?在预算(?:资金|金额|总额|范围)?(?:以内|之内|内)|低于预算|等于预算)$/;
const overBudget = /^(?:已)?(?:超支|超(?:过|出)?预算.{0,4})$/;

/** Words that answer whether the budget was kept: 未超预算, 控制在预算内, 超支; null for others. */
function answerOnBudget(text: string): boolean | null {
  if (withinBudget.test(text)) return true;
  return overBudget.test(text) ? false : null;
}

/** The first clause of a text: the judgement usually stands there, its grounds behind it. */
function headOf(text: string): string {
  const end = text.search(/[,;。:(、]/);
  return end < 0 ? text : text.slice(0, end);
}

/** Kinds of target that are met or not, without degrees. */
const isPlain = (target: TargetReading) =>
  target.kind === 'yes-no' || target.kind === 'frequency' || target.kind === 'budget-relative';

const noneWords = new Set(['无', '没有', '未发生', '无发生', '零', '零发生', '没有发生', 'none']);

/** 无 and 未发生 against a target of zero are the number zero. */
export function noneAgainstZero(text: string, target: TargetReading): ActualFields | null {
  if (!noneWords.has(text) || target.amount === null || !decimal(target.amount).isZero()) return null;
  const printed = { value: '0', multiplier: null, use: null, bareMoney: null };
  const fields = actualQuantity(printed, target, null);
  return { ...fields, assumptions: [assumed('zero', { text }), ...(fields.assumptions ?? [])] };
}

/** True when the text repeats a target that is no number and no date: whoever wrote it means that it was reached. */
export function repeatsTarget(text: string, target: TargetReading): boolean {
  const wordy = target.value === null && target.kind !== 'date';
  return (
    wordy &&
    target.kind !== 'deferred' &&
    target.kind !== 'unreadable' &&
    text === bodyOf(fold(target.text)).folded.text
  );
}

/** Words that take something off the judgement behind them: 基本完成, 较好, 总体达到. Not 基本药物. */
const hedge = /^已?(?:基本上?|大体上?|大致|总体上?|较为|比较|较)已?(?=.)/;
/** The second of four grades. */
const secondGrade: ReadonlySet<string> = new Set(['良', '良好']);

/** True when the whole text is a judgement or an answer. */
export const isVerdict = (text: string): boolean => bandOf(text) !== null || answerOf(text) !== null;

/**
 * A text without a number: an answer (是, 否), a judgement in one of the three bands, the target's own words, or other words.
 * Against yes/no, a frequency or the budget, done is yes and not done is no; in part and by and large stay bands.
 */
export function actualWords(text: string, words: string, target: TargetReading): ActualFields {
  const head = headOf(text);
  const budget = target.kind === 'budget-relative' ? answerOnBudget(head) : null;
  const answer = answerOf(text) ?? answerOf(head) ?? budget;
  if (answer !== null) return { kind: 'yes-no', yes: answer, words };
  if (repeatsTarget(text, target) && bandOf(text) === null) {
    const assumptions = [assumed('same-as-target')];
    return isPlain(target)
      ? { kind: 'yes-no', yes: true, assumptions, words }
      : { kind: 'band', band: 'met', assumptions, words };
  }
  const hedged = hedge.test(head);
  const band = bandOf(text) ?? bandOf(head) ?? (hedged ? bandOf(head.replace(hedge, '')) : null);
  if (band === null) return { kind: 'words', words };
  if (isPlain(target) && band !== 'partly' && !hedged) return { kind: 'yes-no', yes: band === 'met', words };
  if (band !== 'met' || (!hedged && !secondGrade.has(head))) return { kind: 'band', band, words };
  // The forms in use call the first band 全部或基本达成; that 基本 belongs there is still said.
  const said = repeatsTarget(text, target) ? assumed('same-as-target') : assumed('largely-met', { text: head });
  return { kind: 'band', band, words, assumptions: [said] };
}

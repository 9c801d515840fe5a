import { grouped } from '../../model/grouped.ts';
import type { Comparator } from '../../model/target/target.ts';

/** Spellings before the number, in folded form, by what they mean. */
export const spelledBefore: Readonly<Record<Comparator, string>> = {
  '≥': '≥ >= => ≥= 不少于 不低于 不小于 不短于 不下于 不得少于 不得低于 不应少于 不应低于 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于或等于 超过或等于 未少于 未低于 没有少于 没有低于 至少 最少 最低 起码',
  '>': '> 大于 超过 超出 高于 多于 长于 不止',
  '≤': '≤ <= =< ≤= 不超过 不超出 不超 不高于 不大于 不多于 不长于 不得超过 不得高于 不得多于 不应超过 不应高于 未超过 未超出 未突破 没有超过 没有超出 没有突破 没超过 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于或等于 至多 最多 最高 上限',
  '<': '< 小于 低于 少于 不足 不到 不满 短于',
  '=': '= 等于 ==',
};

/** Spellings after the number. In regulations 以上, 以下 and 以内 include the number itself. */
export const spelledAfter: Readonly<Record<Comparator, string>> = {
  '≥': '以上 及以上 或以上 和以上 及其以上 (含)以上 (含)及以上 以上(含) 以上(含本数) (含本数)以上 含以上 及以上(含) + 起',
  '>': '以上(不含) (不含)以上 以上(不含本数)',
  '≤': '以内 之内 内 以下 之下 及以下 或以下 和以下 及以内 (含)以内 (含)以下 (含)及以下 以内(含) 以下(含) 以下(含本数) (含本数)以下 含以下 封顶',
  '<': '以下(不含) (不含)以下 以内(不含) (不含)以内',
  '=': '',
};

interface ComparatorMatch {
  readonly comparator: Comparator;
  readonly end: number;
}

/** Spellings by their first character, longest first, so that a position is looked at in bounded time. */
type Table = ReadonlyMap<string, readonly (readonly [string, Comparator])[]>;

function table(spelled: Readonly<Record<Comparator, string>>): Table {
  const entries = (Object.entries(spelled) as [Comparator, string][])
    .flatMap(([comparator, words]) =>
      words
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => [word, comparator] as const),
    )
    .sort((a, b) => b[0].length - a[0].length);
  return grouped(entries, ([word]) => word.charAt(0));
}

const before = table(spelledBefore);
const after = table(spelledAfter);

function match(words: Table, text: string, at: number): ComparatorMatch | null {
  const found = words.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
  return found === undefined ? null : { comparator: found[1], end: at + found[0].length };
}

/** The comparator that begins at a position, before a number; the longest spelling wins. */
export const comparatorBefore = (text: string, at: number) => match(before, text, at);

/** The comparator that begins at a position, after a number and its unit. */
export const comparatorAfter = (text: string, at: number) => match(after, text, at);

/** Which way a comparator points; `=` points nowhere. */
export function side(comparator: Comparator): 'low' | 'high' | 'both' {
  if (comparator === '=') return 'both';
  return comparator === '≥' || comparator === '>' ? 'low' : 'high';
}

/** A comparator column: a symbol, a word, or a direction (正向, 反向). Null when it says nothing about direction. */
export function comparatorColumn(
  text: string,
): { readonly comparator: Comparator; readonly direction: boolean } | null {
  const symbol = comparatorBefore(text, 0) ?? comparatorAfter(text, 0);
  if (symbol !== null && symbol.end === text.length) return { comparator: symbol.comparator, direction: false };
  // Forms that have a direction instead of a sign: 正向 says that more is better, so it stands for ≥.
  if (/^(?:正向|正向指标|越大越好|高优)$/.test(text)) return { comparator: '≥', direction: true };
  if (/^(?:反向|逆向|负向|反向指标|逆向指标|负向指标|越小越好|低优)$/.test(text))
    return { comparator: '≤', direction: true };
  return null;
}

// The end of what stands before a number: 提高到90% is at least 90, 压减至5天 at most 5; 提高5% is a change and neither.
const verbs = [
  [/(?:达到|达|(?:提高|提升|增加|增长|上升|扩大)[至到]|[增升][至到])$/, '≥'],
  [/(?:控制[在到]|(?:降低|下降|减少|压减|压缩|缩短|缩减)[至到]|[降减][至到])$/, '≤'],
] as const;

/** Verbs that say which way a number without a comparator points: 达到2000亿 is at least, 控制在15万元 and 降至5% at most. */
export function comparatorVerb(lead: string): { readonly word: string; readonly comparator: Comparator } | null {
  for (const [words, comparator] of verbs) {
    const word = words.exec(lead)?.[0];
    if (word !== undefined) return { word, comparator };
  }
  return null;
}

/**
 * The one comparator in the words around a number that does not stand right beside it: 不超过 in «不超过预算金额15万元», 以上 at
 * the end of «5个县以上», or else a verb right before it. Null when there is none, or more than one.
 */
export function comparatorAround(lead: string, trail: string): Comparator | null {
  const found: Comparator[] = [];
  for (let at = 0; at < lead.length; at += 1) {
    const match = comparatorBefore(lead, at);
    if (match === null) continue;
    found.push(match.comparator);
    at = match.end - 1;
  }
  const last = [5, 4, 3, 2].map((length) => comparatorAfter(trail, trail.length - length));
  const closing = last.find((match) => match !== null && match.end === trail.length);
  if (closing) found.push(closing.comparator);
  if (found.length === 0) return comparatorVerb(lead)?.comparator ?? null;
  return found.length === 1 ? (found[0] ?? null) : null;
}

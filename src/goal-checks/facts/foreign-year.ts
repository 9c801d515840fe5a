// «完成2025年任务» in a goal of 2026; «2025年以前», «较2025年», «2025—2027年» only refer to it. Six characters keep verb and year together.
const doing = /(?:完成|开展|举办|实施|做好|组织|推进|落实|保障|用于|召开)[^，。；,;]{0,6}?((?:19|20)\d{2})年度?/gu;
const elsewhere = /^(?:及?以前|之前|以来|前的?|及以前|结转|尾款|遗留|以后|起|[—\-–~至到])/u;
const before = /(?:[—\-–~至到]|自|从|截至|较|比)\s*$/u;

/**
 * The clause in which a text speaks of doing the work of another year than `year`, or null. Years in titles, in periods, and "before",
 * "since" or "carried over from" a year do not count.
 */
export function foreignYear(text: string, year: number): string | null {
  const plain = text.normalize('NFKC').replace(/《[^》]{0,100}》|“[^”]{0,100}”|\([^)]{0,60}号\)|〔[^〕]{0,20}〕/gu, '');
  for (const found of plain.matchAll(doing)) {
    const [whole, number = ''] = found;
    const end = found.index + whole.length;
    const rest = plain.slice(end);
    const lead = plain.slice(0, found.index + whole.lastIndexOf(number));
    if (Number(number) === year || elsewhere.test(rest) || before.test(lead)) continue;
    return `${whole}${/^[^，。；,;]{0,12}/u.exec(rest)?.[0] ?? ''}`;
  }
  return null;
}

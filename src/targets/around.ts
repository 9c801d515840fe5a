import { type Folded, quote } from './fold.ts';

/** What stands before and after an item in a text; `words` is both as printed, or the remark in brackets behind it. */
export interface Around {
  readonly lead: string;
  readonly trail: string;
  readonly words: string | null;
}

const edgePunctuation = ',，;；、。:：.．';

/** Cuts punctuation and white space off both ends. */
export function trimPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  const cuts = (at: number) => edgePunctuation.includes(text.charAt(at)) || text.charAt(at).trim() === '';
  while (start < end && cuts(start)) start += 1;
  while (end > start && cuts(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Looks around the item that reaches from `start` to `end`. A remark in brackets right behind it is no part of the sentence. */
export function around(body: Folded, start: number, end: number): Around {
  const { text } = body;
  const remark = text.charAt(end) === '(' && text.endsWith(')');
  const after = remark ? quote(body, end + 1, text.length - 1) : quote(body, end, text.length);
  const words = [quote(body, 0, start), after].map(trimPunctuation).filter((part) => part !== '');
  return { lead: text.slice(0, start), trail: remark ? '' : text.slice(end), words: words.join('…') || null };
}

import { type Folded, isInvisible, quote } from '../../model/text/fold.ts';

/** What stands before and after an item in a text; `words` is both as printed, or the remark in brackets behind it. */
export interface Surroundings {
  readonly lead: string;
  readonly trail: string;
  readonly words: string | null;
}

const edgePunctuation = ',，;；、。:：.．…';

/** Cuts punctuation and white space off both ends. */
export function trimPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  const cuts = (at: number) => edgePunctuation.includes(text.charAt(at)) || isInvisible(text.charAt(at));
  while (start < end && cuts(start)) start += 1;
  while (end > start && cuts(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Words from several sides of a value as one text; nothing is repeated. Null when nothing is said. */
export function joinWords(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  const said = first === second || first.endsWith(`…${second}`) || second.startsWith(`${first}…`);
  return said ? (first.length > second.length ? first : second) : `${first}…${second}`;
}

/** Looks around the item that reaches from `start` to `end`. A remark in brackets right behind it is no part of the sentence. */
export function surroundingsOf(body: Folded, start: number, end: number): Surroundings {
  const { text } = body;
  const remark = text.charAt(end) === '(' && text.endsWith(')');
  const after = remark ? quote(body, end + 1, text.length - 1) : quote(body, end, text.length);
  const words = joinWords(trimPunctuation(quote(body, 0, start)) || null, trimPunctuation(after) || null);
  return { lead: text.slice(0, start), trail: remark ? '' : text.slice(end), words };
}

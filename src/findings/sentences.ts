import type { Bilingual } from '../model/json/shape.ts';
import type { Language } from './finding.ts';

/** Sentences that data keep in Chinese, each with its English; `{1}`, `{2}` … stand for what differs from case to case. */
export type Sentences<Name extends string = string> = Readonly<Record<Name, Bilingual>>;

type Say = (...parts: readonly (string | number)[]) => string;

const slot = /\{([1-9])\}/g;

function fillSlots(template: string, parts: readonly (string | number)[]): string {
  return template.replace(slot, (_, digit: string) => String(parts[Number(digit) - 1] ?? ''));
}

/** What says each sentence as the data keep it: in Chinese, with its parts filled in. */
export function inData<Name extends string>(sentences: Sentences<Name>): Readonly<Record<Name, Say>> {
  const names = Object.keys(sentences) as Name[];
  const say =
    (name: Name): Say =>
    (...parts) =>
      fillSlots(sentences[name].zh, parts);
  return Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, Say>;
}

/** What stands in the slots of a template, by their digits; a slot met again holds the same. Null when the sentence is not made of it. */
function slotsOf(template: string, sentence: string): ReadonlyMap<string, string> | null {
  const [start = '', ...rest] = template.split(slot);
  if (!sentence.startsWith(start)) return null;
  const found = new Map<string, string>();
  let at = start.length;
  for (let index = 0; index < rest.length; index += 2) {
    const digit = rest[index] ?? '';
    const literal = rest[index + 1] ?? '';
    const last = index + 2 >= rest.length;
    const known = found.get(digit);
    const end =
      known !== undefined ? at + known.length : last ? sentence.length - literal.length : sentence.indexOf(literal, at);
    const part = sentence.slice(at, end);
    if (end < at || (known ?? part) !== part || !sentence.startsWith(literal, end)) return null;
    found.set(digit, part);
    at = end + literal.length;
  }
  return at === sentence.length ? found : null;
}

/** A sentence of the data taken apart: which it is and its parts; null when it is none of these. */
export function takeApart<Name extends string>(
  sentences: Sentences<Name>,
  sentence: string,
): { readonly name: Name; readonly parts: readonly string[] } | null {
  for (const name of Object.keys(sentences) as Name[]) {
    const slots = slotsOf(sentences[name].zh, sentence);
    if (slots === null) continue;
    const parts = [...slots].sort(([a], [b]) => (a < b ? -1 : 1));
    return { name, parts: parts.map(([, part]) => part) };
  }
  return null;
}

/**
 * A sentence of the data in the language of its reader. What is none of these sentences (from a file that somebody else wrote)
 * stays as it is.
 */
export function inLanguage(sentences: Sentences, sentence: string, language: Language): string {
  if (language === 'zh') return sentence;
  const known = takeApart(sentences, sentence);
  return known === null ? sentence : fillSlots(sentences[known.name]?.en ?? '', known.parts);
}

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

/** The pattern of a template, each slot a named group; a slot met again holds the same. */
function patternOf(template: string): RegExp {
  const met = new Set<string>();
  const escaped = template.replace(/[\\^$.*+?()[\]|]/g, '\\$&');
  const group = (_: string, digit: string): string => {
    if (met.has(digit)) return `\\k<p${digit}>`;
    met.add(digit);
    return `(?<p${digit}>[\\s\\S]*?)`;
  };
  return new RegExp(`^${escaped.replace(slot, group)}$`);
}

/** A sentence of the data taken apart: which it is and its parts; null when it is none of these. */
export function takeApart<Name extends string>(
  sentences: Sentences<Name>,
  sentence: string,
): { readonly name: Name; readonly parts: readonly string[] } | null {
  for (const name of Object.keys(sentences) as Name[]) {
    const match = patternOf(sentences[name].zh).exec(sentence);
    if (match === null) continue;
    const parts = Object.entries(match.groups ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
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

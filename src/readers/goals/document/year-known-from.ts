import { inBoth } from '../../../findings/args.ts';
import type { Language } from '../../../findings/finding.ts';
import { type Phrases, phrasesOf, phraseText } from '../../../findings/phrases.ts';
import type { Phrase } from '../../../model/phrase.ts';

/** What the year of a goal document can be known from. */
const phrases = {
  heading: { zh: '标题“{text}”', en: 'the heading "{text}"' },
  'file-name': { zh: '文件名“{name}”', en: 'the file name "{name}"' },
  dates: { zh: '{count} 条日期型指标值（如“{example}”）', en: '{count} targets that are dates (such as "{example}")' },
  names: { zh: '{count} 个项目名称（如“{example}”）', en: '{count} project names (such as "{example}")' },
  codes: { zh: '{count} 个项目编码中的年份', en: 'the year in {count} project codes' },
  texts: { zh: '{count} 个项目的目标文字', en: 'the goal texts of {count} projects' },
  asked: { zh: '由使用者指定', en: 'what was asked for' },
  json: { zh: 'JSON 中的 year', en: 'the field year of the JSON' },
  'as-stated': { zh: '{text}', en: '{text}' },
} as const satisfies Phrases;

/** Makes a phrase that says how a year is known: 文件名“2026-….docx”. */
export const yearFrom = phrasesOf(phrases);

/** How a year is known, in the language of the reader. */
export const yearKnownText = (from: Phrase, language: Language): string => phraseText(phrases, from, language);

/** How a year is known by a JSON: the phrase beside its sentence, unless somebody changed the sentence; without either, the field itself. */
export function yearKnownByJson(sentence: string | null, phrase: Phrase | null | undefined): Phrase {
  if (sentence === null) return yearFrom('json');
  const same = phrase != null && Object.hasOwn(phrases, phrase.code) && yearKnownText(phrase, 'zh') === sentence;
  return same ? phrase : yearFrom('as-stated', { text: sentence });
}

/** How a year is known, as args of a finding. */
export const yearKnownArgs = (from: Phrase) =>
  inBoth('from', { zh: yearKnownText(from, 'zh'), en: yearKnownText(from, 'en') });

import { inBoth } from '../../../findings/args.ts';
import type { Language } from '../../../findings/finding.ts';
import { inData, inLanguage, type Sentences } from '../../../findings/sentences.ts';

/** What the year of a goal document can be known from; the data keep the Chinese phrase. */
const phrases = {
  heading: { zh: '标题“{1}”', en: 'the heading "{1}"' },
  fileName: { zh: '文件名“{1}”', en: 'the file name "{1}"' },
  dates: { zh: '{1} 条日期型指标值（如“{2}”）', en: '{1} targets that are dates (such as "{2}")' },
  names: { zh: '{1} 个项目名称（如“{2}”）', en: '{1} project names (such as "{2}")' },
  codes: { zh: '{1} 个项目编码中的年份', en: 'the year in {1} project codes' },
  texts: { zh: '{1} 个项目的目标文字', en: 'the goal texts of {1} projects' },
  asked: { zh: '由使用者指定', en: 'what was asked for' },
  json: { zh: 'JSON 中的 year', en: 'the field year of the JSON' },
} as const satisfies Sentences;

/** Says how a year is known, as the data keep it: 文件名“2026-….docx”. */
export const yearFrom = inData(phrases);

/** How a year is known, in the language of the reader. */
export function yearKnownText(phrase: string, language: Language): string {
  return inLanguage(phrases, phrase, language);
}

/** How a year is known, as args of a finding. */
export const yearKnownArgs = (phrase: string) => inBoth('from', { zh: phrase, en: yearKnownText(phrase, 'en') });

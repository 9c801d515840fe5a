import type { Language } from './finding.ts';

/** The punctuation of a language: full width in Chinese, ASCII in English. */
export interface Marks {
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Between the parts of an enumeration. */
  readonly and: string;
  /** Puts a text in brackets behind another. */
  readonly bracketed: (text: string) => string;
  readonly quoted: (text: string) => string;
}

/** The punctuation of sentences that are put together from parts. */
export const marks: Readonly<Record<Language, Marks>> = {
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    and: '、',
    bracketed: (text) => `（${text}）`,
    quoted: (text) => `“${text}”`,
  },
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    and: ', ',
    bracketed: (text) => ` (${text})`,
    quoted: (text) => `"${text}"`,
  },
};

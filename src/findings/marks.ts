import type { Language } from './finding.ts';

/** The punctuation of a language: full width in Chinese, ASCII in English. */
export interface Marks {
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Behind a sentence that another follows. */
  readonly stop: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Between the parts of an enumeration. */
  readonly and: string;
  /** Puts a text in brackets behind another. */
  readonly bracketed: (text: string) => string;
  readonly quoted: (text: string) => string;
  /** Puts a remark on a whole document in brackets of its own. */
  readonly boxed: (text: string) => string;
  /** Between two words. */
  readonly space: string;
}

/** The punctuation of sentences that are put together from parts. */
export const marks: Readonly<Record<Language, Marks>> = {
  zh: {
    colon: '：',
    stop: '。',
    comma: '，',
    semicolon: '；',
    and: '、',
    bracketed: (text) => `（${text}）`,
    quoted: (text) => `“${text}”`,
    boxed: (text) => `【${text}】`,
    space: '',
  },
  en: {
    colon: ': ',
    stop: '. ',
    comma: ', ',
    semicolon: '; ',
    and: ', ',
    bracketed: (text) => ` (${text})`,
    quoted: (text) => `"${text}"`,
    boxed: (text) => `[${text}] `,
    space: ' ',
  },
};

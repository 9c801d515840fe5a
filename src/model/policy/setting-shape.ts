import type { Bilingual } from '../json/shape.ts';

/** A policy value that is one word of a list. `tables` names the interval table a word needs, where it needs one. */
export interface ChoiceSetting {
  readonly type: 'choice';
  readonly title: Bilingual;
  /** What each word means. */
  readonly words: Readonly<Record<string, Bilingual>>;
  readonly allowed: readonly string[];
  readonly tables: Readonly<Record<string, string>>;
  /** What holds where a profile says nothing: for settings that came after profiles were written, what was done before. */
  readonly absent?: string;
}

/** A policy value that is a number between two bounds, both allowed. */
export interface NumberSetting {
  readonly type: 'number';
  readonly title: Bilingual;
  readonly from: number;
  readonly to: number;
  /** What holds where a profile says nothing. */
  readonly absent?: string;
}

export type SettingKind = ChoiceSetting | NumberSetting;

type Meanings = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** A setting of words, each with what it means; `tables` are those a word needs. */
export const choice = (
  zh: string,
  en: string,
  meanings: Meanings,
  tables: Readonly<Record<string, string>> = {},
): ChoiceSetting => ({
  type: 'choice',
  title: { zh, en },
  words: Object.fromEntries(
    Object.entries(meanings).map(([word, [inChinese, inEnglish]]) => [word, { zh: inChinese, en: inEnglish }]),
  ),
  allowed: Object.keys(meanings),
  tables,
});

/** A setting that is a number. */
export const number = (zh: string, en: string, from: number, to: number): NumberSetting => ({
  type: 'number',
  title: { zh, en },
  from,
  to,
});

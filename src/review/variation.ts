import type { Bilingual } from '../model/json/shape.ts';
import type { Profile } from '../model/policy/profile.ts';
import { type SettingName, settingCatalogue, settingWord } from '../model/policy/setting.ts';
import { settingOf } from '../model/policy/setting-of.ts';
import type { ReadingKind } from '../model/review/review.ts';

/** Which money stands for the budget: as stated, what arrived of it, or the appropriation alone. */
export type ClaimedMoneyUse = 'stated' | 'arrived' | 'fiscal';

/** Another way to the score of a row, in words: a setting, or other money. */
export interface Variation {
  readonly id: string;
  readonly kind: ReadingKind;
  readonly words: Bilingual;
  readonly settings: Readonly<Record<string, string>>;
  readonly money: ClaimedMoneyUse;
  /** 0.96 against a target in percent is meant as 96 %, as a cell without its format shows it. */
  readonly shares: boolean;
  /** It bears on the execution of the budget, else on indicators. */
  readonly ofMoney: boolean;
}

const none = { settings: {}, money: 'stated', shares: false, ofMoney: false } as const;

/** The profile as it is. */
export const asProfiled: Variation = { ...none, id: 'profile', kind: 'profile', words: { zh: '', en: '' } };

/** The settings whose other words are in use somewhere and change the score of a row. */
const inUse = {
  atMost: ['target-over-actual', 'two-minus', 'zero'],
  atLeast: ['ratio', 'pass-mark-ratio', 'pass-mark-scaled'],
  equal: ['as-at-least', 'exact'],
  strictEqualled: ['met', 'missed'],
  farAboveAction: ['note'],
  late: ['zero', 'fixed-share'],
  outsideRange: ['zero', 'by-distance'],
  satisfactionRule: ['as-at-least'],
  trend: ['ratio', 'strict'],
  executionRule: ['ratio', 'steps'],
} as const satisfies Partial<Record<SettingName, readonly string[]>>;

function settingVariation(name: SettingName, value: string, kind: ReadingKind): Variation {
  const { title } = settingCatalogue[name];
  const word = settingWord(name, value);
  const words = { zh: `${title.zh}：${word.zh}`, en: `${title.en}: ${word.en}` };
  const ofMoney = name.startsWith('execution');
  return { ...none, id: `${name}:${value}`, kind, words, settings: { [name]: value }, ofMoney };
}

const moneyWords: readonly (readonly [ClaimedMoneyUse, Bilingual])[] = [
  ['arrived', { zh: '以到位资金为分母', en: 'over the money that arrived' }],
  ['fiscal', { zh: '只算财政拨款', en: 'for the appropriation alone' }],
];

/** Every other reading that a fair reviewer would try before calling a score of this profile's form wrong. */
export function otherReadings(profile: Profile): readonly Variation[] {
  const rules = (Object.keys(inUse) as (keyof typeof inUse)[]).flatMap((name) =>
    inUse[name]
      .filter((value) => value !== settingOf(profile, name))
      .map((value) => settingVariation(name, value, 'other-rule')),
  );
  const denominators = (['initial', 'revised', 'adjusted'] as const)
    .filter((value) => value !== settingOf(profile, 'executionDenominator'))
    .map((value) => settingVariation('executionDenominator', value, 'other-money'));
  const money = moneyWords.map(
    ([use, words]): Variation => ({ ...none, id: use, kind: 'other-money', words, money: use, ofMoney: true }),
  );
  const shares: Variation = {
    ...none,
    id: 'shares',
    kind: 'other-rule',
    words: { zh: '完成值是小数，按百分比理解', en: 'the actual is a share, read as a percentage' },
    shares: true,
  };
  return [shares, ...rules, ...denominators, ...money];
}

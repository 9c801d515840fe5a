import type { Language } from '../../../findings/finding.ts';
import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import type { Band } from '../../../model/target/target.ts';
import { bandNames } from '../../../model/target/target-words.ts';

/** The words of a template by which its own formulas know their results, and those of its lists. */
export interface TemplateWords {
  /** The column 达标情况. */
  readonly outcome: Readonly<Record<'met' | 'missed' | 'far' | 'off' | 'notApplicable', string>>;
  /** How the words of the column 填报状态 begin; the status sheet counts by them. */
  readonly status: Readonly<Record<'complete' | 'toFill' | 'lacking' | 'contradictory', string>>;
  /** What stands between the things that are lacking. */
  readonly between: string;
  /** The status of the rows of a project that was not carried out. */
  readonly notAssessed: string;
  /** The state of a project's money in one word. */
  readonly money: Readonly<Record<'complete' | 'toFill' | 'lacking' | 'contradictory', string>>;
  /** The conclusion for a project in which nothing is open, and for one that contradicts itself. */
  readonly ready: string;
  readonly contradictory: string;
  /** The list of answers, and every word that is taken for one. */
  readonly answers: readonly [yes: string, no: string];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** The list of bands, and every word that is taken for one. */
  readonly bands: Readonly<Record<Band, string>>;
  readonly band: Readonly<Record<Band, readonly string[]>>;
}

const chinese: TemplateWords = {
  outcome: { met: '达标', missed: '未达标', far: '远超目标', off: '偏离目标', notApplicable: '不适用' },
  status: { complete: '完整', toFill: '待填', lacking: '缺：', contradictory: '矛盾：' },
  between: '、',
  notAssessed: '完整（未参评）',
  money: { complete: '完整', toFill: '待填', lacking: '缺', contradictory: '矛盾' },
  ready: '可以提交',
  contradictory: '有矛盾，请先更正',
  answers: ['是', '否'],
  yes: ['是'],
  no: ['否'],
  bands: bandWords,
  band: { met: [bandWords.met], partly: [bandWords.partly], 'not-met': [bandWords['not-met']] },
};

const inEnglish = (band: Band): readonly string[] => [bandNames[band].en, bandWords[band]];

const english: TemplateWords = {
  outcome: { met: 'met', missed: 'missed', far: 'far above', off: 'off target', notApplicable: 'not applicable' },
  status: { complete: 'complete', toFill: 'to fill in', lacking: 'missing: ', contradictory: 'contradictory: ' },
  between: ', ',
  notAssessed: 'complete (not carried out)',
  money: { complete: 'complete', toFill: 'to fill in', lacking: 'missing', contradictory: 'contradictory' },
  ready: 'ready to hand in',
  contradictory: 'contradictory: correct it first',
  answers: ['yes', 'no'],
  yes: ['yes', '是'],
  no: ['no', '否'],
  bands: { met: bandNames.met.en, partly: bandNames.partly.en, 'not-met': bandNames['not-met'].en },
  band: { met: inEnglish('met'), partly: inEnglish('partly'), 'not-met': inEnglish('not-met') },
};

/** The words of a template in a language; a reader understands those of both. */
export const templateWords: Readonly<Record<Language, TemplateWords>> = { zh: chinese, en: english };

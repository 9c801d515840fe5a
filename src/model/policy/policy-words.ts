import type { Bilingual } from '../json/shape.ts';
import type { Profile, WeightStep } from './profile.ts';

type Meanings<Word extends string> = Readonly<Record<Word, Bilingual>>;

/** What the words of a profile's policies outside its settings mean. */
export const policyWords: {
  readonly weighting: Meanings<Profile['weighting']>;
  readonly weightStep: Meanings<WeightStep>;
  readonly rounding: Meanings<Profile['rounding']['mode']>;
  readonly missingActual: Meanings<Profile['missingActual']>;
  readonly notApplicable: Meanings<Profile['notApplicable']>;
} = {
  weighting: {
    equal: { zh: '类内各指标均分', en: 'equal among the indicators of a category' },
    'by-level2': { zh: '先在二级指标间均分，再在其内均分', en: 'equal among level 2, then inside each' },
  },
  weightStep: {
    '1': { zh: '按 1 分分配（整数分）', en: 'in whole points' },
    '0.5': { zh: '按 0.5 分分配（半分）', en: 'in half points' },
    '0.01': { zh: '按 0.01 分分配', en: 'in hundredths of a point' },
  },
  rounding: {
    'half-up': { zh: '四舍五入', en: 'half up' },
    truncate: { zh: '截去', en: 'cut off' },
  },
  missingActual: {
    draft: { zh: '项目是缺项，不能定分，不评等级', en: 'the project is a draft without a grade' },
    zero: { zh: '得 0 分', en: 'no points' },
    refuse: { zh: '不计分', en: 'not scored' },
  },
  notApplicable: {
    rescale: { zh: '分值转给其他指标', en: 'its weight goes to the others' },
    full: { zh: '得满分', en: 'full marks' },
    skip: { zh: '去掉这一行的分值，满分相应减少', en: 'its weight is left out and the full marks shrink' },
  },
};

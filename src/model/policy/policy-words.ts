import type { Bilingual } from '../json/shape.ts';
import type { Profile } from './profile.ts';

type Meanings<Word extends string> = Readonly<Record<Word, Bilingual>>;

/** What the words of a profile's policies outside its settings mean. */
export const policyWords: {
  readonly weighting: Meanings<Profile['weighting']>;
  readonly rounding: Meanings<Profile['rounding']['mode']>;
  readonly missingActual: Meanings<Profile['missingActual']>;
  readonly notApplicable: Meanings<Profile['notApplicable']>;
} = {
  weighting: {
    equal: { zh: '类内各指标均分', en: 'equal among the indicators of a category' },
    'by-level2': { zh: '先在二级指标间均分，再在其内均分', en: 'equal among level 2, then inside each' },
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

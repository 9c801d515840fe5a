import { finding } from '../../../findings/finding.ts';
import { decimal } from '../../../model/decimal.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank, levelsOf } from '../../row-facts.ts';

/** Finds satisfaction whose survey has no stated size. */
export const surveySizeMissing: RowCheck = {
  code: 'survey-size-missing',
  scope: 'row',
  looksAt: {
    zh: '满意度指标填了完成值和佐证材料，“调查样本数”却是空的或为零。',
    en: 'Satisfaction indicators with an actual and evidence whose survey size is blank or zero.',
  },
  silentOn: {
    zh: '还没有填完成值的满意度指标；连佐证材料也没有的，那里有更严重的提示。',
    en: 'Satisfaction without an actual; where evidence is missing too, the stronger finding stands alone.',
  },
  yieldsTo: ['satisfaction-without-survey'],
  run: (row) => {
    const { surveySize, actual, evidence } = row.actual;
    if (!levelsOf(row).includes('满意') || isBlank(actual) || isBlank(evidence)) return [];
    if (surveySize !== null && !decimal(surveySize.text).isZero()) return [];
    return [finding('survey-size-missing', { name: row.name, actual: row.shown }, row.at(surveySize ?? actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '96%', survey: '120' },
            { name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '', survey: '', score: '' },
            { name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '96%', survey: '', evidence: '' },
            { name: '培训次数', target: '≥5次', actual: '5次', survey: '' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '96%', survey: '' }] }],
      finds: ['“群众满意度”填了96%'],
    },
    {
      projects: [
        { rows: [{ name: '服务对象满意度', level1: '效益指标', target: '≥95%', actual: '96%', survey: '0' }] },
      ],
      finds: ['服务对象满意度'],
    },
  ],
};

import { finding } from '../../findings/finding.ts';
import type { RowCheck } from '../check.ts';
import { isBlank, levelsOf } from '../row-facts.ts';

/** Finds satisfaction that was reported without a survey. */
export const satisfactionWithoutSurvey: RowCheck = {
  code: 'satisfaction-without-survey',
  scope: 'row',
  looksAt: {
    zh: '满意度指标填了完成值，“调查样本数”却是空的或为零。',
    en: 'Satisfaction indicators with an actual whose survey size is blank or zero.',
  },
  silentOn: { zh: '还没有填完成值的满意度指标。', en: 'Satisfaction indicators without an actual.' },
  run: (row) => {
    const { surveySize, actual } = row.actual;
    if (!levelsOf(row).includes('满意') || isBlank(actual)) return [];
    if (!isBlank(surveySize) && !/^0+(?:\.0+)?\s*(?:份|人)?$/u.test(surveySize?.text.trim() ?? '')) return [];
    return [
      finding('satisfaction-without-survey', { name: row.name, actual: row.entered }, row.at(surveySize ?? actual)),
    ];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '96%', survey: '120' },
            { name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '', survey: '', score: '' },
            { name: '培训次数', target: '≥5次', actual: '5次', survey: '' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '群众满意度', level1: '满意度指标', target: '≥95%', actual: '96%', survey: '' }] }],
      finds: ['填了96%，没有填调查样本数'],
    },
    {
      projects: [
        { rows: [{ name: '服务对象满意度', level1: '效益指标', target: '≥95%', actual: '96%', survey: '0' }] },
      ],
      finds: ['服务对象满意度'],
    },
  ],
};

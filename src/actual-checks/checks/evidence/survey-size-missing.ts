import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank, levelsOf } from '../../row-facts.ts';

const kind = findingKind('survey-size-missing', {
  severity: 'note',
  title: { zh: '没有写调查样本数', en: 'size of the survey not stated' },
  found: {
    zh: '“{name}”填了{actual}，有佐证材料，没有调查样本数',
    en: '"{name}" reports {actual} with evidence, but without the size of the survey',
  },
  expected: { zh: '收回的有效问卷份数', en: 'the number of valid answers' },
  action: {
    zh: '请填“调查样本数”，或写明用什么方式得出满意度',
    en: 'state the survey size, or say how satisfaction was measured',
  },
  why: {
    zh: '几份问卷和几百份问卷得出的满意度分量不同，复核时会问。',
    en: 'A handful of answers weighs less than hundreds; reviewers ask.',
  },
});

/** Finds satisfaction whose survey has no stated size. */
export const surveySizeMissing: RowCheck = {
  kind,
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
    return [kind.found({ name: row.name, actual: row.shown }, row.at(surveySize ?? actual))];
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

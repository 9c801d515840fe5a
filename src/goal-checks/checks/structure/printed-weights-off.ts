import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal, isDecimalText, plain, sum } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('printed-weights-off', {
  severity: 'review',
  title: { zh: '分值合计不对', en: 'weights do not add up' },
  found: { zh: '各指标分值合计为{sum}分', en: "the indicators' weights add up to {sum}" },
  expected: {
    zh: '合计90分（预算执行率另占10分）、80分（执行率占20分）或100分',
    en: '90 (with 10 for budget execution), 80 (with 20) or 100',
  },
  action: { zh: '请核对各行分值，或补填漏掉的分值', en: 'check the weights, or fill in the missing ones' },
  why: {
    zh: '分值合计不对，总分就不是百分制，无法与其他项目比较和评级。',
    en: 'If the weights do not add up, the total is not out of 100 and cannot be graded.',
  },
});

/** 100 less the weight of budget execution: 10 in the national form, 20 in 湖北's; or 100 where it is not scored. */
const totals = ['90', '80', '100'];

/** Finds printed weights whose sum fits no form in use. */
export const printedWeightsOff: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: { zh: '表中印有分值时，各指标分值的合计。', en: 'The sum of the weights where the table prints them.' },
  silentOn: { zh: '没有分值栏的表；合计为90、80或100分的。', en: 'Tables without weights, and sums of 90, 80 or 100.' },
  run: (project) => {
    const weights = project.rows.flatMap(({ indicator: { weight } }) =>
      weight !== null && isDecimalText(weight) ? [decimal(weight)] : [],
    );
    const total = sum(weights);
    if (weights.length === 0 || totals.some((each) => total.eq(each))) return [];
    return [kind.found({ sum: plain(total) }, project.where)];
  },
  accept: [
    {
      projects: [
        { rows: ['产出指标|数量指标|次数||≥4次|60', '效益指标|社会效益指标|受益人数||≥40人|30'] },
        { rows: ['产出指标|数量指标|次数|≥4次'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|数量指标|次数||≥4次|60', '效益指标|社会效益指标|受益人数||≥40人|29.5'] }],
      finds: ['89.5分'],
    },
  ],
};

import { finding } from '../../../findings/finding.ts';
import { decimal, isDecimalText, plain, sum } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

/** 100 less the weight of budget execution: 10 in the national form, 20 in 湖北's; or 100 where it is not scored. */
const totals = ['90', '80', '100'];

/** Finds printed weights whose sum fits no form in use. */
export const printedWeightsOff: ProjectCheck = {
  code: 'printed-weights-off',
  scope: 'project',
  looksAt: { zh: '表中印有分值时，各指标分值的合计。', en: 'The sum of the weights where the table prints them.' },
  silentOn: { zh: '没有分值栏的表；合计为90、80或100分的。', en: 'Tables without weights, and sums of 90, 80 or 100.' },
  run: (project) => {
    const weights = project.rows.flatMap(({ indicator: { weight } }) =>
      weight !== null && isDecimalText(weight) ? [decimal(weight)] : [],
    );
    const total = sum(weights);
    if (weights.length === 0 || totals.some((each) => total.eq(each))) return [];
    return [finding('printed-weights-off', { sum: plain(total) }, project.where)];
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

import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal, isDecimalText, plain, sum } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('output-weight-low', {
  severity: 'review',
  title: { zh: '产出指标分值偏低', en: 'outputs carry few points' },
  found: {
    zh: '产出指标合计{output}分，全部指标合计{sum}分，不到百分之四十',
    en: 'outputs carry {output} of {sum} points, less than 40 percent',
  },
  expected: { zh: '产出指标分值不低于40%（通行为50分）', en: 'at least 40 percent for outputs (50 points as a rule)' },
  action: {
    zh: '请调整各指标分值，或说明产出分值低的理由',
    en: 'share the points out again, or say why outputs carry so few',
  },
  why: {
    zh: '产出是项目直接做成的事，也最好核实；分值过低，没做完也能得高分。',
    en: 'Outputs are what is done and can be verified best; with few points a project scores high although it was not done.',
  },
});

/** Share of the points below which reviewers of goal tables object. */
const least = decimal('0.4');

/** Finds tables with weights in which the outputs carry less than 40 of 100 points. */
export const outputWeightLow: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '每条指标都印有分值的表中，产出指标（含单列的成本指标）的分值是否不到全部的40%。',
    en: 'Whether outputs, cost as a level of its own included, carry less than 40 percent, in tables with a weight for each row.',
  },
  silentOn: {
    zh: '没有分值或部分没有分值的表；没有产出指标的表（另有检查）。',
    en: 'Tables without weights, or with some missing; tables without outputs (a check of its own).',
  },
  run: ({ rows, where }) => {
    const weighed = rows.flatMap(({ category, indicator: { weight } }) =>
      weight !== null && isDecimalText(weight) ? [{ category, weight: decimal(weight) }] : [],
    );
    const isOutput = ({ category }: (typeof weighed)[number]): boolean => category === 'output' || category === 'cost';
    if (weighed.length < rows.length || !weighed.some(isOutput)) return [];
    const all = sum(weighed.map(({ weight }) => weight));
    const output = sum(weighed.filter(isOutput).map(({ weight }) => weight));
    if (all.lte(0) || output.gte(all.times(least))) return [];
    return [kind.found({ output: plain(output), sum: plain(all) }, where)];
  },
  accept: [
    {
      projects: [
        { rows: ['产出指标|数量指标|次数||≥4次|50', '效益指标|社会效益指标|人数||≥40人|40'] },
        {
          rows: [
            '成本指标|经济成本指标|成本||≤4万元|20',
            '产出指标|数量指标|次数||≥4次|20',
            '效益指标|社会效益指标|人数||≥40人|50',
          ],
        },
        { rows: ['产出指标|数量指标|次数||≥4次|', '效益指标|社会效益指标|人数||≥40人|90'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|数量指标|次数||≥4次|30', '效益指标|社会效益指标|人数||≥40人|60'] }],
      finds: ['产出指标合计30分'],
    },
  ],
};

import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { countedUnit } from '../../facts/counted-units.ts';
import { isPercent } from '../../facts/target-amounts.ts';

const kind = findingKind('count-with-percent-target', {
  severity: 'review',
  title: { zh: '计数指标用了百分比', en: 'a count with a percent target' },
  found: { zh: '“{name}”是计数，指标值却是“{target}”', en: '"{name}" is a count, yet its target is "{target}"' },
  expected: { zh: '一个带计量单位的数量，例如“≥10{unit}”', en: 'a quantity with its unit, such as "≥10{unit}"' },
  action: {
    zh: '请填写计划完成的数量和单位，或把指标名称改为“……率”并说明分子和分母',
    en: 'state the planned quantity and its unit, or rename the indicator as a rate with its numerator and denominator',
  },
  why: {
    zh: '次数、人数等没有百分比可言；年终无论填次数还是填比例，都无法与指标值比较，这一行无法计分。',
    en: 'A number of times or people has no percent; whatever is reported at year end cannot be compared with the target.',
  },
});

/** Finds counts (次数, 人数, 篇数…) whose target is a percent. */
export const countWithPercentTarget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '名称以次数、人数、数量、篇数等结尾的指标，指标值是百分比。',
    en: 'Indicators whose name ends in a count word (次数, 人数, 数量, 篇数 …) and whose target is a percent.',
  },
  silentOn: {
    zh: '名称或描述写明是比率、占比、增长的计数。',
    en: 'Counts whose name or description says that a share or a growth is meant.',
  },
  run: (row) => {
    if (row.measure !== 'count' || !isPercent(row.target)) return [];
    // «受益人数增长» ≥5%: the share belongs to the name, so the percent is meant.
    if (/率|占|比例|比重|增长|增幅|增加|减少|下降|同比/u.test(`${row.name}${row.description}`)) return [];
    const unit = countedUnit(row.name)?.wanted ?? '个';
    return [kind.found({ name: row.quoted, target: row.target.text, unit }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|组织科普活动次数|≥10次',
            '产出指标|数量指标|计划完成率|≥90%',
            '效益指标|社会效益指标|参观人数|参观人数同比增长|≥5%',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|数量指标|组织科普活动次数|组织开展各类科普活动|≥90%'] }],
      finds: ['组织科普活动次数'],
    },
    { projects: [{ rows: ['产出指标|数量指标|培训人数|100%'] }], finds: ['100%'] },
  ],
};

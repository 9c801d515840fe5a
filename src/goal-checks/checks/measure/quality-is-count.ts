import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('quality-is-count', {
  severity: 'review',
  title: { zh: '质量指标只是数量', en: 'a quality indicator that is a count' },
  found: {
    zh: '质量指标“{name}”的指标值为“{target}”，衡量的是数量',
    en: 'the quality indicator "{name}" has the target "{target}", which is a quantity',
  },
  expected: {
    zh: '反映质量水平的指标，如合格率、准确率、通过率、达标等级',
    en: 'something that shows quality: a pass rate, an accuracy, a grade',
  },
  action: {
    zh: '请把它移到数量指标，并另设反映质量的指标，或改为合格率、通过率等质量指标',
    en: 'move it to the quantity indicators and set one for quality, or turn it into a pass or accuracy rate',
  },
  why: {
    zh: '做了多少不等于做得好不好；用数量充当质量，审核时会被要求调整，质量一项实际无人考核。',
    en: 'How much was done does not say how well; reviewers send it back, and quality is in fact not assessed.',
  },
});

/** Counts that do show quality: recognition by others, faults, graded results. */
const showsQuality =
  /批示|获奖|奖项|奖励|表彰|荣誉|采纳|采用|采信|录用|转化|优秀|优质|优良|精品|一等|示范|合格|达标|等级|评级|星级|级别|差错|错误|事故|投诉|故障|违规|问题|隐患|返工|缺陷|核心期刊|收录|引用|标准|资质|分数|得分|评分|强度|温度|精度|误差|时长|寿命|年限/u;
/** The same in a description, without the words that only explain what is done. */
const describedQuality = /批示|获奖|采纳|采用|录用|收录|引用|差错|事故|投诉/u;
const countable = new Set(['count', 'length', 'area', 'mass', 'volume']);

/** Finds quality indicators that only count: 印刷年报 ≥50份 under 质量指标. */
export const qualityIsCount: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['rate-with-count-target'],
  looksAt: {
    zh: '质量指标的指标值是份、册、人、个、次等数量。',
    en: 'Quality indicators whose target is a number of copies, people, items or times.',
  },
  silentOn: {
    zh: '能反映质量的计数：批示、获奖、采纳、差错、事故、投诉等；以分计的得分；技术参数；没有单位的数。',
    en: 'Counts that do show quality: endorsements, awards, adoptions, errors, accidents, complaints; scores; technical values; numbers without a unit.',
  },
  run: (row) => {
    const { target } = row;
    if (row.kind !== 'quality' || !isQuantity(target) || !countable.has(target.dimension ?? '')) return [];
    if (showsQuality.test(row.name) || describedQuality.test(row.description)) return [];
    return [kind.found({ name: row.quoted, target: target.text }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|通过等保测评分数|≥70分',
            '产出指标|质量指标|报告审核通过率|≥95%',
            '产出指标|质量指标|决策咨询、智库课题|市领导批示|≥1次',
            '产出指标|质量指标|质量事故起数|0起',
            '产出指标|数量指标|印刷年报|≥50份',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|质量指标|编制印刷技术市场统计年度报告|≥200册'] }], finds: ['≥200册'] },
    { projects: [{ rows: ['产出指标|质量指标|编校稿件数量|≥50万字'] }], finds: ['编校稿件数量'] },
    {
      projects: [{ rows: ['产出指标|质量指标|平均每个地市树立科普典型数量|树立科普典型，发挥示范带动作用|≥1个'] }],
      finds: ['科普典型'],
    },
    { projects: [{ rows: ['产出指标|质量指标|媒体报道次数|≥20次'] }], finds: ['媒体报道次数'] },
  ],
};

import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

/** Counts that do show quality: recognition by others, faults, graded results. */
const showsQuality =
  /批示|获奖|奖项|奖励|表彰|荣誉|采纳|采用|采信|录用|转化|优秀|优质|优良|精品|一等|示范|合格|达标|等级|评级|星级|级别|差错|错误|事故|投诉|故障|违规|问题|隐患|返工|缺陷|核心期刊|收录|引用|标准|资质|分数|得分|评分|强度|温度|精度|误差|时长|寿命|年限/u;
/** The same in a description, without the words that only explain what is done. */
const describedQuality = /批示|获奖|采纳|采用|录用|收录|引用|差错|事故|投诉/u;
const countable = new Set(['count', 'length', 'area', 'mass', 'volume']);

/** Finds quality indicators that only count: 印刷年报 ≥50份 under 质量指标. */
export const qualityIsCount: IndicatorCheck = {
  code: 'quality-is-count',
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
    return [finding('quality-is-count', { name: row.quoted, target: target.text }, row.where)];
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

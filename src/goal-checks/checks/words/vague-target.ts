import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

const kind = findingKind('vague-target', {
  severity: 'note',
  title: { zh: '指标值只有笼统的词', en: 'vague target' },
  found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
  expected: { zh: '数量、比率、日期，或分档的判断标准', en: 'a quantity, a rate, a date, or graded criteria' },
  action: {
    zh: '请选一个能统计的数据（如覆盖人数、采用次数、问卷比例）作指标值，或写明达成、部分达成的判断标准',
    en: 'choose something that is counted (people reached, times used, share in a survey), or write down what is met and partly met',
  },
  why: {
    zh: '“提高”“促进”一类的词没有程度，只能按定性三档人工评分，必须另附说明，复核时常被降档。',
    en: 'Words like "improve" have no degree: only a judgement in three bands is possible, with a written reason, and reviewers often lower it.',
  },
});

// «进一步提升», «效果明显»: nobody can say when these are reached.
const vague =
  /提高|提升|增强|促进|推动|加强|改善|优化|强化|营造|保障|发挥|助推|引领|带动|推进|扩大|丰富|有所|有效|明显|显著|良好|较好|较大|较高|进一步|逐步|不断|持续|充分|深入|按要求|按规定|解决|缓解|增加|减少|好转/u;
/** A standard somebody else set, or criteria: these can be judged. */
const stated =
  /\d|[一二三四五六七八九十](?:级|等|档|星)|国家标准|行业标准|标准|规范|合格|优秀|以上|无|零|全部|全覆盖|验收|通过|达标|率|次|人|家|建立|形成|出台|完成/u;

/** Finds qualitative targets that only use words without degree: 提高, 促进, 进一步保障. */
export const vagueTarget: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: [
    'target-repeats-name',
    'yes-no-unstated',
    'cost-without-amount',
    'placeholder-left',
    'trend-without-baseline',
  ],
  looksAt: {
    zh: '定性指标值只有“提高”“促进”“进一步……”“按要求……”一类没有程度的词，或一句没有数字的话。',
    en: 'Qualitative targets with words of no degree ("improve", "promote", "further …", "as required"), or a sentence without a number.',
  },
  silentOn: {
    zh: '写明标准、等级、验收、全覆盖、建立机制等可以判断的文字。',
    en: 'Words that can be judged: a standard, a grade, acceptance, full coverage, a mechanism set up.',
  },
  run: (row) => {
    const target = plainText(row.target.text);
    if (row.target.kind !== 'qualitative' || !vague.test(target)) return [];
    // «按规定标准提升» names its standard; a longer text is prose in which such a word may be about something else.
    if (target.length <= 15 && stated.test(target)) return [];
    // «提升5个点» holds a number; it is another check's matter.
    if (/\d/u.test(target)) return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|工程质量|达到国家标准',
            '效益指标|可持续影响指标|长效机制|建立',
            '产出指标|质量指标|验收等级|优秀',
            '产出指标|时效指标|工资发放时间|按月发放',
            '效益指标|社会效益指标|覆盖面|全覆盖',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['效益指标|社会效益指标|促进科技帮扶咨询服务水平|促进'] }], finds: ['“促进”'] },
    { projects: [{ rows: ['效益指标|可持续影响指标|保障工作完成|进一步保障'] }], finds: ['进一步保障'] },
    { projects: [{ rows: ['产出指标|质量指标|营造学术氛围|营造良好的学术氛围'] }], finds: ['营造良好的学术氛围'] },
    {
      projects: [
        { rows: ['效益指标|社会效益指标|解决就业问题|通过此项经费的保障，解决长期从事科学普及的人员就业问题。'] },
      ],
      finds: ['解决长期'],
    },
  ],
};

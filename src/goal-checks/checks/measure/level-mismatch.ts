import { findingKind } from '../../../findings/finding-kind.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { IndicatorCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { type Kind, kindNames } from '../../facts/indicator-level.ts';
import { isPercent, isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('level-mismatch', {
  severity: 'review',
  title: { zh: '三级指标与二级指标不对应', en: 'level 3 does not fit level 2' },
  found: {
    zh: '“{name}”（{target}）放在“{level2}”下',
    en: '"{name}" ({target}) stands under "{level2}"',
  },
  expected: { zh: '{reason}', en: '{reasonEn}' },
  action: {
    zh: '请把该指标移到“{better}”下，或改设符合“{level2}”的指标',
    en: 'move it to "{better}", or set an indicator that fits "{level2}"',
  },
  why: {
    zh: '分值按一级、二级指标分配，放错位置会使应考核的方面没有指标，分值也随之错位。',
    en: 'Points are shared out by level; a misplaced indicator leaves an aspect unassessed and moves its points elsewhere.',
  },
});

/** Rates of getting done; 达标完成率 and 合格完成率 speak of quality after all. */
const completionRate = /(?<!达标|合格|高质量)(?:完成|完工|竣工|开工)率$|^完成.*任务$/u;

/** Amounts of money that are the thing done: loans given, deals made. */
const turnover = /贷款|授信|担保|融资|成交|交易|产值|销售|引资|签约|征收|入库|执行到位/u;

interface Misfit {
  readonly level2: Kind;
  readonly holds: (row: RowView) => boolean;
  readonly reason: Bilingual;
  readonly better: Kind;
}

// A word of its own field keeps an indicator where it stands: 增收 is economic, 节水 ecological, 长效机制 lasting, 及时 of time.
const economicWords =
  /经济|收入|产值|成本|节约|节省|资金|利润|税|增收|效益|价格|成交|投资|产业|企业|就业|市场|消费|增加值|贷款|带动|拨款|经费|资产/u;
const ecologicalWords =
  /生态|环境|环保|污染|绿|排放|节能|节水|节电|资源|能耗|水质|空气|大气|垃圾|碳|植被|林|水土|土壤|噪|低碳|物种|湿地|卫生|无害|废|降耗|耕地|农田|草原|河|湖|海|秸秆|农药|化肥/u;
const lastingWords = /持续|长效|长期|机制|影响|后续|常态|稳定|运行|寿命|年限|传承|延续/u;
const socialWords = /安全|素质|意识|文化|科普|科学|教育|就业|服务|满意|保障|工作|学习|队伍|人才/u;
const timeWords =
  /时|期|限|拖|延|快|早|迟|晚|滞|周|旬|逾|超|即办|当[场庭]|频|准点|进度|响应|开工|完工|竣工|完成|按|天|月|日|年|季|速度|效率|启动/u;
// 培训场次数, 印刷数量: work that was done, whatever it was for; a name with 率 says more than that.
const activityCount =
  /(?:培训|会议|交流|调研|开放|征集|供稿|编印|印刷|检查|巡查|采购|宣讲|讲座)[^率]{0,60}(?:次数|场次|天数|数量|篇数|期数)$/u;

/** Rates of being in time. */
const punctuality = /(?:及时|按时|按期|准时|如期)[^率]{0,4}率$/u;

const done: Bilingual = {
  zh: '是否完成只说明做没做完，不说明做得好不好；质量指标应是合格率、达标率等',
  en: 'being done says nothing of how well; quality is a pass or compliance rate',
};

const misfits: readonly Misfit[] = [
  {
    level2: 'quantity',
    holds: (row) =>
      isQuantity(row.target) &&
      (row.target.dimension === 'money' || (row.measure === 'money' && row.target.dimension === null)) &&
      !turnover.test(row.name),
    reason: {
      zh: '数量指标衡量做了多少事，不是花了多少钱',
      en: 'quantity is how much was done, not how much was spent',
    },
    better: 'cost',
  },
  {
    level2: 'quantity',
    holds: (row) => completionRate.test(row.name) && isPercent(row.target),
    reason: { zh: '数量指标是带单位的数量，不是比率', en: 'quantity is a number with a unit, not a rate' },
    better: 'timeliness',
  },
  {
    level2: 'quality',
    // 元/亩课 is no unit we know, but it is money.
    holds: (row) => isQuantity(row.target) && (row.target.dimension === 'money' || /元/u.test(row.target.unit ?? '')),
    reason: {
      zh: '质量指标衡量做得好不好，花多少钱、按什么标准补助是成本',
      en: 'quality is how well it was done; what it costs and at what rate is cost',
    },
    better: 'cost',
  },
  {
    level2: 'quality',
    holds: (row) => completionRate.test(row.name) && isPercent(row.target),
    reason: done,
    better: 'timeliness',
  },
  {
    level2: 'quality',
    // «已完成» under quality says that it was done, not how well.
    holds: (row) => /^(?:已|全部|按时)?完成$/u.test(row.target.text.trim()),
    reason: done,
    better: 'quantity',
  },
  {
    level2: 'quantity',
    holds: (row) => punctuality.test(row.name) && isPercent(row.target),
    reason: { zh: '数量指标是带单位的数量，不是比率', en: 'quantity is a number with a unit, not a rate' },
    better: 'timeliness',
  },
  {
    level2: 'quantity',
    holds: (row) => row.measure === 'rate' && isPercent(row.target),
    reason: { zh: '数量指标是带单位的数量，不是比率', en: 'quantity is a number with a unit, not a rate' },
    better: 'quality',
  },
  {
    level2: 'timeliness',
    // 开放天数≥300 is a quantity; 提前天数≥5 is about time.
    holds: (row) => row.measure === 'duration' && row.target.kind === 'at-least' && !/完成|提前/u.test(row.name),
    reason: {
      zh: '时效指标衡量何时完成、是否及时；开放多少天、培训多少小时是产出的数量',
      en: 'timeliness is when and whether in time; days open or hours taught are outputs',
    },
    better: 'quantity',
  },
  {
    level2: 'timeliness',
    holds: (row) => row.measure === 'rate' && isPercent(row.target) && !timeWords.test(`${row.name}${row.description}`),
    reason: { zh: '时效指标应是时间或及时率、按期率', en: 'timeliness is a time, or a rate of being in time' },
    better: 'quality',
  },
  {
    level2: 'timeliness',
    holds: (row) => row.target.dimension === 'count' && isQuantity(row.target) && !timeWords.test(row.name),
    reason: { zh: '时效指标应是时间或及时率、按期率', en: 'timeliness is a time, or a rate of being in time' },
    better: 'quantity',
  },
  {
    level2: 'economic',
    holds: (row) => socialWords.test(row.name) && !economicWords.test(`${row.name}${row.description}`),
    reason: {
      zh: '经济效益应是收入、产值、节约等经济结果',
      en: 'economic benefit is income, output value, savings and the like',
    },
    better: 'social',
  },
  {
    level2: 'ecological',
    // 项目成本 under ecological benefits; 环境治理成本 names what it is for.
    holds: (row) => /成本|经费|资金/u.test(row.name) && !ecologicalWords.test(row.name),
    reason: {
      zh: '生态效益应是环境、资源、污染方面的结果',
      en: 'ecological benefit is about the environment, resources, pollution',
    },
    better: 'economic',
  },
  {
    level2: 'ecological',
    holds: (row) => socialWords.test(row.name) && !ecologicalWords.test(row.name),
    reason: {
      zh: '生态效益应是环境、资源、污染方面的结果',
      en: 'ecological benefit is about the environment, resources, pollution',
    },
    better: 'social',
  },
  {
    level2: 'lasting',
    // 减少环境污染 belongs to the ecological, 持续改善生态 to the lasting.
    holds: (row) =>
      /保护环境|环境保护|生态|环保|节约资源|污染/u.test(row.name) &&
      !lastingWords.test(`${row.name}${row.description}`),
    reason: {
      zh: '可持续影响应说明影响能持续多久、靠什么机制',
      en: 'a lasting effect says for how long and by what mechanism',
    },
    better: 'ecological',
  },
  {
    level2: 'lasting',
    // 资金拨付 ends with the year; 长效机制建设完成 lasts.
    holds: (row) => /(?:完成|发放|拨付|支付)$/u.test(row.name) && !lastingWords.test(`${row.name}${row.description}`),
    reason: {
      zh: '可持续影响应说明影响能持续多久、靠什么机制，不是当年的工作做完没有',
      en: "a lasting effect says for how long and by what mechanism, not that this year's work was done",
    },
    better: 'quantity',
  },
  {
    level2: 'social',
    holds: (row) => activityCount.test(row.name) && isQuantity(row.target) && !isPercent(row.target),
    reason: {
      zh: '社会效益是活动带来的变化，办了多少次、开放多少天是产出',
      en: 'social benefit is the change; how often or how many days is output',
    },
    better: 'quantity',
  },
];

/** Finds indicators that stand under the wrong second level: money or a rate as 数量, hours of training as 时效. */
export const levelMismatch: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['rate-with-count-target'],
  looksAt: {
    zh: '数量指标是金额或比率；质量指标是金额或只是完成率；时效指标是开放天数、培训时长、次数或与时间无关的比率；经济、生态、可持续指标的名称属于另一类；社会效益指标只是培训、会议、开放等活动的数量。',
    en: 'Money or a rate as 数量; money or mere completion as 质量; opening days, hours, counts or a rate without time as 时效; economic, ecological and lasting indicators whose name belongs elsewhere; mere activity counts as 社会效益.',
  },
  silentOn: {
    zh: '质量指标是数量的（另有检查）；合格率、达标率、正常运行率；受益人次、使用次数、媒体报道等可视为效果的数量。',
    en: 'Quality indicators that are counts (a check of their own); pass, compliance and availability rates; people reached, uses and media reports, which may pass as effects.',
  },
  run: (row) => {
    const misfit = misfits.find((each) => each.level2 === row.kind && each.holds(row));
    if (misfit === undefined) return [];
    return [
      kind.found(
        {
          name: row.quoted,
          target: row.target.text,
          level2: row.indicator.level2 ?? kindNames[misfit.level2],
          reason: misfit.reason.zh,
          reasonEn: misfit.reason.en,
          better: kindNames[misfit.better],
        },
        row.where,
      ),
    ];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|组织会议次数|≥4次',
            '产出指标|数量指标|发放创业担保贷款|≥0.8亿元',
            '产出指标|质量指标|场馆正常运行率|≥90%',
            '产出指标|时效指标|项目按期完成率|≥90%',
            '产出指标|时效指标|审限内结案率|≥95%',
            '产出指标|时效指标|应急响应|7*24小时',
            '产出指标|时效指标|项目按计划开工率|≥90%',
            '产出指标|时效指标|网络安全问题处置及时率|≥90%',
            '效益指标|经济效益指标|推动全市技术合同成交额|≥2000亿元',
            '效益指标|经济效益指标|资金使用效益|按要求支出',
            '效益指标|生态效益指标|垃圾无害化处理率|≥95%',
            '效益指标|可持续影响指标|长效管护机制|建立',
            '效益指标|可持续影响指标|使学生和老师有更好的学习和工作环境|社会认可',
            '效益指标|社会效益指标|档案利用服务次数|≥30次',
            '效益指标|社会效益指标|媒体报道次数|≥20次',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|数量指标|工作完成率|≥90%'] }], finds: ['工作完成率'] },
    { projects: [{ rows: ['产出指标|数量指标|补助发放及时率|100%'] }], finds: ['补助发放及时率'] },
    { projects: [{ rows: ['产出指标|数量指标|工程资金金额|43.2万元'] }], finds: ['工程资金金额'] },
    { projects: [{ rows: ['产出指标|数量指标|指标1工程资金金额|43.2'] }], finds: ['工程资金金额'] },
    { projects: [{ rows: ['效益指标|经济效益指标|安全率|100%'] }], finds: ['安全率'] },
    { projects: [{ rows: ['产出指标|质量指标|物业服务完成率|≥95%'] }], finds: ['物业服务完成率'] },
    { projects: [{ rows: ['产出指标|质量指标|农村低保标准|≥530元/人·月'] }], finds: ['农村低保标准'] },
    { projects: [{ rows: ['产出指标|质量指标|食品安全监管人员培训|已完成'] }], finds: ['已完成'] },
    { projects: [{ rows: ['产出指标|质量指标|完成国际交流活动任务|100%'] }], finds: ['完成国际交流活动任务'] },
    { projects: [{ rows: ['产出指标|时效指标|场馆运行天数|≥200天'] }], finds: ['场馆运行天数'] },
    { projects: [{ rows: ['产出指标|时效指标|高危漏洞整改率|≥90%'] }], finds: ['高危漏洞整改率'] },
    {
      projects: [{ rows: ['效益指标|经济效益指标|公民科学文化素质持续提升|提升'] }],
      finds: ['公民科学文化素质持续提升'],
    },
    { projects: [{ rows: ['效益指标|生态效益指标|节约成本|是/否'] }], finds: ['节约成本'] },
    { projects: [{ rows: ['效益指标|可持续影响指标|节约资源，保护环境|≥90%'] }], finds: ['节约资源'] },
    { projects: [{ rows: ['效益指标|可持续影响指标|保障工作完成|保障工作顺利完成|是/否'] }], finds: ['保障工作完成'] },
    { projects: [{ rows: ['效益指标|社会效益指标|培训和交流次数|≥2次'] }], finds: ['培训和交流次数'] },
  ],
};

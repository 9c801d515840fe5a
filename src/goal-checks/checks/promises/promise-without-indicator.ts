import { findingKind } from '../../../findings/finding-kind.ts';
import type { DocumentCheck } from '../../check.ts';
import { promisesOf } from '../../facts/goal-promises.ts';

const kind = findingKind('promise-without-indicator', {
  severity: 'review',
  title: { zh: '承诺的数字没有指标', en: 'promised number without an indicator' },
  found: {
    zh: '{where}承诺“{promise}”，没有指标承接',
    en: '{whereEn} promises "{promise}", and no indicator carries it',
  },
  expected: { zh: '一个指标值与承诺一致的指标', en: 'an indicator whose target is what was promised' },
  action: {
    zh: '请为“{subject}”增设指标，或从目标文字中删去这个数字',
    en: 'add an indicator for "{subject}", or take the number out of the goal text',
  },
  why: {
    zh: '目标里写了数字却不考核，年终无人统计，审计核对目标与完成情况时会被指出。',
    en: 'A number that is promised but not assessed is not counted at year end, and auditors compare goals with results.',
  },
});

/** Finds numbers promised in goal texts or the department part that no indicator carries. */
export const promiseWithoutIndicator: DocumentCheck = {
  kind,
  scope: 'document',
  looksAt: {
    zh: '绩效目标、资金用途中的数字在本项目的指标中找，部门分项指标中的数字在全部项目的指标中找：按内容的用词和计量单位比对，指标值达到承诺即为承接。',
    en: "Numbers in goals and purposes are looked for among the project's indicators, those of the department part among all projects: by words and unit, with a target that keeps the promise.",
  },
  silentOn: {
    zh: '几个指标合计达到承诺的；项目内容与承诺一致、其活动数达到承诺的；描述中写明该数字的；预算、资金来源和各项支出的金额；“在全县12个乡镇”一类说明地点的数字；分地方设指标值的表中各地合计达到承诺的。',
    en: 'Promises that several indicators keep together, that a project about the same thing keeps with its count, or whose number a description repeats; amounts of budget, sources and spending; numbers that say where (在全县12个乡镇); promises that the places of a table keep together.',
  },
  run: (document) =>
    promisesOf(document).flatMap(({ promise, words, stands, where, carriage }) =>
      carriage.outcome === 'absent'
        ? [kind.found({ where: stands.zh, whereEn: stands.en, promise: words, subject: promise.subject }, where)]
        : [],
    ),
  accept: [
    {
      projects: [
        {
          name: '基层科普能力提升项目',
          goals: ['实施基层科普能力提升项目10项以上。'],
          rows: ['产出指标|数量指标|完成项目数量|≥10个'],
        },
        { goals: ['访问量增加2万人次。'], rows: ['产出指标|数量指标|平台访问量|≥2万人次'] },
      ],
    },
    {
      projects: [
        {
          budget: '120=100+20',
          goals: [
            '年度资金总额120万元，其中财政拨款100万元、自筹20万元，专家劳务费15万元；在全县12个乡镇、86个村开展培训20期。',
          ],
          rows: ['产出指标|数量指标|培训期数|≥20期'],
        },
        { goals: ['购置综合执法车10台。'], rows: ['产出指标|数量指标|购置执法车|10辆'] },
        { goals: ['每人每月补助860元。'], rows: ['产出指标|成本指标|补助标准|860元/人·月'] },
      ],
    },
    {
      department: [{ title: '提升科普供给能力', indicators: '开展科普大篷车巡展活动不少于100场次。' }],
      projects: [{ rows: ['产出指标|数量指标|科普大篷车巡展次数|≥120次'] }],
    },
    {
      department: [{ title: '提升科普供给能力', indicators: '举办青少年科技创新大赛1次。' }],
      projects: [
        { purpose: '举办青少年机器人竞赛、青少年科技创新大赛等。', rows: ['产出指标|数量指标|举办活动次数|≥3次'] },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          goals: ['在网专家达700名以上。宣传推广移动端，注册用户达2.1万人以上，在网技术视频达60部以上。'],
          rows: ['产出指标|数量指标|平台访问量|≥2万人次'],
        },
      ],
      finds: ['700名', '2.1万人', '60部'],
    },
    {
      projects: [
        {
          goals: ['惠及8个社区。带动社会投资200万元。'],
          rows: ['产出指标|数量指标|会议次数|≥7次'],
        },
      ],
      finds: ['8个社区', '200万元'],
    },
    {
      department: [{ title: '打造协同创新平台', indicators: '举办技术经理人大会不少于1次。' }],
      projects: [{ rows: ['产出指标|数量指标|会议次数|≥7次'] }],
      finds: ['技术经理人大会'],
    },
  ],
};

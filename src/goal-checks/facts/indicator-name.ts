import { comparable } from '../../model/text/same-text.ts';

/**
 * What the name of an indicator says it measures. `deadline` is a point or span of time that should be short (完成时限),
 * `duration` a length of time that is an output (开放天数); `state` is anything that names no measure (促进科技进步).
 */
export type Measure = 'satisfaction' | 'rate' | 'count' | 'deadline' | 'duration' | 'money' | 'score' | 'state';

/** A text for comparison without the leading number or star of a form (指标1：, 1., ★). */
export function plainText(text: string | null): string {
  return comparable(text)
    .replace(/^[★☆]+/u, '')
    .replace(/^(?:指标\d{0,2}[:.、]|指标\d(?=20\d\d年)|指标\d{1,2}(?!\d)|\d{1,2}[.、)](?!\d))+/u, '');
}

// 价格指数 ends in 数 and is no count.
const notCountWords = /(?:指数|系数|分数|参数|函数|倍数|基数)$/u;

/** The first that fits decides. */
const measures: readonly (readonly [Measure, RegExp])[] = [
  ['satisfaction', /满意/u],
  // 培训天数 is a length of time although 天数 ends like a count, 上座率 a rate, 频率 none, 受益人数 a count, 补助标准 money.
  ['duration', /(?:天数|时长|小时数|课时数?|学时数?|年限)$/u],
  [
    'rate',
    /(?:(?<!频|功|心|分辨|效|曝光)率|(?:知晓|认知|认可|参与|普及|关注|熟悉|支持|信任|达成|匹配|完好)度|使用效率|比例|比重|占比|百分比|增幅|增速|覆盖面)(?:情况|达标)?$/u,
  ],
  ['score', /(?:分数|得分|评分|成绩|星级|等级)$/u],
  [
    'count',
    /(?:次|人次|人数|次数|场次|批次|数量|数目|数额|篇数|个数|户数|家数|份数|件数|台数|套数|册数|字数|项数|亩数|面积|里程|长度|访问量|浏览量|点击量|下载量|参观量|阅读量|产量|销量|接待量|业务量)$/u,
  ],
  ['count', /数$/u],
  ['deadline', /(?:时间|时限|期限|时效|日期|周期|工期)$/u],
  [
    'money',
    /(?:成本|费用|经费|支出|金额|总额|总投入|资金|价格|单价|工资额?|补贴|补助|奖补|标准|收入|产值|成交额|合同额|利润|税收)$/u,
  ],
];

/** Finds what a name measures by its last words; parentheses at the end do not count. */
export function measureOf(name: string): Measure {
  const bare = plainText(name).replace(/\([^()]*\)$/u, '');
  for (const [measure, pattern] of measures) {
    if (pattern.test(bare) && !(measure === 'count' && notCountWords.test(bare))) return measure;
  }
  return 'state';
}

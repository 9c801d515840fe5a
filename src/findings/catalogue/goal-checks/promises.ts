import type { FindingKind } from '../../wording.ts';

/** Promises in prose against indicators, and things that should be one across a document. */
export const promiseFindings = {
  'promise-without-indicator': {
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
  },
  'promise-contradicted': {
    severity: 'review',
    title: { zh: '指标值与承诺不一致', en: 'indicator contradicts the promise' },
    found: {
      zh: '{where}承诺“{promise}”，指标“{name}”（{project}）却是“{target}”',
      en: '{whereEn} promises "{promise}", yet the indicator "{name}" ({project}) is "{target}"',
    },
    expected: { zh: '指标值不低于承诺的数字', en: 'a target no weaker than the promise' },
    action: {
      zh: '请把两处改为一致，或说明口径有何不同',
      en: 'make both agree, or say how they are counted differently',
    },
    why: {
      zh: '完成了指标也完不成部门目标，两处总有一处在年终对不上。',
      en: 'Meeting the indicator would still miss the goal, so one of the two will fail at year end.',
    },
  },
  'promise-unit-does-not-fit': {
    severity: 'note',
    title: { zh: '承诺的单位不对', en: 'unit of a promise does not fit' },
    found: {
      zh: '{where}写“{promise}”，{subject}不以“{unit}”计',
      en: '{whereEn} says "{promise}"; {subject} is not counted in "{unit}"',
    },
    expected: { zh: '单位为“{wanted}”的数字', en: 'a number in "{wanted}"' },
    action: { zh: '请把单位改为“{wanted}”，或改写这句话', en: 'change the unit to "{wanted}", or reword the sentence' },
    why: { zh: '单位不对，年终无法统计和核对。', en: 'With the wrong unit it can be neither counted nor checked.' },
  },
  'department-indicator-unmeasurable': {
    severity: 'note',
    title: { zh: '部门绩效指标没有量化', en: 'department indicator without a number' },
    found: {
      zh: '“{part}”的绩效指标是“{text}”，没有一个可核对的数字',
      en: 'the indicators of "{part}" read "{text}", without a number to check',
    },
    expected: { zh: '至少一个数量、比率或时限', en: 'at least one quantity, rate or deadline' },
    action: {
      zh: '请补充数量、比率或时限，或引用项目指标的数字',
      en: "add a quantity, rate or deadline, or quote the project's figures",
    },
    why: {
      zh: '部门整体自评要逐项对照分项指标，没有数字就只能空泛地写“已完成”。',
      en: 'The department\'s own evaluation goes through these one by one; without numbers it can only say "done".',
    },
  },
  'year-outside-document': {
    severity: 'review',
    title: { zh: '年份不在本年度', en: "year outside the document's year" },
    found: {
      zh: '{where}写的是“{text}”，本表是{year}年度',
      en: '{whereEn} says "{text}", but the table is for {year}',
    },
    expected: { zh: '{year}年内的时间', en: 'a time within {year}' },
    action: {
      zh: '请改为{year}年，或说明为何涉及其他年度',
      en: 'change it to {year}, or say why another year is meant',
    },
    why: {
      zh: '多半是沿用往年表格没有改；时限在年度之外，年终无法判断是否按时。',
      en: 'Mostly a leftover of an earlier table; a deadline outside the year cannot be judged at year end.',
    },
  },
  'mixed-notation': {
    severity: 'note',
    title: { zh: '同一写法前后不一', en: 'mixed notations' },
    found: { zh: '{what}有{count}种写法：{variants}', en: '{whatEn} is written in {count} ways: {variantsEn}' },
    expected: { zh: '一份文件一种写法', en: 'one notation in one document' },
    action: {
      zh: '请统一写作“{suggestion}”，或在汇总前统一',
      en: 'write "{suggestion}" throughout, or unify before consolidating',
    },
    why: {
      zh: '写法不一会给汇总、核对和系统导入带来错误，也显得没有统一审核。',
      en: 'Mixed notations cause errors when tables are consolidated, checked or imported.',
    },
  },
} as const satisfies Record<string, FindingKind>;

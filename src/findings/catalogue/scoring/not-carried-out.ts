import type { FindingKind } from '../../wording.ts';

/** Findings about projects that were not carried out (未参评), and about those that look as though they were not. */
export const notCarriedOutFindings = {
  'not-carried-out': {
    severity: 'review',
    title: { zh: '项目未参评', en: 'a project that is not assessed' },
    found: {
      zh: '“{name}”按“{kind}”处理，不评分；原因：{reason}；依据：{document}',
      en: '"{name}" is not scored: {kindEn}; reason: {reason}; document: {document}',
    },
    expected: {
      zh: '有依据、确实没有开展的项目',
      en: 'a project that was really not carried out, with a document to show it',
    },
    action: {
      zh: '请核对依据文件；实际开展了的，请清空“未参评情形”，并填报完成情况',
      en: 'look at the document; where the project was carried out after all, clear 未参评情形 and report it',
    },
    why: {
      zh: '未参评的项目不计入平均得分和资金合计，漏评要靠核对依据来发现。',
      en: 'It counts in no mean and no sum of money; only the document shows whether it was left out rightly.',
    },
  },
  'not-carried-out-unknown': {
    severity: 'block',
    title: { zh: '未参评情形认不出', en: 'an unknown ground for not assessing a project' },
    found: { zh: '“未参评情形”写的是“{found}”', en: '未参评情形 reads "{found}"' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: {
      zh: '请从下拉表中选择，或清空该单元格并填报完成情况',
      en: 'choose from the list, or clear the cell and report the project',
    },
    why: {
      zh: '不知道属于哪一种情形，就不知道该不该评分。',
      en: 'Without the ground nobody knows whether the project is to be scored.',
    },
  },
  'not-carried-out-without-grounds': {
    severity: 'block',
    title: { zh: '未参评没有写全原因和依据', en: 'not assessed, without saying why' },
    found: { zh: '“{name}”填了未参评，缺少{what}', en: '"{name}" is said not to be assessed and lacks {whatEn}' },
    expected: {
      zh: '情形、具体原因和批准文件的名称文号三项都有',
      en: 'the ground, the reason and the document that approved it',
    },
    action: {
      zh: '请在“资金”页本项目的“年度资金总额”一行补上，或清空未参评各栏并填报完成情况',
      en: "add it in the project's first row of the money sheet, or clear the three columns and report the project",
    },
    why: {
      zh: '没有依据就不评分，等于让项目自己退出考核。',
      en: 'Without a document any project could leave the evaluation by itself.',
    },
  },
  'not-carried-out-with-actuals': {
    severity: 'block',
    title: { zh: '未参评又填了完成情况', en: 'not assessed, and reported all the same' },
    found: {
      zh: '“{name}”填了未参评，又有{count}个指标填了完成情况（{indicators}）',
      en: '"{name}" is said not to be assessed, and {count} of its indicators were reported ({indicatorsEn})',
    },
    expected: { zh: '未参评和完成情况只填一样', en: 'one or the other' },
    action: {
      zh: '开展了的项目请清空“未参评情形”，没有开展的请清空完成情况',
      en: 'clear 未参评情形 where the project was carried out, or clear what was reported',
    },
    why: {
      zh: '有完成情况的项目应当评分；不知道以哪一样为准。',
      en: 'What was done has to be scored; nobody knows which of the two is right.',
    },
  },
  'not-carried-out-with-spending': {
    severity: 'review',
    title: { zh: '未参评的项目有支出', en: 'money spent on a project that is not assessed' },
    found: {
      zh: '“{name}”填了未参评，全年执行数是{executed}万元',
      en: '"{name}" is not assessed and spent {executed} 万元',
    },
    expected: { zh: '没有开展的项目没有支出', en: 'no spending' },
    action: {
      zh: '请核对支出去向，在原因里说明，或按实际开展情况参加自评',
      en: 'find out what it was spent on and say so in the reason, or assess the project',
    },
    why: {
      zh: '花了钱的项目一般应当自评；支出也可能记错了项目。',
      en: 'What was spent should be evaluated, or was booked on the wrong project.',
    },
  },
  'nothing-applicable': {
    severity: 'block',
    title: {
      zh: '所有指标都不适用，没有写项目状态',
      en: 'no indicator applies, and the state of the project is not given',
    },
    found: {
      zh: '“{name}”的{count}个指标都写了不适用，没有可以评价的内容',
      en: 'all {count} indicators of "{name}" are said not to apply: nothing is left to evaluate',
    },
    expected: {
      zh: '没有开展的项目写明未参评情形、原因和依据；开展了的至少有一个适用的指标',
      en: 'the ground, reason and document where the project was not carried out; else at least one indicator that applies',
    },
    action: {
      zh: '请在“资金”页“未参评情形”中选择（未实施、撤销、合并、调出、未到期）并写原因和依据，或填报适用的指标',
      en: 'choose under 未参评情形 on the money sheet and give reason and document, or report the indicators that apply',
    },
    why: {
      zh: '指标的分值不会自动转给预算执行率：只花钱、没有绩效，评不出结果。',
      en: 'Their points never move to budget execution by themselves: money alone is no performance.',
    },
  },
} as const satisfies Record<string, FindingKind>;

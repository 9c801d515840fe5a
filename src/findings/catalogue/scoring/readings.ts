import type { FindingKind } from '../../wording.ts';

/** Findings about a target and an actual that cannot be held against each other, or not without more. */
export const scoringReadingFindings = {
  'actual-missing': {
    severity: 'block',
    title: { zh: '没有填写实际完成值', en: 'no actual was reported' },
    found: { zh: '“{name}”没有实际完成值{empty}', en: '"{name}" has no actual{emptyEn}' },
    expected: { zh: '一个实际完成值，或不适用的原因', en: 'an actual, or why it is not applicable' },
    action: { zh: '请填写实际完成值，或填写不适用原因', en: 'enter the actual, or say why it is not applicable' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'target-not-scorable': {
    severity: 'block',
    title: { zh: '指标值无法计分', en: 'the target cannot be scored' },
    found: { zh: '“{name}”指标值“{target}”', en: '"{name}": target "{target}"' },
    expected: { zh: '可以和实际值比较的指标值', en: 'a target an actual can be compared with' },
    action: { zh: '请核定指标值并填入核定指标值栏', en: 'settle the target and enter it in the settled-target column' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'settled-target-missing': {
    severity: 'block',
    title: { zh: '缺少核定指标值', en: 'the settled target is missing' },
    found: { zh: '“{name}”指标值“{target}”须另行核定', en: '"{name}": the target "{target}" is settled elsewhere' },
    expected: { zh: '核定后的指标值和核定依据', en: 'the settled target with its source' },
    action: { zh: '请填写核定指标值和核定依据', en: 'enter the settled target and its source' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'settled-target-without-source': {
    severity: 'review',
    title: { zh: '核定指标值没有依据', en: 'a settled target without a source' },
    found: { zh: '“{name}”核定为“{target}”，没有核定依据', en: '"{name}" was settled as "{target}" without a source' },
    expected: { zh: '批复文件名称或文号', en: 'the name or number of the document' },
    action: { zh: '请填写核定依据', en: 'name the document' },
    why: { zh: '事后核定的指标值必须能查到出处。', en: 'A target settled afterwards must be traceable.' },
  },
  'actual-not-scorable': {
    severity: 'block',
    title: { zh: '实际完成值不能和指标值比较', en: 'the actual cannot be held against the target' },
    found: { zh: '“{name}”指标值“{target}”，实际“{actual}”', en: '"{name}": target "{target}", actual "{actual}"' },
    expected: {
      zh: '已经实现的一个确切的值：{expected}',
      en: 'one exact value that was reached: {expectedEn}',
    },
    action: {
      zh: '请填写实际完成的确切数或日期，或在“不适用原因”里写明为什么不适用',
      en: 'enter the exact number or day that was reached, or say in the column 不适用原因 why it does not apply',
    },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'unit-mismatch': {
    severity: 'block',
    title: { zh: '实际完成值与指标值的单位不同', en: 'actual and target are in different units' },
    found: { zh: '“{name}”指标值“{target}”，实际“{actual}”', en: '"{name}": target "{target}", actual "{actual}"' },
    expected: { zh: '可以换算到同一单位的两个值', en: 'two values that convert into one unit' },
    action: { zh: '请改用指标值的单位填写实际完成值', en: 'enter the actual in the unit of the target' },
    why: {
      zh: '单位不同的数不能相比，程序不猜换算关系。',
      en: 'Numbers in different units cannot be compared, and no conversion is guessed.',
    },
  },
  'last-year-missing': {
    severity: 'block',
    title: { zh: '缺少上年实际值', en: "last year's value is missing" },
    found: {
      zh: '“{name}”要求“{target}”，没有上年实际值',
      en: '"{name}" is to "{target}" and last year\'s value is missing',
    },
    expected: {
      zh: '上年实际值；没有数据的，“是”或“否”，或一档达成程度',
      en: 'last year\'s value, or without figures "是" (yes), "否" (no) or a band',
    },
    action: {
      zh: '请填写上年实际值，或把完成值改为“是”“否”，或在“达成程度”选一档并写明情况',
      en: "enter last year's value, or answer yes or no, or choose a band under 达成程度 and say what was reached",
    },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'target-not-from-last-year': {
    severity: 'block',
    title: { zh: '不能由上年实际值算出指标值', en: "last year's value does not give the target" },
    found: {
      zh: '“{name}”指标值“{target}”，上年实际值“{lastYear}”：{why}',
      en: '"{name}": target "{target}", last year "{lastYear}": {whyEn}',
    },
    expected: {
      zh: '能算出本年指标值的上年实际值，或核定后的指标值',
      en: "a value of last year that gives this year's target, or a settled target",
    },
    action: {
      zh: '请更正上年实际值，或把核定的数填入核定指标值栏并写明核定依据',
      en: "correct last year's value, or enter the settled figure and its source in the settled-target column",
    },
    why: {
      zh: '“较上年增长5%”只有在知道上年是多少、并且只有一种算法时，才是一个可以计分的数；程序不猜。',
      en: '"5 % above last year" is a figure only where last year is known and there is one way to compute it; nothing is guessed.',
    },
  },
  'judgement-missing': {
    severity: 'block',
    title: { zh: '定性指标没有达成程度', en: 'a qualitative indicator without a judgement' },
    found: { zh: '“{name}”实际“{actual}”，没有选择达成程度', en: '"{name}": actual "{actual}", no band was chosen' },
    expected: { zh: '达成、部分达成或未达成', en: 'met, partly met or not met' },
    action: { zh: '请在达成程度栏选择一档，并写明依据', en: 'choose a band and say what it rests on' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'share-outside-band': {
    severity: 'block',
    title: { zh: '评定比例不在所选的档内', en: 'the share is outside its band' },
    found: {
      zh: '“{name}”评定比例填的是“{share}”，达成程度选的是“{band}”',
      en: '"{name}": the share is "{share}", the chosen band "{bandEn}"',
    },
    expected: { zh: '{from}% 到 {to}% 之间的比例', en: 'a share between {from}% and {to}%' },
    action: { zh: '请改正评定比例，或改选达成程度', en: 'correct the share, or choose another band' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'budget-comparison-missing': {
    severity: 'block',
    title: { zh: '没有可与预算比较的支出', en: 'nothing to hold against the budget' },
    found: {
      zh: '“{name}”要求“{target}”，没有可比较的支出或预算',
      en: '"{name}" is to be "{target}" but spending or budget is missing',
    },
    expected: { zh: '实际支出和预算数', en: 'spending and budget' },
    action: { zh: '请填写实际支出，或补全资金表', en: 'enter the spending, or complete the money sheet' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../../wording.ts';

/** Actuals that can't be what they seem. */
export const valueFindings = {
  'date-outside-year': {
    severity: 'review',
    title: { zh: '日期不在本年度', en: 'date outside the year' },
    found: { zh: '“{name}”的完成日期是{date}，不在{year}年', en: '"{name}" was completed on {date}, not in {year}' },
    expected: { zh: '{year}年1月1日至12月31日之间的日期', en: 'a day of {year}' },
    action: {
      zh: '请更正日期，或说明为什么在年度之外完成',
      en: 'correct the date, or say why it lies outside the year',
    },
    why: {
      zh: '自评只看本年度；跨年的日期多半是年份打错，也可能是提前或延后入账。',
      en: 'The assessment covers one year; other dates are typing errors or work of another year.',
    },
  },
  'actual-repeats-target': {
    severity: 'review',
    title: { zh: '完成值照抄了目标', en: 'the actual repeats the target' },
    found: {
      zh: '“{name}”的完成值“{actual}”与目标的写法一样',
      en: '"{name}" reports "{actual}", the words of the target',
    },
    expected: { zh: '实际完成的数、日期或情况', en: 'the number, day or result that was reached' },
    action: {
      zh: '请填实际完成的数或具体情况，或选定达成程度',
      en: 'enter what was reached, or judge it in the dropdown',
    },
    why: {
      zh: '照抄目标不说明完成了多少，复核时视为没有填报。',
      en: 'Repeating the target does not say how much was reached; reviewers count it as not reported.',
    },
  },
  'actual-percent-over-100': {
    severity: 'review',
    title: { zh: '百分数超过100', en: 'percent over 100' },
    found: { zh: '“{name}”填了{actual}', en: '"{name}" reports {actual}' },
    expected: { zh: '合格率、覆盖率等不超过100%', en: 'a rate of parts to a whole, at most 100%' },
    action: { zh: '请核对分子和分母，或改填实际的比例', en: 'check numerator and denominator, or enter the real rate' },
    why: { zh: '部分占全部的比例不可能超过100%。', en: 'A part cannot be more than the whole.' },
  },
  'percent-ambiguous': {
    severity: 'block',
    title: { zh: '百分数含义不明', en: 'ambiguous percent' },
    found: {
      zh: '“{name}”的目标是{target}，完成值填了{actual}，按{actual}%理解',
      en: '"{name}" has the target {target}; {actual} was entered and is read as {actual}%',
    },
    expected: { zh: '95表示95%', en: '95 for 95%' },
    action: {
      zh: '请改填{suggestion}；确实这么低的，写成“{actual}%”，或在“确认无误”里写“是”和一句说明',
      en: 'enter {suggestion}, or "{actual}%" if it is that low, or write "是" (yes) and a sentence into the column "确认无误"',
    },
    why: {
      zh: '0.95可以是95%，也可以是0.95%，得分相差近百倍，软件不替填报人猜。',
      en: '0.95 may mean 95% or 0.95%; the scores differ a hundredfold, so nothing is guessed.',
    },
  },
  'not-applicable-with-actual': {
    severity: 'block',
    title: { zh: '写了不适用，又填了完成值', en: 'not applicable, and reported all the same' },
    found: {
      zh: '“{name}”写了不适用（{reason}），又填了“{actual}”',
      en: '"{name}" is said not to apply ({reason}) and reports "{actual}"',
    },
    expected: { zh: '两样只填一样', en: 'one of the two' },
    action: {
      zh: '请删去不适用原因按完成值计分，或清空完成值和达成程度',
      en: 'clear the reason and let the value be scored, or clear the value and the band',
    },
    why: {
      zh: '不适用的指标不计分，它的分值会分给其他指标；填了完成值，说明它是适用的。',
      en: 'What does not apply is not scored and its points go to the others; a reported value shows that it does.',
    },
  },
  'band-contradicts-text': {
    severity: 'review',
    title: { zh: '达成程度与文字说明不一致', en: 'the band contradicts the words' },
    found: {
      zh: '“{name}”的“达成程度”选了“{band}”，完成值写的是“{actual}”',
      en: '"{name}" was judged "{band}", its actual says "{actual}"',
    },
    expected: { zh: '两处说的是同一个程度', en: 'the same judgement in both' },
    action: {
      zh: '请改选达成程度，或把完成值改写成具体完成的情况',
      en: 'choose the other band, or describe what was reached',
    },
    why: {
      zh: '计分按所选的档次；文字说的是另一档，复核时会被问起。',
      en: 'The chosen band is scored; words that say another will be asked about.',
    },
  },
  'actual-scale-doubtful': {
    severity: 'block',
    title: { zh: '数额相差千倍，单位可能不对', en: 'a thousand times off, perhaps another unit' },
    found: {
      zh: '“{name}”的目标是{target}，完成值填了{actual}，按{actual}{unit}理解',
      en: '"{name}" has the target {target}; {actual} was entered and is read as {actual}{unit}',
    },
    expected: {
      zh: '与目标同一单位、不到目标1000倍的数',
      en: 'a number in the unit of the target, below a thousand times it',
    },
    action: {
      zh: '请换算成目标的单位再填，或连单位一起写（如360000元、36万元）；确实如此的，在“确认无误”里写“是”和一句说明',
      en: 'convert it, type the unit with it (360000元, 36万元), or write "是" (yes) and a sentence into the column "确认无误"',
    },
    why: {
      zh: '元和万元差一万倍：不超过类的指标会因此得满分或零分，软件不替填报人换算。',
      en: '元 and 万元 differ ten-thousandfold: an at-most target then gets all points or none; nothing is guessed.',
    },
  },
  'actual-not-exact': {
    severity: 'review',
    title: { zh: '完成值不是确切的数', en: 'the actual is not exact' },
    found: { zh: '“{name}”填了“{actual}”，计分按写出的数', en: '"{name}" reports "{actual}", scored as printed' },
    expected: { zh: '一个确切的数或日期', en: 'one exact number or day' },
    action: {
      zh: '请填统计出来的确切数或日期，或在佐证材料中说明只能估计的原因',
      en: 'enter the exact number or day, or explain in the evidence why only an estimate exists',
    },
    why: {
      zh: '自评按实际完成值计分，约数无法与佐证材料核对。',
      en: 'Scores are for what was reached; an estimate can not be held against the evidence.',
    },
  },
  'value-confirmed': {
    severity: 'note',
    title: { zh: '不寻常的数值已确认', en: 'an unusual value was confirmed' },
    found: { zh: '“{name}”：{text}', en: '"{name}": {text}' },
    expected: { zh: '确认的理由能用佐证材料证明', en: 'evidence for what is stated' },
    action: {
      zh: '请核对佐证材料，或清空“确认无误”按提示改正',
      en: 'check the evidence, or clear "确认无误" and correct the value',
    },
    why: {
      zh: '确认以后不再按数额大小拦住，复核时要看是谁、凭什么确认的。',
      en: 'What is confirmed is no longer stopped for its size; a reviewer has to see on what ground.',
    },
  },
  'target-below-last-year': {
    severity: 'note',
    title: { zh: '目标低于上年实际', en: 'target below last year' },
    found: {
      zh: '“{name}”目标{target}，上年实际已达{lastYear}',
      en: '"{name}" has the target {target}, last year reached {lastYear}',
    },
    expected: { zh: '不低于上年实际的目标，或说明降低的理由', en: 'a target no weaker than last year, or a reason' },
    action: {
      zh: '请说明本年目标为什么比上年实际低，或在下一年度提高目标',
      en: 'say why the target is weaker, or raise it next year',
    },
    why: {
      zh: '目标低于已经做到的水平，完成了也说明不了成绩。',
      en: 'Meeting a target below what was already reached shows nothing.',
    },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../wording.ts';

/** Findings about a single value: why a target or an actual could not be read, or the two not be compared. */
export const targetFindings = {
  'reading-blank': {
    severity: 'block',
    title: { zh: '没有内容', en: 'nothing is written' },
    found: { zh: '“{text}”里没有可读的内容', en: '"{text}" says nothing' },
    expected: { zh: '一个数值、日期或说明', en: 'a number, a date or words' },
    action: {
      zh: '请填写数值和单位，或写明不适用的原因',
      en: 'write a number with its unit, or why the indicator is not applicable',
    },
    why: {
      zh: '空格、横线和“无”都看不出是没有填、没有做还是不适用，不能当作0。',
      en: 'A blank, a dash or 无 may mean not entered, not done or not applicable; none of them is zero.',
    },
  },
  'reading-placeholder': {
    severity: 'block',
    title: { zh: '模板占位符没有替换', en: 'a placeholder of the template is left' },
    found: { zh: '“{text}”', en: '"{text}"' },
    expected: {
      zh: '用实际数值替换 **、XX、★、“指标1：”等占位符',
      en: 'a real value instead of **, XX, ★ or "指标1："',
    },
    action: { zh: '请填写实际数值，或删去这一行', en: 'write the real value, or delete the row' },
    why: {
      zh: '占位符没有数值，任何完成情况都无法与它比较。',
      en: 'A placeholder holds no value, so nothing can be measured against it.',
    },
  },
  'reading-without-number': {
    severity: 'block',
    title: { zh: '有比较符却没有数值', en: 'a comparator without a number' },
    found: { zh: '“{text}”', en: '"{text}"' },
    expected: {
      zh: '比较符后面写数值和单位，例如 ≥95%',
      en: 'a number with its unit after the comparator, such as ≥95%',
    },
    action: { zh: '请补上数值，或改写为文字指标', en: 'add the number, or reword the target' },
    why: { zh: '缺少数值就没有可比较的标准。', en: 'Without the number there is nothing to compare with.' },
  },
  'reading-number-unclear': {
    severity: 'block',
    title: { zh: '数值读不清', en: 'the number cannot be read' },
    found: { zh: '“{text}”里的数字或符号不能组成一个数值', en: 'the digits and signs of "{text}" make no one number' },
    expected: { zh: '例如 1,234.5万元、≥95%、10-20人', en: 'such as 1,234.5万元, ≥95% or 10-20人' },
    action: {
      zh: '请对照原件改正数字，或把多个数值拆成多条指标',
      en: 'correct the digits from the original, or split several numbers into several indicators',
    },
    why: {
      zh: '多一个点、少一个0就差十倍；读不清的数值不能替填报人猜。',
      en: 'A point more or a zero less is a factor of ten; an unclear number is not to be guessed.',
    },
  },
  'reading-comparators-clash': {
    severity: 'block',
    title: { zh: '比较符互相矛盾', en: 'the comparators contradict each other' },
    found: { zh: '“{text}”', en: '"{text}"' },
    expected: { zh: '只有一个方向：不少于，或不超过', en: 'one direction: at least, or at most' },
    action: { zh: '请只保留一个比较符，或改写为区间', en: 'keep one comparator, or write a range' },
    why: {
      zh: '方向相反的比较符会得出相反的得分。',
      en: 'Comparators of opposite direction lead to opposite scores.',
    },
  },
  'reading-comparator-misread': {
    severity: 'block',
    title: { zh: '“≥”可能被识别成了数字', en: '≥ may have been recognised as a digit' },
    found: { zh: '“{text}”可能原本是“≥{rest}”', en: '"{text}" may have been "≥{rest}"' },
    expected: { zh: '与原件一致的指标值', en: 'the value of the original' },
    action: {
      zh: '请对照原件改为“≥{rest}”，或在确为该数值时写上比较符，例如“≥{text}”',
      en: 'write "≥{rest}" as in the original, or add a comparator if the number is meant: "≥{text}"',
    },
    why: {
      zh: '扫描识别常把“≥”认成2、5或8；从文字本身无法判断，悄悄改正可能改错。',
      en: 'Recognised scans often have 2, 5 or 8 for ≥; the text alone does not tell, and a silent repair may be wrong.',
    },
  },
  'reading-day-impossible': {
    severity: 'block',
    title: { zh: '日期不存在', en: 'there is no such day' },
    found: { zh: '“{text}”', en: '"{text}"' },
    expected: { zh: '日历上有的日期，例如 2026年12月31日', en: 'a day of the calendar, such as 2026年12月31日' },
    action: { zh: '请改正日期', en: 'correct the date' },
    why: { zh: '不存在的日期无法判断是否按时。', en: 'Nobody can be on time for a day that does not exist.' },
  },
  'reading-date-direction': {
    severity: 'block',
    title: { zh: '日期前的比较符方向不清', en: 'the comparator before the date is unclear' },
    found: { zh: '“{text}”', en: '"{text}"' },
    expected: { zh: '最迟日期，例如“2026年12月31日前”', en: 'a latest day, such as 2026年12月31日前' },
    action: {
      zh: '请写明“前”或“≤”，或说明要求的最早日期',
      en: 'write 前 or ≤, or say in words that the earliest day is meant',
    },
    why: {
      zh: '“不早于某日”和“最迟某日”的得分正好相反。',
      en: '"Not before" and "no later than" give opposite scores.',
    },
  },
  'reading-range-reversed': {
    severity: 'block',
    title: { zh: '区间的起点大于终点', en: 'the range ends before it begins' },
    found: { zh: '“{text}”', en: '"{text}"' },
    expected: { zh: '从小到大，例如 10-20人', en: 'from low to high, such as 10-20人' },
    action: { zh: '请改正区间的两端，或检查单位', en: 'correct the two ends, or check their units' },
    why: { zh: '颠倒的区间里没有任何数值。', en: 'No value lies inside a reversed range.' },
  },
  'reading-units-clash': {
    severity: 'block',
    title: { zh: '指标值与单位栏的单位不一致', en: 'the unit in the target and the unit column disagree' },
    found: { zh: '“{text}”与单位栏“{unit}”', en: '"{text}" and the unit column "{unit}"' },
    expected: { zh: '同一个单位', en: 'one and the same unit' },
    action: { zh: '请改正指标值里的单位，或改正单位栏', en: 'correct the unit in the target, or the unit column' },
    why: { zh: '单位不同，同一个数字代表的量就不同。', en: 'With another unit the same digits mean another quantity.' },
  },
  'reading-unit-mismatch': {
    severity: 'block',
    title: { zh: '实际值与指标值的单位不能换算', en: 'the units of actual and target do not convert' },
    found: {
      zh: '指标值的单位“{targetUnit}”，实际值的单位“{actualUnit}”',
      en: 'target in "{targetUnit}", actual in "{actualUnit}"',
    },
    expected: {
      zh: '同一个单位，或可以精确换算的单位（元与万元、人与万人）',
      en: 'one unit, or units that convert exactly',
    },
    action: { zh: '请按指标值的单位填写，或改正单位', en: 'report in the unit of the target, or correct the unit' },
    why: {
      zh: '不能换算的量不能比较，也不能猜。',
      en: 'What does not convert cannot be compared, and is not guessed.',
    },
  },
  'reading-direction-assumed': {
    severity: 'review',
    title: { zh: '没有比较符，按越少越好理解', en: 'no comparator: less is taken to be better' },
    found: {
      zh: '“{name}”的指标值是“{target}”，没有比较符；按名称中的“{word}”理解为不超过',
      en: '"{name}" has the target "{target}" without a comparator; by "{word}" in the name it is read as at most',
    },
    expected: { zh: '带比较符的指标值，如“≤{target}”', en: 'a target with its comparator, such as "≤{target}"' },
    action: {
      zh: '请写成“≤{target}”；确实越多越好的，请写成“≥{target}”',
      en: 'write "≤{target}", or "≥{target}" if more is better after all',
    },
    why: {
      zh: '投诉率、差错率一类的指标越低越好，按“不少于”计分正好相反；方向是推断的，所以先说明。',
      en: 'Complaint and error rates are wanted low; read as at least they would score the other way round. The direction is inferred, so it is said.',
    },
  },
  'reading-direction-open': {
    severity: 'review',
    title: { zh: '没有比较符，方向不明', en: 'no comparator, and the direction is open' },
    found: {
      zh: '“{name}”的指标值是“{target}”，没有比较符；“{word}”可以越高越好，也可以越低越好，暂按不少于理解',
      en: '"{name}" has the target "{target}" without a comparator; "{word}" may be wanted high or low, and is read as at least for now',
    },
    expected: { zh: '写明“≥”或“≤”的指标值', en: 'a target with "≥" or "≤"' },
    action: {
      zh: '请写成“≥{target}”或“≤{target}”',
      en: 'write "≥{target}" or "≤{target}"',
    },
    why: {
      zh: '病虫害控制率越高越好，预算控制率越低越好；从名称看不出，方向错了得分就相反。',
      en: 'Pest control is wanted high, budget control low; the name does not tell, and the wrong way round turns the score over.',
    },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../../wording.ts';

/** Badly set indicators whose target does not measure what the name promises: direction, unit, kind of number. */
export const measureFindings = {
  'direction-against-meaning': {
    severity: 'review',
    title: { zh: '指标值方向与含义相反', en: 'target points the wrong way' },
    found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
    expected: { zh: '{direction}', en: '{directionEn}' },
    action: {
      zh: '请把指标值改为“{suggestion}”，或改写指标名称，使其与现有方向一致',
      en: 'change the target to "{suggestion}", or reword the name so that the direction fits',
    },
    why: {
      zh: '方向写反后，完成得越少得分越高，什么都不做也算完成；年终自评和复核时这一行的得分没有意义。',
      en: 'With the direction reversed, doing less scores more and doing nothing counts as done; the points of the row mean nothing.',
    },
  },
  'count-with-percent-target': {
    severity: 'review',
    title: { zh: '计数指标用了百分比', en: 'a count with a percent target' },
    found: { zh: '“{name}”是计数，指标值却是“{target}”', en: '"{name}" is a count, yet its target is "{target}"' },
    expected: { zh: '一个带计量单位的数量，例如“≥10{unit}”', en: 'a quantity with its unit, such as "≥10{unit}"' },
    action: {
      zh: '请填写计划完成的数量和单位，或把指标名称改为“……率”并说明分子和分母',
      en: 'state the planned quantity and its unit, or rename the indicator as a rate with its numerator and denominator',
    },
    why: {
      zh: '次数、人数等没有百分比可言；年终无论填次数还是填比例，都无法与指标值比较，这一行无法计分。',
      en: 'A number of times or people has no percent; whatever is reported at year end cannot be compared with the target.',
    },
  },
  'rate-with-count-target': {
    severity: 'review',
    title: { zh: '比率指标用了数量', en: 'a rate with a count target' },
    found: { zh: '“{name}”是比率，指标值却是“{target}”', en: '"{name}" is a rate, yet its target is "{target}"' },
    expected: { zh: '一个百分比，例如“≥95%”', en: 'a percent, such as "≥95%"' },
    action: {
      zh: '请把指标值改为百分比，或把指标改为计数（如“……人数”）',
      en: 'change the target to a percent, or turn the indicator into a count',
    },
    why: {
      zh: '比率要用百分比衡量；指标值是数量时，年终填报的比率与它单位不同，无法比较和计分。',
      en: 'A rate is measured in percent; against a count the reported rate has another unit and cannot be scored.',
    },
  },
  'percent-on-no-rate': {
    severity: 'review',
    title: { zh: '百分比没有对应的比率', en: 'a percent of nothing' },
    found: {
      zh: '“{name}”不是比率，指标值却是“{target}”',
      en: '"{name}" is not a rate, yet its target is "{target}"',
    },
    expected: {
      zh: '能说清分子和分母的比率，或可以核实的数量',
      en: 'a rate with a clear numerator and denominator, or a quantity that can be verified',
    },
    action: {
      zh: '请把指标改为“……率”并在指标描述中写明分子、分母，或改用数量、等级等能核实的指标值',
      en: 'rename it as a rate and state numerator and denominator in the description, or use a quantity or grade that can be verified',
    },
    why: {
      zh: '不知道是谁占谁的百分之几，年终的完成值只能凭空填写，复核时也拿不出计算依据。',
      en: 'Nobody can tell which part of what the percent is, so the actual at year end is made up and no evidence supports it.',
    },
  },
  'percent-over-100': {
    severity: 'review',
    title: { zh: '百分比超过100%', en: 'percent over 100' },
    found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
    expected: { zh: '不超过100%的百分比', en: 'a percent of at most 100' },
    action: {
      zh: '请核对数字（“≥”有时被误录成“2”，如把“≥90%”录成“290%”），或改用增长率等可以超过100%的指标',
      en: 'check the number ("≥" is sometimes typed as "2": "290%" for "≥90%"), or use a growth rate, which may exceed 100',
    },
    why: {
      zh: '合格率、满意度等不可能超过100%，这样的指标值永远完不成。',
      en: 'A pass or satisfaction rate cannot exceed 100 percent, so such a target can never be met.',
    },
  },
  'unit-does-not-fit': {
    severity: 'note',
    title: { zh: '计量单位与名称不符', en: 'unit does not fit the name' },
    found: {
      zh: '“{name}”按名称应以“{wanted}”计量，指标值却是“{target}”',
      en: '"{name}" should be counted in "{wanted}", yet its target is "{target}"',
    },
    expected: { zh: '单位为“{wanted}”的指标值', en: 'a target in "{wanted}"' },
    action: {
      zh: '请把单位改为“{wanted}”，或按现有单位改写指标名称',
      en: 'change the unit to "{wanted}", or reword the name after the unit in use',
    },
    why: {
      zh: '名称和单位口径不同（如人次与人、次数与篇），年终按哪个口径统计会影响得分，复核时容易产生争议。',
      en: 'Name and unit count different things (visits or persons, events or articles); which one is counted changes the score.',
    },
  },
  'unit-missing': {
    severity: 'note',
    title: { zh: '指标值没有单位', en: 'target without a unit' },
    found: { zh: '“{name}”的指标值只有数字“{target}”', en: 'the target of "{name}" is the bare number "{target}"' },
    expected: { zh: '数字加单位，例如“≥10次”“≥90%”', en: 'a number with its unit, such as "≥10次" or "≥90%"' },
    action: { zh: '请补上单位，或在度量单位栏填写', en: 'add the unit, or fill in the column of units' },
    why: {
      zh: '没有单位就不知道数的是什么，年终填报的数带着别的单位时无法比较。',
      en: 'Without a unit nobody knows what is counted, and an actual in another unit cannot be compared.',
    },
  },
  'date-as-number': {
    severity: 'review',
    title: { zh: '日期变成了一个数', en: 'a date that became a number' },
    found: {
      zh: '“{name}”的指标值是“{target}”，这是表格软件里 {date} 的序号',
      en: 'the target of "{name}" is "{target}", which is how spreadsheets count the day {date}',
    },
    expected: { zh: '写成日期的完成时限，如“{date}”', en: 'a date written as such: {date}' },
    action: {
      zh: '请把单元格格式改为日期，或直接写明年月日；确实是数量的，请写上单位',
      en: 'give the cell a date format, or write out the day; if it is a quantity, add its unit',
    },
    why: {
      zh: '表格软件把日期存成天数，换了格式或转存后只剩一个数；按数量理解，永远完不成。',
      en: 'Spreadsheets keep dates as counts of days; with another format only a number is left, and as a quantity it is never met.',
    },
  },
  'ambiguous-month': {
    severity: 'note',
    title: { zh: '“月”有两种读法', en: 'month or months' },
    found: {
      zh: '“{name}”的指标值为“{target}”，可读作{month}个月，也可读作{month}月',
      en: '"{name}" has the target "{target}": {month} months, or the month number {month}',
    },
    expected: {
      zh: '“{month}个月”，或带年份的日期，如“{year}年{month}月底前”',
      en: '"{month}个月", or a date with its year, such as "{year}年{month}月底前"',
    },
    action: {
      zh: '请写成“≤{month}个月”，或写明完成的年月',
      en: 'write "≤{month}个月", or state year and month of completion',
    },
    why: {
      zh: '两种读法下年终填报的内容不同：一个填月数，一个填日期；程序按月数理解，填日期就无法比较。',
      en: 'The two readings ask for different actuals, a number of months or a date; it is read as months, and a date cannot be compared.',
    },
  },
  'quality-is-count': {
    severity: 'review',
    title: { zh: '质量指标只是数量', en: 'a quality indicator that is a count' },
    found: {
      zh: '质量指标“{name}”的指标值为“{target}”，衡量的是数量',
      en: 'the quality indicator "{name}" has the target "{target}", which is a quantity',
    },
    expected: {
      zh: '反映质量水平的指标，如合格率、准确率、通过率、达标等级',
      en: 'something that shows quality: a pass rate, an accuracy, a grade',
    },
    action: {
      zh: '请把它移到数量指标，并另设反映质量的指标，或改为合格率、通过率等质量指标',
      en: 'move it to the quantity indicators and set one for quality, or turn it into a pass or accuracy rate',
    },
    why: {
      zh: '做了多少不等于做得好不好；用数量充当质量，审核时会被要求调整，质量一项实际无人考核。',
      en: 'How much was done does not say how well; reviewers send it back, and quality is in fact not assessed.',
    },
  },
  'level-mismatch': {
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
  },
  'name-description-disagree': {
    severity: 'note',
    title: { zh: '名称与描述口径不一', en: 'name and description disagree' },
    found: {
      zh: '名称是“{name}”，描述却是“{description}”（指标值{target}）',
      en: 'the name is "{name}", the description "{description}" (target {target})',
    },
    expected: {
      zh: '名称和描述用同一口径：同是总数或同是平均数，说的是同一些人或事',
      en: 'one scope in both: a total or an average per item, of the same people or things',
    },
    action: {
      zh: '请明确指标值是总数还是每项（场、站、人）的平均数、衡量的是谁，或把两处改为一致',
      en: 'say whether the target is a total or per item and whom it is about, or make both texts agree',
    },
    why: {
      zh: '口径不清时，同一个完成值可以判为完成，也可以判为未完成；总数与平均数更可相差数倍。',
      en: 'The same actual can then be judged as met or as not met; a total and an average differ many times over.',
    },
  },
} as const satisfies Record<string, FindingKind>;

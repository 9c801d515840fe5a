import type { FindingKind } from '../../wording.ts';

/** Findings about what stands in a cell. */
export const actualsValueFindings = {
  'cell-error': {
    severity: 'block',
    title: { zh: '单元格是错误值', en: 'an error value' },
    found: { zh: '单元格显示 {value}', en: 'the cell shows {value}' },
    expected: { zh: '实际的数值或文字', en: 'a value or a text' },
    action: {
      zh: '请更正公式或直接填写数值，或清空该单元格',
      en: 'correct the formula or enter the value, or clear the cell',
    },
    why: { zh: '错误值不是零，也不是空白，不能计分。', en: 'An error is neither zero nor blank; it cannot be scored.' },
  },
  'formula-not-calculated': {
    severity: 'block',
    title: { zh: '公式没有计算结果', en: 'a formula never calculated' },
    found: {
      zh: '单元格是公式 {formula}，但文件中没有它的结果',
      en: 'the cell holds {formula} without a result in the file',
    },
    expected: { zh: '有计算结果的公式，或数值', en: 'a formula with its result, or a value' },
    action: {
      zh: '请用 Excel 或 WPS 打开文件并保存一次，或把公式粘贴为数值',
      en: 'open the file in Excel or WPS and save it once, or paste the formula as a value',
    },
    why: {
      zh: '由其他程序写出的公式没有结果，既不能当作空白，也不能当作 0。',
      en: 'Formulas written by other programs come without results; that is neither a blank nor a 0.',
    },
  },
  'cell-shown-differently': {
    severity: 'review',
    title: { zh: '单元格显示的数与实际的数不同', en: 'a cell shows another number than it holds' },
    found: {
      zh: '单元格里是 {held}，格式把它换了个数显示，读作“{read}”',
      en: 'the cell holds {held}, its format shows another number; it was read as "{read}"',
    },
    expected: { zh: '显示的数就是单元格里的数', en: 'a cell that shows the number it holds' },
    action: {
      zh: '请核对读出的数和单位；如有误，请把格式改为“常规”，填写实际的数后保存',
      en: 'check number and unit as they were read; if they are wrong, set the format to General and enter the number',
    },
    why: {
      zh: '“万元”格式只改变显示，单元格里仍是元；按哪个算，金额相差一万倍。',
      en: 'A format in 万元 changes only what is shown, the cell still holds 元: a difference of ten thousand times.',
    },
  },
  'actual-rounded': {
    severity: 'review',
    title: { zh: '四舍五入后的显示会改变是否达标', en: 'rounding for display decides whether the target is met' },
    found: {
      zh: '显示为 {shown}，单元格里是 {held}，按 {held} 与指标值 {target} 比较',
      en: 'shown as {shown}, the cell holds {held}; {held} was compared with the target {target}',
    },
    expected: { zh: '显示的数就是填报的数', en: 'a cell that shows the number it holds' },
    action: {
      zh: '请核对实际完成值：应为 {shown} 的，请直接填写；应为 {held} 的，请增加显示的小数位',
      en: 'check the actual: enter {shown} if that is right, or have the format show all decimals of {held}',
    },
    why: {
      zh: '看到的数达标、存的数没有达标，复核的人会以为扣分扣错了。',
      en: 'The number that is seen is met and the one that is held is missed: the deduction would look wrong.',
    },
  },
  'results-may-be-stale': {
    severity: 'review',
    title: { zh: '公式结果可能不是真实结果', en: 'results that may be placeholders' },
    found: {
      zh: '从这里起有 {count} 个填报值来自公式，而写出此文件的程序没有计算过公式',
      en: 'from here on {count} reported values come from formulas that the program which wrote the file never computed',
    },
    expected: { zh: '由表格软件计算并保存过的结果', en: 'results computed and saved by a spreadsheet program' },
    action: {
      zh: '请用 Excel 或 WPS 打开文件并保存一次，或把公式粘贴为数值',
      en: 'open the file in Excel or WPS and save it once, or paste the formulas as values',
    },
    why: {
      zh: '有的程序会给每个公式先写一个 0，等打开时再计算。',
      en: 'Some programs write a 0 for every formula and leave it to be computed on opening.',
    },
  },
  'money-not-a-number': {
    severity: 'block',
    title: { zh: '金额不是数', en: 'an amount that is no number' },
    found: { zh: '“{heading}”填的是“{found}”', en: '"{heading}" reads "{found}"' },
    expected: { zh: '以万元为单位的数，如 37.50', en: 'a number in 万元, such as 37.50' },
    action: {
      zh: '请只填数（可以带“元”“万元”），没有金额请留空或填 0',
      en: 'enter a number (元 or 万元 may follow it); leave it blank or enter 0 where there is none',
    },
    why: { zh: '金额读不出来，预算执行率不能计算。', en: 'Without the amount the execution rate cannot be computed.' },
  },
  'money-converted': {
    severity: 'note',
    title: { zh: '金额已换算', en: 'an amount converted' },
    found: { zh: '“{heading}”填的是“{found}”', en: '"{heading}" reads "{found}"' },
    expected: { zh: '换算为 {amount} 万元', en: 'converted to {amount} 万元' },
    action: { zh: '请核对换算是否正确，或改填万元数', en: 'check the conversion, or enter the amount in 万元' },
    why: { zh: '单元格里写了单位，按所写单位换算。', en: 'The unit written in the cell was followed.' },
  },
  'money-column-converted': {
    severity: 'note',
    title: { zh: '整列金额已换算', en: 'a column of amounts converted' },
    found: { zh: '“{heading}”一列的单位是{unit}', en: 'the column "{heading}" is in {unit}' },
    expected: { zh: '已全部换算为万元', en: 'all of it was converted to 万元' },
    action: {
      zh: '请核对该列是否都按{unit}填写，或改用万元',
      en: 'check that all of the column is in {unit}, or use 万元',
    },
    why: { zh: '表头写明了单位，按表头换算。', en: 'The heading states the unit, and it was followed.' },
  },
  'number-expected': {
    severity: 'review',
    title: { zh: '应填数的地方不是数', en: 'text where a number belongs' },
    found: { zh: '“{heading}”填的是“{found}”', en: '"{heading}" reads "{found}"' },
    expected: { zh: '一个数', en: 'a number' },
    action: { zh: '请只填数，或清空该单元格', en: 'enter a number, or clear the cell' },
    why: { zh: '该内容未采用。', en: 'What stands there was not used.' },
  },
  'fund-source-unknown': {
    severity: 'review',
    title: { zh: '资金来源认不出', en: 'an unknown source of funds' },
    found: { zh: '资金来源写的是“{found}”', en: 'the source of funds reads "{found}"' },
    expected: {
      zh: '年度资金总额、当年财政拨款、上年结转资金、其他资金{suggestion}',
      en: '年度资金总额, 当年财政拨款, 上年结转资金 or 其他资金{suggestionEn}',
    },
    action: { zh: '请改为其中一种，或把金额并入“其他资金”', en: 'use one of them, or add the amount to 其他资金' },
    why: { zh: '该行金额没有计入任何来源。', en: 'The amounts of the row count for no source.' },
  },
  'band-unknown': {
    severity: 'review',
    title: { zh: '达成程度认不出', en: 'an unknown degree of achievement' },
    found: { zh: '达成程度写的是“{found}”', en: '达成程度 reads "{found}"' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请从下拉列表中选择，或填写上述三种之一', en: 'choose from the list, or enter one of the three' },
    why: { zh: '定性指标按达成程度分档计分。', en: 'Qualitative indicators are scored by these bands.' },
  },
  'not-applicable-without-reason': {
    severity: 'review',
    title: { zh: '不适用但没有写原因', en: 'not applicable, without a reason' },
    found: { zh: '“不适用原因”只写了“{found}”', en: '不适用原因 says only "{found}"' },
    expected: {
      zh: '具体原因，如政策取消、任务调整',
      en: 'the reason, such as a policy that ended or a task that changed',
    },
    action: { zh: '请写明原因，或填写实际完成值', en: 'give the reason, or enter an actual' },
    why: {
      zh: '不适用的指标不计分，复核时需要依据。',
      en: 'An indicator that does not apply is not scored; a reviewer asks on what ground.',
    },
  },
  'manual-score-missing': {
    severity: 'review',
    title: { zh: '写了评分人或理由，没有评分', en: 'a reviewer or a reason without a score' },
    found: { zh: '人工评分是空的，但写了“{found}”', en: 'no manual score, but "{found}" was entered' },
    expected: { zh: '评分、评分人、评分理由三项都有或都没有', en: 'score, who and why, or none of them' },
    action: { zh: '请补上人工评分，或清空评分人和理由', en: 'enter the score, or clear the other two' },
    why: { zh: '没有评分时按自动计分处理。', en: 'Without it the automatic score stands.' },
  },
} as const satisfies Record<string, FindingKind>;

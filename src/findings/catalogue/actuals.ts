import type { FindingKind } from '../wording.ts';

/** Findings about an actuals file: whether it is the right one, and what its rows and cells could not be matched to or read as. */
export const actualsFindings = {
  'actuals-table-not-found': {
    severity: 'block',
    title: { zh: '找不到填报表', en: 'no table of actuals' },
    found: {
      zh: '没有一张表含有项目和实际完成值（或预算执行数）的列；表头附近是：{headings}',
      en: 'no sheet has columns for a project and its actuals (or its money); near the top stands: {headingsEn}',
    },
    expected: {
      zh: '含有“项目名称”“三级指标”“实际完成值”等列的表，或含有“项目名称”“全年预算数”“全年执行数”等列的表',
      en: 'a table with columns such as 项目名称, 三级指标, 实际完成值, or 项目名称, 全年预算数, 全年执行数',
    },
    action: {
      zh: '请用 perf-score template 生成填报表后填写，或把表头改回填报表的列名',
      en: 'fill in the workbook that perf-score template makes, or give the columns its headings again',
    },
    why: {
      zh: '列是按表头认的，不按位置；认不出表头就不能知道哪一列是实际完成值。',
      en: 'Columns are known by their headings, not their position; without them nobody can say which holds the actuals.',
    },
  },
  'indicator-table-not-found': {
    severity: 'review',
    title: { zh: '找不到指标表', en: 'no indicator sheet' },
    found: {
      zh: '工作簿中没有含“实际完成值”的指标表（现有工作表：{sheets}）',
      en: 'no sheet of the workbook has a column 实际完成值 (sheets: {sheetsEn})',
    },
    expected: { zh: '“指标”工作表', en: 'the sheet 指标' },
    action: {
      zh: '请恢复“指标”工作表及其表头，或另外提供指标完成情况',
      en: 'restore the sheet 指标 with its headings, or give the actuals in another file',
    },
    why: { zh: '没有实际完成值，指标不能计分。', en: 'Without actuals no indicator can be scored.' },
  },
  'money-table-not-found': {
    severity: 'review',
    title: { zh: '找不到资金表', en: 'no money sheet' },
    found: {
      zh: '工作簿中没有含预算数和执行数的资金表（现有工作表：{sheets}）',
      en: 'no sheet of the workbook has budget and executed amounts (sheets: {sheetsEn})',
    },
    expected: { zh: '“资金”工作表', en: 'the sheet 资金' },
    action: {
      zh: '请恢复“资金”工作表及其表头，或另外提供资金数据',
      en: 'restore the sheet 资金 with its headings, or give the amounts in another file',
    },
    why: {
      zh: '没有预算数和执行数，预算执行率不能计分。',
      en: 'Without the amounts budget execution cannot be scored.',
    },
  },
  'actuals-of-another-year': {
    severity: 'block',
    title: { zh: '填报表不是这一年度的', en: 'actuals of another year' },
    found: { zh: '填报表是{found}年度的', en: 'the file is of {found}' },
    expected: { zh: '{year}年度的填报表', en: 'a file of {year}' },
    action: {
      zh: '请提供{year}年度的填报表，或用 --year {found} 对该年度计分',
      en: 'give the file of {year}, or score the other year with --year {found}',
    },
    why: {
      zh: '把别的年度的完成值套到这一年的指标上，得分没有意义。',
      en: 'Actuals of one year held against the targets of another make a score without meaning.',
    },
  },
  'actuals-of-another-unit': {
    severity: 'block',
    title: { zh: '填报表不属于这些单位', en: 'actuals of another unit' },
    found: { zh: '填报单位是“{found}”', en: 'the file is of the unit "{found}"' },
    expected: { zh: '绩效目标表中的单位：{units}', en: 'a unit of the goal tables: {unitsEn}' },
    action: {
      zh: '请核对填报表是否放错，或把该单位的绩效目标表一并提供',
      en: 'check whether the file is in the right place, or give the goal table of that unit as well',
    },
    why: {
      zh: '没有该单位的绩效目标，完成值无从比较。',
      en: "Without that unit's targets its actuals have nothing to be held against.",
    },
  },
  'template-version-differs': {
    severity: 'note',
    title: { zh: '填报表版本不同', en: 'another version of the template' },
    found: { zh: '填报表的模板版本是 {found}', en: 'the workbook was made as template version {found}' },
    expected: { zh: '模板版本 {expected}', en: 'template version {expected}' },
    action: {
      zh: '请核对各列是否读全，或用新模板重新填报',
      en: 'check that every column was read, or fill in a workbook of the present version',
    },
    why: {
      zh: '列按表头识别，一般不受版本影响，但新旧模板的列可能不同。',
      en: 'Columns are known by their headings, so it mostly does not matter; but versions may differ in their columns.',
    },
  },
  'goal-table-changed': {
    severity: 'review',
    title: { zh: '绩效目标表在发放填报表后有改动', en: 'the goal table changed after the template was made' },
    found: {
      zh: '“{name}”的绩效目标与生成填报表时不同',
      en: 'the targets of "{name}" are not those the workbook was made from',
    },
    expected: { zh: '与填报表生成时相同的绩效目标', en: 'the targets as they were then' },
    action: {
      zh: '请核对绩效目标表的改动是否经过批准，或重新生成并填写填报表',
      en: 'check that the change of the goal table was approved, or make and fill in the workbook anew',
    },
    why: {
      zh: '单位是对着当时的目标填报的；目标变了，填的值可能不再对应。计分以绩效目标表为准。',
      en: 'The unit reported against the targets of that day. The score follows the goal table.',
    },
  },
  'target-edited': {
    severity: 'review',
    title: { zh: '指标值被改动', en: 'an edited target' },
    found: { zh: '“{name}”的指标值写成“{found}”', en: 'the target of "{name}" reads "{found}"' },
    expected: { zh: '绩效目标表中是“{expected}”', en: 'the goal table has "{expected}"' },
    action: {
      zh: '请改回原指标值；若目标经批准调整，请更新绩效目标表，或在“核定指标值”“核定依据”中填写',
      en: 'put the target back; if a change was approved, update the goal table, or enter it as settled target with its source',
    },
    why: {
      zh: '降低目标会抬高得分。计分一律以绩效目标表为准。',
      en: 'A lower target makes a higher score. The score always follows the goal table.',
    },
  },
  'unit-cell-edited': {
    severity: 'block',
    title: { zh: '计量单位被改动', en: 'an edited unit' },
    found: {
      zh: '单位写成“{found}”，实际完成值是 {actual}',
      en: 'the unit reads "{found}" beside the actual {actual}',
    },
    expected: { zh: '绩效目标表的单位“{expected}”', en: 'the unit of the goal table, "{expected}"' },
    action: {
      zh: '请把单位改回“{expected}”并按它填数，或把单位直接写在数后面（如“{actual}{found}”）',
      en: 'put the unit back to "{expected}" and enter the number in it, or write the unit after the number ("{actual}{found}")',
    },
    why: {
      zh: '不能确定这个数是按哪个单位填的，差别可能是一万倍。',
      en: 'Nobody can say in which unit the number stands; it may be off by a factor of ten thousand.',
    },
  },
  'locked-cell-edited': {
    severity: 'note',
    title: { zh: '锁定的文字被改动', en: 'an edited locked text' },
    found: { zh: '“{heading}”写成“{found}”', en: '"{heading}" reads "{found}"' },
    expected: { zh: '绩效目标表中是“{expected}”', en: 'the goal table has "{expected}"' },
    action: { zh: '请改回原文，或更正绩效目标表', en: 'put the text back, or correct the goal table' },
    why: {
      zh: '已按标识或其余文字对上，但改动后的名称可能指别的内容，请核对。',
      en: 'The row was matched by its key or its other texts, but the new name may mean something else.',
    },
  },
  'key-differs-from-text': {
    severity: 'review',
    title: { zh: '隐藏标识与文字不一致', en: 'a hidden key that differs from the text' },
    found: {
      zh: '隐藏的标识指“{key}”，行中文字是“{text}”；已按文字对应',
      en: 'the hidden key means "{key}", the row says "{text}"; the text was followed',
    },
    expected: { zh: '标识与文字指同一项', en: 'key and text of one thing' },
    action: {
      zh: '请核对该行的完成值是否填在正确的指标上，或重新按整行排序',
      en: 'check that the values of the row belong to that indicator, or sort whole rows again',
    },
    why: {
      zh: '只对部分列排序会让数值与指标错位。',
      en: 'Sorting only some of the columns puts values beside the wrong indicators.',
    },
  },
  'row-project-unknown': {
    severity: 'block',
    title: { zh: '填报的项目对不上', en: 'a project that no goal table has' },
    found: { zh: '绩效目标表中没有“{found}”', en: 'no goal table has "{found}"' },
    expected: {
      zh: '绩效目标表中的项目{suggestion}',
      en: 'a project of the goal tables{suggestionEn}',
    },
    action: {
      zh: '请更正项目编码或名称，或提供含有该项目的绩效目标表',
      en: 'correct the code or the name, or give the goal table that has the project',
    },
    why: { zh: '该行填报的内容没有计入任何项目。', en: 'What the row reports counts for no project.' },
  },
  'row-project-ambiguous': {
    severity: 'block',
    title: { zh: '不能确定是哪个项目', en: 'a project that may be one of several' },
    found: {
      zh: '绩效目标表中有 {count} 个项目叫“{found}”',
      en: '{count} projects of the goal tables go by "{found}"',
    },
    expected: { zh: '唯一的项目编码，或写明单位', en: 'a code of its own, or the unit beside it' },
    action: {
      zh: '请填写项目编码，或恢复隐藏的标识列',
      en: 'enter the code of the project, or restore the hidden key column',
    },
    why: {
      zh: '不同单位可能有同名项目，不能猜测。',
      en: 'Units may have projects of one name; which is meant must not be guessed.',
    },
  },
  'row-indicator-unknown': {
    severity: 'block',
    title: { zh: '填报的指标对不上', en: 'an indicator that the goal table does not have' },
    found: { zh: '“{project}”没有指标“{found}”', en: '"{project}" has no indicator "{found}"' },
    expected: {
      zh: '该项目绩效目标表中的指标{suggestion}',
      en: 'an indicator of its goal table{suggestionEn}',
    },
    action: {
      zh: '请按绩效目标表更正指标名称或序号，或删除该行',
      en: 'correct its name or number by the goal table, or delete the row',
    },
    why: { zh: '该行填报的内容没有计入任何指标。', en: 'What the row reports counts for no indicator.' },
  },
  'row-indicator-ambiguous': {
    severity: 'block',
    title: { zh: '不能确定是哪个指标', en: 'an indicator that may be one of several' },
    found: {
      zh: '“{project}”有 {count} 个指标都叫“{found}”',
      en: '"{project}" has {count} indicators that go by "{found}"',
    },
    expected: { zh: '能区分的指标值、描述或序号', en: 'a target, description or number that tells them apart' },
    action: {
      zh: '请填写序号或指标值加以区分，或恢复隐藏的标识列',
      en: 'enter the number or the target, or restore the hidden key column',
    },
    why: {
      zh: '同名指标的完成值可能不同，不能猜测。',
      en: 'Their actuals may differ; which is meant must not be guessed.',
    },
  },
  'row-without-identity': {
    severity: 'block',
    title: { zh: '不知道属于谁的一行', en: 'a row that belongs to nothing' },
    found: {
      zh: '该行有填报内容，但没有写项目或指标：“{text}”',
      en: 'the row reports something but names no project or indicator: "{text}"',
    },
    expected: { zh: '写明项目和三级指标，或保留标识', en: 'a project and an indicator, or the key' },
    action: {
      zh: '请补上项目名称和三级指标，或删除该行',
      en: 'enter the project and the indicator, or delete the row',
    },
    why: { zh: '该行填报的内容没有计入任何指标。', en: 'What the row reports counts for no indicator.' },
  },
  'row-not-read': {
    severity: 'note',
    title: { zh: '未采用的一行', en: 'a row that was passed over' },
    found: { zh: '该行没有填报内容，未采用：“{text}”', en: 'the row reports nothing and was passed over: "{text}"' },
    expected: { zh: '填报内容写在对应项目和指标的行里', en: 'reports in the rows of their projects and indicators' },
    action: {
      zh: '若该行只是说明，可以保留；若有填报内容，请填到对应的列，或更正项目和指标名称',
      en: 'a remark may stay; if it reports something, put that into its column, or correct the names',
    },
    why: { zh: '逐行交代，避免漏读。', en: 'Every row is accounted for, so that none is lost unseen.' },
  },
  'findings-not-listed': {
    severity: 'note',
    title: { zh: '同类问题未全部列出', en: 'more findings of one kind' },
    found: { zh: '还有 {count} 个“{code}”类问题未列出', en: '{count} more findings of the kind {code} are not listed' },
    expected: { zh: '同一类问题不超过 200 个', en: 'no more than 200 findings of one kind' },
    action: {
      zh: '请先处理已列出的问题再重新读取，或检查整张表是否放错',
      en: 'mend those that are listed and read again, or check whether the whole sheet is misplaced',
    },
    why: { zh: '同类问题过多时逐条列出没有帮助。', en: 'A list of thousands helps nobody.' },
  },
  'indicator-rows-missing': {
    severity: 'review',
    title: { zh: '指标没有对应的行', en: 'indicators without a row' },
    found: {
      zh: '“{project}”有 {count} 个指标在填报表中没有行：{indicators}',
      en: 'for {count} indicators of "{project}" the file has no row: {indicatorsEn}',
    },
    expected: { zh: '每个指标一行', en: 'a row for every indicator' },
    action: {
      zh: '请恢复被删除的行，或更正对不上的指标名称；不适用的指标请填“不适用原因”',
      en: 'restore the rows that were deleted, or correct the names; give a reason where an indicator does not apply',
    },
    why: {
      zh: '没有行就没有完成值，会按未填报处理。',
      en: 'Without a row there is no actual; it counts as not reported.',
    },
  },
  'reported-twice-differently': {
    severity: 'block',
    title: { zh: '同一内容填报了两个不同的值', en: 'two different values for one thing' },
    found: {
      zh: '“{name}”的“{what}”这里是“{second}”，而 {where} 是“{first}”',
      en: '{what} of "{name}" is "{second}" here and "{first}" at {where}',
    },
    expected: { zh: '只填报一次，或两处相同', en: 'one value, or the same in both places' },
    action: {
      zh: '请核对哪个正确，改正或删除另一处',
      en: 'find out which is right, and correct or delete the other',
    },
    why: {
      zh: '暂按先出现的值处理，改正前得分不能作准。',
      en: 'The first is used for now; until it is mended the score cannot be relied on.',
    },
  },
  'cell-error': {
    severity: 'block',
    title: { zh: '单元格是错误值', en: 'an error value' },
    found: { zh: '单元格显示 {value}', en: 'the cell shows {value}' },
    expected: { zh: '实际的数值或文字', en: 'a value or a text' },
    action: {
      zh: '请更正公式或直接填写数值，或清空该单元格',
      en: 'mend the formula or enter the value, or clear the cell',
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
  'merged-input': {
    severity: 'review',
    title: { zh: '填报格被合并', en: 'a merged input cell' },
    found: { zh: '“{heading}”在 {area} 合并成一格', en: '"{heading}" is one merged cell over {area}' },
    expected: { zh: '每行各填各的值', en: 'a value in each row' },
    action: {
      zh: '请取消合并，逐行填写，或确认只有第一行有值',
      en: 'undo the merge and fill in each row, or make sure that only the first has a value',
    },
    why: {
      zh: '合并格的值只计入第一行，其余各行视为未填。',
      en: 'The value counts for the first row only; the others count as blank.',
    },
  },
  'columns-missing': {
    severity: 'note',
    title: { zh: '缺少一些列', en: 'missing columns' },
    found: { zh: '表中没有这些列：{headings}', en: 'the table lacks these columns: {headingsEn}' },
    expected: { zh: '填报表的全部列', en: 'all columns of the template' },
    action: {
      zh: '请恢复这些列的表头，或确认它们都没有内容',
      en: 'restore their headings, or make sure that there was nothing in them',
    },
    why: {
      zh: '列按表头识别，改了表头或删了列就读不到。',
      en: 'Columns are known by their headings; a changed heading hides the column.',
    },
  },
  'columns-not-used': {
    severity: 'note',
    title: { zh: '未采用的列', en: 'columns that were not used' },
    found: {
      zh: '这些列不是填报表的列，未采用：{headings}',
      en: 'these columns are not of the template and were not used: {headingsEn}',
    },
    expected: { zh: '填报表原有的列', en: 'the columns of the template' },
    action: {
      zh: '自己加的列可以保留；若改过表头，请改回原来的列名',
      en: 'columns of your own may stay; a heading that was changed should be put back',
    },
    why: { zh: '逐列交代，避免漏读。', en: 'Every column is accounted for, so that none is lost unseen.' },
  },
  'column-twice': {
    severity: 'review',
    title: { zh: '两列同名', en: 'two columns of one name' },
    found: {
      zh: '“{heading}”出现两次，采用 {used}，未采用 {unused}',
      en: '"{heading}" is there twice; {used} was used and {unused} was not',
    },
    expected: { zh: '每种列一列', en: 'one column of each kind' },
    action: { zh: '请删除多余的一列，或改掉它的表头', en: 'delete the one that is not needed, or change its heading' },
    why: { zh: '两列的值可能不同。', en: 'Their values may differ.' },
  },
  'hidden-sheet-not-read': {
    severity: 'note',
    title: { zh: '隐藏的工作表未采用', en: 'a hidden sheet was not used' },
    found: {
      zh: '隐藏的工作表“{sheet}”也像填报表，未采用',
      en: 'the hidden sheet "{sheet}" looks like a table of actuals too and was not used',
    },
    expected: { zh: '只有一张填报表，或都不隐藏', en: 'one table of actuals, or none of them hidden' },
    action: { zh: '若要采用请取消隐藏，否则可以删除', en: 'show the sheet if it counts, or delete it' },
    why: { zh: '隐藏的副本多半是备份，看表的人看不到它。', en: 'A hidden copy is mostly a backup that nobody sees.' },
  },
  'csv-quote-open': {
    severity: 'block',
    title: { zh: 'CSV 引号没有结束', en: 'a quote never closed in CSV' },
    found: {
      zh: '第 {line} 行的引号到文件末尾也没有结束',
      en: 'the quote of line {line} is not closed by the end of the file',
    },
    expected: { zh: '成对的引号', en: 'quotes in pairs' },
    action: {
      zh: '请用 Excel 或 WPS 打开并另存为 .xlsx，或补上引号',
      en: 'open it in Excel or WPS and save it as .xlsx, or close the quote',
    },
    why: { zh: '其后的内容都被当成了一个单元格。', en: 'All that follows was taken for one cell.' },
  },
  'json-damaged': {
    severity: 'block',
    title: { zh: 'JSON 语法错误', en: 'no well-formed JSON' },
    found: {
      zh: '第 {line} 行第 {column} 列起读不下去：{found}',
      en: 'line {line}, column {column} cannot be read: {foundEn}',
    },
    expected: { zh: '合法的 JSON（嵌套不超过 100 层）', en: 'well-formed JSON, nested no more than 100 levels' },
    action: {
      zh: '请检查该处的逗号、引号和括号，或用程序重新导出',
      en: 'check commas, quotes and brackets there, or export it again',
    },
    why: { zh: '语法有错时，其后的内容不能确定。', en: 'What follows the fault cannot be known.' },
  },
  'json-key-twice': {
    severity: 'block',
    title: { zh: 'JSON 键重复', en: 'a key given twice' },
    found: { zh: '“{path}”在同一对象中出现两次', en: '"{path}" stands twice in one object' },
    expected: { zh: '每个键一次', en: 'every key once' },
    action: { zh: '请删除重复的键，或合并它们的值', en: 'delete one of the two, or join their values' },
    why: { zh: '不同程序对重复键取前取后不一，数据会因此不同。', en: 'Programs differ over which of the two counts.' },
  },
  'actuals-json-wrong': {
    severity: 'block',
    title: { zh: 'JSON 内容不符合格式', en: 'a JSON value of the wrong kind' },
    found: { zh: '{path} 是 {found}', en: '{path} is {found}' },
    expected: { zh: '{expected}', en: '{expected}' },
    action: {
      zh: '请按 schemas/actuals.schema.json 更正，或用程序重新导出',
      en: 'correct it by schemas/actuals.schema.json, or export it again',
    },
    why: { zh: '格式不符时不猜测其含义。', en: 'A value of the wrong kind is not guessed at.' },
  },
  'actuals-json-key-unknown': {
    severity: 'block',
    title: { zh: 'JSON 中有未知的键', en: 'an unknown key' },
    found: { zh: '不认识 {path}', en: '{path} is not known' },
    expected: { zh: '{nearest}', en: '{nearest}' },
    action: { zh: '请更正键名，或删除它', en: 'correct the key, or delete it' },
    why: { zh: '键名写错时，其中的值会被悄悄漏掉。', en: 'A misspelt key would lose its value in silence.' },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../wording.ts';

/** Findings about goal tables as they are read: tables, rows and fields. What is badly set in them is for the goal checks. */
export const goalFindings = {
  'goal-tables-not-found': {
    severity: 'block',
    title: { zh: '没有找到绩效目标表', en: 'no goal table found' },
    found: {
      zh: '“{file}”中没有可识别的绩效目标表；见到的表头：{headings}',
      en: 'there is no recognisable goal table in "{file}"; headings seen: {headingsEn}',
    },
    expected: {
      zh: '含有“三级指标（或绩效指标描述）”和“指标值”两类列的表，最接近的版式是：{nearest}',
      en: 'a table with a level 3 (or description) column and a target column; the nearest known layout is: {nearestEn}',
    },
    action: {
      zh: '请核对是否选错了文件，或把表头改成上述写法后再读',
      en: 'check that it is the right file, or change the headings to those above',
    },
    why: {
      zh: '列按表头识别，不按位置猜测；认不出的版式宁可不读，以免把指标和数值读串。',
      en: 'Columns are recognised by heading and never guessed by position; a wrong guess would mix indicators and values.',
    },
  },
  'goal-columns-missing': {
    severity: 'block',
    title: { zh: '绩效指标表缺少必要的列', en: 'necessary columns are missing' },
    found: { zh: '表头为：{headings}', en: 'the headings are: {headings}' },
    expected: {
      zh: '还需要：{missing}；最接近的版式是：{nearest}',
      en: 'still needed: {missingEn}; the nearest known layout is: {nearestEn}',
    },
    action: {
      zh: '请补上缺少的列，或把对应的表头改成规范名称',
      en: 'add the missing columns, or rename their headings to the usual words',
    },
    why: {
      zh: '这张表像绩效指标表，但缺列就不知道哪个数是指标值，整表没有读取。',
      en: 'It looks like an indicator table, but without these columns nobody can say which number is the target; it was not read.',
    },
  },
  'goal-columns-ambiguous': {
    severity: 'block',
    title: { zh: '同一列出现两次', en: 'a column occurs twice' },
    found: {
      zh: '表头中“{heading}”出现多次：{headings}',
      en: 'the heading "{heading}" occurs more than once: {headings}',
    },
    expected: {
      zh: '每类列只有一个，或上方注明哪一组是年度目标',
      en: 'one column of each kind, or words above that say which group is the annual one',
    },
    action: {
      zh: '请删去不用的一组列（如中期目标），或在其上方写明“年度目标”',
      en: 'delete the group that is not used (such as the medium-term one), or write 年度目标 above the other',
    },
    why: { zh: '两组指标值不能同时作为本年目标。', en: 'Two groups of targets cannot both be those of the year.' },
  },
  'goal-table-without-indicators': {
    severity: 'block',
    title: { zh: '绩效目标表没有指标', en: 'a goal table without indicators' },
    found: { zh: '项目“{project}”的表中没有一行绩效指标', en: 'the table of "{project}" has no indicator row' },
    expected: { zh: '至少一行绩效指标', en: 'at least one indicator' },
    action: {
      zh: '请在表中补填绩效指标，或把不需要评价的项目从文件中移出',
      en: 'fill in the indicators, or take a project that is not evaluated out of the file',
    },
    why: { zh: '没有指标的项目无法评分。', en: 'A project without indicators cannot be scored.' },
  },
  'goal-indicators-without-project': {
    severity: 'block',
    title: { zh: '指标表找不到所属项目', en: 'indicators without a project' },
    found: {
      zh: '指标表之前没有项目名称，也没有“…绩效目标表”标题',
      en: 'no project name and no title stands before the indicator table',
    },
    expected: {
      zh: '指标表上方有“项目名称”一格或带项目名称的标题',
      en: 'a 项目名称 cell or a title with the name above the indicators',
    },
    action: {
      zh: '请补上项目名称，或检查表格是否被拆开、次序是否颠倒',
      en: 'add the project name, or check whether the table was split or reordered',
    },
    why: { zh: '不知道属于哪个项目的指标不能计分。', en: 'Indicators of nobody knows which project cannot be scored.' },
  },
  'goal-row-unreadable': {
    severity: 'block',
    title: { zh: '指标行读不出来', en: 'an indicator row that cannot be read' },
    found: { zh: '该行的单元格与表头对不上：{text}', en: 'the cells of the row do not fit the heading: {text}' },
    expected: { zh: '与表头（{columns}）一一对应的单元格', en: 'one cell for each heading ({columnsEn})' },
    action: {
      zh: '请检查该行是否多格、缺格或合并有误，改好后再读',
      en: 'look for an extra, a missing or a wrongly merged cell in the row',
    },
    why: {
      zh: '格子对不上时猜测列次会把指标值读错，所以没有读取这一行。',
      en: 'Guessing the columns would misread the target, so the row was not read.',
    },
  },
  'goal-rows-differ': {
    severity: 'block',
    title: { zh: '读出的行数与文件中的行数不符', en: 'rows read and rows present differ' },
    found: {
      zh: '文件中有 {present} 行指标，读出 {read} 行',
      en: '{present} indicator rows are present, {read} were read',
    },
    expected: { zh: '两种计数方法得到同样的行数', en: 'the same number by both ways of counting' },
    action: {
      zh: '请核对文件中的表格是否有拆分、嵌套或残缺，或把文件另存一份后再读',
      en: 'look for split, nested or damaged tables in the file, or save it again and retry',
    },
    why: {
      zh: '每一行指标都必须有交代，漏读会使得分失真。',
      en: 'Every row must be accounted for; a lost row would falsify the score.',
    },
  },
  'goal-slot-empty': {
    severity: 'note',
    title: { zh: '空白的指标行', en: 'an empty indicator row' },
    found: {
      zh: '该行只有类别，没有指标和指标值：{text}',
      en: 'the row names a category but no indicator and no target: {text}',
    },
    expected: { zh: '填写完整的指标，或没有这一行', en: 'a complete indicator, or no such row' },
    action: { zh: '请补填该指标，或删除空行', en: 'fill the indicator in, or delete the row' },
    why: { zh: '空行没有作为指标读入。', en: 'The row was not read as an indicator.' },
  },
  'goal-remark-row': {
    severity: 'note',
    title: { zh: '表中的说明行', en: 'a remark in the table' },
    found: { zh: '该行不是指标：“{text}”', en: 'the row is no indicator: "{text}"' },
    expected: { zh: '指标行', en: 'an indicator row' },
    action: {
      zh: '无需处理；如它其实是指标，请按表头填写各列',
      en: 'nothing to do; if it is an indicator after all, fill in its columns',
    },
    why: {
      zh: '合计行和注释不参与评分，列出以便核对。',
      en: 'Totals and notes are not scored; they are listed so that it can be checked.',
    },
  },
  'goal-text-unread': {
    severity: 'note',
    title: { zh: '未使用的文字', en: 'text that was not used' },
    found: { zh: '以下文字不属于任何已知栏目：{text}', en: 'these texts belong to no known field: {text}' },
    expected: { zh: '已知栏目的内容', en: 'content of a known field' },
    action: {
      zh: '请确认其中没有需要评价的内容；如有，请移到对应栏目',
      en: 'make sure nothing in them is to be evaluated, or move it to its field',
    },
    why: { zh: '没有读懂的内容不会悄悄丢掉。', en: 'Nothing that was not understood is dropped in silence.' },
  },
  'goal-table-other': {
    severity: 'note',
    title: { zh: '不是绩效目标表的表格', en: 'a table that is no goal table' },
    found: { zh: '该表没有读取，首行是：{headings}', en: 'the table was not read; its first row is: {headings}' },
    expected: { zh: '绩效目标表', en: 'a goal table' },
    action: {
      zh: '无需处理；如它应当读取，请把表头改成规范名称',
      en: 'nothing to do; if it should be read, use the usual headings',
    },
    why: {
      zh: '列出未读的表格，以便确认没有遗漏。',
      en: 'Tables that were left out are listed so that it can be checked.',
    },
  },
  'goal-level1-missing': {
    severity: 'review',
    title: { zh: '指标没有一级指标', en: 'an indicator without level 1' },
    found: { zh: '该指标及其上方的一级指标都是空白', en: 'level 1 is blank here and above' },
    expected: { zh: '产出指标、效益指标、满意度指标等', en: '产出指标, 效益指标, 满意度指标 or the like' },
    action: { zh: '请补填一级指标', en: 'fill in level 1' },
    why: { zh: '权重按一级指标分配，没有一级指标的行无法分到分值。', en: 'Weights are shared out by level 1.' },
  },
  'goal-level2-assumed': {
    severity: 'note',
    title: { zh: '二级指标按上一行理解', en: 'level 2 taken from the row above' },
    found: {
      zh: '二级指标空白，按上一行的“{level2}”理解',
      en: 'level 2 is blank and taken as "{level2}" from the row above',
    },
    expected: { zh: '每行写明二级指标，或合并单元格', en: 'level 2 in each row, or a merged cell' },
    action: { zh: '如理解有误，请在该行填写二级指标', en: 'if that is wrong, fill in level 2 in the row' },
    why: {
      zh: '同一张表里没有重复书写二级指标，空白通常表示与上一行相同。',
      en: 'The table never repeats a level 2, so a blank usually means "as above".',
    },
  },
  'goal-target-missing': {
    severity: 'review',
    title: { zh: '指标没有指标值', en: 'an indicator without a target' },
    found: { zh: '指标“{indicator}”的指标值是空白', en: 'the target of "{indicator}" is blank' },
    expected: { zh: '可以评分的指标值', en: 'a target that can be scored' },
    action: { zh: '请补填指标值', en: 'fill in the target' },
    why: { zh: '没有指标值就无法判断完成与否。', en: 'Without a target nobody can tell whether it was met.' },
  },
  'goal-weight-unreadable': {
    severity: 'review',
    title: { zh: '分值不是数字', en: 'a weight that is no number' },
    found: { zh: '分值（权重）写的是“{text}”', en: 'the weight is "{text}"' },
    expected: { zh: '数字，如 10', en: 'a number such as 10' },
    action: {
      zh: '请改成数字，或留空由评分方案分配',
      en: 'change it to a number, or leave it blank for the profile to share out',
    },
    why: { zh: '读不出的分值按空白处理。', en: 'A weight that cannot be read counts as blank.' },
  },
  'goal-amount-unreadable': {
    severity: 'review',
    title: { zh: '金额不是数字', en: 'an amount that is no number' },
    found: { zh: '“{label}”写的是“{text}”', en: '"{label}" is "{text}"' },
    expected: { zh: '数字，如 37.50', en: 'a number such as 37.50' },
    action: { zh: '请改成数字，或留空', en: 'change it to a number, or leave it blank' },
    why: {
      zh: '读不出的金额按空白处理，预算执行率可能算不出来。',
      en: 'An amount that cannot be read counts as blank, and the execution rate may then be missing.',
    },
  },
  'goal-money-unit-assumed': {
    severity: 'note',
    title: { zh: '金额单位按万元理解', en: 'amounts taken as 万元' },
    found: { zh: '表中没有写明金额单位', en: 'the table names no unit of money' },
    expected: { zh: '“单位：万元”或“单位：元”', en: '"单位：万元" or "单位：元"' },
    action: { zh: '如单位不是万元，请在表上方写明单位', en: 'if it is not 万元, name the unit above the table' },
    why: { zh: '单位错了，金额相差一万倍。', en: 'A wrong unit makes amounts ten thousand times too large or small.' },
  },
  'goal-money-unit-unknown': {
    severity: 'review',
    title: { zh: '金额单位无法识别', en: 'an unknown unit of money' },
    found: { zh: '单位写的是“{unit}”，金额没有读取', en: 'the unit is "{unit}"; the amounts were not read' },
    expected: { zh: '元、千元、万元或亿元', en: '元, 千元, 万元 or 亿元' },
    action: { zh: '请把单位改成上述写法之一', en: 'change the unit to one of these' },
    why: { zh: '单位不明就不能换算成万元。', en: 'Without a known unit nothing can be converted to 万元.' },
  },
  'goal-percent-unreadable': {
    severity: 'review',
    title: { zh: '支出计划不是百分数', en: 'a spending plan step that is no percentage' },
    found: { zh: '“{label}”的支出计划写的是“{text}”', en: 'the plan for "{label}" is "{text}"' },
    expected: { zh: '百分数，如 50%', en: 'a percentage such as 50%' },
    action: { zh: '请改成百分数，或留空', en: 'change it to a percentage, or leave it blank' },
    why: { zh: '读不出的进度按空白处理。', en: 'A step that cannot be read counts as blank.' },
  },
  'goal-unit-missing': {
    severity: 'review',
    title: { zh: '没有预算单位', en: 'no budget unit' },
    found: { zh: '项目“{project}”的表中没有预算单位', en: 'the table of "{project}" names no budget unit' },
    expected: {
      zh: '表上方有单位编码和名称，如“405001某某单位”',
      en: 'code and name of the unit above the table, such as 405001某某单位',
    },
    action: { zh: '请补上预算单位', en: 'add the budget unit' },
    why: {
      zh: '成绩单按单位汇总，填报数据也按单位和项目核对。',
      en: 'Scorecards are made per unit, and actuals are matched by unit and project.',
    },
  },
  'goal-project-duplicate': {
    severity: 'review',
    title: { zh: '项目重复', en: 'a project occurs twice' },
    found: { zh: '项目“{project}”已经在 {place} 出现过', en: '"{project}" has already occurred: {place}' },
    expected: { zh: '每个单位的每个项目只有一张绩效目标表', en: 'one goal table for each project of a unit' },
    action: { zh: '请删去重复的一张，或更正项目编码、名称', en: 'delete one of them, or correct code or name' },
    why: { zh: '填报的实际值无法分清属于哪一张表。', en: 'Actuals cannot be told apart between the two.' },
  },
  'goal-name-differs': {
    severity: 'note',
    title: { zh: '标题与项目名称不一致', en: 'title and project name differ' },
    found: { zh: '标题写“{title}”，表中项目名称是“{project}”', en: 'the title says "{title}", the table "{project}"' },
    expected: { zh: '两处一致', en: 'the same in both places' },
    action: { zh: '请核对；评分以表中的项目名称为准', en: 'check it; the name in the table is used' },
    why: { zh: '可能是复制上一年或其他项目的表时漏改。', en: 'It may be a leftover of a copied table.' },
  },
  'goal-year-unknown': {
    severity: 'review',
    title: { zh: '不知道是哪一年的绩效目标', en: 'the year is not known' },
    found: {
      zh: '标题、文件名、日期和项目编码中都没有可靠的年度',
      en: 'neither titles, file name, dates nor codes tell the year',
    },
    expected: { zh: '能看出年度的标题或文件名', en: 'a title or a file name with the year' },
    action: {
      zh: '请用 --year 指明年度，或在文件名、标题中写明年度',
      en: 'give the year with --year, or put it into the file name or the title',
    },
    why: {
      zh: '没有年度就不能确定日期目标的期限，也不能与填报数据配对。',
      en: 'Deadlines and the matching with actuals depend on it.',
    },
  },
  'goal-year-contradiction': {
    severity: 'review',
    title: { zh: '年度互相矛盾', en: 'contradicting years' },
    found: { zh: '按{from}是 {year} 年，但{other}', en: 'it is {year} by {fromEn}, but {otherEn}' },
    expected: { zh: '同一个年度', en: 'one year' },
    action: { zh: '请核对文件年度，或用 --year 指明', en: 'check the year of the file, or give it with --year' },
    why: {
      zh: '可能是沿用了上一年的表，期限和目标值都要重新核对。',
      en: "It may be a copy of last year's table whose deadlines and targets need a second look.",
    },
  },
  'goal-year-not-asked': {
    severity: 'review',
    title: { zh: '文件年度与指定年度不同', en: 'not the year that was asked for' },
    found: {
      zh: '指定的是 {asked} 年，但按{from}，这是 {year} 年的文件',
      en: '{asked} was asked for, but by {fromEn} the file is of {year}',
    },
    expected: { zh: '{asked} 年的绩效目标表', en: 'goal tables of {asked}' },
    action: { zh: '请换成 {asked} 年的文件，或更正 --year', en: 'give the file of {asked}, or correct --year' },
    why: { zh: '用别的年度的目标评分没有意义。', en: "Scoring against another year's targets means nothing." },
  },
  'goal-cell-error': {
    severity: 'block',
    title: { zh: '单元格是错误值', en: 'a cell holds an error' },
    found: { zh: '单元格的值是 {text}', en: 'the cell shows {text}' },
    expected: { zh: '文字或数字', en: 'a text or a number' },
    action: {
      zh: '请在 Excel 中更正公式或直接填写数值，保存后再读',
      en: 'correct the formula or enter the value, save, and read it again',
    },
    why: {
      zh: '错误值不代表任何内容，按空白处理会丢掉本来要填的数。',
      en: 'An error stands for nothing; taking it for blank would lose what was meant.',
    },
  },
  'goal-cell-uncalculated': {
    severity: 'block',
    title: { zh: '公式没有计算结果', en: 'a formula without a result' },
    found: {
      zh: '单元格只有公式 {formula}，没有保存计算结果',
      en: 'the cell holds the formula {formula} and no result',
    },
    expected: { zh: '保存了计算结果的单元格', en: 'a cell whose result was saved' },
    action: {
      zh: '请用 Excel 或 WPS 打开文件并保存，或直接填写数值',
      en: 'open and save the file in Excel or WPS, or enter the value',
    },
    why: {
      zh: '由程序生成的文件可能没有计算公式，不能替它计算。',
      en: 'Programs may write formulas without computing them; nobody should guess the result.',
    },
  },
  'goal-sheet-hidden': {
    severity: 'note',
    title: { zh: '隐藏的工作表未读取', en: 'a hidden sheet was not read' },
    found: { zh: '工作表“{sheet}”是隐藏的', en: 'the sheet "{sheet}" is hidden' },
    expected: { zh: '绩效目标表在可见的工作表中', en: 'goal tables in visible sheets' },
    action: { zh: '如需读取，请取消隐藏后保存', en: 'unhide it and save if it is to be read' },
    why: {
      zh: '隐藏的工作表多是模板或旧数据，读入会造成重复。',
      en: 'Hidden sheets are mostly templates or old data, and would count twice.',
    },
  },
} as const satisfies Record<string, FindingKind>;

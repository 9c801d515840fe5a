import type { FindingKind } from '../../wording.ts';

/** Findings about rows of a goal table and the texts around it. */
export const goalRowFindings = {
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
  'goal-cells-differ': {
    severity: 'block',
    title: { zh: '读出的格数与文件中的格数不符', en: 'cells read and cells present differ' },
    found: {
      zh: '有内容的单元格有 {present} 格，读出 {read} 格',
      en: '{present} cells with text are present, {read} were read',
    },
    expected: { zh: '两种计数方法得到同样的格数', en: 'the same number by both ways of counting' },
    action: {
      zh: '请核对文件中的表格是否有嵌套、残缺或重叠的单元格，或把文件另存一份后再读',
      en: 'look for nested, damaged or overlapping cells in the file, or save it again and retry',
    },
    why: {
      zh: '每一格都必须有交代，漏读一格比较符，指标就是另一个意思。',
      en: 'Every cell must be accounted for; one lost comparator gives an indicator another meaning.',
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
  'goal-cells-unread': {
    severity: 'note',
    title: { zh: '没有用到的单元格', en: 'cells that were not used' },
    found: {
      zh: '有 {count} 格内容没有用到：{cells}',
      en: 'not used ({count} in all): {cellsEn}',
    },
    expected: { zh: '每格内容都属于要读取的栏目', en: 'cells that belong to a field that is read' },
    action: {
      zh: '请确认其中没有需要评价的内容；同一栏目填了两处的，请只留一处',
      en: 'make sure nothing in them is to be evaluated; where a field is filled in twice, keep one',
    },
    why: {
      zh: '表中每一格都有交代：用到的、认得的，或列在这里。',
      en: 'Every cell of a table is accounted for: used, known, or listed here.',
    },
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
  'goal-named-by-level2': {
    severity: 'note',
    title: { zh: '没有三级指标，用二级指标作名称', en: 'named by level 2 for want of a level 3' },
    found: {
      zh: '{count} 条指标没有三级指标，按二级指标的文字作名称：{names}',
      en: '{count} indicators have no level 3 and are named by their level 2: {namesEn}',
    },
    expected: { zh: '每条指标有三级指标', en: 'a level 3 for each indicator' },
    action: {
      zh: '如名称看得出考核什么，无需处理；否则请补填三级指标',
      en: 'nothing to do if the name says what is measured; otherwise fill in level 3',
    },
    why: {
      zh: '有的表只分两级，二级指标就是具体指标。',
      en: 'Some tables have two levels only, and level 2 is the indicator itself.',
    },
  },
  'goal-indicator-unnamed': {
    severity: 'review',
    title: { zh: '指标没有名称', en: 'an indicator without a name' },
    found: { zh: '该行有指标值，没有指标名称：{text}', en: 'the row has a target but no name: {text}' },
    expected: { zh: '三级指标或绩效指标描述', en: 'a level 3 or a description' },
    action: { zh: '请补填指标名称，或删去该行', en: 'fill in the name, or delete the row' },
    why: {
      zh: '不知道考核什么的指标值无法填报实际完成情况。',
      en: 'Nobody can report an actual where it is unknown what the target measures.',
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
} as const satisfies Record<string, FindingKind>;

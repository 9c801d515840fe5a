import type { FindingKind } from '../../wording.ts';

/** Findings about sheets of a workbook that holds goal tables. */
export const goalSheetFindings = {
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
  'goal-cells-hidden': {
    severity: 'review',
    title: { zh: '读取了隐藏的行或列', en: 'hidden rows or columns were read' },
    found: { zh: '工作表“{sheet}”中有隐藏的内容：{which}', en: 'the sheet "{sheet}" has hidden {whichEn}' },
    expected: { zh: '绩效目标都能看到', en: 'goals that everybody sees' },
    action: {
      zh: '请取消筛选和隐藏，核对这些行列；不要的请删除后保存',
      en: 'clear filters, unhide and look; delete what does not count, and save',
    },
    why: {
      zh: '筛选会藏起仍然有效的指标，所以隐藏的行列照常读取；如是作废的内容，会多算指标。',
      en: 'A filter hides indicators that still count, so hidden rows are read; if they were dropped, there are too many.',
    },
  },
  'goal-cell-scaled': {
    severity: 'review',
    title: { zh: '单元格显示的数与实际的数不同', en: 'a cell shows another number than it holds' },
    found: {
      zh: '单元格里是 {text}，格式把它换了个数显示，读作“{read}”',
      en: 'the cell holds {text}, its format shows another number; it was read as "{read}"',
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
  'goal-cell-rounded': {
    severity: 'review',
    title: { zh: '显示的数是四舍五入后的', en: 'a cell shows a rounded number' },
    found: {
      zh: '{column}显示为“{seen}”，单元格里是“{text}”，按“{text}”读取',
      en: 'the {columnEn} is shown as "{seen}" but the cell holds "{text}"; "{text}" was read',
    },
    expected: { zh: '显示的数就是单元格里的数', en: 'a cell that shows the number it holds' },
    action: {
      zh: '请核对该用哪个数：用显示的数的，请直接填写；用原数的，请增加显示的小数位',
      en: 'decide which counts: enter the number that is shown, or have the format show all decimals',
    },
    why: {
      zh: '看到的是 10，存的是 9.6，实际完成 9.8 是否达标就看用哪个数。',
      en: 'Where 10 is shown and 9.6 is held, an actual of 9.8 is met by one and missed by the other.',
    },
  },
} as const satisfies Record<string, FindingKind>;

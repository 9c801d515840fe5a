import type { FindingKind } from '../wording.ts';

/** Findings about layouts of the form. */
export const formFindings = {
  'form-not-found': {
    severity: 'block',
    title: { zh: '没有这个表样', en: 'there is no such form' },
    found: { zh: '找不到表样“{id}”{suggestion}', en: 'there is no form "{id}"{suggestionEn}' },
    expected: { zh: '已有的表样：{allowed}', en: 'the forms there are: {allowedEn}' },
    action: {
      zh: '请改正表样名，或写出表样文件的路径，或用 --forms 指明自己的表样在哪个文件夹',
      en: 'correct the name, give the path of a form file, or name the folder of your own forms with --forms',
    },
    why: { zh: '不知道按哪种表样印自评表。', en: 'Without it nobody knows how the form is laid out.' },
  },
  'form-row-width': {
    severity: 'block',
    title: { zh: '表样的一行不是整行', en: 'a row of a form does not fill it' },
    found: { zh: '{path} 各格合计 {columns} 列', en: 'the cells of {path} come to {columns} columns' },
    expected: { zh: '{width} 列，与 columns 的列数相同', en: '{width}, as many as "columns" lists' },
    action: {
      zh: '请改这一行各格的 columns，合计等于全表列数',
      en: 'change the "columns" of its cells so that they add up to the form',
    },
    why: { zh: '不是整行的，印出来各行对不齐。', en: 'Otherwise the rows would not stand below each other.' },
  },
  'form-part-count': {
    severity: 'block',
    title: { zh: '表样缺一部分，或一部分有两个', en: 'a form lacks a part or has it twice' },
    found: { zh: '{path} 里 {what} 有 {count} 个', en: '{path} has {what} {count} times' },
    expected: { zh: '{what} {expected}', en: '{what} {expectedEn}' },
    action: { zh: '请补上，或删去多余的', en: 'add it, or leave out what is too much' },
    why: {
      zh: '得分由这些格子里的公式算出，缺一格就算不出，有两格就不知道看哪一格。',
      en: 'Scores are formulas over these cells: one that lacks breaks them, two would leave open which counts.',
    },
  },
  'form-total-without-room': {
    severity: 'block',
    title: { zh: '合计行没有地方写', en: 'the line of the total has no room' },
    found: {
      zh: '{path} 里分值和得分之前没有别的列，或者之后、之间没有列写评价等级',
      en: '{path} has no column before weight and score, or none between or behind them for the grade',
    },
    expected: {
      zh: '前面至少一列写“总分”，中间或后面至少一列写等级',
      en: 'a column for the words before, and one for the grade between or behind',
    },
    action: {
      zh: '请把偏差原因一类的列放到得分后面',
      en: 'put a column such as the reason behind the score',
    },
    why: { zh: '合计行用指标的各列。', en: 'The line of the total uses the columns of the indicators.' },
  },
} as const satisfies Record<string, FindingKind>;

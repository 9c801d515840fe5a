import type { FindingKind } from '../../wording.ts';

/** Findings about columns, merged cells and hidden sheets. */
export const actualsColumnFindings = {
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
      zh: '这些列不是填报表的列，未采用：{headings}；其下：{cells}',
      en: 'these columns are not of the template and were not used: {headingsEn}; below them: {cellsEn}',
    },
    expected: { zh: '填报表原有的列', en: 'the columns of the template' },
    action: {
      zh: '自己加的列可以保留；若改过表头，请改回原来的列名',
      en: 'columns of your own may stay; a heading that was changed should be put back',
    },
    why: { zh: '逐列交代，避免漏读。', en: 'Every column is accounted for, so that none is lost unseen.' },
  },
  'actuals-cells-unread': {
    severity: 'note',
    title: { zh: '没有用到的单元格', en: 'cells that were not used' },
    found: { zh: '有 {count} 格内容没有用到：{cells}', en: 'not used ({count} in all): {cellsEn}' },
    expected: { zh: '填在填报表各列中的内容', en: 'contents in the columns of the template' },
    action: {
      zh: '如其中有要上报的内容，请填到相应的格里；否则无需处理',
      en: 'put what is to be reported into its cell; otherwise nothing to do',
    },
    why: {
      zh: '每一格都有交代：用到的、认得的，或列在这里。',
      en: 'Every cell is accounted for: used, known, or listed here.',
    },
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
} as const satisfies Record<string, FindingKind>;

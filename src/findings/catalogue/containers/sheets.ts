import type { FindingKind } from '../../wording.ts';

/** Findings about a workbook as sheets: how many, and whether their cells and merged areas are what they seem. */
export const sheetFindings = {
  'workbook-without-sheets': {
    severity: 'block',
    title: { zh: '工作簿没有工作表', en: 'a workbook without sheets' },
    found: { zh: '文件“{file}”中没有任何工作表', en: '"{file}" lists no sheet' },
    expected: { zh: '至少一张工作表', en: 'at least one sheet' },
    action: {
      zh: '请用 Excel 或 WPS 打开并另存一份，或重新取得该文件',
      en: 'open it in Excel or WPS and save a copy, or get the file again',
    },
    why: { zh: '没有工作表就没有任何可读的数据。', en: 'Without a sheet there is nothing to read.' },
  },
  'sheets-over-limit': {
    severity: 'block',
    title: { zh: '工作表过多', en: 'too many sheets' },
    found: {
      zh: '工作簿有 {count} 张工作表，超过上限 {limit}',
      en: 'the workbook has {count} sheets, above the limit of {limit}',
    },
    expected: { zh: '不超过 {limit} 张', en: 'no more than {limit}' },
    action: {
      zh: '请删除多余的工作表，或把需要的工作表复制到新的工作簿',
      en: 'delete the sheets that are not needed, or copy the needed ones to a new workbook',
    },
    why: { zh: '一个单位一年的数据只需几张工作表。', en: 'A unit needs a few sheets for a year.' },
  },
  'cells-over-limit': {
    severity: 'block',
    title: { zh: '有内容的单元格过多', en: 'too many filled cells' },
    found: {
      zh: '读到工作表“{sheet}”时，有内容的单元格超过上限 {limit}',
      en: 'with the sheet "{sheet}" the filled cells go beyond the limit of {limit}',
    },
    expected: { zh: '不超过 {limit} 个', en: 'no more than {limit}' },
    action: {
      zh: '请删除与绩效自评无关的数据，或把内容拆成几个文件',
      en: 'delete what does not belong to the evaluation, or split the content into several files',
    },
    why: { zh: '超出部分没有读取，不能据此计分。', en: 'What lies beyond was not read, so no score may rest on it.' },
  },
  'cells-out-of-order': {
    severity: 'review',
    title: { zh: '行或单元格顺序异常', en: 'rows or cells out of order' },
    found: {
      zh: '工作表“{sheet}”的行或单元格在文件中次序颠倒、重复或编号有误',
      en: 'in the file the rows or cells of "{sheet}" are out of order, doubled or misnumbered',
    },
    expected: { zh: '行和单元格按编号递增', en: 'rows and cells by ascending number' },
    action: {
      zh: '请用 Excel 或 WPS 打开并另存一份，或核对该表各单元格是否读对',
      en: 'open it in Excel or WPS and save a copy, or check that the cells were read as they should be',
    },
    why: {
      zh: '不同软件对这种文件的理解可能不同；这里按编号排列，重复者取前一个。',
      en: 'Programs may differ over such a file; here cells are put by number, and the first of two counts.',
    },
  },
  'cell-damaged': {
    severity: 'block',
    title: { zh: '单元格损坏', en: 'damaged cell' },
    found: {
      zh: '{cell} 等 {count} 个单元格有两个值或两个公式，或指向文件中不存在的文字',
      en: '{cell} (of {count} such cells) has two values or formulas, or points to a text that the file does not have',
    },
    expected: { zh: '完整的单元格内容', en: 'a complete cell' },
    action: {
      zh: '请用 Excel 或 WPS 打开，重新输入该单元格后保存，或重新取得该文件',
      en: 'open the file in Excel or WPS, enter the cell again and save, or get the file again',
    },
    why: { zh: '原来的内容已经丢失，不能当作空白。', en: 'The content is lost; it must not pass for a blank.' },
  },
  'cell-given-twice': {
    severity: 'review',
    title: { zh: '单元格在文件中写了两次', en: 'a cell that stands twice in the file' },
    found: {
      zh: '{cell} 在文件中有两处内容，采用了前一处',
      en: 'the file has two contents for {cell}; the first was used',
    },
    expected: { zh: '每个单元格只写一次', en: 'every cell once' },
    action: {
      zh: '请用 Excel 或 WPS 打开，核对该单元格后另存一份，或重新取得该文件',
      en: 'open it in Excel or WPS, check the cell and save a copy, or get the file again',
    },
    why: {
      zh: '不同软件显示的可能是不同的那一处，看到的和计分用的就不是一个数。',
      en: 'Programs may show one or the other, so that what is seen and what is scored differ.',
    },
  },
  'cell-outside-sheet': {
    severity: 'review',
    title: { zh: '单元格超出工作表', en: 'a cell outside the sheet' },
    found: {
      zh: '{cell} 在工作表的最后一行或最后一列之外，没有读取',
      en: '{cell} is beyond the last row or column; it was not read',
    },
    expected: { zh: '不超过 XFD 列、第 1048576 行', en: 'no cell beyond column XFD or row 1,048,576' },
    action: {
      zh: '请用 Excel 或 WPS 打开并另存一份；若该内容有用，请填到表内，或删除它',
      en: 'open it in Excel or WPS and save a copy; put the content into the table, or delete it',
    },
    why: {
      zh: '没有软件会显示这样的单元格，其中的内容谁也看不到。',
      en: 'No program shows such a cell, so nobody can see what is in it.',
    },
  },
  'cell-text-cut': {
    severity: 'review',
    title: { zh: '单元格文字过长', en: 'overlong text in a cell' },
    found: {
      zh: '{cell} 等 {count} 个单元格的文字超过 32767 字，已截断',
      en: '{cell} (of {count} such cells) holds more than 32,767 characters and was cut there',
    },
    expected: { zh: '不超过 32767 字', en: 'no more than 32,767 characters' },
    action: { zh: '请缩短该单元格的文字，或改用附件说明', en: 'shorten the text, or give it as an attachment' },
    why: { zh: 'Excel 的单元格最多保存 32767 字。', en: 'Excel keeps at most 32,767 characters in a cell.' },
  },
  'covered-cell-has-value': {
    severity: 'note',
    title: { zh: '被合并单元格遮住的值', en: 'a value hidden by a merge' },
    found: {
      zh: '{cell} 等 {count} 个单元格的值被合并单元格遮住，未采用',
      en: '{cell} (of {count} such cells) has a value that a merged cell hides; it was not used',
    },
    expected: { zh: '合并区域只在左上角有值', en: 'a value in the first cell of a merged area only' },
    action: {
      zh: '请取消合并后查看，若该值有用请填到应在的单元格，或删除它',
      en: 'undo the merge and look: put the value where it belongs, or delete it',
    },
    why: {
      zh: '看表的人看不到它，计分也就不能用它。',
      en: 'Whoever looks at the sheet cannot see it, so no score may use it.',
    },
  },
  'merged-area-overlaps': {
    severity: 'review',
    title: { zh: '合并区域相互重叠', en: 'merged areas that overlap' },
    found: {
      zh: '合并区域 {area} 与另一个合并区域重叠，未按合并处理',
      en: 'the merged area {area} overlaps another one; it was not treated as merged',
    },
    expected: { zh: '合并区域互不重叠', en: 'merged areas that do not overlap' },
    action: {
      zh: '请用 Excel 或 WPS 打开，取消该处的合并后重新合并并保存，或核对这些单元格是否读对',
      en: 'open it in Excel or WPS, undo the merges there, merge again and save, or check that the cells were read as they should be',
    },
    why: {
      zh: '不同软件对重叠的合并会显示不同的内容，合并格里的文字可能归不到应在的行。',
      en: 'Programs show overlapping merges differently, and the text of a merge may not reach the rows it is for.',
    },
  },
  'merged-areas-over-limit': {
    severity: 'review',
    title: { zh: '合并区域过多', en: 'too many merged areas' },
    found: {
      zh: '工作表的合并区域超过 {limit} 个，{area} 未按合并处理',
      en: 'the sheet has more than {limit} merged areas; {area} was not treated as merged',
    },
    expected: { zh: '不超过 {limit} 个', en: 'no more than {limit}' },
    action: {
      zh: '请把内容拆成几张工作表，或取消不需要的合并后保存',
      en: 'split the content into several sheets, or undo merges that are not needed, and save',
    },
    why: {
      zh: '未按合并处理的区域只有左上角有值，其余各行要自己写明。',
      en: 'Of an area that is not treated as merged only the first cell has a value; the other rows have to say it themselves.',
    },
  },
} as const satisfies Record<string, FindingKind>;

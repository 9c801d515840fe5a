import type { FindingKind } from '../../wording.ts';

/** Findings about what stands in the files of a result: cells, values and formulas. */
export const resultContentFindings = {
  'cell-differs': {
    severity: 'block',
    title: { zh: '单元格与重新计分的结果不同', en: 'a cell differs from the result scored again' },
    found: { zh: '“{found}”', en: '"{found}"' },
    expected: { zh: '“{expected}”', en: '"{expected}"' },
    action: {
      zh: '请以重新计分的结果为准，或查明何人何时改动',
      en: 'take the result scored again, or find out who changed it',
    },
    why: { zh: '这一格与由输入重新算出的不同。', en: 'The cell is not what the inputs give.' },
  },
  'cells-derived': {
    severity: 'note',
    title: { zh: '随之变化的单元格', en: 'cells that follow' },
    found: {
      zh: '另有 {count} 格公式没变，只是随上面的改动算出了别的数（第一处 {cell}）',
      en: '{count} more cells have the same formula and give another value because of what was changed (the first is {cell})',
    },
    expected: { zh: '改动恢复后，这些数也会恢复', en: 'they come right when the changed cells do' },
    action: { zh: '请先看上面列出的改动', en: 'look at the changed cells listed above' },
    why: {
      zh: '改一个数，总分、封面和汇总都会变；逐格列出反而看不见改了什么。',
      en: 'One changed number moves totals, cover and roll-up; a list of them all would hide what was changed.',
    },
  },
  'shown-otherwise': {
    severity: 'block',
    title: { zh: '单元格没变，看起来却不同', en: 'the cells are the same and look otherwise' },
    found: { zh: '“{where}”：{found}', en: '"{where}": {foundEn}' },
    expected: { zh: '{expected}', en: '{expectedEn}' },
    action: { zh: '请用原文件替换，或重新运行计分', en: 'put the original back, or score again' },
    why: {
      zh: '数字格式、隐藏和盖在上面的内容可以让人看到别的数。',
      en: 'A number format, something hidden or something laid over the cells can show another number.',
    },
  },
  'value-differs': {
    severity: 'block',
    title: { zh: '数据与重新计分的结果不同', en: 'a value differs from the result scored again' },
    found: { zh: '“{found}”', en: '"{found}"' },
    expected: { zh: '“{expected}”', en: '"{expected}"' },
    action: {
      zh: '请以重新计分的结果为准，或查明何人何时改动',
      en: 'take the result scored again, or find out who changed it',
    },
    why: { zh: '这一项与由输入重新算出的不同。', en: 'The value is not what the inputs give.' },
  },
  'bytes-differ': {
    severity: 'block',
    title: { zh: '文件与重新生成的不同', en: 'a file differs from the one made again' },
    found: { zh: '这个文件不是由输入重新生成的那一份', en: 'this file is not the one that the inputs give' },
    expected: { zh: '逐字节相同', en: 'the same bytes' },
    action: {
      zh: '请以重新计分写出的文件为准，或查明何人何时改动',
      en: 'take the file of the run done again, or find out who changed it',
    },
    why: {
      zh: '同一次计分每次写出的都相同；另存、压缩、盖章或批注过的就不同了。',
      en: 'The same run always gives the same file; one that was saved again, made smaller, stamped or annotated is another.',
    },
  },
  'round-not-repeated': {
    severity: 'note',
    title: { zh: '监控或部门整体结果没有重新计算', en: 'monitoring, or a department, was not done again' },
    found: {
      zh: '这里不能重新计算监控或部门整体的结果，只核对了文件和公式',
      en: 'a round of monitoring or a department as a whole cannot be done again here: files and formulas alone were checked',
    },
    expected: {
      zh: '命令行能由填报表重新计算并逐字节核对',
      en: 'the command line does it again from the workbooks and compares every byte',
    },
    action: { zh: '要核对内容，请用命令行 perf-score verify', en: 'use perf-score verify to check what they hold' },
    why: { zh: '网页还没有监控的部分。', en: 'The page has no part for monitoring.' },
  },
  'files-not-made-again': {
    severity: 'note',
    title: { zh: '有的文件没有重新生成', en: 'some files were not made again' },
    found: {
      zh: '这里不能生成{what}，只核对了它们的 SHA-256',
      en: '{whatEn} cannot be made here: their SHA-256 alone was checked',
    },
    expected: {
      zh: '命令行能重新生成并逐字节核对',
      en: 'the command line makes them again and compares every byte',
    },
    action: {
      zh: '要核对它们的内容，请用命令行 perf-score verify',
      en: 'use perf-score verify to check what they hold',
    },
    why: {
      zh: '网页不带写这些文件的部分，免得文件太大。',
      en: 'The page does not carry what writes them, which would make it too large.',
    },
  },
  'formula-differs-from-value': {
    severity: 'block',
    title: { zh: '公式算出的数与所存的数不同', en: 'a formula gives another value than the one stored' },
    found: {
      zh: '存的是“{stored}”，公式 ={formula} 算得“{computed}”',
      en: 'stored "{stored}", but ={formula} gives "{computed}"',
    },
    expected: { zh: '两者相同', en: 'the same value' },
    action: { zh: '请用表格软件重新计算后再看，或重新运行计分', en: 'recalculate the workbook, or score again' },
    why: {
      zh: '所存的数是打开前看到的数；它必须等于公式的结果。',
      en: 'The stored value is what is seen before recalculation; it must equal the formula.',
    },
  },
  'formula-not-computed': {
    severity: 'block',
    title: { zh: '公式超出限度，没有重算', en: 'a formula is beyond the bounds and was not computed' },
    found: { zh: '{what}', en: '{whatEn}' },
    expected: { zh: '{limit}', en: '{limitEn}' },
    action: {
      zh: '请向出具人核实这一格和引用它的格子，或重新运行计分',
      en: 'ask the issuer about this cell and those that refer to it, or score again',
    },
    why: {
      zh: '本程序写出的公式远小于这些限度；超出的公式不是本程序写的，算它只会拖垮核验。',
      en: 'No formula that this program writes comes near the bounds; computing one that does would only stall the check.',
    },
  },
  'formulas-not-computed': {
    severity: 'block',
    title: { zh: '公式的计算量超出限度', en: 'the formulas take more work than a result can' },
    found: { zh: '从“{cell}”起有 {count} 个公式没有重算', en: '{count} formulas from "{cell}" on were not computed' },
    expected: {
      zh: '与单元格数目相称的计算量',
      en: 'no more work than the number of cells calls for',
    },
    action: { zh: '请向出具人核实这个文件，或重新运行计分', en: 'ask the issuer about this file, or score again' },
    why: {
      zh: '几个引用大片区域的公式就能让核验算上几个小时；正常结果的计算量只有几千步。',
      en: 'A few formulas over huge areas could keep the check busy for hours; an ordinary result takes some thousand steps.',
    },
  },
  'workbook-over-limit': {
    severity: 'block',
    title: { zh: '工作簿大于任何结果', en: 'a workbook larger than any result' },
    found: {
      zh: '非空单元格多于 {cells} 个，或公式多于 {formulas} 个、{characters} 字',
      en: 'more than {cells} filled cells, {formulas} formulas or {characters} characters of formulas',
    },
    expected: { zh: '本程序写出的结果', en: 'a result as the program writes it' },
    action: { zh: '请向出具人核实这个文件，或重新运行计分', en: 'ask the issuer about this file, or score again' },
    why: {
      zh: '几万个项目的部门汇总也在这个限度之内。',
      en: 'The roll-up of tens of thousands of projects stays within these bounds.',
    },
  },
  'sheet-ambiguous': {
    severity: 'block',
    title: { zh: '工作表重复或没有内容', en: 'a sheet given twice or without content' },
    found: {
      zh: '工作表“{sheet}”重名、与另一张表同一内容，或没有内容',
      en: 'the sheet "{sheet}" has the name or the content of another one, or none',
    },
    expected: { zh: '每张工作表各有名称和内容', en: 'a name and content of its own for each sheet' },
    action: { zh: '请用原文件替换，或重新运行计分', en: 'put the original back, or score again' },
    why: {
      zh: '不同的表格软件会各取一张，看到的数就不一样。',
      en: 'One program shows the first and another the second, so people see different numbers.',
    },
  },
  'cell-twice': {
    severity: 'block',
    title: { zh: '单元格给了两次', en: 'a cell given twice' },
    found: {
      zh: '这张表有 {count} 格重复，这是第一处',
      en: '{count} cells of the sheet stand there twice; this is the first',
    },
    expected: { zh: '每格只出现一次', en: 'each cell once' },
    action: { zh: '请用原文件替换，或重新运行计分', en: 'put the original back, or score again' },
    why: {
      zh: '不同的表格软件会各取一个，看到的数就不一样。',
      en: 'One program shows the first and another the second, so people see different numbers.',
    },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../../wording.ts';

/** Findings about the cells of a system's export that results are put into. */
export const fillCellFindings = {
  'fill-cell-taken': {
    severity: 'review',
    title: { zh: '单元格里已有别的内容', en: 'a cell that holds something else' },
    found: {
      zh: '“{heading}”里是“{held}”，结果是“{value}”，没有改',
      en: '"{heading}" holds "{held}", the result is "{value}"; it was left',
    },
    expected: { zh: '空单元格，或相同的内容', en: 'an empty cell, or the same' },
    action: {
      zh: '请核对以哪个为准：保留原来的不用动，要用结果的加 --replace',
      en: 'see which one holds: leave it, or take that of the result with --replace',
    },
    why: { zh: '别人填过的内容不悄悄改。', en: 'What somebody entered is never replaced in silence.' },
  },
  'fill-cell-formula': {
    severity: 'review',
    title: { zh: '单元格是公式', en: 'a cell with a formula' },
    found: {
      zh: '“{heading}”是公式，显示“{held}”，结果是“{value}”，没有改',
      en: '"{heading}" is a formula that shows "{held}", the result is "{value}"; it was left',
    },
    expected: { zh: '公式算出的数与结果相同', en: 'a formula that comes to the same as the result' },
    action: {
      zh: '请打开填好的表重新计算后核对；仍不同的，按系统的要求处理',
      en: 'open the filled form, compute it anew and compare; what still differs is decided by the system',
    },
    why: { zh: '公式是系统放的，覆盖了导入时可能出错。', en: 'The system put the formula there and may need it.' },
  },
  'fill-cell-shared': {
    severity: 'review',
    title: { zh: '几行共用一个单元格', en: 'rows that share one cell' },
    found: {
      zh: '“{heading}”的合并单元格属于 {count} 行，各行的结果不同',
      en: 'the merged cell of "{heading}" belongs to {count} rows with different results',
    },
    expected: { zh: '每行一个单元格', en: 'one cell for each row' },
    action: { zh: '请手工填写，或在系统中核对导出格式', en: 'fill it by hand, or check the export in the system' },
    why: { zh: '一个单元格只能放一个值。', en: 'A cell holds one value.' },
  },
  'fill-column-twice': {
    severity: 'review',
    title: { zh: '有两列要填同样的内容', en: 'two columns for the same' },
    found: { zh: '“{headings}”都像是要填的列，没有填', en: '"{headings}" may each be the column; neither was filled' },
    expected: { zh: '每样内容一列', en: 'one column for each' },
    action: { zh: '请手工填写，或改清列名后再填', en: 'fill them by hand, or make the headings clear and fill again' },
    why: { zh: '分不清是哪一列时不填。', en: 'Nothing is filled in when it is not clear which column is meant.' },
  },
  'fill-money-unit-assumed': {
    severity: 'review',
    title: { zh: '金额单位没有写明', en: 'the unit of money is not stated' },
    found: { zh: '导出表没有写金额单位，按{unit}填', en: 'the form states no unit of money; {unit} was assumed' },
    expected: { zh: '写明“单位：万元”或“单位：元”', en: '"单位：万元" or "单位：元" in the form' },
    action: {
      zh: '请核对资金各栏；不是{unit}的，先在表头写明单位再填',
      en: 'check the amounts; where it is not {unit}, state the unit in the form and fill again',
    },
    why: { zh: '元和万元差一万倍。', en: '"元" and "万元" differ by ten thousand.' },
  },
  'fill-formulas-stale': {
    severity: 'review',
    title: { zh: '表里的公式还没有重新计算', en: 'formulas that are not computed yet' },
    found: {
      zh: '填过的表里有 {count} 个公式，保存的还是原来的结果',
      en: 'the filled sheets hold {count} formulas with their old results',
    },
    expected: { zh: '导入前重新计算并保存', en: 'computed and saved before the import' },
    action: {
      zh: '请用 WPS 或 Excel 打开，按 Ctrl+Alt+F9 重新计算，核对后保存再导入',
      en: 'open the file in WPS or Excel, press Ctrl+Alt+F9, compare and save it before the import',
    },
    why: {
      zh: '填写只改要填的单元格，别的一个字节也不动。',
      en: 'Filling changes the cells that are filled and not one byte more.',
    },
  },
  'fill-to-paste': {
    severity: 'note',
    title: { zh: '旧格式不能直接填', en: 'an old format that is not filled itself' },
    found: {
      zh: '“{file}”不是 xlsx，另写了一份位置相同的工作簿，填好的单元格有底色',
      en: '"{file}" is no xlsx; a workbook with the same cells in the same places was written, the filled ones coloured',
    },
    expected: { zh: '把有底色的单元格粘贴回系统导出的原表', en: 'the coloured cells pasted into the exported file' },
    action: {
      zh: '请两份都打开，按相同位置复制、选择性粘贴为数值，保存原表后导入；或从系统导出 xlsx 再填',
      en: 'open both, paste the values at the same places, save the exported file and import it; or export xlsx and fill that',
    },
    why: {
      zh: '系统按原文件的位置和格式导入，原文件不能换成别的文件。',
      en: 'The system imports its own file by position and format.',
    },
  },
  'fill-would-overwrite': {
    severity: 'block',
    title: { zh: '要写的文件已经存在', en: 'the file to be written exists' },
    found: { zh: '“{file}”已经存在，内容不同', en: '"{file}" exists with other content' },
    expected: { zh: '还不存在的文件', en: 'no such file' },
    action: {
      zh: '请用 -o 换一个文件名，或加 --force 覆盖',
      en: 'choose another name with -o, or overwrite it with --force',
    },
    why: {
      zh: '别人的文件和系统的导出表不能被覆盖掉。',
      en: 'Neither work of others nor the export itself is overwritten.',
    },
  },
  'fill-not-as-planned': {
    severity: 'block',
    title: { zh: '填好的表读回来不一致', en: 'the filled form reads otherwise' },
    found: {
      zh: '“{cell}”应为“{expected}”，读回来是“{found}”',
      en: '"{cell}" should be "{expected}" and reads "{found}"',
    },
    expected: { zh: '只有要填的单元格变化', en: 'changes in the filled cells alone' },
    action: {
      zh: '没有写文件；请用 WPS 或 Excel 打开导出表，另存为 xlsx 后再填',
      en: 'nothing was written; open the export in a spreadsheet program, save it as xlsx and fill that',
    },
    why: {
      zh: '写完都要读回来核对，不对就不写。',
      en: 'Every filled form is read back, and not written when it differs.',
    },
  },
} as const satisfies Record<string, FindingKind>;

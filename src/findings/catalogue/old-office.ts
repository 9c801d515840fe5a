import type { FindingKind } from '../wording.ts';

/** Findings about files of older programs: what isn't read of them, and what was read but can't be relied on. */
export const oldOfficeFindings = {
  'file-old-office-format': {
    severity: 'block',
    title: { zh: '不直接读取的旧格式', en: 'a format that is not read' },
    found: { zh: '文件“{file}”是 {kind}', en: '"{file}" is {kind}' },
    expected: { zh: '{as} 格式的文件', en: 'a {as} file' },
    action: {
      zh: '请用{program}打开，选择“另存为”{as} 后再试，或用 LibreOffice 转换为 {as}',
      en: 'open it in {programEn}, choose "Save as" {as} and try again, or convert it with LibreOffice to {as}',
    },
    why: {
      zh: '这种格式少见，读错一格比不读更糟；在原来的软件里另存一次不会改变数据。',
      en: 'The format is rare, and a cell misread is worse than a file not read; saving once in its program does not change the data.',
    },
  },
  'cell-texts-differ': {
    severity: 'block',
    title: { zh: '文字单元格的个数对不上', en: 'another number of texts than the file says' },
    found: {
      zh: '“{file}”写明有 {stated} 个文字单元格，读到 {read} 个',
      en: '"{file}" says it has {stated} cells with text, and {read} were read',
    },
    expected: { zh: '两个数相同', en: 'the same number twice' },
    action: {
      zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试，或重新取得该文件',
      en: 'open it in Excel or WPS, save it as .xlsx and try again, or get the file again',
    },
    why: {
      zh: '.xls 没有校验和；个数对不上，多半是文件损坏，有的单元格已经丢失或变样。',
      en: 'An .xls file has no checksum; where the numbers differ, it is most likely damaged and cells are lost or changed.',
    },
  },
  'cells-outside-area': {
    severity: 'block',
    title: { zh: '单元格超出工作表写明的范围', en: 'cells outside the area the sheet states' },
    found: {
      zh: '“{file}”的工作表“{sheet}”有 {count} 个单元格在它写明的范围之外',
      en: 'in "{file}" the sheet "{sheet}" has {count} cells outside the area it says it fills',
    },
    expected: { zh: '所有单元格都在范围之内', en: 'every cell inside the area' },
    action: {
      zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试，或重新取得该文件',
      en: 'open it in Excel or WPS, save it as .xlsx and try again, or get the file again',
    },
    why: {
      zh: '.xls 没有校验和；单元格跑到范围之外，多半是文件损坏，行号列号已不可信。',
      en: 'An .xls file has no checksum; a cell outside the area most likely means damage, so its row and column cannot be trusted.',
    },
  },
  'code-page-unread': {
    severity: 'block',
    title: { zh: '文字的代码页不能读', en: 'a code page that is not read' },
    found: {
      zh: '“{file}”是 Excel 5.0/95 文件，文字用的代码页（{page}）不能读',
      en: '"{file}" is of Excel 5.0 or 95, and its texts are in a code page ({page}) that is not read',
    },
    expected: {
      zh: '代码页 936（简体中文）、950、932、949、1250 to 1252、1254、1257、1258，且没有厂家自造的字',
      en: 'code page 936 (simplified Chinese), 950, 932, 949, 1250 to 1252, 1254, 1257 or 1258, without characters that makers added',
    },
    action: {
      zh: '请用 Excel 或 WPS 打开，核对文字没有乱码，另存为 .xlsx 后再试',
      en: 'open it in Excel or WPS, make sure that the texts are right, save it as .xlsx and try again',
    },
    why: {
      zh: '旧文件的文字按做表电脑的代码页保存；代码页不明，文字就会变成乱码。',
      en: 'Old files keep their texts in the code page of the computer they were made on; without knowing it they turn into other characters.',
    },
  },
} as const satisfies Record<string, FindingKind>;

import type { FindingKind } from '../wording.ts';

/** Findings about documents: what is in them but can't be read as printed text. */
export const wordFindings = {
  'word-hidden-text': {
    severity: 'note',
    title: { zh: '隐藏文字未读取', en: 'hidden text was not read' },
    found: {
      zh: '有 {count} 处文字在 Word 中不显示，如“{text}”',
      en: '{count} texts do not show in Word, such as "{text}"',
    },
    expected: { zh: '需要评价的内容都能在 Word 中看到', en: 'whatever is to be evaluated shows in Word' },
    action: {
      zh: '请确认其中没有需要的内容；如有，请取消隐藏或拆开合并单元格后保存',
      en: 'make sure nothing in them is needed; else unhide it or split the merged cells and save',
    },
    why: {
      zh: '打印出来看不到的文字不是目标表的一部分，但也不会悄悄丢掉。',
      en: 'What does not print is no part of the goal table, but it is not dropped in silence.',
    },
  },
  'word-symbol-unknown': {
    severity: 'review',
    title: { zh: '符号字体中的未知符号', en: 'an unknown sign of a symbol font' },
    found: { zh: '有 {count} 个符号无法对应到文字：{symbols}', en: '{count} signs have no known character: {symbols}' },
    expected: { zh: '≥、≤ 等用普通字体输入的符号', en: 'signs such as ≥ and ≤ typed in an ordinary font' },
    action: { zh: '请在 Word 中用普通字体重新输入这些符号', en: 'type these signs again in an ordinary font' },
    why: {
      zh: '符号若是比较符，读错会改变指标的方向。',
      en: 'If such a sign compares, misreading it would turn the target around.',
    },
  },
  'word-changes-tracked': {
    severity: 'review',
    title: { zh: '有未处理的修订', en: 'tracked changes that nobody has accepted' },
    found: {
      zh: '文件中有 {count} 处修订还没有接受或拒绝，按全部接受读取',
      en: 'the file has {count} tracked changes; it was read as though all were accepted',
    },
    expected: { zh: '修订已经处理完的定稿', en: 'a final text without tracked changes' },
    action: {
      zh: '请在 Word 的“审阅”中逐条接受或拒绝修订，保存后再读',
      en: 'accept or reject the changes under Review in Word, save and read again',
    },
    why: {
      zh: '同一个文件，显示修订和不显示修订时看到的指标值不同；打印件和评分依据可能不一致。',
      en: 'With and without its changes the file shows different targets; a print may not be what was scored.',
    },
  },
  'word-struck-text': {
    severity: 'review',
    title: { zh: '带删除线的文字照常读取', en: 'crossed-out text was read' },
    found: {
      zh: '有 {count} 处文字带删除线，如“{text}”，仍按有效内容读取',
      en: '{count} texts are crossed out, such as "{text}"; they were read like any other',
    },
    expected: { zh: '作废的内容已经删去', en: 'what no longer counts is deleted' },
    action: {
      zh: '请删去作废的文字；仍然有效的，请去掉删除线后保存',
      en: 'delete what no longer counts; clear the format where it does, and save',
    },
    why: {
      zh: '删除线只是格式，不说明改动是否批准；按有效读取，宁可多问一次。',
      en: 'Crossing out is only a format and does not say whether the change was approved.',
    },
  },
  'word-pictures-only': {
    severity: 'block',
    title: { zh: '文件里只有图片', en: 'nothing but pictures' },
    found: {
      zh: '“{file}”里没有表格，只有 {count} 张图片，多半是扫描件',
      en: '"{file}" has no table, only {count} pictures, most likely scans',
    },
    expected: { zh: '能够选中文字的表格', en: 'tables whose text can be selected' },
    action: {
      zh: '请提供制作时的 Word 或 Excel 原件；只有扫描件的，用文字识别软件转成 Word 表格，逐格核对后再读',
      en: 'give the original Word or Excel file; of a scan alone, have the text recognised as Word tables and check every cell before reading it',
    },
    why: {
      zh: '图片里的字不能逐格核对；识别常把 ≥ 认成数字，没有核对就不能作为评分依据。',
      en: 'Text in pictures cannot be traced to cells, and recognition often turns ≥ into a digit.',
    },
  },
  'file-printed-only': {
    severity: 'block',
    title: { zh: '只有版面、没有单元格的文件', en: 'a printed page, not a table' },
    found: { zh: '文件“{file}”是 {kind}，里面没有单元格', en: '"{file}" is {kind}; it has no cells' },
    expected: { zh: '制作时的 Word 或 Excel 文件', en: 'the Word or Excel file it was made from' },
    action: {
      zh: '请向制作人要 Word 或 Excel 原件；没有原件的，用 WPS 或 Word 打开后另存为 .docx（图片先做文字识别），逐格核对后再读',
      en: 'ask for the Word or Excel file; failing that, open it in WPS or Word and save as .docx (recognise the text of a picture first), and check every cell before reading it',
    },
    why: {
      zh: '版面上的字属于哪一格只能靠猜，跨页的行尤其容易拼错；识别还常把 ≥ 认成数字。',
      en: 'Which cell a word on a page belongs to is a guess, above all in rows that go over to the next page; recognition often takes ≥ for a digit.',
    },
  },
  'word-field-unread': {
    severity: 'review',
    title: { zh: '没有结果的域未读取', en: 'fields without a stored result were not read' },
    found: {
      zh: '有 {count} 个域只在 Word 显示时才算出内容，文件里没有：{fields}',
      en: '{count} fields are worked out only when Word shows them, and the file does not hold what they show: {fields}',
    },
    expected: { zh: '直接输入的文字', en: 'text typed as text' },
    action: {
      zh: '请把这些域改为直接输入的文字（如 ≥），保存后再读',
      en: 'replace these fields by what they show, typed as text (such as ≥); save and read again',
    },
    why: {
      zh: '指标值里的 ≥ 有时是用域拼出来的，漏掉它就不知道是不少于还是不超过。',
      en: 'A ≥ is sometimes put together by a field; without it nobody knows whether the target is a floor or a cap.',
    },
  },
  'word-content-unread': {
    severity: 'note',
    title: { zh: '嵌入内容和脚注未读取', en: 'embedded content and notes were not read' },
    found: {
      zh: '文件含有 {objects} 个嵌入对象、{notes} 个脚注或尾注',
      en: 'the file has {objects} embedded objects and {notes} footnotes or endnotes',
    },
    expected: { zh: '绩效目标写在正文和表格里', en: 'goals in the text and the tables' },
    action: {
      zh: '请确认其中没有绩效目标；如有，请把内容粘贴为 Word 表格',
      en: 'make sure they hold no goals; else paste their content as a Word table',
    },
    why: {
      zh: '嵌入的工作簿和脚注不在正文中，没有读取。',
      en: 'Embedded workbooks and notes stand outside the text and were not read.',
    },
  },
} as const satisfies Record<string, FindingKind>;

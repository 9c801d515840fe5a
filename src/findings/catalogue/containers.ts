import type { FindingKind } from '../wording.ts';
import { sheetFindings } from './containers/sheets.ts';

/** Findings about bytes as containers: what kind of file it is, and whether its zip, XML and sheets can be trusted. */
export const containerFindings = {
  'file-empty': {
    severity: 'block',
    title: { zh: '文件为空', en: 'empty file' },
    found: { zh: '文件“{file}”没有任何内容（0 字节）', en: 'the file "{file}" has no content (0 bytes)' },
    expected: { zh: '含有内容的 {wanted} 文件', en: 'a {wanted} file with content' },
    action: {
      zh: '请重新导出或复制一份完整的文件，或从报送人处重新取得',
      en: 'export or copy the file again, or ask its sender for a complete one',
    },
    why: {
      zh: '空文件多半是复制、下载或解压没有完成，其中的数据并不存在。',
      en: 'An empty file is mostly a copy or download that was cut off; the data is not in it.',
    },
  },
  'file-kind-unknown': {
    severity: 'block',
    title: { zh: '无法识别的文件', en: 'unknown kind of file' },
    found: { zh: '文件“{file}”的内容不是可识别的格式', en: 'the content of "{file}" is no format that is known' },
    expected: {
      zh: '{wanted} 格式的文件（按内容判断，不看扩展名）',
      en: 'a {wanted} file, judged by its content and not by its name',
    },
    action: {
      zh: '请用 Word、Excel 或 WPS 打开后另存为 {wanted}，或换成正确的文件',
      en: 'open it in Word, Excel or WPS and save it as {wanted}, or give the right file',
    },
    why: {
      zh: '文件内容与扩展名不符，或文件已损坏，不能猜测其中的数据。',
      en: 'The content does not fit the name or is damaged; what it holds must not be guessed.',
    },
  },
  'file-kind-unsuitable': {
    severity: 'block',
    title: { zh: '文件种类不合用', en: 'the wrong kind of file' },
    found: { zh: '文件“{file}”是 {kind} 文件', en: '"{file}" is a {kind} file' },
    expected: { zh: '{wanted} 格式的文件', en: 'a {wanted} file' },
    action: {
      zh: '请提供 {wanted} 文件，或在制作该文件的软件中另存为 {wanted}',
      en: 'give a {wanted} file, or save it as {wanted} in the program that made it',
    },
    why: {
      zh: '这种文件里没有可以逐格核对的表格，数据无法注明出处。',
      en: 'Such a file has no cells that each number could be traced to.',
    },
  },
  'file-password-protected': {
    severity: 'block',
    title: { zh: '文件有打开密码', en: 'the file is password-protected' },
    found: {
      zh: '文件“{file}”已加密，没有密码不能打开',
      en: '"{file}" is encrypted and cannot be opened without its password',
    },
    expected: { zh: '没有打开密码的 {wanted} 文件', en: 'a {wanted} file without a password to open it' },
    action: {
      zh: '请打开文件，在“文件—信息—保护工作簿”（Word 中为“保护文档”）中清除打开密码后另存，或另存一份未加密的 {wanted}',
      en: 'open it, clear the password under File > Info > Protect Workbook (in Word: Protect Document), and save, or save an unencrypted copy as {wanted}',
    },
    why: {
      zh: '加密文件的内容无法读取。（工作表保护不影响读取，只有“打开密码”会。）',
      en: 'Encrypted content cannot be read. Sheet protection does no harm; only a password to open does.',
    },
  },
  'zip-damaged': {
    severity: 'block',
    title: { zh: '文件损坏', en: 'damaged file' },
    found: { zh: '文件“{file}”的“{part}”已损坏或不完整', en: 'in "{file}" the part "{part}" is damaged or incomplete' },
    expected: { zh: '完整的 Office 文件', en: 'a complete Office file' },
    action: {
      zh: '请用 Excel、Word 或 WPS 打开并另存一份，或重新取得该文件',
      en: 'open it in Excel, Word or WPS and save a copy, or get the file again',
    },
    why: {
      zh: '校验和或长度对不上，读出的数字可能已被改变。',
      en: 'A checksum or a length does not fit, so a number read from it could be a changed one.',
    },
  },
  'file-over-limit': {
    severity: 'block',
    title: { zh: '文件超出安全限度', en: 'beyond the safe limits' },
    found: {
      zh: '文件“{file}”中的“{part}”超过上限 {limit}{size}',
      en: 'in "{file}", "{part}" is above the limit of {limit}{sizeEn}',
    },
    expected: { zh: '不超过 {limit}', en: 'no more than {limit}' },
    action: {
      zh: '请删除文件中多余的图片、附件和空白格式后另存，或把内容拆成几个文件',
      en: 'remove pictures, attachments and empty formatting and save, or split the content into several files',
    },
    why: {
      zh: '很小的文件可以解压成极大的内容，耗尽机器内存；正常的绩效文件远小于此限度。',
      en: 'A tiny file can unpack to a huge one and exhaust the machine; ordinary files are far below the limit.',
    },
  },
  'zip-unsafe-entry': {
    severity: 'block',
    title: { zh: '压缩包内有不安全的条目', en: 'unsafe entry in the archive' },
    found: {
      zh: '文件“{file}”内的条目“{part}”路径越界、重名、重叠或加密',
      en: 'in "{file}" the entry "{part}" has an escaping path, a duplicate name, overlapping data, or is encrypted',
    },
    expected: { zh: 'Office 软件正常保存的文件', en: 'a file as Office programs save it' },
    action: {
      zh: '请用 Excel、Word 或 WPS 打开并另存一份；若文件来历不明，请不要打开，或向报送人核实',
      en: 'open it in Excel, Word or WPS and save a copy; if its origin is unknown, do not open it, or ask its sender',
    },
    why: {
      zh: '正常的 Office 文件不会这样；同名条目会让不同软件看到不同的数据。',
      en: 'Ordinary Office files are never like this; entries of one name show different data to different programs.',
    },
  },
  'zip-part-missing': {
    severity: 'block',
    title: { zh: '文件缺少必要部分', en: 'a necessary part is missing' },
    found: {
      zh: '文件“{file}”中没有“{part}”，或没有什么与它关联',
      en: '"{file}" has no "{part}", or nothing links to it',
    },
    expected: { zh: '完整的 Office 文件', en: 'a complete Office file' },
    action: {
      zh: '请用 Excel、Word 或 WPS 打开并另存一份，或重新取得该文件',
      en: 'open it in Excel, Word or WPS and save a copy, or get the file again',
    },
    why: {
      zh: '缺少这一部分就不知道文件里有哪些表格、文字或日期。',
      en: 'Without this part nobody can say which tables, texts or dates the file has.',
    },
  },
  'xml-damaged': {
    severity: 'block',
    title: { zh: '文件内部结构损坏', en: 'damaged inner structure' },
    found: {
      zh: '文件“{file}”的“{part}”不是合法的 XML：{detail}',
      en: 'in "{file}" the part "{part}" is no well-formed XML: {detail}',
    },
    expected: { zh: 'Office 软件正常保存的文件', en: 'a file as Office programs save it' },
    action: {
      zh: '请用 Excel、Word 或 WPS 打开（必要时修复）并另存一份，或重新取得该文件',
      en: 'open it in Excel, Word or WPS, let it repair the file, and save a copy, or get the file again',
    },
    why: {
      zh: '结构损坏之后的内容不可信，宁可不读，也不能读错。',
      en: 'What follows the damage cannot be trusted; better not read than read wrongly.',
    },
  },
  'xml-forbidden-declaration': {
    severity: 'block',
    title: { zh: '文件含有实体或 DTD 声明', en: 'entity or DTD declaration in the file' },
    found: {
      zh: '文件“{file}”的“{part}”声明了 DTD 或实体',
      en: 'in "{file}" the part "{part}" declares a DTD or an entity',
    },
    expected: { zh: '不含 DTD 的文件（Office 软件从不写入）', en: 'no DTD: Office programs never write one' },
    action: {
      zh: '请不要使用来历不明的文件；可用 Excel、Word 或 WPS 打开并另存一份，或向报送人核实',
      en: 'do not use a file of unknown origin; open it in Excel, Word or WPS and save a copy, or ask its sender',
    },
    why: {
      zh: '实体可以展开成海量内容，或引用机器上的其他文件。',
      en: 'Entities can expand without end or pull in other files of the machine.',
    },
  },
  'xml-too-deep': {
    severity: 'block',
    title: { zh: '文件内部嵌套过深', en: 'nested too deeply' },
    found: {
      zh: '文件“{file}”的“{part}”嵌套超过 {limit} 层',
      en: 'in "{file}" the part "{part}" is nested more than {limit} levels deep',
    },
    expected: { zh: '不超过 {limit} 层', en: 'no more than {limit} levels' },
    action: {
      zh: '请用 Excel、Word 或 WPS 打开并另存一份，或向报送人核实文件来历',
      en: 'open it in Excel, Word or WPS and save a copy, or ask its sender where it comes from',
    },
    why: { zh: '正常文件的嵌套不过几十层。', en: 'Ordinary files are nested a few dozen levels at most.' },
  },
  ...sheetFindings,
} as const satisfies Record<string, FindingKind>;

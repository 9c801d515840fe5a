import type { FindingKind } from '../../wording.ts';

/** Findings about actuals as CSV or JSON. */
export const actualsFileFindings = {
  'csv-quote-open': {
    severity: 'block',
    title: { zh: 'CSV 引号没有结束', en: 'a quote never closed in CSV' },
    found: {
      zh: '第 {line} 行的引号到文件末尾也没有结束',
      en: 'the quote of line {line} is not closed by the end of the file',
    },
    expected: { zh: '成对的引号', en: 'quotes in pairs' },
    action: {
      zh: '请用 Excel 或 WPS 打开并另存为 .xlsx，或补上引号',
      en: 'open it in Excel or WPS and save it as .xlsx, or close the quote',
    },
    why: { zh: '其后的内容都被当成了一个单元格。', en: 'All that follows was taken for one cell.' },
  },
  'json-damaged': {
    severity: 'block',
    title: { zh: 'JSON 语法错误', en: 'no well-formed JSON' },
    found: {
      zh: '第 {line} 行第 {column} 列起读不下去：{found}',
      en: 'line {line}, column {column} cannot be read: {foundEn}',
    },
    expected: { zh: '合法的 JSON（嵌套不超过 100 层）', en: 'well-formed JSON, nested no more than 100 levels' },
    action: {
      zh: '请检查该处的逗号、引号和括号，或用程序重新导出',
      en: 'check commas, quotes and brackets there, or export it again',
    },
    why: { zh: '语法有错时，其后的内容不能确定。', en: 'What follows the fault cannot be known.' },
  },
  'json-key-twice': {
    severity: 'block',
    title: { zh: 'JSON 键重复', en: 'a key given twice' },
    found: { zh: '“{path}”在同一对象中出现两次', en: '"{path}" stands twice in one object' },
    expected: { zh: '每个键一次', en: 'every key once' },
    action: { zh: '请删除重复的键，或合并它们的值', en: 'delete one of the two, or join their values' },
    why: { zh: '不同程序对重复键取前取后不一，数据会因此不同。', en: 'Programs differ over which of the two counts.' },
  },
  'json-over-limit': {
    severity: 'block',
    title: { zh: 'JSON 文件超出限度', en: 'a JSON file beyond the limits' },
    found: { zh: '“{file}”{what}，没有读完', en: '"{file}" {whatEn}; it was not read to its end' },
    expected: { zh: '由程序导出的、符合格式的文件', en: 'a file as a program exports it, by its schema' },
    action: {
      zh: '请核对是否放错了文件，或按 schemas 文件夹中的格式重新导出，或按单位拆成几个文件',
      en: 'check that this is the right file, or export it again by the schema, or split it into one file per unit',
    },
    why: {
      zh: '这样的文件多半放错了或已损坏；逐一列出没有帮助，读完会耗尽内存。',
      en: 'It is the wrong file or a damaged one: a list without end helps nobody, and reading on takes all memory.',
    },
  },
  'actuals-json-wrong': {
    severity: 'block',
    title: { zh: 'JSON 内容不符合格式', en: 'a JSON value of the wrong kind' },
    found: { zh: '{path} 是 {found}', en: '{path} is {found}' },
    expected: { zh: '{expected}', en: '{expected}' },
    action: {
      zh: '请按 schemas/actuals.schema.json 更正，或用程序重新导出',
      en: 'correct it by schemas/actuals.schema.json, or export it again',
    },
    why: { zh: '格式不符时不猜测其含义。', en: 'A value of the wrong kind is not guessed at.' },
  },
  'actuals-json-key-unknown': {
    severity: 'block',
    title: { zh: 'JSON 中有未知的键', en: 'an unknown key' },
    found: { zh: '不认识 {path}', en: '{path} is not known' },
    expected: { zh: '{nearest}', en: '{nearest}' },
    action: { zh: '请更正键名，或删除它', en: 'correct the key, or delete it' },
    why: { zh: '键名写错时，其中的值会被悄悄漏掉。', en: 'A misspelt key would lose its value in silence.' },
  },
} as const satisfies Record<string, FindingKind>;

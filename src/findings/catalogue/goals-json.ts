import type { FindingKind } from '../wording.ts';

/** Findings about goals given as JSON. */
export const goalsJsonFindings = {
  'goals-json-unreadable': {
    severity: 'block',
    title: { zh: 'JSON 文件格式错误', en: 'malformed JSON' },
    found: {
      zh: '“{file}”第 {line} 行第 {column} 列起读不下去：{found}',
      en: '"{file}": line {line}, column {column} cannot be read: {foundEn}',
    },
    expected: { zh: 'perf-score goals --json 输出的格式', en: 'the format that perf-score goals --json prints' },
    action: {
      zh: '请更正文件，或用 perf-score goals FILE --json 重新生成',
      en: 'correct the file, or make it again with perf-score goals FILE --json',
    },
    why: { zh: '格式错误的文件无法确定读到哪里为止。', en: 'In a malformed file nobody can tell where the data ends.' },
  },
  'goals-json-ordinal-twice': {
    severity: 'block',
    title: { zh: '指标序号重复', en: 'an ordinal given twice' },
    found: {
      zh: '同一项目里有两个序号为 {ordinal} 的指标',
      en: 'two indicators of the project have the ordinal {ordinal}',
    },
    expected: { zh: '同一项目里每个指标一个序号', en: 'an ordinal of its own for every indicator of a project' },
    action: {
      zh: '请更正重复的序号，或删去序号（按先后编号）',
      en: 'correct one of them, or leave ordinals out so that they are counted',
    },
    why: {
      zh: '填报数据按序号对应指标，序号重复就不知道报的是哪一个。',
      en: 'Reports name indicators by their ordinals; with two of one ordinal nobody knows which is meant.',
    },
  },
  'goals-json-version': {
    severity: 'block',
    title: { zh: '不是绩效目标的 JSON', en: 'no goals JSON' },
    found: { zh: 'schemaVersion 是 {found}', en: 'schemaVersion is {found}' },
    expected: { zh: '"schemaVersion": "1.0" 和 "documents" 列表', en: '"schemaVersion": "1.0" and a list "documents"' },
    action: {
      zh: '请用当前版本的 perf-score goals --json 重新生成，或补上这两项',
      en: 'make it again with this version, or add the two fields',
    },
    why: {
      zh: '版本不同的文件，同名字段的含义可能不同。',
      en: 'In another version fields of the same name may mean something else.',
    },
  },
  'goals-json-unknown-key': {
    severity: 'block',
    title: { zh: 'JSON 中有不认识的字段', en: 'an unknown field in the JSON' },
    found: { zh: '“{key}”不是已知字段', en: '"{key}" is no known field' },
    expected: { zh: '最接近的字段是：{nearest}', en: 'the nearest known field: {nearest}' },
    action: { zh: '请更正字段名，或删去该字段', en: 'correct the name, or remove the field' },
    why: { zh: '写错的字段名会使数据悄悄丢失，所以不予忽略。', en: 'A misspelt field would lose its data in silence.' },
  },
  'goals-json-wrong-value': {
    severity: 'block',
    title: { zh: 'JSON 中的值不合要求', en: 'an unsuitable value in the JSON' },
    found: { zh: '值是 {found}', en: 'the value is {found}' },
    expected: { zh: '{expected}', en: '{expected}' },
    action: { zh: '请按要求更正该值', en: 'correct the value' },
    why: { zh: '值的类型不对，就不知道它的含义。', en: 'A value of the wrong type has no known meaning.' },
  },
  'goals-json-target-differs': {
    severity: 'review',
    title: { zh: '指标值的解读与原文不符', en: 'a target reading that does not fit its text' },
    found: {
      zh: '“{text}”在文件中解读为 {given}，重新读取得到 {read}',
      en: '"{text}" is given as {given} but reads as {read}',
    },
    expected: { zh: '与原文一致的解读', en: 'a reading that fits the text' },
    action: { zh: '请核对原文；评分以重新读取的结果为准', en: 'check the text; the new reading is used' },
    why: {
      zh: '评分只认印在表上的指标值，解读总是由原文重新得出。',
      en: 'Only the printed target counts; its reading is always made again from the text.',
    },
  },
} as const satisfies Record<string, FindingKind>;

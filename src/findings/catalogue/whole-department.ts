import type { FindingKind } from '../wording.ts';

/** Findings about reading what a department filled in as a whole. */
export const wholeDepartmentFindings = {
  'department-of-another-year': {
    severity: 'block',
    title: { zh: '部门整体填报表是另一个年度的', en: 'a workbook of another year' },
    found: { zh: '文件是{found}年度的部门整体填报表', en: 'the workbook is of {found}' },
    expected: { zh: '{expected}年度的填报表', en: 'a workbook of {expected}' },
    action: { zh: '请核对 --year，或换成这个年度的填报表', en: 'check --year, or use the workbook of that year' },
    why: { zh: '预算和决算都是一个年度的。', en: 'Budgets and accounts are of one year.' },
  },
  'department-table-not-found': {
    severity: 'block',
    title: { zh: '没有找到部门整体填报表', en: 'no department tables in the file' },
    found: {
      zh: '没有“基础数据”“履职目标”“指标评定”的表头',
      en: 'no sheet has the headings of "基础数据", "履职目标" or "指标评定"',
    },
    expected: { zh: '本程序写出的部门整体填报表，表头保持原样', en: 'a workbook of this program with its headings' },
    action: {
      zh: '请用 perf-score department --template 写出的表',
      en: 'use the workbook of perf-score department --template',
    },
    why: { zh: '没有表头就不知道数字是什么。', en: 'Without headings nobody knows what a number is.' },
  },
  'department-figure-unknown': {
    severity: 'review',
    title: { zh: '基础数据的项目不认识', en: 'an unknown row of the base data' },
    found: { zh: '“{found}”不是基础数据表的项目', en: '"{found}" is no row of the base data sheet' },
    expected: { zh: '基础数据表原有的项目{suggestion}', en: 'a row of the base data sheet{suggestionEn}' },
    action: { zh: '请改回原来的名称；自加的数没有读入', en: 'restore its name; what was added was not read' },
    why: { zh: '只有认识的数才进公式。', en: 'Only known figures go into formulas.' },
  },
  'department-indicator-unknown': {
    severity: 'review',
    title: { zh: '评定的指标不在方案里', en: 'an answer for no indicator of the layout' },
    found: {
      zh: '“{found}”不是方案{profile}的指标或评分内容',
      en: '"{found}" is no indicator or requirement of {profile}',
    },
    expected: { zh: '方案里的指标{suggestion}', en: 'an indicator of the layout{suggestionEn}' },
    action: {
      zh: '请改回原来的名称，或用填表时的方案（--profile）',
      en: 'restore its name, or name the layout it was filled in for (--profile)',
    },
    why: { zh: '不认识的行没有分。', en: 'A row that is not known earns nothing.' },
  },
  'department-answer-unknown': {
    severity: 'block',
    title: { zh: '只能填是或否', en: 'neither yes nor no' },
    found: { zh: '“{heading}”写的是“{found}”', en: '"{heading}" has "{found}"' },
    expected: { zh: '是或否', en: '"是" (yes) or "否" (no)' },
    action: { zh: '请从列表中选择', en: 'choose from the list' },
    why: { zh: '清单按是、否计分。', en: 'The list is scored by yes and no.' },
  },
  'department-reported-twice': {
    severity: 'block',
    title: { zh: '部门整体同一内容填报了两次', en: 'reported twice for the department' },
    found: { zh: '“{name}”在{first}也填了，两处不同', en: '"{name}" is also in {first}, and the two differ' },
    expected: { zh: '每项只填一次', en: 'one report of each' },
    action: { zh: '请删去其中一份', en: 'remove one of them' },
    why: { zh: '两处不同时不能替部门选哪个。', en: 'Which of two is right is for the department to say.' },
  },
  'department-goal-incomplete': {
    severity: 'block',
    title: { zh: '履职目标缺名称或指标值', en: 'a goal without name or target' },
    found: { zh: '第{row}行采用了，却没有{lacking}', en: 'row {row} is taken in without {lackingEn}' },
    expected: { zh: '采用的目标有三级指标和年度指标值', en: 'name and target of every goal that is taken in' },
    action: { zh: '请补填，或在“是否采用”选否', en: 'fill it in, or choose "否" under "是否采用"' },
    why: { zh: '没有指标值就不能评。', en: 'Without a target nothing can be judged.' },
  },
} as const satisfies Record<string, FindingKind>;

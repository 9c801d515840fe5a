import type { FindingKind } from '../wording.ts';

/** Findings about reading the workbooks of a round of monitoring. */
export const monitoringFindings = {
  'monitoring-of-another-month': {
    severity: 'block',
    title: { zh: '监控填报表是另一个月份的', en: 'a workbook of another month' },
    found: { zh: '文件是{found}的监控填报表', en: 'the workbook is of {found}' },
    expected: { zh: '{expected}的监控填报表', en: 'a workbook of {expected}' },
    action: { zh: '请核对 --as-of，或换成这个月份的填报表', en: 'check --as-of, or use the workbook of that month' },
    why: { zh: '执行数和完成情况是截至某月的累计数。', en: 'Amounts and progress are sums up to a month.' },
  },
  'monitoring-table-not-found': {
    severity: 'block',
    title: { zh: '没有找到监控填报表', en: 'no monitoring table in the file' },
    found: { zh: '没有一张工作表有“执行情况”或“执行数”的表头', en: 'no sheet has a heading "执行情况" or "执行数"' },
    expected: { zh: '本程序写出的监控填报表，表头保持原样', en: 'a workbook of this program with its headings' },
    action: {
      zh: '请用 perf-score monitor --template 写出的表',
      en: 'use the workbooks of perf-score monitor --template',
    },
    why: { zh: '没有表头就不知道数字是什么。', en: 'Without headings nobody knows what a number is.' },
  },
  'monitor-tick-unknown': {
    severity: 'review',
    title: { zh: '偏差原因一栏写了文字', en: 'words where a tick belongs' },
    found: { zh: '“{heading}”写的是“{found}”，按已勾选理解', en: '"{heading}" has "{found}", taken as a tick' },
    expected: { zh: '√ 或空白', en: '√ or nothing' },
    action: { zh: '请改为√，把文字写在“原因说明”里', en: 'enter √ and put the words under "原因说明"' },
    why: { zh: '分类栏只表示原因属于哪一类。', en: 'The column only says of what class a reason is.' },
  },
  'monitor-likelihood-unknown': {
    severity: 'review',
    title: { zh: '完成目标可能性不认识', en: 'an unknown likelihood' },
    found: { zh: '写的是“{found}”', en: 'the cell has "{found}"' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请从列表中选择', en: 'choose from the list' },
    why: { zh: '只有三种答案可以汇总。', en: 'Only the three answers can be counted.' },
  },
  'monitor-reported-twice': {
    severity: 'block',
    title: { zh: '同一内容填报了两次', en: 'reported twice' },
    found: { zh: '“{name}”在{first}也填了，两处不同', en: '"{name}" is also in {first}, and the two differ' },
    expected: { zh: '每项只填一次', en: 'one report of each' },
    action: { zh: '请删去其中一份', en: 'remove one of them' },
    why: { zh: '两处不同时不能替单位选哪个。', en: 'Which of two is right is for the unit to say.' },
  },
} as const satisfies Record<string, FindingKind>;

/** What a column of a table of cases holds. Inputs first, then what is expected. */
export const caseColumns = {
  target: ['指标值', '年度指标值', 'target'],
  actual: ['实际值', '实际完成值', '完成值', 'actual'],
  weight: ['分值', 'weight'],
  level1: ['一级指标', 'level 1'],
  level2: ['二级指标', 'level 2'],
  lastYear: ['上年值', '上年实际值', 'last year'],
  settled: ['核定指标值', 'settled target'],
  band: ['达成程度', 'band'],
  share: ['评定比例', '评定比例（%）', 'share'],
  evidence: ['佐证', '佐证材料', 'evidence'],
  survey: ['样本数', '调查样本数', 'survey'],
  notApplicable: ['不适用', '不适用原因', 'not applicable'],
  reason: ['原因', '偏差原因', 'reason'],
  initial: ['年初预算', '年初预算数', 'initial'],
  revised: ['全年预算', '全年预算数', 'revised'],
  executed: ['全年执行', '全年执行数', 'executed'],
  profile: ['方案', 'profile'],
  settings: ['设置', 'settings'],
  score: ['得分', 'score'],
  deduction: ['扣分', 'deduction'],
  rule: ['规则', 'rule'],
  outcome: ['结果', 'outcome'],
  sentence: ['说明', 'sentence'],
  note: ['备注', 'note'],
} as const;

export type CaseColumn = keyof typeof caseColumns;

export const expectedColumns = [
  'score',
  'deduction',
  'rule',
  'outcome',
  'sentence',
] as const satisfies readonly CaseColumn[];

/** The column that a heading names; null for a heading that names none. */
export function caseColumn(heading: string): CaseColumn | null {
  const word = heading.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  for (const [column, names] of Object.entries(caseColumns)) {
    if (names.some((name) => name.normalize('NFKC').toLowerCase() === word)) return column as CaseColumn;
  }
  return null;
}

import { columnOfHeading, plainHeading } from '../columns/goal-columns.ts';
import { moneyLabel } from '../money/money-labels.ts';

/** What a label cell in the upper part of a goal table stands for. `block` labels only group others; `unused` ones are known and not kept. */
export type ProjectLabel =
  | 'name'
  | 'code'
  | 'unitName'
  | 'unitCode'
  | 'money'
  | 'purpose'
  | 'plan'
  | 'goal'
  | 'departmentInCharge'
  | 'period'
  | 'periodFrom'
  | 'periodTo'
  | 'year'
  | 'block'
  | 'reported'
  | 'unused';

const blockLabels = new Set(
  ['预算规模及资金用途', '绩效指标', '资金总额及用途', '项目基本情况', '基本信息'].map(plainHeading),
);

const planLabels = new Set(['资金支出计划', '支出计划', '用款计划', '资金使用计划', '支出进度计划'].map(plainHeading));

const unusedLabels = new Set(
  [
    '项目属性',
    '项目类别',
    '项目类型',
    '项目负责人',
    '负责人',
    '联系人',
    '联系电话',
    '填报人',
    '填报日期',
    '资金性质',
    '备注',
  ].map(plainHeading),
);

const labelsOf = (label: ProjectLabel, spellings: string): (readonly [string, ProjectLabel])[] =>
  spellings.split(' ').map((each) => [plainHeading(each), label] as const);

/** Of which year a table is, and when its project runs, in one cell or in two. */
const timeLabels: ReadonlyMap<string, ProjectLabel> = new Map([
  ...labelsOf('year', '年度 预算年度 所属年度 评价年度 自评年度 项目年度 申报年度 填报年度 绩效年度'),
  ...labelsOf(
    'period',
    '项目期 项目期限 项目周期 项目年限 项目实施期 项目实施期限 项目实施周期 项目执行期 项目执行期限 实施期 实施期限 实施周期 执行期 执行期限 起止时间 起止日期 起止年限 项目起止时间 项目起止日期 项目起止年限 项目起止年度 项目实施时间 项目执行时间 实施时间 项目建设期 建设期限 建设周期 项目建设周期',
  ),
  ...labelsOf(
    'periodFrom',
    '开始时间 开始日期 开始年度 起始时间 起始日期 起始年度 项目开始时间 项目开始日期 项目开始年度 项目起始时间 项目起始日期 项目起始年度 计划开始时间 计划开始日期 计划开工时间 开工时间',
  ),
  ...labelsOf(
    'periodTo',
    '结束时间 结束日期 结束年度 终止时间 终止日期 终止年度 截止时间 截止日期 项目结束时间 项目结束日期 项目结束年度 项目终止时间 项目终止日期 项目终止年度 项目截止时间 项目完成时间 计划结束时间 计划结束日期 计划完成时间 计划完工时间 完工时间',
  ),
]);

const projectColumns = new Set<string>([
  'name',
  'code',
  'unitName',
  'unitCode',
  'purpose',
  'goal',
  'departmentInCharge',
]);

function isProjectColumn(id: string): id is ProjectLabel {
  return projectColumns.has(id);
}

/** What the text of a cell is a label of, or null when it is no label. */
export function projectLabel(text: string): ProjectLabel | null {
  const plain = plainHeading(text);
  if (plain === '' || plain.length > 14) return null;
  if (blockLabels.has(plain)) return 'block';
  if (planLabels.has(plain)) return 'plan';
  const time = timeLabels.get(plain);
  if (time !== undefined) return time;
  if (unusedLabels.has(plain)) return 'unused';
  const money = moneyLabel(text);
  if (money?.block === true) return 'block';
  if (money !== null) return ['executed', 'mark', 'detail', 'period'].includes(money.stage) ? 'unused' : 'money';
  // In an indicator table 单位 is the unit of the target; above it, the budget unit.
  if (plain === '单位') return 'unitName';
  const column = columnOfHeading(text);
  if (column === 'reported') return 'reported';
  if (column !== null) return isProjectColumn(column) ? column : null;
  // 年度目标1（40分）, 年度目标二: each goal of several has a row of its own.
  return columnOfHeading(plain.replace(/[\d一二三四五六七八九十]{1,2}$/, '')) === 'goal' ? 'goal' : null;
}

import { columnOfHeading, plainHeading } from '../columns/goal-columns.ts';
import { moneyLabel } from './money-labels.ts';

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
    '项目期',
    '项目起止时间',
    '项目负责人',
    '负责人',
    '联系人',
    '联系电话',
    '填报人',
    '填报日期',
    '资金性质',
    '年度',
    '预算年度',
    '备注',
    '项目实施期',
    '开始时间',
    '结束时间',
  ].map(plainHeading),
);

/** What the filled form says was reached; the review reads it, not the goals. */
const reportedLabels = new Set(
  [
    '实际完成情况',
    '全年实际完成情况',
    '年度实际完成情况',
    '目标实际完成情况',
    '年度目标完成情况',
    '总体目标完成情况',
    '年度总体目标完成情况',
    '绩效目标完成情况',
    '年度绩效目标完成情况',
    '目标实现情况',
    '实际完成目标',
    '完成目标情况',
  ].map(plainHeading),
);

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
  if (unusedLabels.has(plain)) return 'unused';
  const money = moneyLabel(text);
  if (money?.block === true) return 'block';
  if (money !== null) return ['executed', 'mark', 'period'].includes(money.stage) ? 'unused' : 'money';
  // In an indicator table 单位 is the unit of the target; above it, the budget unit.
  if (plain === '单位') return 'unitName';
  const column = columnOfHeading(text);
  if (column === 'reported' || reportedLabels.has(plain)) return 'reported';
  return column !== null && isProjectColumn(column) ? column : null;
}

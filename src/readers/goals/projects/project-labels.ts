import { columnOfHeading, plainHeading } from '../columns/goal-columns.ts';

/** What a label cell in the upper part of a goal table stands for. `block` labels only group others; `unused` ones are known and not kept. */
export type ProjectLabel =
  | 'name'
  | 'code'
  | 'unitName'
  | 'unitCode'
  | 'total'
  | 'fiscal'
  | 'other'
  | 'purpose'
  | 'plan'
  | 'goal'
  | 'departmentInCharge'
  | 'block'
  | 'unused';

const blockLabels = new Set(
  [
    '预算规模及资金用途',
    '项目资金',
    '预算情况',
    '资金情况',
    '绩效指标',
    '项目预算',
    '资金总额及用途',
    '预算资金情况',
    '项目基本情况',
    '基本信息',
  ].map(plainHeading),
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
    '资金来源',
    '资金性质',
    '上年结转',
    '上年结转资金',
    '预期目标',
    '年度',
    '预算年度',
    '备注',
    '项目实施期',
    '开始时间',
    '结束时间',
  ].map(plainHeading),
);

const projectColumns = new Set<string>([
  'name',
  'code',
  'unitName',
  'unitCode',
  'total',
  'fiscal',
  'other',
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
  const column = columnOfHeading(text);
  return column !== null && isProjectColumn(column) ? column : null;
}

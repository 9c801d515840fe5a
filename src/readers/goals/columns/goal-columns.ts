/** A column of an indicator table: its id, the heading the default form prints, and other headings met for it. */
export interface GoalColumn {
  readonly id: string;
  readonly heading: string;
  readonly aliases: readonly string[];
}

const column = <Id extends string>(id: Id, heading: string, ...aliases: string[]) =>
  ({ id, heading, aliases }) as const;

/**
 * The columns of goal tables by heading. Headings are compared without spaces, brackets' content and punctuation. The first
 * group belongs to the indicator, the second to the project (in wide sheets each row repeats or continues it).
 */
export const goalColumns = [
  column('level1', '一级指标', '一级', '一级指标名称', '指标类别', '一级目录'),
  column('level2', '二级指标', '二级', '二级指标名称', '指标类型'),
  column('level3', '三级指标', '三级', '三级指标名称', '指标名称', '绩效指标名称', '具体指标', '指标'),
  column('description', '绩效指标描述', '指标描述', '指标说明', '指标内容', '指标解释', '绩效指标说明', '指标内涵'),
  column(
    'target',
    '指标值',
    '年度指标值',
    '目标值',
    '年度目标值',
    '预期指标值',
    '绩效指标值',
    '计划指标值',
    '指标目标值',
    '指标值及单位',
    '当年指标值',
    '本年指标值',
    '年初指标值',
    '预期值',
    '计划值',
  ),
  column(
    'comparator',
    '指标性质',
    '计算符号',
    '指标值性质',
    '符号',
    '比较符',
    '比较符号',
    '运算符',
    '运算符号',
    '指标关系',
    '计算方式',
  ),
  column('direction', '指标方向', '指标方向性', '指标导向', '方向'),
  column('unit', '度量单位', '计量单位', '指标单位', '指标值单位', '计数单位'),
  column(
    'basis',
    '指标值确定依据',
    '指标值设定依据',
    '确定依据',
    '设定依据',
    '指标值来源',
    '指标依据',
    '目标值依据',
    '评分依据',
    '指标值确定的依据',
  ),
  column('weight', '分值', '权重', '指标分值', '指标权重', '权重分值', '分值权重', '满分', '标准分值', '分数'),
  column('name', '项目名称', '项目', '预算项目名称', '项目名', '单位名称、项目名称', '单位、项目名称'),
  column('code', '项目编码', '项目代码', '预算项目编码', '项目编号', '预算项目代码'),
  column(
    'unitName',
    '预算单位',
    '单位名称',
    '项目单位',
    '实施单位',
    '预算单位名称',
    '申报单位',
    '部门单位',
    '单位编码及名称',
    '预算单位编码及名称',
  ),
  column('unitCode', '单位编码', '单位代码', '预算单位编码', '预算单位代码'),
  column(
    'total',
    '预算数',
    '预算金额',
    '年度资金总额',
    '资金总额',
    '金额',
    '预算总额',
    '项目金额',
    '年度预算',
    '项目资金',
    '预算资金',
    '项目预算',
    '年初预算数',
    '当年预算数',
    '年度预算数',
    '预算规模',
    '合计',
  ),
  column(
    'fiscal',
    '财政资金',
    '其中财政资金',
    '财政拨款',
    '其中财政拨款',
    '当年财政拨款',
    '其中当年财政拨款',
    '财政拨款资金',
    '财政性资金',
    '本级财政资金',
  ),
  column('other', '其他资金', '其它资金', '其中其他资金', '自有资金', '单位资金'),
  column('purpose', '资金用途', '项目用途', '用途', '预算规模及资金用途', '项目概况', '项目内容'),
  column(
    'goal',
    '绩效目标',
    '年度绩效目标',
    '总体目标',
    '年度总体目标',
    '年度目标',
    '项目绩效目标',
    '项目年度绩效目标',
    '总体绩效目标',
    '年度总体绩效目标',
    '预期目标',
    '项目目标',
    '绩效总目标',
  ),
  column('departmentInCharge', '主管部门', '主管部门及代码', '主管部门名称', '主管单位', '归口部门'),
  column(
    'ignored',
    '序号',
    '备注',
    '指标属性',
    '绩效指标',
    '指标来源',
    '评分标准',
    '评价标准',
    '数据来源',
    '指标标识',
    '行号',
    '编号',
  ),
] as const satisfies readonly GoalColumn[];

export type GoalColumnId = (typeof goalColumns)[number]['id'];

/** A heading as it is compared: without white space, signs that are not seen (soft hyphens), what stands in brackets, and punctuation. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/\([^()]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[:：、，,。.*★/／·]/g, '');
}

const byHeading: ReadonlyMap<string, GoalColumnId> = new Map(
  goalColumns.flatMap(({ id, heading, aliases }) =>
    [heading, ...aliases].map((each) => [plainHeading(each), id] as const),
  ),
);

/** The column a heading names, or null. */
export function columnOfHeading(text: string): GoalColumnId | null {
  return byHeading.get(plainHeading(text)) ?? null;
}

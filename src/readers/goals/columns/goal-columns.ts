import { remembered } from '../../../model/remembered.ts';
import { columnByRule, termInFront } from './heading-rules.ts';

/** A column of an indicator table: its id, the heading the default form prints, and other headings met for it. */
export interface GoalColumn {
  readonly id: string;
  readonly heading: string;
  readonly aliases: readonly string[];
}

const column = <Id extends string>(id: Id, heading: string, ...aliases: string[]) =>
  ({ id, heading, aliases }) as const;

/** Further spellings, written as a list with spaces between. */
const also = (spellings: string): string[] => spellings.split(' ');

/**
 * The columns of goal tables by heading. Headings are compared without spaces, brackets' content, punctuation and a year in front
 * (2026年目标值). The first group belongs to the indicator, the second to the project (in wide sheets each row repeats or continues
 * it), the third is known and holds no part of a goal. Where spellings are used for different things (指标类别, 关系, 单位, 目标),
 * what stands under the heading decides: see heading-columns.ts.
 */
export const goalColumns = [
  column(
    'level1',
    '一级指标',
    ...also(
      '一级 一级指标名称 一级绩效指标 一级目录 一级目标 指标类别 绩效指标类别 指标一级 一级指标类别 绩效指标一级',
    ),
  ),
  column(
    'level2',
    '二级指标',
    ...also('二级 二级指标名称 二级绩效指标 二级目录 二级目标 指标类型 指标二级 二级指标类别 绩效指标二级'),
  ),
  column(
    'level3',
    '三级指标',
    ...also(
      '三级 三级指标名称 三级绩效指标 三级目录 三级目标 指标名称 绩效指标名称 具体指标 指标 指标三级 绩效指标三级',
    ),
    ...also('三级指标内容 具体绩效指标 指标项目 指标项 考核指标'),
  ),
  column(
    'description',
    '绩效指标描述',
    ...also('指标描述 指标说明 指标内容 指标解释 绩效指标说明 指标内涵 绩效指标解释 指标释义 绩效指标内容 指标含义'),
  ),
  column(
    'target',
    '指标值',
    ...also(
      '年度指标值 目标值 年度目标值 预期指标值 绩效指标值 计划指标值 指标目标值 指标值及单位 当年指标值 本年指标值',
    ),
    ...also(
      '年初指标值 期初目标值 期初指标值 预期值 计划值 绩效目标值 年初目标值 年度绩效指标值 年度绩效目标值 全年指标值 全年目标值 全年绩效指标值',
    ),
    ...also(
      '当年度指标值 当年预期实现值 计划完成值 标准值 绩效标准 目标 年初设定值 年初设定指标值 年初设定目标值 年初绩效指标值',
    ),
    ...also(
      '年初计划值 设定指标值 设定目标值 设定值 目标指标值 预期目标值 预期实现值 预期完成值 预计完成值 年度预期值',
    ),
    ...also(
      '年度计划值 全年计划值 全年预期值 计划目标值 本年度指标值 本年度目标值 本年目标值 当年目标值 当年度目标值 值',
    ),
    ...also(
      '年度指标值及单位 目标值及单位 指标值及计量单位 指标值和单位 批复指标值 申报指标值 年度预期指标值 年度计划完成值',
    ),
    ...also('数值 指标数值 目标数值 具体数值'),
  ),
  column(
    'comparator',
    '指标性质',
    ...also('计算符号 指标值性质 符号 比较符 比较符号 运算符 运算符号 指标关系 计算方式 绩效指标性质 性质 指标符号'),
    ...also(
      '目标值性质 大于小于 关系 指标值类型 值符号 计算公式 公式符号 运算规则 比较关系 逻辑关系 逻辑符号 逻辑运算符',
    ),
    ...also(
      '判断符号 判断条件 数学符号 目标值符号 指标值符号 指标值关系 比较方式 比较运算符 取值关系 大小关系 数值关系',
    ),
    ...also('关系符号 关系符 目标性质 目标符号 值性质 绩效指标符号 绩效指标值性质 条件符号 不等号 限定符号 指标值比较'),
  ),
  column(
    'direction',
    '指标方向',
    ...also('指标方向性 指标导向 方向 指标取向 方向性 目标方向 指标值方向 绩效指标方向 指标极性 指标正反向'),
  ),
  column(
    'unit',
    '度量单位',
    ...also(
      '计量单位 指标单位 指标值单位 计数单位 绩效度量单位 指标值度量单位 计算单位 数量单位 指标度量单位 指标计量单位',
    ),
    ...also(
      '指标值计量单位 目标值单位 目标值计量单位 绩效计量单位 值单位 量纲 计量单位名称 绩效指标单位 绩效指标计量单位 衡量单位',
    ),
  ),
  column(
    'basis',
    '指标值确定依据',
    ...also('指标值设定依据 确定依据 设定依据 指标值来源 指标依据 目标值依据 评分依据 指标值确定的依据 指标值依据'),
    ...also('指标值测算依据 指标设定依据 指标值设置依据 设置依据 指标确定依据 目标值确定依据 目标值设定依据'),
  ),
  column(
    'weight',
    '分值',
    ...also(
      '权重 指标分值 指标权重 权重分值 分值权重 满分 标准分值 分数 标准分 指标满分 分值比重 权重比例 权重值 绩效指标权重',
    ),
  ),
  column(
    'name',
    '项目名称',
    ...also(
      '项目 预算项目名称 项目名 单位名称、项目名称 单位、项目名称 项目支出名称 二级项目名称 专项名称 专项资金名称',
    ),
    ...also(
      '资金名称 政策和项目名称 政策（项目）名称 政策名称 转移支付名称 转移支付项目名称 支出项目名称 项目名称及编码',
    ),
    ...also('项目编码及名称 项目全称 项目（政策）名称 专项资金项目名称 一级项目名称 三级项目名称 明细项目名称'),
  ),
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
    ...also(
      '项目实施单位 资金使用单位 填报单位 预算部门 部门名称 部门（单位）名称 承担单位 使用单位 申报部门 实施部门',
    ),
    ...also('预算单位名称及代码 预算单位及代码 预算单位及编码 单位名称及代码 单位名称及编码 项目承担单位 项目申报单位'),
    ...also('项目使用单位 项目承办单位 承办单位 执行单位 项目执行单位 填报部门 预算部门名称 单位全称 实施单位名称'),
    ...also(
      '项目单位名称 项目主管单位及实施单位 具体实施单位 项目责任单位 预算执行单位 资金申请单位 申请单位 编制单位 编报单位',
    ),
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
    ...also(
      '预算规模 合计 全年预算数 全年预算 调整后预算数 调整后预算 调整预算数 预算调整数 年初预算 项目资金总额 年度资金',
    ),
  ),
  column(
    'fiscal',
    '财政资金',
    ...also('其中财政资金 财政拨款 其中财政拨款 当年财政拨款 其中当年财政拨款 财政拨款资金 财政性资金 本级财政资金'),
  ),
  column('carryOver', '上年结转资金', '上年结转', '其中上年结转资金', '结转资金', '上年结转结余'),
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
    ...also(
      '年初设定目标 年初目标 年初绩效目标 设定目标 计划目标 年度预期目标 预期绩效目标 年初设定绩效目标 年初预期目标 全年预期目标',
    ),
    ...also('预期总体目标 年度绩效总目标 绩效总体目标 年度工作目标 预定目标 项目目标 绩效总目标'),
  ),
  column('departmentInCharge', '主管部门', '主管部门及代码', '主管部门名称', '主管单位', '归口部门'),
  column('ordinal', '序号', ...also('行号 编号 指标编号 指标序号 行次')),
  column('nature', '指标属性', ...also('指标分类 指标种类 定量定性 定性定量 定量或定性 是否定量 指标定性定量')),
  column('group', '绩效指标', ...also('项目绩效指标 年度绩效指标 绩效指标体系 绩效目标指标 项目绩效 指标体系')),
  column(
    'history',
    '上年指标值',
    ...also(
      '上年完成值 上年实际值 上年实际完成值 上年目标值 上年值 历史值 历史数据 历史参考值 往年值 去年完成值 去年实际值',
    ),
    ...also('前三年平均值 近三年平均值 前三年完成值 近三年完成值 行业标准 行业标准值 参考值'),
  ),
  column(
    'reported',
    '实际完成值',
    ...also(
      '全年实际完成值 年度实际完成值 全年完成值 年度完成值 实际值 完成值 全年实际值 指标完成值 实际完成指标值 实际完成情况',
    ),
    ...also(
      '完成情况 指标完成情况 目标完成情况 全年完成情况 完成率 指标完成率 完成比例 完成程度 得分 自评得分 自评分 评分 扣分',
    ),
    ...also(
      '复核得分 核查得分 审核得分 自评分值 偏差率 偏离度 偏差原因 偏差原因分析 偏差原因分析及改进措施 偏差分析及改进措施',
    ),
    ...also(
      '未完成原因 未完成原因分析 未完成原因及改进措施 未完成原因分析及改进措施 未完成原因和改进措施 改进措施 扣分原因 佐证材料',
    ),
    ...also('未完成原因分析与改进措施 偏差原因分析与改进措施 偏差原因及改进措施 未完成原因及拟采取的改进措施'),
    ...also(
      '全年执行数 执行数 预算执行数 全年执行 实际支出 实际支出数 实际执行数 执行率 预算执行率 全年执行率 实际完成目标 完成目标情况',
    ),
  ),
  column(
    'remark',
    '备注',
    ...also('指标来源 评分标准 评价标准 数据来源 指标标识 评分规则 评分办法 评分细则 评分方法 取数方式 取数来源 说明'),
    ...also('数据来源及取得方式 证明材料 责任单位 责任科室 责任部门 责任人 完成时限 完成时间'),
  ),
] as const satisfies readonly GoalColumn[];

export type GoalColumnId = (typeof goalColumns)[number]['id'];

const notRead: ReadonlySet<string> = new Set(['ordinal', 'nature', 'group', 'history', 'reported', 'remark']);

const ofProject: ReadonlySet<string> = new Set(
  'code unitName unitCode total fiscal carryOver other purpose goal departmentInCharge'.split(' '),
);

/** True for columns of the project that only a sheet with a project in each row has a use for. */
export const isProjectColumn = (id: string): boolean => ofProject.has(id);

/** False for columns that are known and hold no part of a goal. */
export const isReadColumn = (id: string): boolean => !notRead.has(id);

/** A heading as it is compared: without white space, signs that are not seen (soft hyphens), what stands in brackets, and punctuation. */
export function plainHeading(text: string): string {
  // «指标值 (必填)», «*指标值：» and «指标值【年度】» are one heading.
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[:：、，,。.*★/／·]/g, '');
}

const byHeading: ReadonlyMap<string, GoalColumnId> = new Map(
  goalColumns.flatMap(({ id, heading, aliases }) =>
    [heading, ...aliases].map((each) => [plainHeading(each), id] as const),
  ),
);

/** 2026年目标值, 2026年度指标值: the year in front, which an indicator's columns may have. */
const yearInFront = /^20\d{2}年度?(?=.)/;

/** What was planned has such words: 预期完成情况. */
const planned = /预[期计定]|计划|设定|目标值/;

/**
 * Headings of what a self-evaluation fills in, however it puts them: 全年实际完成情况, 项目单位自评得分, 目标偏离原因分析及整改措施. They
 * end in such words, or name a deviation and what is said of it.
 */
const filledIn =
  /^实际.{0,6}(?:值|数|情况|结果|完成)$|(?:完成|实现|达成|执行)(?:情况|率|进度|程度)$|(?:年末|年终|期末|已)完成(?:值|数)?$|(?:得分|评分)(?:情况)?$|(?:未完成|偏差|偏离|扣分|差异).{0,10}(?:原因|分析|措施|说明)/;

/** No heading of that kind is longer. */
const maxFilledInLength = 24;

const isFilledIn = (plain: string): boolean =>
  plain.length <= maxFilledInLength && filledIn.test(plain) && !planned.test(plain);

/** No heading is longer, whatever stands in its brackets; a long text need not be looked through for one. */
const maxHeadingLength = 1000;

const shortHeading = remembered(findColumn);

/** The column a heading names, or null. */
export const columnOfHeading = (text: string): GoalColumnId | null =>
  text.length > maxHeadingLength ? null : shortHeading(text);

function findColumn(text: string): GoalColumnId | null {
  const plain = plainHeading(text);
  const known = byHeading.get(plain);
  if (known !== undefined) return known;
  if (isFilledIn(plain)) return 'reported';
  const bare = plain.replace(yearInFront, '');
  // 中长期目标值 is a target, 中长期目标 a goal.
  const ofTerm = plain.endsWith('值') ? bare.replace(termInFront, '') : bare;
  const dated = ofTerm === plain ? undefined : byHeading.get(ofTerm);
  return dated === 'target' || dated === 'reported' || dated === 'history' ? dated : columnByRule(plain);
}

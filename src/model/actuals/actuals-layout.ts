/**
 * The layout of the actuals workbook: what the template writer writes and the reader looks for. Columns are found by
 * heading (or an alias), never by position, so people may move and add columns.
 */
export interface LayoutColumn {
  readonly id: string;
  readonly heading: string;
  readonly aliases: readonly string[];
}

const column = <Id extends string>(id: Id, heading: string, ...aliases: string[]) =>
  ({ id, heading, aliases }) as const;

/** Sheet names as the template writes them. */
export const actualsSheets = {
  guide: '填表说明',
  status: '填报状态',
  money: '资金',
  indicators: '指标',
  head: '单位信息',
  texts: '自评报告文字',
  /** veryHidden: template version, year, unit, keys and the hash of the targets, as name/value rows. */
  keys: '_perf-score',
} as const;

/** Version of the template layout, written to the hidden sheet. */
export const templateVersion = '1.1';

/** Layouts of before that are read as they are: 1.0 lacks the columns 确认无误, 评定人, 方案分值 and 未参评, and the sheets 单位信息 and 自评报告文字. */
export const earlierTemplates: readonly string[] = ['1.0'];

/** Rows of one project on the money sheet, in the order of the official form. */
export const fundRows = [
  { source: 'total', label: '年度资金总额', aliases: ['资金总额', '合计', '总额'] },
  { source: 'fiscal', label: '其中：当年财政拨款', aliases: ['当年财政拨款', '本年财政拨款', '财政拨款', '财政资金'] },
  { source: 'carry-over', label: '上年结转资金', aliases: ['上年结转', '结转资金'] },
  { source: 'other', label: '其他资金', aliases: ['其它资金'] },
] as const;

/**
 * `key` is a hidden column: unit code, project code (or name) and ordinal, joined by "|"; with fund source on the money sheet.
 * `rate`, `outcome` and `status` hold formulas of the template for the person who types, `plannedWeight` what scoring gives a row whose
 * `weight` is blank; a reader passes over them.
 */
export const moneyColumns = [
  column('key', '标识'),
  column('code', '项目编码', '项目代码'),
  column('name', '项目名称'),
  column('source', '资金来源', '资金性质'),
  column('initial', '年初预算数（万元）', '年初预算数', '年初预算'),
  column('revised', '全年预算数（万元）', '全年预算数', '全年预算', '调整后预算数', '调整预算数'),
  column(
    'executed',
    '全年执行数（万元）',
    '全年执行数',
    '执行数',
    '实际执行数',
    '实际支出数',
    '实际支出',
    '全年支出数',
    '支出数',
  ),
  column('rate', '执行率'),
  column('status', '填报状态'),
  column('reason', '偏差原因', '未完成原因', '原因'),
  column('measure', '改进措施', '措施'),
  column('completed', '年度总体目标实际完成情况', '总体目标完成情况', '目标完成情况'),
  column('confirmed', '确认无误', '数值确认'),
  column('absence', '未参评情形', '未参评', '未参评状态', '未实施情形', '未开展情形'),
  column('absenceReason', '未参评原因', '未实施原因', '未开展原因'),
  column('absenceDocument', '未参评依据', '未参评文件', '未参评依据文件'),
] as const satisfies readonly LayoutColumn[];

export const indicatorColumns = [
  column('key', '标识'),
  column('code', '项目编码', '项目代码'),
  column('name', '项目名称'),
  column('ordinal', '序号'),
  column('level1', '一级指标'),
  column('level2', '二级指标'),
  column('level3', '三级指标', '指标名称'),
  column('description', '绩效指标描述', '指标描述', '指标说明'),
  column('target', '年度指标值', '指标值', '目标值'),
  column('unit', '计量单位', '单位', '度量单位'),
  column('weight', '分值', '权重'),
  column(
    'actual',
    '实际完成值',
    '全年实际完成值',
    '全年实际值',
    '全年完成值',
    '实际完成情况',
    '实际完成数',
    '实际完成',
    '完成值',
    '实际值',
  ),
  column('outcome', '达标情况'),
  column('status', '填报状态'),
  column('lastYear', '上年实际值', '上年完成值', '上年值'),
  column('settledTarget', '核定指标值', '批复指标值'),
  column('settledTargetSource', '核定依据', '批复文件'),
  column('band', '达成程度', '完成程度'),
  column('bandPercent', '评定比例（%）', '评定比例'),
  column('notApplicable', '不适用原因', '不适用'),
  column('evidence', '佐证材料', '佐证资料', '佐证', '证明材料', '支撑材料'),
  column('surveySize', '调查样本数（份）', '调查样本数', '样本数', '有效问卷数'),
  column(
    'reason',
    '偏差原因',
    '偏差原因分析',
    '偏差原因分析及改进措施',
    '偏差原因及改进措施',
    '未完成原因分析',
    '未完成原因',
    '原因',
  ),
  column('measure', '改进措施', '措施'),
  column('manualScore', '人工评分', '核定得分', '复核得分'),
  column('manualWho', '评分人', '复核人'),
  column('manualWhy', '评分理由', '复核意见'),
  column('confirmed', '确认无误', '数值确认'),
  column('judgedBy', '评定人', '评判人', '评价人'),
  column('plannedWeight', '方案分值'),
] as const satisfies readonly LayoutColumn[];

/** What stands above the headings of the sheets: their remarks and the names of groups of columns; the title ends in one of the endings. */
export const sheetWords = {
  indicators: {
    titleEnd: { zh: '年度绩效指标完成情况', en: ': what came of the indicators' },
    remark: {
      zh: '黄色必填，蓝色选填，斜线格本行不用填。完成值只填数字，单位已写在旁边。“填报状态”会随着填写自动变化。',
      en: 'Yellow must be filled in, blue where needed, hatched cells are not for the row. Numbers without a unit, which stands beside them. The state of each row follows what is typed.',
    },
    groups: [
      { zh: '绩效目标（已锁定）', en: 'Targets (locked)' },
      { zh: '完成情况', en: 'Results' },
      { zh: '说明与佐证', en: 'Reasons and evidence' },
      { zh: '复核（由复核人填写）', en: 'Review (for the reviewer)' },
    ],
  },
  money: {
    titleEnd: { zh: '年度项目资金', en: ': funds of the projects' },
    remark: {
      zh: '单位：万元。每个项目先填“年度资金总额”一行，再填其中各来源；没有的来源可以空着。',
      en: 'In 10,000 yuan. For each project first the row of the total, then its sources; those that it does not have stay blank.',
    },
    groups: [
      { zh: '项目（已锁定）', en: 'Project (locked)' },
      { zh: '资金（万元）', en: 'Funds (10,000 yuan)' },
      { zh: '说明', en: 'Reasons' },
      { zh: '未参评（全年没有开展的项目才填）', en: 'Not carried out (only where nothing was done all year)' },
    ],
  },
  head: {
    titleEnd: { zh: '年度填报单位信息', en: ': the unit' },
    remark: {
      zh: '印在每张自评表的表头和落款处；空着的由单位手填。',
      en: 'Printed in the head and the signature line of every form; what is blank is filled in by hand.',
    },
    groups: [
      { zh: '项目', en: 'Item' },
      { zh: '填写', en: 'To fill in' },
    ],
  },
  texts: {
    titleEnd: { zh: '年度绩效自评报告文字', en: ': texts of the report' },
    remark: {
      zh: '由单位自己写，原样进入自评报告；没有写的，报告里标明“待补充”。',
      en: 'In the words of the unit; they go into the report as they are. What is blank is marked there as still to be written.',
    },
    groups: [
      { zh: '内容', en: 'About' },
      { zh: '填写', en: 'To fill in' },
      { zh: '写什么', en: 'What belongs there' },
    ],
  },
} as const;

/** The rows of the sheet 单位信息: a label, and the cell right of it. */
export const headRows = [
  { id: 'departmentInCharge', label: '主管部门', aliases: ['主管单位', '主管预算部门'] },
  { id: 'filledBy', label: '填报人', aliases: ['填表人', '经办人', '联系人'] },
  { id: 'phone', label: '联系电话', aliases: ['电话', '填报人电话', '联系方式'] },
  { id: 'responsible', label: '单位负责人', aliases: ['负责人', '单位主要负责人'] },
  { id: 'date', label: '填报日期', aliases: ['填表日期', '日期'] },
] as const;

/** What the unit says of itself on the sheet 自评报告文字: a label, and the cell right of it; `hint` is what belongs there. */
export const textRows = [
  {
    id: 'duties',
    label: '单位职能和项目背景',
    aliases: ['单位职能', '单位主要职能', '单位职能及项目背景'],
    hint: {
      zh: '本单位主要职能，设立这些项目的背景和政策依据。',
      en: 'The functions of the unit, why the projects were set up and on what documents they rest.',
    },
  },
  {
    id: 'organisation',
    label: '自评组织过程',
    aliases: ['自评组织情况', '自评工作组织', '自评工作组织情况', '自评工作开展情况'],
    hint: {
      zh: '由谁牵头、哪些科室参加，怎样收集和核对资料，什么时间完成。',
      en: 'Who was in charge, who took part, how evidence was gathered and checked, and when.',
    },
  },
  {
    id: 'experience',
    label: '主要经验',
    aliases: ['主要经验和做法', '主要经验及做法'],
    hint: {
      zh: '行之有效、可以推广的做法；没有可以写“无”。',
      en: 'What worked and can be repeated; none where there is nothing.',
    },
  },
  {
    id: 'problems',
    label: '存在的问题',
    aliases: ['存在问题', '主要问题'],
    hint: {
      zh: '本单位预算和绩效管理中的共性问题；单个项目的问题写在下表。',
      en: 'Problems that the projects share; those of one project go into the table below.',
    },
  },
  {
    id: 'measures',
    label: '改进措施',
    aliases: ['下一步改进措施', '改进措施和建议'],
    hint: { zh: '针对上述问题，谁在什么时间做什么。', en: 'What will be done about them, by whom and when.' },
  },
  {
    id: 'use',
    label: '结果应用和公开',
    aliases: ['结果应用', '自评结果应用和公开', '结果应用及公开', '结果应用和公开情况'],
    hint: {
      zh: '自评结果怎样用于预算安排和管理，何时、在哪里公开。',
      en: 'How the results are used for budgets and management, when and where they are published.',
    },
  },
] as const;

/** The table of the projects on the same sheet. */
export const textColumns = [
  column('key', '标识'),
  column('code', '项目编码', '项目代码'),
  column('name', '项目名称'),
  column('problems', '存在的问题', '存在问题', '主要问题'),
  column('measures', '改进措施', '措施'),
] as const satisfies readonly LayoutColumn[];

/** Forms that ask for problems and measures of a project (四川) give them so many characters each. */
export const maxProjectText = 200;

/** The words of the official form for the bands, and of the 达成程度 dropdown in Chinese; in English it has those of `bandNames`. */
export const bandWords = {
  met: '达成预期指标',
  partly: '部分达成预期指标并具有一定效果',
  'not-met': '未达成预期指标且效果较差',
} as const;

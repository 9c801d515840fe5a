/** The columns that rules name. */
type RuleColumn = 'history' | 'target' | 'unitName' | 'departmentInCharge' | 'goal' | 'weight' | 'nature' | 'remark';

/** Headings that places put together from the same few words: the column they name, the words, and some that were met. */
interface HeadingRule {
  readonly id: RuleColumn;
  readonly words: RegExp;
  readonly examples: string;
}

const rule = (id: RuleColumn, words: RegExp, examples: string): HeadingRule => ({ id, words, examples });

/** Asked for headings that the table of columns doesn't list, in this order. */
export const headingRules: readonly HeadingRule[] = [
  rule(
    'history',
    /^(?:上年|上一年|去年|往年|前[一二两三]年|近[三五]年|历史)(?!.{0,8}(?:结转|结余))/,
    '上年绩效指标 上年实际完成 近三年平均',
  ),
  rule('target', /^(?:本年度?|当年度?)绩效指标$/, '本年绩效指标 当年度绩效指标'),
  rule(
    'unitName',
    /^(?:项目|预算|资金|具体|经费)?(?:申报|填报|申请|填写|编制|编报|报送|实施|承担|承办|主办|使用|用款|执行|建设)(?:单位|部门)(?:名称|全称)?(?:[及和与](?:代码|编码))?$/,
    '用款单位 申报单位名称 项目建设单位 编制部门及代码',
  ),
  rule(
    'departmentInCharge',
    /^(?:业务|项目|行业|预算|上级|一级|中央|省级|市级|区级|县级)?(?:主管|归口管理|归口)(?:预算)?(?:部门|单位|处室|科室)(?:名称)?(?:[及和与](?:代码|编码))?$/,
    '业务主管部门 项目主管单位 归口管理部门 主管部门名称及编码',
  ),
  rule(
    'goal',
    /^(?:20\d{2}年度?)?(?:项目|年度|当年|本年度?|全年|总体|预期|绩效|工作|总){1,5}目标$/,
    '项目总体目标 当年绩效目标 年度总目标 2026年度总体目标',
  ),
  rule('weight', /^(?:20\d{2}年度?|本年度?|当年度?|年度)(?:指标)?(?:权重|分值)$/, '本年权重 年度指标分值'),
  rule('nature', /^是否/, '是否核心指标 是否定量'),
  rule(
    'remark',
    /^(?:绩效)?(?:指标值?|目标值?|取值|数据|数值|计算|完成值)(?:的)?(?:说明|解释|释义|描述|内容|口径|备注|注释)$/,
    '指标值说明 目标值解释 指标值内容 取值说明',
  ),
];

/** No heading that a rule names is longer. */
const maxLength = 24;

/** The column that the words of a heading name by a rule, or null; the heading is given plain. */
export const columnByRule = (plain: string): RuleColumn | null =>
  plain.length > maxLength ? null : (headingRules.find(({ words }) => words.test(plain))?.id ?? null);

/** 实施周期指标值, 中长期目标值: of another term than the year; the rest is the name of a column. */
export const termInFront = /^(?:实施周期|实施期|项目周期|项目期|全周期|中长期|中期|长期|三年)(?=.)/;

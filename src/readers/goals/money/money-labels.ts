import { plainHeading } from '../columns/goal-columns.ts';

/** Whose money an amount is: all of it, the appropriation, a part of it, what was carried over from last year, or money from elsewhere. */
export type Fund = 'total' | 'fiscal' | 'fiscal-part' | 'carry-over' | 'other';

/**
 * Which figure of the money it is, the one that counts as the budget first: the budget after changes, that of the start of the year,
 * one that is said to be annual, one that says nothing. Spent money, marks, details, and money of several years are never the budget.
 */
export type Stage = 'revised' | 'initial' | 'annual' | 'plain' | 'executed' | 'mark' | 'detail' | 'period';

/** What a label of an amount says. `block` labels only group others where no amount follows them. */
export interface MoneyLabel {
  readonly fund: Fund;
  readonly stage: Stage;
  readonly block: boolean;
}

const label = (zh: string, en: string, fund: Fund, stage: Stage, spellings: string, block = false) =>
  ({ zh, en, fund, stage, block, spellings: spellings.split(' ') }) as const;

/**
 * The labels of amounts. They are compared like headings, without a number in front ((一), 1、), 其中, a year, and what stands in
 * brackets; a bracket that names a unit of money gives the unit of the amounts behind it.
 */
export const moneyLabels = [
  label(
    '年度资金总额',
    'total of the year',
    'total',
    'annual',
    '年度资金总额 年度财政资金总额 年度申请资金 年度资金申请总额 年度申请资金总额 年度金额 年度总金额 年度预算 年度预算数 年度预算金额 年度预算总额 年度总预算 年度资金 年度预算资金 年度预算安排 年度资金规模 年度项目资金 年度项目预算 年度投资 年度投资额 年度资金合计 年度预算资金总额 年度项目资金总额 本年预算数 本年预算 本年度预算 本年度预算数 本年资金总额 本年度资金总额 本年预算金额 本年申请资金 本年度申请资金 本年安排资金 当年预算数 当年预算 当年预算金额 当年资金总额 当年预算安排 当年安排资金 当年资金 当年申请资金 年度预算申请',
  ),
  label(
    '资金总额',
    'total',
    'total',
    'plain',
    '资金总额 项目资金总额 申请资金总额 申请资金 申请金额 申请预算 申请预算数 预算申请数 预算申请总额 预算安排 预算安排数 预算安排资金 预算安排金额 安排资金 资金安排总额 资金规模 项目资金规模 预算规模 金额合计 资金合计 预算合计 项目资金合计 合计 总计 小计 金额 总额 总金额 项目金额 项目总金额 项目总额 资金总计 预算数 预算金额 预算总额 预算资金总额 预算总金额 项目预算总额 项目预算金额 项目预算数 批复金额 批复预算 批复预算数 预算批复数 预算批复金额 下达资金 下达预算 下达金额 资金额度 预算额度 资金金额 资金数额 资金总量 项目经费 经费预算 经费总额',
  ),
  label(
    '项目资金',
    'money block',
    'total',
    'plain',
    '项目资金 资金情况 预算情况 项目预算 预算资金 项目资金情况 项目资金来源 项目资金安排 项目资金构成 资金来源 资金构成 资金安排 资金投入 资金投入情况 资金安排情况 资金预算 资金预算情况 项目资金预算 项目预算资金 项目预算情况 项目支出预算 预算资金情况 预算安排情况 预算执行情况 年度预算执行情况 项目资金执行情况 资金执行情况 资金使用情况 项目资金使用情况 项目预算执行情况 部门预算执行情况 预算资金执行情况 资金到位及执行情况 资金到位和使用情况 项目资金投入情况 预算安排及执行情况 预算收入来源 收入来源',
    true,
  ),
  label(
    '全年预算数',
    'budget after changes',
    'total',
    'revised',
    '全年预算数 全年预算 全年预算金额 全年预算数额 调整后预算数 调整后预算 调整后预算金额 调整预算 调整预算数 预算调整数 调整后全年预算数 调整后金额 变更后预算数',
  ),
  label(
    '年初预算数',
    'budget at the start of the year',
    'total',
    'initial',
    '年初预算数 年初预算 年初预算金额 年初批复数 年初批复预算数 年初批复预算 年初安排数 年初预算安排 年初数',
  ),
  label(
    '财政拨款',
    'appropriation',
    'fiscal',
    'plain',
    '财政拨款 财政资金 财政拨款小计 财政资金小计 财政拨款合计 财政资金合计 财政拨款资金 财政拨款收入 财政性资金 财政投入 当年财政拨款 当年财政资金 本年财政拨款 本年财政资金 本年度财政拨款 年度财政拨款 年度财政资金 本级财政资金 本级财政拨款 财政安排资金 财政补助',
  ),
  label(
    '中央财政资金',
    'part of the appropriation',
    'fiscal-part',
    'plain',
    '中央财政资金 省级财政资金 市级财政资金 区级财政资金 县级财政资金 地方财政资金 中央资金 省级资金 市级资金 区级资金 县级资金 地方资金 中央补助 中央补助资金 中央财政补助 省级补助 省级补助资金 省级财政补助 市级补助 市级补助资金 县级补助 上级补助 上级补助资金 上级资金 上级财政资金 市县资金 县区资金 中央转移支付 上级转移支付 一般公共预算 一般公共预算拨款 一般公共预算资金 一般公共预算财政拨款 政府性基金 政府性基金预算 政府性基金拨款 政府性基金预算拨款 国有资本经营预算 国有资本经营预算拨款 地方债券 专项债券 一般债券 债券资金 中央专项资金 省级专项资金',
  ),
  label(
    '其他资金',
    'other money',
    'other',
    'plain',
    '其他资金 其它资金 其他收入 其它收入 其他来源 其他资金小计 其他资金合计 自有资金 自有资金小计 自筹资金 单位资金 单位自筹 单位自筹资金 单位自有资金 社会资金 非财政资金 非财政拨款 财政专户管理资金 财政专户资金',
  ),
  label(
    '上年结转资金',
    'carried over from last year',
    'carry-over',
    'plain',
    '上年结转资金 上年结转 上年结余 结转结余资金 结转资金 上年结转结余 上年结余资金 上年结转结余资金 以前年度结转资金 以前年度结转 结转结余 上年财政结转 上年财政拨款结转 财政拨款结转',
  ),
  label(
    '自有资金的明细',
    'part of other money',
    'other',
    'detail',
    '事业收入 事业单位经营收入 经营收入 经营性收入 附属单位上缴收入 用事业基金弥补收支差额',
  ),
  label(
    '全年执行数',
    'money spent or received',
    'total',
    'executed',
    '全年执行数 全年执行 执行数 年度执行数 预算执行数 实际执行数 执行金额 全年执行金额 实际支出 实际支出数 实际支出金额 支出数 全年支出数 累计支出 已支出 已支出金额 资金支出数 实际使用 实际使用数 实际到位 实际到位数 实际到位资金 到位数 到位资金 到位金额 资金到位数 决算数 年末执行数 结余 结余数 结余资金 结余金额 年末结余 年末结转 年末结转结余',
  ),
  label(
    '执行率',
    'rates and scores',
    'total',
    'mark',
    '分值 得分 自评得分 权重 执行率 预算执行率 全年执行率 预算执行得分 资金执行率 到位率 资金到位率 执行进度 支出进度 偏差原因 未完成原因 执行偏差原因 偏差原因分析 结余率 标准分',
  ),
  label(
    '实施期资金总额',
    'money of several years',
    'total',
    'period',
    '实施期资金总额 实施期资金 实施期总额 实施期预算 实施期总预算 中期资金总额 中期资金 中长期资金总额 长期资金总额 项目期资金总额 三年资金总额 三年总额 全周期资金总额 全周期预算 项目总投资 总投资 总投资额 投资总额 项目投资总额 计划总投资 概算总投资 项目总预算 总预算 项目总资金 项目全周期预算 实施周期资金总额 中期财政规划资金',
  ),
] as const;

const bySpelling: ReadonlyMap<string, MoneyLabel> = new Map(
  moneyLabels.flatMap(({ fund, stage, block, spellings }) =>
    spellings.map((each) => [plainHeading(each), { fund, stage, block }] as const),
  ),
);

/** (一), 一、, 1、, 2. and ① in front of a label; 其中：; 2026年. */
const inFront =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）][、.．]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）]|[①-⑩]|[-—–·•]{1,3})?\s*(?:其\s?中\s*[:：]?)?\s*(?:20\d{2}\s*年度?)?/;

/** 年度预算资金总额, 本年度项目支出总额: any total of such words, whose order no list foresees. */
const total = /^(?:年度|本年度?|当年|全年|项目|财政|预算|资金|专项|申请|安排|支出|经费){1,6}(?:总额|总计|合计)$/;

interface ComposedLabel {
  readonly words: RegExp;
  readonly label: MoneyLabel;
  readonly examples: string;
}

const composed = (fund: Fund, stage: Stage, words: RegExp, examples: string): ComposedLabel => ({
  words,
  label: { fund, stage, block: false },
  examples,
});

/** Labels that places put together from the same few words, asked in this order where the table above has none. */
export const composedLabels: readonly ComposedLabel[] = [
  composed(
    'total',
    'period',
    /^(?:同名)?(?:项目)?(?:上年|上一年|去年|前[一二三]年)度?(?!.{0,8}(?:结转|结余)).{0,8}(?:预算|执行|支出|安排|资金|金额)(?:数额?|额)?$/,
    '同名项目上年预算额 上年度预算执行数 去年安排资金',
  ),
  composed(
    'total',
    'period',
    /^(?:项目)?(?:实施周期|实施期|项目周期|项目期|全周期|中长期|中期|长期|三年|建设期)内?(?:资金|预算|投资|申请|项目|总){0,4}(?:总额|金额|资金|预算|投资|合计)$/,
    '实施周期总金额 项目实施期总投资 中长期预算',
  ),
  composed(
    'total',
    'annual',
    /^(?:项目|预算|资金|专项|申请|安排|经费){0,3}(?:年度|本年度?|当年|全年)(?:项目|预算|资金|专项|申请|安排|经费|总){0,4}(?:预算[数额]?|资金|金额|经费)$/,
    '项目当年预算 本年度项目经费 申请年度资金',
  ),
  composed(
    'fiscal-part',
    'plain',
    /^(?:中央|国家|省|自治区|市|自治州|州|盟|地区|区|县|旗|乡镇|镇|乡|师|团|本|上|地方|市县|县区|省市){1,2}级?(?:财政|专项|补助|配套|安排|投入|衔接|统筹|转移支付){0,3}(?:资金|拨款|补助|安排|配套|预算|财政)$/,
    '自治区资金 本级安排 旗级配套资金 省级财政衔接补助资金',
  ),
];

const composedLabel = (plain: string): MoneyLabel | null => {
  if (total.test(plain)) return { fund: 'total', stage: /年/.test(plain) ? 'annual' : 'plain', block: false };
  return plain.length > 24 ? null : (composedLabels.find(({ words }) => words.test(plain))?.label ?? null);
};

/** What a text is the label of an amount of, or null. */
export function moneyLabel(text: string): MoneyLabel | null {
  // «其中：一般公共预算财政拨款（万元）» is a long label; beyond sixty characters it is a sentence about money.
  if (text.length > 60) return null;
  const whole = bySpelling.get(plainHeading(text));
  const plain = plainHeading(text.replace(inFront, ''));
  return whole ?? bySpelling.get(plain) ?? composedLabel(plain);
}

/** True where 其中 stands before a label: its amount is a part of the one before. */
export const isPart = (text: string): boolean => /^\s*其\s?中/.test(text);

interface Labelled {
  readonly labelText: string;
  readonly amount: { readonly text: string };
}

/** «其中：上级资金 20» alone below 100 says what a part of the money is, and nothing of the rest. */
export const isPartAlone = ([part, ...others]: readonly Labelled[], total: Labelled | undefined): boolean =>
  part !== undefined && others.length === 0 && isPart(part.labelText) && part.amount.text !== total?.amount.text;

/** 项目资金（元）, 资金情况(单位：万元): the unit in brackets, whether or not it is one of ours; null where there is none. */
export function unitInBrackets(text: string): string | null {
  const unit =
    /[（(]\s*(?:(?:金额)?单位\s*|金额\s*)?(?:[:：]\s*)?(?:人民币\s*)?([^\s()（）:：]{0,4}元|[百千]?万|亿)\s*[)）]/.exec(
      text,
    )?.[1];
  return unit ?? null;
}

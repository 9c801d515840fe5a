import type { Dimension } from '../../model/target/target.ts';

/**
 * A unit as data. Units of one family convert exactly into each other: `factor` is how many of the family's smallest measure
 * one such unit holds. A family of its own (the default) converts into nothing.
 */
export interface MeasureUnitEntry {
  readonly unit: string;
  readonly dimension: Dimension;
  readonly family: string;
  readonly factor: string;
  readonly spellings: readonly string[];
}

function unit(
  dimension: Dimension,
  family: string,
  factor: string,
  standard: string,
  ...others: string[]
): MeasureUnitEntry {
  return { unit: standard, dimension, family, factor, spellings: [standard, ...others] };
}

const alone = (dimension: Dimension, standard: string, ...others: string[]) =>
  unit(dimension, standard, '1', standard, ...others);

const counts =
  '人次 人 名 位 个 项 次 场 篇 份 家 条 套 册 卷 盒 种 字 户 所 台 件 本 期 批 起 例 宗 座 处 间 栋 幢 辆 架 艘 部 块 张 枚 只 头 匹 羽 尾 株 棵 粒 颗 根 支 枝 片 面 幅 组 队 班 节 课 门 类 级 层 届 轮 轮次 批次 场次 班次 人天 人日 人月 户次 台次 车次 架次 件次 频次 例次 笔 单 桶 箱 包 袋 瓶 罐 双 对 副 顶 床 床位 席 票 集 题 页 版 段 道 口 眼 扇 樘 盏 盆 穴 管 针 剂 剂次 样 样本 村 镇 乡 县 区 市 省 校 园 社区 学校 企业 单位 机构 平台 基地 网点 点位 站 点 行政村 自然村 学时 课时 步 遍 回 趟 封 幕 场馆 亩次 家次 人份 套次 倍';

/** Two words of counting that are one unit: 120万头只次 of animals, 12辆次 of cars. */
const joint =
  '头只 头只次 头次 只次 羽次 羽只 头羽 头匹只 辆次 艘次 处次 条次 座次 亩株 项次 户人 台辆 台架 件套 本册 人场 人期 课次 期次 单次 班期 人班 户月 台月 辆月 间夜 床日 床次 车公里 人公里 吨公里';

/** A second word in brackets, which leaves both open: 处（个）, 人（次）, 场（次）. */
const either: readonly (readonly [string, string])[] = [
  ['人', '次 名 户'],
  ['场', '次 期'],
  ['处', '个 座 所'],
  ['个', '处 项 家 座 所 件 台 套 次'],
  ['头', '只 匹 羽'],
  ['只', '头 羽'],
  ['台', '辆 件 架 个'],
  ['项', '个 次 件'],
  ['家', '户 个'],
  ['户', '家 人'],
  ['份', '册 本 件'],
  ['件', '个 套 项 起 次'],
  ['期', '次 场'],
  ['次', '场 期 个'],
  ['条', '个 段'],
  ['座', '处 个'],
  ['起', '件 次'],
];

/** Every unit the grammar knows. The first spelling is the standard one; all texts are in folded spelling. */
export const measureUnitTable: readonly MeasureUnitEntry[] = [
  unit('percent', 'ratio', '10', '%', '百分比', '百分率', '百分数', 'percent'),
  unit('permille', 'ratio', '1', '‰', '千分比', '千分率'),
  // 孕产妇死亡率 ≤12/10万: cases among so many, as health writes its rates.
  unit('other', 'ratio', '1', '/千', '/1000', '/千人', '/1000人'),
  unit('other', 'ratio', '0.1', '/万', '/1万', '/10000', '/万人', '/1万人', '/10000人'),
  unit('other', 'ratio', '0.01', '/10万', '/十万', '/100000', '/10万人', '/十万人', '/100000人'),
  unit('other', 'ratio', '0.001', '/100万', '/百万', '/1000000', '/100万人', '/百万人', '/1000000人'),
  alone('percent', '个百分点', '百分点'),
  unit('money', 'money', '1', '元', '人民币元', '块钱', '元人民币', 'RMB'),
  unit('money', 'money', '100', '百元'),
  unit('money', 'money', '1000', '千元'),
  unit('money', 'money', '10000', '万元', '万元人民币'),
  unit('money', 'money', '100000', '十万元'),
  unit('money', 'money', '1000000', '百万元'),
  unit('money', 'money', '10000000', '千万元'),
  unit('money', 'money', '100000000', '亿元', '亿元人民币'),
  unit('money', 'money', '1000000000000', '万亿元'),
  alone('other', '美元'),
  alone('other', '万美元'),
  alone('other', '亿美元'),
  unit('duration', 'clock', '1', '秒', '秒钟'),
  unit('duration', 'clock', '60', '分钟'),
  unit('duration', 'clock', '3600', '小时', '个小时', 'h', '钟头', '个钟头'),
  unit('duration', 'clock', '86400', '天', '日', '自然日', '个自然日', '日历天', '个日历天'),
  unit('duration', 'clock', '604800', '周', '个周', '星期', '个星期'),
  unit('duration', 'months', '1', '个月', '月', '个自然月'),
  unit('duration', 'months', '3', '个季度', '季度'),
  unit('duration', 'months', '12', '年', '周年', '个年度'),
  alone('duration', '个工作日', '工作日', '个工作天', '工作天'),
  alone('duration', '个学期', '学期'),
  alone('duration', '个学年', '学年'),
  alone('duration', '周岁', '岁'),
  unit('count', 'persons', '1', '人'),
  unit('count', 'persons', '1', '名'),
  unit('count', 'persons', '1', '位'),
  alone('count', '人次', '人·次', '人/次'),
  alone('count', '台套', '台(套)', '台/套', '台、套'),
  alone('count', '套', '(套)'),
  alone('count', '例', '病例'),
  ...counts
    .split(' ')
    .filter((word) => !['人', '名', '位', '人次', '套', '例'].includes(word))
    .map((word) => alone('count', word)),
  ...joint.split(' ').map((word) => alone('count', word)),
  ...either.flatMap(([first, others]) => others.split(' ').map((other) => alone('count', `${first}(${other})`))),
  alone('score', '分'),
  unit('length', 'length', '1', '毫米', 'mm'),
  unit('length', 'length', '10', '厘米', 'cm', '公分'),
  unit('length', 'length', '1000', '米', 'm', '延米', '延长米'),
  unit('length', 'length', '1000000', '公里', '千米', 'km'),
  unit('area', 'area', '3', '平方米', '㎡', 'm²', 'm2', '平米', '平方', '平'),
  unit('area', 'area', '2000', '亩'),
  unit('area', 'area', '30000', '公顷', 'hm²', 'ha'),
  unit('area', 'area', '3000000', '平方公里', '平方千米', 'km²', 'km2', '㎢'),
  unit('mass', 'mass', '1', '克', 'g'),
  unit('mass', 'mass', '500', '斤', '市斤'),
  unit('mass', 'mass', '1000', '千克', '公斤', 'kg', 'KG'),
  unit('mass', 'mass', '1000000', '吨', 't'),
  unit('volume', 'volume', '1', '毫升', 'ml', 'mL'),
  unit('volume', 'volume', '1000', '升', 'L'),
  unit('volume', 'volume', '1000000', '立方米', '立方', 'm³', 'm3', '方'),
  alone('other', '千瓦时', '度', 'kWh', 'KWH'),
  alone('other', '千瓦', 'kW', 'KW'),
  alone('other', '兆瓦', 'MW'),
  alone('other', '吨标准煤', '吨标煤'),
  alone('other', '微克', 'μg'),
  alone('other', '分贝', 'dB'),
  alone('other', '℃', '摄氏度'),
  alone('other', 'GB'),
  alone('other', 'TB'),
  alone('other', 'MB'),
  alone('other', 'Mbps', '兆'),
];

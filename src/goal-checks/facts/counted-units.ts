/** The units that fit a name which states its own: `wanted` is the one to suggest, `allowed` all that pass. */
export interface CountedUnit {
  readonly wanted: string;
  readonly allowed: readonly string[];
}

const events = ['次', '场', '场次', '期', '回', '批', '批次', '轮', '人次', '站次', '趟', '起', '班次', '车次'];
const people = ['人', '名', '位', '人次', '员', '户', '个'];
const visits = ['次', '人次', '个', '条'];

/** By the last word of the name; general words such as 个数 or 数量 are left out on purpose. */
const units: readonly (readonly [RegExp, CountedUnit])[] = [
  [/人次(?:数)?$/u, { wanted: '人次', allowed: ['人次', '次'] }],
  [/场次(?:数)?$/u, { wanted: '场', allowed: ['场', '场次', '次', '期'] }],
  [/(?<!人|场|站|批|班|车)次数$/u, { wanted: '次', allowed: events }],
  [/人数$/u, { wanted: '人', allowed: people }],
  [/篇数$/u, { wanted: '篇', allowed: ['篇', '篇次'] }],
  [/份数$/u, { wanted: '份', allowed: ['份', '册', '本'] }],
  [/户数$/u, { wanted: '户', allowed: ['户', '家', '户次'] }],
  [/家数$/u, { wanted: '家', allowed: ['家', '户', '个'] }],
  [/(?<!建)册数$/u, { wanted: '册', allowed: ['册', '本', '份', '套'] }],
  [/天数$/u, { wanted: '天', allowed: ['天', '日', '个工作日', '工作日'] }],
  [/字数$/u, { wanted: '字', allowed: ['字', '字节'] }],
  [/学时数?$/u, { wanted: '学时', allowed: ['学时', '课时', '小时', '个学时'] }],
  [/(?:访问|浏览|点击|阅读|下载)量$/u, { wanted: '次', allowed: visits }],
];

/** The units that fit what the name says is counted; null where the name states no unit of its own. */
export function countedUnit(name: string): CountedUnit | null {
  const bare = name.replace(/\([^()]*\)$/u, '');
  return units.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

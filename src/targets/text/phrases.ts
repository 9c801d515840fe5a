// Texts that make a promise of a known sort in words. All functions work on folded text, and look only at its beginning or
// for fixed words, so that their time does not depend on how often something repeats.

const yesWords = new Set(['是', '有', '能', '√', '✓', '✔']);
const openWords = new Set(['是/否', '否/是', '是或否', '是、否', '有/无', '有无', '能否', '是否', '√/×']);

/** 是/否, 是, 否, 是否按时完成. */
export function isYesNo(text: string): boolean {
  return yesWords.has(text) || text === '否' || openWords.has(text) || /^(?:是否|能否|有无|[是否][(,;。])/.test(text);
}

/** Of a yes-no text: true when it names what is expected («是»), false for «否», null when it only asks («是/否», «是否…»). */
export function statedExpectation(text: string): boolean | null {
  // «否，不得发生» states an answer; «是否完成» asks for one.
  if (/^否(?:$|[(,;。])/.test(text)) return false;
  return yesWords.has(text) || /^是[(,;。]/.test(text) ? true : null;
}

// 每月, 每个工作日, 每半年: a promise of how often; 每天津贴 and 每周边 begin alike and are none.
const everyPeriod = /^每(?:个?(?:工作)?日|天(?!津)|周|个?星期|旬|个?月|个?季度?|半年|个?学期)(?!边|期)/;
const byPeriod =
  /^(?:按|逐)(?:日|天(?!津)|周(?!边|期)|旬|月|季度?|半年|年度?|学期)(?:$|(?:足额|按时|及时|定期|如期|准时)?(?:发放|支付|拨付|缴纳|缴存|上报|报送|结算|完成|开展|更新|维护|巡检|巡查|清运|保洁|打扫|检查|召开|考核|通报|公开|汇总|提交|报告|统计|监测|发布|归集|对账|盘点))/;
// 5天*8小时, 7×24h: hours of service, not a product.
const hoursOnDays = /^[57](?:天?[*×xX]|天)[0-9]{1,2}(?:个?小时|[hH]|$)/;
const roundTheClock =
  /^(?:[57]天)?24小时(?![以之]?内).{0,3}(?:值|在线|响应|服务|开放|运行|运转|不间断|不断|畅通|待命|监)/;
const frequencyWords = [
  '日产日清',
  '日清日结',
  '日结日清',
  '日清月结',
  '月结月清',
  '全天候',
  '随到随办',
  '即到即办',
  '随到随学',
];

/** 按月发放, 每季度一次, 7*24小时, 日产日清: how often, or how available. */
export function isFrequency(text: string): boolean {
  if (everyPeriod.test(text) || byPeriod.test(text) || hoursOnDays.test(text) || roundTheClock.test(text)) return true;
  return frequencyWords.some((word) => text.startsWith(word));
}

const cap =
  // 不超过预算, 控制在预算内: without such a word «预算完成» promises no cap.
  /不(?:得|应|能|可)?(?:超|突破|高于|大于|多于)|未(?:超|突破)|≤|<|小于|低于|控制在|控制数|以内|之内|范围内|预算内|额度内|计划内/;

/** 不超过预算资金, 控制在预算内: the cap is the project's budget. */
export function isBudgetRelative(text: string): boolean {
  // A phrase such as «不超过年初批复的预算资金»; prose says more than one thing.
  if (text.length > 60) return false;
  const budget = text.includes('预算') || /(?:概算|批复(?:的?(?:资金|金额|额度)))/.test(text);
  return budget && !text.includes('执行率') && cap.test(text);
}

const lastYear = '(?:(?:上|去)一?年)';
// 较上年增长, 逐年下降; not ≥上年度结转, where 上年 names a kind of money. A dozen characters hold what is counted.
const trend = new RegExp(
  `^.{0,12}(?:逐年|年年|[较比同与]${lastYear}|同比|环比|(?:于|过|≥|≤|>|<|=|到)${lastYear}(?!度?结转|度?任务))`,
);

/** 逐年上升, 较上年增长, 不低于上年: a comparison with last year's value. */
export function isTrend(text: string): boolean {
  return trend.test(text);
}

// 以批复为准, 待定, 按批复数执行: nothing to hold a result against yet.
const settledByOther = /^(?:以|按|依)[\s\S]{1,60}为准$/;
const notYet =
  /^(?:待定|待批复|待核定|待确定|待下达|另行(?:通知|确定|下达|批复)|据实(?:$|结算|列支|支付|核定)|按实际发生|视情况)/;
const asApproved =
  /^(?:按|按照|根据|依据|视)[\s\S]{1,40}(?:批复|核定|而定|下达)(?:数|金额|执行|为准|的?(?:数量|任务|计划))?$/;

/** 以市外办批复为准: the target itself is settled later. */
export function isDeferred(text: string): boolean {
  return settledByOther.test(text) || notYet.test(text) || asApproved.test(text);
}

// Texts that make a promise of a known sort in words. All functions work on folded text.

const yesNoWords = new Set([
  '是',
  '否',
  '是/否',
  '否/是',
  '是或否',
  '是、否',
  '有',
  '有/无',
  '√',
  '✓',
  '✔',
  '能',
  '能/否',
]);

/** 是/否, 是, 否, 是否按时完成. */
export function isYesNo(text: string): boolean {
  return yesNoWords.has(text) || text.startsWith('是否') || text.startsWith('能否') || text.startsWith('有无');
}

/** Of a yes-no text: true when it names what is expected («是»), false for «否», null when it only asks («是/否», «是否…»). */
export function statedExpectation(text: string): boolean | null {
  if (text === '否') return false;
  return yesNoWords.has(text) && !/[/、或]/.test(text) ? true : null;
}

const periods = '日 天 周 星期 旬 月 月度 季 季度 半年 学期'.split(' ');
const frequencyStarts = [
  ...periods.map((word) => `每${word}`),
  ...periods.map((word) => `按${word}`),
  '逐月',
  '逐季',
  '按年',
  '按年度',
  '每个月',
  '每个季度',
  '每半个月',
];
const frequencyWords = [
  '日产日清',
  '日清日结',
  '日结日清',
  '月结月清',
  '全天候',
  '全天',
  '随到随办',
  '即到即办',
  '随时',
  '定期',
];

/** 按月发放, 每季度一次, 7*24小时, 日产日清: how often, or how available. */
export function isFrequency(text: string): boolean {
  if (/^(?:[57]|七|五)天?[*×xX][0-9]{1,2}(?:小时|个小时|h|H|$)/.test(text)) return true;
  if (/^24小时(?:$|.{0,2}(?:值|在线|响应|服务|开放|运行|不间断|不断|畅通|全天))/.test(text)) return text !== '24小时';
  return frequencyStarts.some((word) => text.startsWith(word)) || frequencyWords.some((word) => text.startsWith(word));
}

/** 不超过预算资金, 控制在预算内: the cap is the project's budget. */
export function isBudgetRelative(text: string): boolean {
  if (!text.includes('预算') && !/^(?:控制在)?(?:概算|批复(?:资金|金额))(?:以?内|范围内)/.test(text)) return false;
  return /不(?:得|应|能)?(?:超|突破|高于|大于|多于)|未(?:超|突破)|≤|<|小于|低于|控制在|控制数|以内|之内|范围内|预算内|额度内|计划内/.test(
    text,
  );
}

/** 逐年上升, 较上年增长: a comparison with last year's value. */
export function isTrend(text: string): boolean {
  return /^(?:.{0,12}逐年|.{0,12}(?:[较比同](?:上|去)一?年|同比|环比)|.{0,12}(?:于|过|少于|低于)(?:上|去)一?年|与(?:上|去)一?年|.{0,6}年年)/.test(
    text,
  );
}

/** 以市外办批复为准: the target itself is settled later. */
export function isDeferred(text: string): boolean {
  if (/^(?:以|按|依)[\s\S]{1,60}为准/.test(text)) return true;
  if (/^(?:待定|待批复|待核定|待确定|待下达|另行(?:通知|确定|下达|批复)|据实|按实际发生|视情况)/.test(text))
    return true;
  return /^(?:按|按照|根据|依据|视)[\s\S]{1,40}(?:批复|核定|确定|而定|下达)(?:数|金额|执行|的?(?:数量|任务|计划))?$/.test(
    text,
  );
}

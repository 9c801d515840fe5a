/** The words of the column 达标情况. */
export const outcomeWords = {
  met: '达标',
  missed: '未达标',
  far: '远超目标',
  off: '偏离目标',
  notApplicable: '不适用',
} as const;

/** How the words of the column 填报状态 begin; the status sheet counts by them. */
export const statusWords = {
  complete: '完整',
  toFill: '待填',
  lacking: '缺：',
  contradictory: '矛盾：',
} as const;

/** The status of the rows of a project that was not carried out. */
export const notAssessedStatus = `${statusWords.complete}（未参评）`;

/** The conclusion for a project in which nothing is open. */
export const readyWord = '可以提交';

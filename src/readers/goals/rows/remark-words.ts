/** How rows begin that add others up: 合计, 产出指标小计, 总分. */
const total = /^(?:\S{0,12}?(?:合计|总计|小计|共计|累计)|总分|总得分|自评总分|自评得分|得分合计)(?:[:：(（].{0,40})?$/;

/** How notes begin: 注：…, 备注, 其他需要说明的问题. */
const note =
  /^(?:注|附注|备注|说明|填报说明|填表说明|填报要求|填写说明|其他说明|情况说明|(?:其他|其它|有关|特殊)?需?要?说明的?(?:问题|情况|事项))(?:[:：\d].*)?$/s;

/** How a form says by what it was scored and where its proofs are: 评分方案：…, 佐证材料见附件. */
const scored = /^(?:评分(?:方案|标准|说明|依据|办法|口径)[:：]|读取数值时的理解|(?:佐证|证明)材料(?:见|附后|清单见))/;

/** Who signs, and when: 填报人：张三, 单位负责人（签字）, 2026年1月5日. */
const signer =
  /^(?:(?:单位|部门|项目|财务|科室|处室|主管|分管|业务)?(?:负责人|经办人|联系人|领导|主管)|(?:填[报表写]|制表|审核|复核|审批|编制|经办|承办)(?:人员?|单位|部门|日期|时间)|联系(?:电话|方式)|电话|手机|日期)(?:[(（][^()（）]{0,20}[)）])?(?:[:：].{0,80})?$/s;
// «单位（盖章）» and «2026年1月5日»: the foot of a form, no indicator.
const stamp = /[(（]\s*(?:盖章|公章|签章|签字|签名|章)\s*[)）]/;
const dateAlone = /^(?:20\d{2})?年\d{0,2}月\d{0,2}日$/;

/** Who has something to say about the table: 主管部门审核意见, 评价结论, 改进措施. */
const opinion =
  /^(?:\S{0,16}意见|(?:自评|评价|评审|审核|绩效)?结论|存在的?(?:主要)?问题(?:及原因(?:分析)?)?|(?:下一步)?(?:改进|整改)(?:措施|建议|意见)|(?:主要)?经验做法|(?:自评|绩效)?(?:结果|情况)分析|\S{0,16}原因分析|(?:改进|整改)措施\S{0,12}|结果应用\S{0,8}|自评(?:结果|情况|等级)|评价等级)(?:[(（][^()（）]{0,20}[)）])?(?:[:：].*)?$/s;

// …… in every cell: the form says that more rows may follow. «.» alone may be a slip.
const ellipsis = /^[.…。·⋯]{2,12}$|^…$/;

// 指标1：, 指标2：/ and 指标3……: a form says where an indicator may be written, and nobody did.
const openSlot = /^(?:三级)?(?:绩效)?指标[\d一二三四五六七八九十]{1,2}[:：、.]?(?:[-—/／无]{0,3}|[.…。·⋯]{1,12})$/;

/** As the patterns read it; only the beginning of a long text can be one of their words. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').slice(0, 200);

/** Dots that stand for rows somebody may add. */
export function isEllipsis(text: string): boolean {
  return ellipsis.test(plain(text));
}

// 栏次, 列次: what may stand before the numbers of the columns.
const columnsWord = /^(?:栏次|列次|序号|行次|栏目)$/;

/** The numbers of the columns in a row below the heading: 1 | 2 | 3 | 4 …, 栏次 | 1 | 2 …. */
export function numbersColumns(texts: readonly string[]): boolean {
  const all = texts.map(plain);
  const numbers = columnsWord.test(all[0] ?? '') ? all.slice(1) : all;
  return numbers.length > 3 && numbers.every((text, at) => text === `${at + 1}` || text === `(${at + 1})`);
}

/** The name of a row for an indicator that nobody has written. */
export function isOpenSlot(text: string): boolean {
  return openSlot.test(plain(text));
}

/**
 * True for the filled texts of a row that no indicator row begins with: totals, notes, signatures, opinions, rows of dots. The first
 * text decides; a stamp or a signer's field (负责人：) further right does only where no number stands in the row.
 */
export function isRemark(texts: readonly string[]): boolean {
  const [first = '', ...others] = texts.map(plain);
  if ([total, note, scored, opinion].some((words) => words.test(first))) return true;
  if (signer.test(first) || dateAlone.test(first) || (stamp.test(first) && first.length < 60)) return true;
  if (texts.every((text) => isEllipsis(text) || isOpenSlot(text)) || numbersColumns(texts)) return true;
  // A stamp beside ≥95% is a remark in a row of indicators; sixty characters are no foot but prose.
  return others.some((text) => stamp.test(text) && text.length < 60) && !/[≥≤%]/.test(texts.join(''));
}

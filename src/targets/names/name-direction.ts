import { fold } from '../../model/text/fold.ts';
import { rememberText } from '../../model/text/remember-text.ts';
import { type DirectionRole, directionWords, timeWords } from './direction-words.ts';

/** Which way an indicator is wanted by its name, with the word that says so. */
export interface NameDirection {
  readonly wanted: 'fewer' | 'more' | 'either';
  readonly word: string;
  /** The name is that of a length of time. */
  readonly time: boolean;
}

type Said = Omit<NameDirection, 'time'>;

interface Word<R extends string> {
  readonly role: R;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Table<R extends string> = ReadonlyMap<string, readonly (readonly [string, R])[]>;

/** Words by their first character, longest first, so that each position is looked at in bounded time. */
function tableOf<R extends string>(lists: Readonly<Record<R, string>>): Table<R> {
  const table = new Map<string, (readonly [string, R])[]>();
  for (const [role, list] of Object.entries(lists) as [R, string][]) {
    for (const word of list.split(' ')) {
      const first = word.charAt(0);
      table.set(first, [...(table.get(first) ?? []), [word, role]]);
    }
  }
  for (const words of table.values()) words.sort((a, b) => b[0].length - a[0].length);
  return table;
}

const directionTable = tableOf(directionWords);
const timeTable = tableOf(timeWords);

function wordsIn<R extends string>(text: string, table: Table<R>): Word<R>[] {
  const found: Word<R>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const match = table.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
    if (match === undefined) continue;
    found.push({ role: match[1], text: match[0], start: at, end: at + match[0].length });
    at += match[0].length - 1;
  }
  return found;
}

/** 时间, 时限 or 天数 at the end of a name: it measures a length of time. */
const timeTail = /(?:时间|时长|时限|限时|期限|周期|工期|耗时|用时|天数|日数|小时数|分钟数)$/;
/** A length of time that is a limit whatever is to be done in it. */
const limitTail = /(?:时限|限时|期限|工期|耗时|用时)$/;

/** What may stand between the deciding word and the end of the name: 率 in 投诉率, 发生数 in 事故发生数. */
const plainTail =
  /^(?:的|性|类)?(?:行为|现象|情况|事件|人员|资金|点)?(?:总|累计|平均)?(?:次|件|起|宗|人|户|例|台|天|个|笔|辆|元)?(?:率|比率|比例|占比|比重|数|数量|数目|量|次数|人次|批次|额|金额|面积|程度|度|指数|指标|水平|幅度|系数|强度|密度|浓度|值)?$/;
// 不合格产品数, 未整改问题数: at most eight characters name what was not done; more is another phrase.
const countTail = /^\p{Script=Han}{1,8}(?:数|量|面积|率|比例|占比)$/u;
/** 未整改, 不合格: what was not done. */
const negated = /^(?:未|不|非|没有)(?=.)/;
const rateTail = /(?:率|比例|占比|比重)$/;
// 变更率, 波动幅度, 举报数: more of it may be good or bad; 控制质量 is about something else.
const eitherTail = /^(?:比?率|比例|幅度|系数|度|程度|数)?$/;
/** Who or what has the fault: 违规企业数 may be harm or work. */
const carrierTail =
  /^(?:人口|群众|学生|儿童|企业|车辆|单位|房屋|资产|场所|建筑|用地|土地|耕地|设备|机构|商户|网站|项目)(?:总?数量?|面积|个数|户数|家数)$/;

/** Adverbs before the verb with which a name begins: 依法查处违法行为数, 全年受理投诉件数. */
const opening =
  /^(?:全年|年度|当年|本年|累计|共|依法|及时|有效|成功|妥善|集中|组织|开展|协助|按时|计划|发现并|排查并|督促|协调|参与)*$/;
/** Work whose object may be a defect: 纠正差错数, 资助贫困学生人数; not 发放差错数. */
const mends = new Set(
  '纠正 更正 发现 查找 清理 清收 消除 化解 追回 挽回 帮扶 安置 资助 慰问 救助 救治 治疗 收治 劝返 拆除 盘活 消化 处置 销毁 淘汰'.split(
    ' ',
  ),
);

const isHarm = ({ role }: Word<DirectionRole>) => role === 'event' || role === 'defect' || role === 'occurs';
const isDone = ({ role }: Word<DirectionRole>) => role === 'work' || role === 'wanted';

/** Between 未 and what was not done: 未按时完成. */
const adverbs = /^(?:能|按|按时|按期|及时|完全|全部|有效|得到|予以)?$/;
/** How far from 无 or 零 the harm may stand that it denies: 无重大安全责任事故. */
const negatedWithin = 8;

/** The words of a name with negations worked in: 未完成 is a defect, 零事故 is wanted. */
function meaningWords(name: string): Word<DirectionRole>[] {
  const words: Word<DirectionRole>[] = [];
  let negation: Word<DirectionRole> | null = null;
  for (const word of wordsIn(name, directionTable)) {
    if (word.role === 'plain') continue;
    if (word.role === 'negation') {
      negation = word;
      continue;
    }
    const between: string = negation === null ? '' : name.slice(negation.end, word.start);
    if (negation === null) words.push(word);
    else if (isDone(word) && adverbs.test(between) && /^(?:未|不|非|没有)$/.test(negation.text)) {
      words.push({ ...word, role: 'defect', text: name.slice(negation.start, word.end), start: negation.start });
      negation = null;
    } else if (isHarm(word) && between.length <= negatedWithin && !/^[不非]$/.test(negation.text))
      words.push({ ...word, role: 'wanted' });
    else words.push(word);
  }
  return words;
}

function ofTime(name: string, words: readonly Word<DirectionRole>[]): Said | null {
  const tail = timeTail.exec(name)?.[0] ?? '';
  const role = wordsIn(name, timeTable).at(-1);
  if (role !== undefined) return { wanted: role.role === 'process' ? 'fewer' : 'more', word: role.text + tail };
  const last = words.at(-1);
  if (last !== undefined && isHarm(last)) return { wanted: 'fewer', word: last.text };
  return limitTail.test(tail) ? { wanted: 'fewer', word: tail } : null;
}

/** Words between work and its object: 查处食品药品违法行为数; in 办理业务投诉数 the work has another object. */
const objectWithin = 4;
const ownObject = /业务|工作|手续|过程|服务/;

/** The work right before a harm, over other words for it: 排查 in 排查安全隐患数, 化解 in 化解矛盾纠纷数. */
function workOn(name: string, words: readonly Word<DirectionRole>[]): Word<DirectionRole> | null {
  let begin = words.at(-1)?.start ?? 0;
  for (const word of words.slice(0, -1).reverse()) {
    const between = name.slice(word.end, begin);
    if (between.length > objectWithin || ownObject.test(between)) return null;
    if (word.role === 'work' || word.role === 'less') return word;
    if (!isHarm(word) && word.text !== '安全') return null;
    begin = word.start;
  }
  return null;
}

/** An unwanted word as the last one: unless it is the object of work it is wanted low. */
function ofHarm(name: string, words: readonly Word<DirectionRole>[], last: Word<DirectionRole>): Said | null {
  const rest = name.slice(last.end);
  const fewer = { wanted: 'fewer', word: last.text } as const;
  if (!plainTail.test(rest)) {
    if (negated.test(last.text)) return countTail.test(rest) ? fewer : null;
    return carrierTail.test(rest) && !words.some(isDone) ? { wanted: 'either', word: last.text + rest } : null;
  }
  const rate = rateTail.test(rest);
  const work = workOn(name, words);
  if (work === null) return fewer;
  if (work.role === 'less') return { wanted: rate ? 'either' : 'more', word: work.text };
  if (last.role !== 'event' && !mends.has(work.text)) return fewer;
  // 案件办理投诉率: the case is what was worked on, the complaint is not.
  const front = name.slice(0, work.start);
  if (/(?:案件|事项|工单|业务)$/.test(front)) return rate ? fewer : { wanted: 'either', word: work.text + last.text };
  return { wanted: opening.test(front) && !rate ? 'more' : 'either', word: work.text + last.text };
}

function ofLast(name: string, words: readonly Word<DirectionRole>[]): Said | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  if (isHarm(last)) return ofHarm(name, words, last);
  const rest = name.slice(last.end);
  switch (last.role) {
    case 'either':
      return eitherTail.test(rest) ? { wanted: 'either', word: last.text + rest } : null;
    case 'item': {
      const harm = words.at(-2);
      if (harm !== undefined && negated.test(harm.text)) return { wanted: 'fewer', word: harm.text + last.text };
      if (!plainTail.test(rest) || words.some(isDone)) return { wanted: 'more', word: last.text };
      return words.some(isHarm) ? { wanted: 'either', word: last.text + rest } : null;
    }
    default:
      return { wanted: 'more', word: last.text };
  }
}

/** Which way an indicator is wanted, by the last word of its name (as printed) that counts; null where nothing says it. */
export const nameDirection = rememberText((printed): NameDirection | null => {
  const name = fold(printed).text.replace(/\([^()]{0,40}\)$/, '');
  const words = meaningWords(name);
  const time = timeTail.test(name);
  const said = time ? ofTime(name, words) : ofLast(name, words);
  return said === null ? null : { ...said, time };
});

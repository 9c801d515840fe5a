import type { GoalPromise } from '../../model/goals/goals.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { remember } from '../../model/remember.ts';
import { readPromises } from '../../targets/read-promises.ts';
import type { DocumentView, ProjectView, Where } from '../document-view.ts';
import { type Carriage, carriageInDocument, carriageInProject } from './promise-carriers.ts';
import { departmentPart, tableParts as texts } from './table-parts.ts';
import { moneyInWan } from './target-amounts.ts';

/** A promise with where it stands, in words and as a place, and what became of it. */
export interface PromiseView {
  readonly promise: GoalPromise;
  /** The promise as the sentence has it, subject and number together. */
  readonly words: string;
  readonly stands: Bilingual;
  readonly where: Where;
  readonly carriage: Carriage;
}

/** Subject and number as they stand in the sentence; joined by a colon where other words come between. */
function wordsOf({ sentence, subject, text }: GoalPromise): string {
  const orders = [`${subject}${text}`, `${text}${subject}`];
  return orders.find((words) => sentence.includes(words)) ?? closeBy(sentence, subject, text) ?? `${subject}：${text}`;
}

/** What a sentence has from a subject to a text that begins at most six characters behind it: 培训教师共计120人. */
function closeBy(sentence: string, subject: string, text: string): string | null {
  for (let at = sentence.indexOf(subject); at >= 0; at = sentence.indexOf(subject, at + 1)) {
    const behind = at + subject.length;
    const gap = sentence.slice(behind, behind + 6 + text.length).indexOf(text);
    if (gap >= 0) return sentence.slice(at, behind + gap + text.length);
  }
  return null;
}

/** 乡镇, 街道, 行政村, 县（市、区）: where something is done. */
const placeNoun =
  /^(?:行政|自然|贫困|中心|试点|重点|边境|脱贫|建制|城市|城镇|农村)?(?:乡|镇|街道|村|社区|县|市|区|省|州|旗|园区|片区|苏木|居委会)/;
/** In front of a number of places: 在, 全县, 下辖. */
const scopeBefore =
  /(?:在|为|对|向|给|由|从|至|全[省市县区州镇乡]|我[省市县区州镇乡]|辖区?内?|下辖|所辖|所属|涉及|分布于?|位于|现有|共有|包括|各)$/;

/**
 * 在全县12个乡镇开展培训20次: the number says where, which no indicator has to carry. 覆盖8个乡镇 at the end of its clause says what is
 * reached, and counts.
 */
function isScope({ sentence, text, target }: GoalPromise): boolean {
  if (target.dimension !== 'count' || !/[个家]$/.test(text)) return false;
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
    const behind = sentence.slice(at + text.length);
    const noun = placeNoun.exec(behind)?.[0];
    if (noun === undefined) continue;
    const rest = behind.slice(noun.length);
    if (scopeBefore.test(sentence.slice(0, at))) return true;
    // 支持5个县区实施高标准农田10万亩; 3个街道、56个村配备垃圾桶.
    if (/^[\p{Script=Han}]{2}/u.test(rest) && !/^[^，。；,;]{0,20}(?:全覆盖|受益|达标)/u.test(rest)) return true;
    if (/^[、和及]\d{1,5}[个家][^，。；,;]{1,12}[\p{Script=Han}]{3}/u.test(rest)) return true;
  }
  return false;
}

/** 60周岁以上老人, 3至12岁儿童: the age of those it is for. */
const isAge = ({ text, sentence }: GoalPromise): boolean =>
  /岁/.test(text) || /^\s?(?:周)?岁/.test(sentence.slice(sentence.indexOf(text) + text.length));

/** 24小时自助图书馆 and 24小时值守 are open round the clock; 24小时内修复 is a promise. */
const isRoundTheClock = ({ text, sentence }: GoalPromise): boolean =>
  /^24\s?小时$/.test(text) && !/^[以之]?内/.test(sentence.slice(sentence.indexOf(text) + text.length));

/** Numbers that say where, for whom or what sort of thing, and amounts of the project's own money: none is a promise. */
const isAside = (promise: GoalPromise, project: ProjectView): boolean =>
  isScope(promise) || isAge(promise) || isRoundTheClock(promise) || isFunding(promise, project);

/** Money that the project is to bring about, and what a thing may cost, are promises; what is spent on what is none. */
const effect =
  /带动|增加|增收|增长|节约|节省|节支|收入|产值|销售|利润|吸引|撬动|引导|成交|交易|税收|效益|挽回|追回|收缴|到位|每|均|单价|标准|成本|贷款|授信|融资|罚没/;

/** Amounts of the project's own money (陪审员补助160万元), which are a matter of its budget and need no indicator. */
function isFunding({ subject, text, target }: GoalPromise, { project }: ProjectView): boolean {
  if (target.dimension !== 'money') return false;
  const amount = moneyInWan(target);
  const { total, fiscal, carryOver, other } = project.budget;
  const isBudget = [total, fiscal, carryOver, other].some((each) => each != null && amount?.eq(each) === true);
  // «补助不超过5万元» bounds what may be paid and is a promise; «补助160万元» says what the money is for.
  return isBudget || (!effect.test(subject) && !/[≥≤<>超低高少多控]/.test(text));
}

function ofProject(project: ProjectView): PromiseView[] {
  // A table without an indicator has a finding that says so; each promise would say it again.
  if (project.rows.length === 0) return [];
  const { goals, purpose } = project.project;
  const { year } = project.document.document;
  const sources = [...goals.map((text) => [texts.goal, text] as const), [texts.purpose, purpose ?? ''] as const];
  const seen = new Set<string>();
  return sources.flatMap(([stands, text]) =>
    readPromises(text, project.project.source, year).flatMap((promise) => {
      if (isAside(promise, project)) return [];
      const key = `${promise.subject}|${promise.target.amount ?? ''}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          promise,
          words: wordsOf(promise),
          stands,
          where: project.where,
          carriage: carriageInProject(promise, project),
        },
      ];
    }),
  );
}

function ofDepartment(document: DocumentView): PromiseView[] {
  return (document.document.department?.parts ?? []).flatMap((part) =>
    part.promises.map((promise) => ({
      promise,
      words: wordsOf(promise),
      stands: departmentPart(part.title),
      where: { place: promise.source, project: null, indicator: null },
      carriage: carriageInDocument(promise, document.projects),
    })),
  );
}

/** Every number promised in prose: the department part first, then goals and purposes project by project. */
export const promisesOf = remember((document: DocumentView): readonly PromiseView[] => [
  ...ofDepartment(document),
  ...document.projects.flatMap(ofProject),
]);

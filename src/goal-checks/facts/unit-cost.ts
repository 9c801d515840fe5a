import { Decimal } from '../../model/decimal.ts';
import type { ProjectView, RowView } from '../document-view.ts';
import { coreWords, covered, wordBag } from './subject-match.ts';
import { amountOf } from './target-amounts.ts';

// 平均成本, 单场费用, 月租: the cost of one, to be multiplied; 月 alone would take 月球 along.
const perItem = /平均|均|每|单位|单价|单个|单次|单场|月(?:运营|租|度|支出|成本|费用)/u;
const monthly = /月均|每月|平均每月|月(?:运营|租|度|支出|成本|费用|工资)/u;

/** The text that tells whether a cost is of one item: the name, with the description where that is a name too and not a breakdown. */
function costWords(row: RowView): string {
  // «项目总成本» is whole, and a description with numbers is a breakdown: «场地3万，讲师2万».
  const whole = /总|预算/u.test(row.name);
  return whole || /\d/u.test(row.description) ? row.name : `${row.name} ${row.description}`;
}

/** True for a cost per item or per month rather than of the whole project. */
export function isUnitCost(row: RowView): boolean {
  return perItem.test(costWords(row)) || /\/|每/u.test(row.target.unit ?? '');
}

/** True for a cost per month. */
export function isMonthlyCost(row: RowView): boolean {
  return monthly.test(costWords(row)) || /\/月/u.test(row.target.unit ?? '');
}

/** How often a unit cost falls due, with the words for it. */
export interface Multiple {
  readonly times: Decimal;
  readonly words: string;
}

// 发放次数 12 says how often a monthly sum is paid.
const payments = /发放次数|支付次数|发放月数|月数/u;

/** Twelve months, unless an indicator states how often it is paid. */
export function monthsOf(project: ProjectView): Multiple {
  const stated = project.rows.find((row) => payments.test(row.name) && row.target.dimension !== 'percent');
  const times = stated === undefined ? null : amountOf(stated.target);
  return times === null || stated === undefined
    ? { times: new Decimal(12), words: '12个月' }
    : { times, words: `${stated.quoted}${stated.target.text}` };
}

const countable: ReadonlySet<string | null> = new Set(['count', 'length', 'area', 'mass', 'volume']);

/** What a cost is of, by its unit: 元/公里, 元/万尾 (ten thousand of them); «元/人·月» and «元/次·人» depend on two things. */
const perUnit = /^[万亿]?元\/(万|千|百)?([^/·*×]{1,6})$/u;
const manyOf: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000, 百: 100 };

/** True when the name of a cost says for which unit it is: 每公里养护成本 with 公里, 人均成本 with 人. */
function statedPer(cost: RowView, unit: string): boolean {
  const words = costWords(cost);
  return words.includes(`每${unit}`) || words.includes(`${unit}均`);
}

/** Words of a cost that don't say of what it is: 每亩防治成本 is about 防治, 平均成本 about nothing in particular. */
const costWord =
  /成本|费用|支出|单价|价格|标准|金额|经费|补贴|奖补|奖励|补偿|资金|投入|单位|单[个次场件台套]|[人户亩次场]均|每(?:公里|\p{Script=Han})|月[均租度]|控制|采购|购置|平均/gu;

/** From this share of the cost's own words on a row counts what the cost is of: 防治面积, not 监测面积, for 每亩防治成本. */
const sameThing = 0.6;

/** The rows that count what the cost is of; all where its name doesn't say. 刑事案件补贴 is not of all 案件. */
function ofSameThing(cost: RowView, rows: readonly RowView[]): readonly RowView[] {
  const subject = coreWords(cost.name.replace(costWord, ' '), cost.project.project.unit.name);
  if (subject === '') return rows;
  const wanted = wordBag(subject);
  return rows.filter((row) => covered(wanted, wordBag(coreWords(`${row.name} ${row.description}`))) >= sameThing);
}

/**
 * The planned quantity a unit cost is multiplied by: of what the cost is of, in the unit it names, else the smallest count of the project,
 * since any larger one would exceed the budget even more. Null where none is stated.
 */
export function quantityFor(cost: RowView): Multiple | null {
  const planned = cost.project.rows.filter(
    (row) => row.kind === 'quantity' && row.target.kind !== 'at-most' && countable.has(row.target.dimension),
  );
  const compound = /\//u.test(cost.target.unit ?? '');
  const [, many, per] = perUnit.exec(cost.target.unit ?? '') ?? [];
  if (compound && per === undefined) return null;
  const named = planned.filter(
    ({ target: { unit } }) => unit !== null && (compound ? unit === per : statedPer(cost, unit)),
  );
  const counts = planned.filter(({ target }) => target.dimension === 'count');
  let smallest: Multiple | null = null;
  for (const row of ofSameThing(cost, compound || named.length > 0 ? named : counts)) {
    const times = amountOf(row.target)?.div(manyOf[many ?? ''] ?? 1) ?? null;
    if (times === null || times.isZero()) continue;
    if (smallest === null || times.lt(smallest.times)) smallest = { times, words: `${row.quoted}${row.target.text}` };
  }
  return smallest;
}

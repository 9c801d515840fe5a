import { Decimal } from '../../model/decimal.ts';
import type { ProjectView, RowView } from '../document-view.ts';
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

/** True when the cost is stated per unit of this quantity: 每公里养护成本 with 公里, 人均成本 with 人. */
function statedPer(cost: RowView, unit: string): boolean {
  const words = costWords(cost);
  return words.includes(`每${unit}`) || words.includes(`${unit}均`) || (cost.target.unit ?? '').endsWith(`/${unit}`);
}

/**
 * The planned quantity a unit cost is multiplied by: one in the unit the cost names, else the smallest count of the project, since any
 * larger one would exceed the budget even more. Null where none is stated.
 */
export function quantityFor(cost: RowView): Multiple | null {
  const planned = cost.project.rows.filter(
    (row) => row.kind === 'quantity' && row.target.kind !== 'at-most' && countable.has(row.target.dimension),
  );
  const named = planned.filter(({ target }) => target.unit !== null && statedPer(cost, target.unit));
  const counts = planned.filter(({ target }) => target.dimension === 'count');
  let smallest: Multiple | null = null;
  for (const row of named.length > 0 ? named : counts) {
    const times = amountOf(row.target);
    if (times === null || times.isZero()) continue;
    if (smallest === null || times.lt(smallest.times)) smallest = { times, words: `${row.quoted}${row.target.text}` };
  }
  return smallest;
}

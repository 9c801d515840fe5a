import { Decimal } from '../model/decimal.ts';
import type { ProjectView, RowView } from './document-view.ts';
import { amountOf } from './target-amounts.ts';

const perItem = /平均|均|每|单位|单价|单个|单次|单场|月(?:运营|租|度|支出|成本|费用)/u;
const monthly = /月均|每月|平均每月|月(?:运营|租|度|支出|成本|费用|工资)/u;

/** The text that tells whether a cost is of one item: the name, with the description where that is a name too and not a breakdown. */
function costWords(row: RowView): string {
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

const payments = /发放次数|支付次数|发放月数|月数/u;

/** Twelve months, unless an indicator states how often it is paid. */
export function monthsOf(project: ProjectView): Multiple {
  const stated = project.rows.find((row) => payments.test(row.name) && row.target.dimension !== 'percent');
  const times = stated === undefined ? null : amountOf(stated.target);
  return times === null || stated === undefined
    ? { times: new Decimal(12), words: '12个月' }
    : { times, words: `${stated.quoted}${stated.target.text}` };
}

/** The smallest planned quantity of the project: any larger one would exceed the budget even more. Null where none is stated. */
export function smallestQuantity(project: ProjectView): Multiple | null {
  let smallest: Multiple | null = null;
  for (const row of project.rows) {
    const times = row.target.dimension === 'count' ? amountOf(row.target) : null;
    if (row.kind !== 'quantity' || row.target.kind === 'at-most' || times === null || times.isZero()) continue;
    if (smallest === null || times.lt(smallest.times)) smallest = { times, words: `${row.quoted}${row.target.text}` };
  }
  return smallest;
}

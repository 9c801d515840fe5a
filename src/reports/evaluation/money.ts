import { type DecimalText, decimal } from '../../model/decimal.ts';
import { contentText } from '../tables/cell-text.ts';
import { moneyCell } from '../tables/cells.ts';
import type { ReportContext } from './report-context.ts';
import { sumOrNull } from './tally.ts';

/** A ratio of 1 as a percent with two decimals, half up: 0.93456 gives 93.46%. */
export function percentText(ratio: DecimalText): string {
  return `${decimal(ratio).times(100).toFixed(2)}%`;
}

/** Money in 万元 with its unit, as many decimals as tables show (two to six); a blank amount is said to be blank. */
export function moneyText(amount: DecimalText | null, context: ReportContext): string {
  if (amount === null) return context.say({ zh: '未填报', en: 'not reported' });
  const shown = contentText(moneyCell(amount).content);
  return context.say({ zh: `${shown} 万元`, en: `${shown} × 10,000 yuan` });
}

/** The sum of amounts in 万元; where some are blank there is no sum, and how many lack is said instead. */
export function moneySumText(amounts: readonly (DecimalText | null)[], context: ReportContext): string {
  const blank = amounts.filter((amount) => amount === null).length;
  const sum = sumOrNull(amounts);
  if (sum !== null || blank === 0) return moneyText(sum ?? '0', context);
  return context.say({
    zh: `未合计（${blank} 个项目没有填报）`,
    en: `not added up (${blank} project(s) did not report)`,
  });
}

import { type DecimalText, decimal } from '../../model/decimal.ts';
import { contentText } from '../cell-text.ts';
import { moneyCell } from '../cells.ts';
import type { ReportContext } from './report-context.ts';

/** A ratio of 1 as a percent with two decimals, half up: 0.93456 gives 93.46%. */
export function percentText(ratio: DecimalText): string {
  return `${decimal(ratio).times(100).toFixed(2)}%`;
}

/** Money in 万元 with its unit, as many decimals as tables show (two to six); a blank amount is said to be blank. */
export function moneyText(amount: DecimalText | null, context: ReportContext): string {
  if (amount === null) return context.say('未填报', 'not reported');
  const shown = contentText(moneyCell(amount).content);
  return context.say(`${shown} 万元`, `${shown} × 10,000 yuan`);
}

import { type DecimalText, decimal } from '../../model/decimal.ts';
import type { ReportContext } from './report-context.ts';

/** A ratio of 1 as a percent with two decimals, half up: 0.93456 gives 93.46%. */
export function percentText(ratio: DecimalText): string {
  return `${decimal(ratio).times(100).toFixed(2)}%`;
}

/** Money in 万元 with two decimals and its unit; a blank amount is said to be blank. */
export function moneyText(amount: DecimalText | null, context: ReportContext): string {
  if (amount === null) return context.say('未填报', 'not reported');
  return context.say(`${decimal(amount).toFixed(2)} 万元`, `${decimal(amount).toFixed(2)} × 10,000 yuan`);
}

import type { Speak } from '../../findings/speak.ts';
import { type DecimalText, decimal } from '../../model/decimal.ts';
import { contentText } from '../tables/cell-text.ts';
import { moneyCell } from '../tables/cells.ts';
import type { ReportContext } from './report-context.ts';
import type { KnownSum } from './tally.ts';

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

/** What lacks in a sum, behind it; nothing where all is there. */
export function lackingText({ missing }: KnownSum, say: Speak): string {
  if (missing === 0) return '';
  return say.marks.bracketed(say({ zh: '缺 {missing} 个项目', en: '{missing} project(s) missing' }, { missing }));
}

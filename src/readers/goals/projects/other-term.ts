import type { GridCell } from '../../../containers/word/document-blocks.ts';
import { moneyLabel } from '../money/money-labels.ts';

/** The grid columns of medium-term goals or amounts that stand beside the annual ones, and the label above or before them. */
export interface OtherTerm {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

// «中期目标（2026—2028年）», «实施期资金总额» are of the whole period; «其中：年度资金» of this year.
const ofPeriod = (text: string): boolean =>
  /^\s*(?:中期|中长期|长期|实施期|实施周期|三年)\S*(?:目标|资金|预算)/.test(text) ||
  moneyLabel(text)?.stage === 'period';

const ofYear = (text: string): boolean =>
  /^\s*(?:其中[:：]?\s*)?(?:年度|当年|本年)/.test(text) || moneyLabel(text)?.stage === 'annual';

/** Where medium-term goals or amounts stand beside the annual ones: from their label to the annual one. */
export function otherTermColumns(cells: readonly GridCell[]): OtherTerm | null {
  const other = cells.find((cell) => ofPeriod(cell.text));
  const annual = cells.find((cell) => cell.column > (other?.column ?? 0) && ofYear(cell.text));
  if (other === undefined || annual === undefined || annual.column <= other.column) return null;
  return { from: other.column, to: annual.column, label: other.text.trim() };
}

/** 其中：财政拨款 | 200 | 其中：财政拨款 | 80 below such a row: the same label on both sides. */
export function goesOnBeside(cells: readonly GridCell[], { from, to }: OtherTerm): boolean {
  const labels = cells.filter((cell) => moneyLabel(cell.text) !== null);
  return labels.some(({ column }) => column >= from && column < to) && labels.some(({ column }) => column >= to);
}

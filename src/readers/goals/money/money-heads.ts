import type { GridCell } from '../../../containers/word/document-blocks.ts';
import { type MoneyLabel, moneyLabel, type Stage } from './money-labels.ts';
import { isFigure } from './money-words.ts';

/** What heads a column of amounts; `label` is null for words that nobody knows (备注). */
export interface ColumnHead {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly label: MoneyLabel | null;
}

/** The figures that can be the budget, the one that counts first. */
const budgetStages: readonly Stage[] = ['revised', 'initial', 'annual', 'plain'];
/** The place of a figure in that order; −1 for one that is never the budget. */
export const rank = ({ stage }: MoneyLabel): number => budgetStages.indexOf(stage);

/** No heading of a column of amounts is longer: 得分（20分*执行率）. */
const maxHeadLength = 16;

/** 项目资金（万元） | 项目 | 年初预算数 | 全年预算数 | 备注: figures of money by column, with words nobody needs before and between them. */
export function headsStages(texts: readonly GridCell[]): boolean {
  const labels = texts.map(({ text }) => moneyLabel(text));
  const first = labels.findIndex((label) => label !== null && !label.block && label.fund === 'total');
  const heads = texts.slice(Math.max(0, first));
  const stages = new Set(
    labels.flatMap((label) => (label?.block === false && label.fund === 'total' ? label.stage : [])),
  );
  const isWord = ({ text }: GridCell): boolean => text.trim().length <= maxHeadLength && !isFigure(text);
  return first >= 0 && first < 3 && stages.size > 1 && heads.every(isWord);
}

/** What an amount is whose row says whose money it is and whose column which figure; or only the column. */
export function headedLabel(row: MoneyLabel | null, head: MoneyLabel | null): MoneyLabel | null {
  if (head === null) return null;
  if (row === null) return head;
  const rowSays = rank(row) < 0 || head.stage === 'plain';
  if (head.fund === 'total') return { ...row, stage: rowSays ? row.stage : head.stage };
  return row.fund === 'total' ? { ...head, stage: row.stage } : null;
}

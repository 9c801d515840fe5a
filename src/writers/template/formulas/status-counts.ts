import { actualsSheets } from '../../../model/actuals/actuals-layout.ts';
import { certain } from '../../../model/certain.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { Project } from '../../../model/goals/goals.ts';
import type { IndicatorRow } from '../sheets/indicator-sheet.ts';
import type { MoneyRow } from '../sheets/money-sheet.ts';
import { indicatorLetters, moneyLetters, ownIndicators, ownMoney, type Spans } from '../sheets/sheet-spans.ts';
import { readyWord, statusWords } from './status-words.ts';
import type { CellValue } from './template-formula.ts';

/** The columns of the status sheet that formulas refer to. */
export const statusLetters = {
  code: 'B',
  name: 'C',
  all: 'D',
  complete: 'E',
  toFill: 'F',
  lacking: 'G',
  contradictory: 'H',
  money: 'I',
  progress: 'J',
  conclusion: 'K',
  link: 'L',
} as const;

export type Count = 'complete' | 'toFill' | 'lacking' | 'contradictory';

const moneyWords = ['完整', '矛盾', '缺', '待填'] as const;
const contradictoryWord = '有矛盾，请先更正';

/** Where a project stands now, by the values of its rows; `row` is its row on the status sheet. */
export interface ProjectState {
  readonly project: Project;
  readonly row: number;
  readonly all: number;
  readonly counts: Readonly<Record<Count, number>>;
  readonly money: (typeof moneyWords)[number];
}

/** A formula with the value it has now. */
export interface LiveValue {
  readonly formula: string;
  readonly value: CellValue;
}

const begins = (status: unknown, word: string) => typeof status === 'string' && status.startsWith(word);

/** Counts the rows of a project by their status. */
export function stateOf(
  project: Project,
  row: number,
  indicators: readonly IndicatorRow[],
  money: readonly MoneyRow[],
): ProjectState {
  const own = indicators.filter((one) => one.plan.project === project);
  const count = (what: Count) => own.filter((one) => begins(one.values.get('status'), statusWords[what])).length;
  const total = money.find((one) => one.project === project && one.fund.source === 'total');
  return {
    project,
    row,
    all: own.length,
    counts: {
      complete: count('complete'),
      toFill: count('toFill'),
      lacking: count('lacking'),
      contradictory: count('contradictory'),
    },
    money: certain(
      moneyWords.find((word) => begins(total?.values.get('status'), word)),
      'state of the money of a project',
    ),
  };
}

const onStatusRow = (row: number) => ({ code: `$B${row}`, name: `$C${row}` });

/** How many indicators the project has. */
export function allOf(spans: Spans, state: ProjectState): LiveValue {
  return { formula: `SUMPRODUCT(${ownIndicators(spans, onStatusRow(state.row))})`, value: new Decimal(state.all) };
}

/** How many of them are in a state. */
export function countOf(spans: Spans, state: ProjectState, what: Count): LiveValue {
  const word = statusWords[what];
  const test = `LEFT(${spans.indicator('status')},${word.length})="${word}"`;
  return {
    formula: `SUMPRODUCT(${ownIndicators(spans, onStatusRow(state.row))}*(${test}))`,
    value: new Decimal(state.counts[what]),
  };
}

/** The state of the project's money in one word. */
export function moneyOf(spans: Spans, state: ProjectState): LiveValue {
  const status = spans.money('status');
  const is = (word: string) =>
    `SUMPRODUCT(${ownMoney(spans, onStatusRow(state.row))}*(LEFT(${status},${word.length})="${word}"))>0`;
  const formula = `IF(${is('完整')},"完整",IF(${is('矛盾')},"矛盾",IF(${is('缺')},"缺","待填")))`;
  return { formula, value: state.money };
}

/** Whether the project can be handed in, or how many places are still open. */
export function conclusionOf({ row, all, counts, money }: ProjectState): LiveValue {
  const open = all - counts.complete + (money === '完整' ? 0 : 1);
  const contradictory = counts.contradictory > 0 || money === '矛盾';
  const openFormula = `(D${row}-E${row}+IF(I${row}="完整",0,1))`;
  return {
    formula:
      `IF(OR(H${row}>0,I${row}="矛盾"),"${contradictoryWord}",` +
      `IF(${openFormula}=0,"${readyWord}","还差"&${openFormula}&"处"))`,
    value: contradictory ? contradictoryWord : open === 0 ? readyWord : `还差${open}处`,
  };
}

/** A link to the first row of the project that isn't complete; blank when all are. */
export function linkOf(spans: Spans, { row, all, counts, money }: ProjectState): LiveValue {
  const firstOpen = (own: string, status: string) =>
    `(1000000-SUMPRODUCT(MAX(${own}*(LEFT(${status},2)<>"完整")*(1000000-ROW(${status})))))`;
  const to = (sheet: string, column: string, at: string, words: string) =>
    `HYPERLINK("#'${sheet}'!${column}"&${at},"${words}")`;
  const indicator = to(
    actualsSheets.indicators,
    indicatorLetters('actual'),
    firstOpen(ownIndicators(spans, onStatusRow(row)), spans.indicator('status')),
    '转到指标',
  );
  const funds = to(
    actualsSheets.money,
    moneyLetters('initial'),
    firstOpen(ownMoney(spans, onStatusRow(row)), spans.money('status')),
    '转到资金',
  );
  return {
    formula: `IF(D${row}>E${row},${indicator},IF(I${row}<>"完整",${funds},""))`,
    value: all > counts.complete ? '转到指标' : money === '完整' ? '' : '转到资金',
  };
}

/** Ten squares filled in proportion, and the percent: a bar that every program shows and that prints without colour. */
export function progressOf(row: number, complete: number, all: number): LiveValue {
  const part = (of: number) => `IF(D${row}=0,0,INT(E${row}*${of}/D${row}))`;
  const share = (of: number) => (all === 0 ? 0 : Math.floor((complete * of) / all));
  return {
    formula: `REPT("■",${part(10)})&REPT("□",10-${part(10)})&" "&${part(100)}&"%"`,
    value: `${'■'.repeat(share(10))}${'□'.repeat(10 - share(10))} ${share(100)}%`,
  };
}

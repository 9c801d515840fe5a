import { actualsSheets } from '../../../model/actuals/actuals-layout.ts';
import { certain } from '../../../model/certain.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { Project } from '../../../model/goals/goals.ts';
import type { IndicatorRow } from '../sheets/indicator-sheet.ts';
import type { MoneyRow } from '../sheets/money-sheet.ts';
import { indicatorLetters, moneyLetters, ownIndicators, ownMoney, type Spans } from '../sheets/sheet-spans.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import type { TemplateWords } from './status-words.ts';
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

const moneyCounts = ['complete', 'contradictory', 'lacking', 'toFill'] as const satisfies readonly Count[];

/** Where a project stands now, by the values of its rows; `row` is its row on the status sheet. */
export interface ProjectState {
  readonly project: Project;
  readonly row: number;
  readonly all: number;
  readonly counts: Readonly<Record<Count, number>>;
  readonly money: Count;
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
  {
    indicators,
    money,
    words,
  }: { indicators: readonly IndicatorRow[]; money: readonly MoneyRow[]; words: TemplateWords },
): ProjectState {
  const own = indicators.filter((one) => one.plan.project === project);
  const count = (what: Count) => own.filter((one) => begins(one.values.get('status'), words.status[what])).length;
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
      moneyCounts.find((what) => begins(total?.values.get('status'), words.money[what])),
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
export function countOf(spans: Spans, state: ProjectState, what: Count, { status }: TemplateWords): LiveValue {
  const word = status[what];
  const test = `LEFT(${spans.indicator('status')},${word.length})="${word}"`;
  return {
    formula: `SUMPRODUCT(${ownIndicators(spans, onStatusRow(state.row))}*(${test}))`,
    value: new Decimal(state.counts[what]),
  };
}

/** The state of the project's money in one word. */
export function moneyOf(spans: Spans, state: ProjectState, { money: words }: TemplateWords): LiveValue {
  const status = spans.money('status');
  const is = (word: string) =>
    `SUMPRODUCT(${ownMoney(spans, onStatusRow(state.row))}*(LEFT(${status},${word.length})="${word}"))>0`;
  const formula = moneyCounts
    .slice(0, -1)
    .reduceRight((rest, what) => `IF(${is(words[what])},"${words[what]}",${rest})`, `"${words.toFill}"`);
  return { formula, value: words[state.money] };
}

/** Whether the project can be handed in, or how many places are still open. */
export function conclusionOf({ row, all, counts, money }: ProjectState, { words, say }: TemplatePolicy): LiveValue {
  const open = all - counts.complete + (money === 'complete' ? 0 : 1);
  const contradictory = counts.contradictory > 0 || money === 'contradictory';
  const openFormula = `(D${row}-E${row}+IF(I${row}="${words.money.complete}",0,1))`;
  const [before, after] = say({ zh: '还差|处', en: '| places open' }).split('|');
  return {
    formula:
      `IF(OR(H${row}>0,I${row}="${words.money.contradictory}"),"${words.contradictory}",` +
      `IF(${openFormula}=0,"${words.ready}",${before === '' ? '' : `"${before}"&`}${openFormula}&"${after}"))`,
    value: contradictory ? words.contradictory : open === 0 ? words.ready : `${before}${open}${after}`,
  };
}

/** A link to the first row of the project that isn't complete; blank when all are. */
export function linkOf(
  spans: Spans,
  { row, all, counts, money }: ProjectState,
  { words: { money: words }, say }: TemplatePolicy,
): LiveValue {
  const { complete } = words;
  const firstOpen = (own: string, status: string) =>
    `(1000000-SUMPRODUCT(MAX(${own}*(LEFT(${status},${complete.length})<>"${complete}")*(1000000-ROW(${status})))))`;
  const to = (sheet: string, column: string, at: string, text: string) =>
    `HYPERLINK("#'${sheet}'!${column}"&${at},"${text}")`;
  const toIndicators = say({ zh: '转到指标', en: 'go to the row' });
  const toFunds = say({ zh: '转到资金', en: 'go to the funds' });
  const indicator = to(
    actualsSheets.indicators,
    indicatorLetters('actual'),
    firstOpen(ownIndicators(spans, onStatusRow(row)), spans.indicator('status')),
    toIndicators,
  );
  const funds = to(
    actualsSheets.money,
    moneyLetters('initial'),
    firstOpen(ownMoney(spans, onStatusRow(row)), spans.money('status')),
    toFunds,
  );
  return {
    formula: `IF(D${row}>E${row},${indicator},IF(I${row}<>"${complete}",${funds},""))`,
    value: all > counts.complete ? toIndicators : money === 'complete' ? '' : toFunds,
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

import type { Speak } from '../../findings/speak.ts';
import type { FundSource } from '../../model/actuals/actuals.ts';
import { fundRows } from '../../model/actuals/actuals-layout.ts';
import { type DecimalText, decimal, sum } from '../../model/decimal.ts';
import type { BindingOrigin, ExecutionScore } from '../../model/result/result.ts';
import { blankCell, moneyCell, percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputFormula } from '../tables/output-sheet.ts';
import { divided } from '../tables/sheet-rows.ts';
import { executionId } from './form-ids.ts';
import type { FormBlock, FormRow } from './form-parts.ts';
import { type KnownNumber, reference, type WorkingCell } from './known-number.ts';
import { liveScore } from './live-score.ts';

type Column = 'initial' | 'revised' | 'executed';
const columns: readonly Column[] = ['initial', 'revised', 'executed'];

function fundLabel(source: FundSource | 'total', say: Speak): string {
  const zh = fundRows.find((row) => row.source === source)?.label ?? source;
  const en = {
    total: 'total for the year',
    fiscal: 'of which: fiscal funds',
    'carry-over': 'carried over from last year',
    other: 'other funds',
  };
  return say({ zh: zh, en: en[source] });
}

function amount(execution: ExecutionScore, source: FundSource, column: Column): DecimalText | null {
  return execution.bySource.find((row) => row.source === source)?.[column] ?? null;
}

/** The total of a column: a sum over its sources where they add up to it, else the number as entered, which the remark says. */
function totalCell(execution: ExecutionScore, column: Column, say: Speak): Cell {
  const id = `fund.total.${column}`;
  const total = execution[column];
  const sources = execution.bySource.filter((row) => row[column] !== null);
  const align = 'right' as const;
  if (total === null || sources.length === 0) return moneyCell(total, 'body', { id, align });
  const added = sum(sources.map((row) => decimal(row[column] ?? '0')));
  if (!added.eq(decimal(total))) {
    const remark = say({
      zh: `此格不是公式：各来源合计${added.toFixed(2)}，与填报的总额${total}不符。`,
      en: `Not a formula: the sources add up to ${added.toFixed(2)}, the total reported is ${total}.`,
    });
    return moneyCell(total, 'warning', { id, align, remark });
  }
  const of = (['fiscal', 'carry-over', 'other'] as const).map((source) => ({ cell: `fund.${source}.${column}` }));
  return moneyCell(total, 'body', { id, align, formula: { kind: 'sum', of } });
}

function knownFunds(execution: ExecutionScore): KnownNumber[] {
  return columns.flatMap((origin) => {
    const value = execution[origin];
    return value === null ? [] : [{ origin, reference: reference(`fund.total.${origin}`), value }];
  });
}

/** 执行率 as a live division by whichever budget figure gives it; a plain number where none does. */
function rateCell(execution: ExecutionScore, known: readonly KnownNumber[], say: Speak): Cell {
  const id = `${executionId}.rate`;
  const { rate, executed } = execution;
  if (rate === null) return textCell('—', 'body', { id, align: 'center' });
  const gives = ({ value }: KnownNumber) =>
    !decimal(value).isZero() &&
    decimal(executed ?? '0')
      .div(decimal(value))
      .minus(decimal(rate))
      .abs()
      .lt('1e-30');
  const order: readonly BindingOrigin[] = ['adjusted', 'revised', 'initial'];
  const inRule = execution.trace?.bindings.map(({ origin }) => origin) ?? [];
  const budgets = known.filter((one) => order.includes(one.origin) && gives(one));
  const below = budgets.find(({ origin }) => inRule.includes(origin)) ?? budgets[0];
  if (below !== undefined) {
    const formula = divided({ cell: 'fund.total.executed' }, below.reference);
    return percentCell(rate, 'body', { id, align: 'center', formula });
  }
  const remark = say({
    zh: '此格不是公式：分母不在本表中，依据见“扣分说明”。',
    en: 'Not a formula: its denominator is not on this form; see the deductions sheet.',
  });
  return percentCell(rate, 'body', { id, align: 'center', remark });
}

/** 调整后预算数 as a sum over the sources' 全年预算数, where the rule reads it and the form has no such cell. */
function adjustedCell(execution: ExecutionScore): { known: KnownNumber; working: WorkingCell } | null {
  const bound = execution.trace?.bindings.find(({ origin }) => origin === 'adjusted');
  const sources = execution.bySource.filter(({ revised }) => revised !== null);
  if (bound === undefined) return null;
  const added = sum(sources.map(({ revised }) => decimal(revised ?? '0')));
  const summed = sources.length > 0 && added.eq(decimal(bound.value));
  const of = sources.map(({ source }) => ({ cell: `fund.${source}.revised` }));
  const id = `${executionId}.adjusted`;
  const formula: { formula?: OutputFormula } = summed ? { formula: { kind: 'sum', of } } : {};
  const cell = moneyCell(bound.value, summed ? 'number' : 'input', { id, ...formula });
  return {
    known: { origin: 'adjusted', reference: { cell: id }, value: bound.value },
    working: { column: 'adjusted', cell },
  };
}

function headingRow(say: Speak): FormRow {
  const heading = (zh: string, en: string): Cell => textCell(say({ zh: zh, en: en }), 'heading');
  return {
    cells: [
      textCell(say({ zh: '项目资金\n（万元）', en: 'funds (10,000 yuan)' }), 'label', { rows: 5 }),
      blankCell('heading', { columns: 2 }),
      heading('年初预算数', 'initial budget'),
      heading('全年预算数', 'revised budget'),
      heading('全年执行数', 'executed'),
      heading('分值', 'weight'),
      heading('执行率', 'rate'),
      heading('得分', 'score'),
    ],
    working: [],
  };
}

const dash = textCell('—', 'body', { align: 'center' });

function sourceRow(execution: ExecutionScore, source: FundSource, say: Speak): FormRow {
  return {
    cells: [
      textCell(fundLabel(source, say), 'label', { columns: 2 }),
      ...columns.map((column) =>
        moneyCell(amount(execution, source, column), 'body', { id: `fund.${source}.${column}`, align: 'right' }),
      ),
      dash,
      dash,
      dash,
    ],
    working: [],
  };
}

/**
 * The block 项目资金（万元） of the official form, five rows; `settings` are the profile's numbers that stand on another sheet. Money of
 * a project that was not carried out is shown and not scored.
 */
export function fundsBlock(
  execution: ExecutionScore,
  settings: readonly KnownNumber[],
  say: Speak,
  absent: boolean,
): FormBlock {
  const funds = knownFunds(execution);
  const weight: KnownNumber = {
    origin: 'weight',
    reference: { cell: `${executionId}.weight` },
    value: execution.weight,
  };
  const adjusted = adjustedCell(execution);
  const numbers = adjusted === null ? funds : [...funds, adjusted.known];
  const score = liveScore(execution, `${executionId}.score`, [...numbers, weight, ...settings], say);
  const rate = rateCell(execution, numbers, say);
  const rule = execution.rule === null ? [] : [ruleCell(say(execution.rule.title))];
  const total: FormRow = {
    cells: [
      textCell(fundLabel('total', say), 'label', { columns: 2 }),
      ...columns.map((column) => totalCell(execution, column, say)),
      ...(absent
        ? [dash, rate, dash]
        : [pointsCell(execution.weight, 'body', { id: `${executionId}.weight`, align: 'center' }), rate, score.cell]),
    ],
    working: absent ? [] : [...rule, ...(adjusted === null ? [] : [adjusted.working]), ...score.working],
  };
  const sources = (['fiscal', 'carry-over', 'other'] as const).map((source) => sourceRow(execution, source, say));
  return { rows: [headingRow(say), total, ...sources], known: numbers };
}

/** The name of the rule that decided, for the first working column. */
export function ruleCell(title: string): WorkingCell {
  return { column: 'rule', cell: textCell(title, 'muted') };
}

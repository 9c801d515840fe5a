import type { Speak } from '../../findings/speak.ts';
import type { FundSource } from '../../model/actuals/actuals.ts';
import { type DecimalText, decimal, plain, sum } from '../../model/decimal.ts';
import type { FormLayout, FundField, FundsBlock } from '../../model/policy/form-layout.ts';
import type { BindingOrigin, ExecutionScore } from '../../model/result/result.ts';
import { isAbsent } from '../evaluation/states.ts';
import { blankCell, moneyCell, percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputFormula } from '../tables/output-sheet.ts';
import { divided } from '../tables/sheet-rows.ts';
import { executionId } from './form-ids.ts';
import { type FormMaking, formMoney, inFormUnit, moneyScale, spanning } from './form-making.ts';
import type { FormBlock, FormRow } from './form-parts.ts';
import { type KnownNumber, reference, type WorkingCell } from './known-number.ts';
import { liveScore } from './live-score.ts';

type Column = 'initial' | 'revised' | 'executed';
const columns: readonly Column[] = ['initial', 'revised', 'executed'];

function amount(execution: ExecutionScore, source: FundSource, column: Column): DecimalText | null {
  return execution.bySource.find((row) => row.source === source)?.[column] ?? null;
}

/** The total of a column: a sum over its sources where they add up to it, else the number as entered, which the remark says. */
function totalCell(column: Column, making: FormMaking): Cell {
  const { project, layout, say } = making;
  const { execution } = project;
  const id = `fund.total.${column}`;
  const total = execution[column];
  const sources = execution.bySource.filter((row) => row[column] !== null);
  if (total === null || sources.length === 0) return formMoney(total, making, 'body', { id });
  const added = sum(sources.map((row) => decimal(row[column] ?? '0')));
  if (!added.eq(decimal(total))) {
    const shown = decimal(inFormUnit(plain(added), layout)).toFixed(2);
    const reported = inFormUnit(total, layout);
    const remark = say({
      zh: `此格不是公式：各来源合计${shown}，与填报的总额${reported}不符。`,
      en: `Not a formula: the sources add up to ${shown}, the total reported is ${reported}.`,
    });
    return formMoney(total, making, 'warning', { id, remark });
  }
  const of = (['fiscal', 'carry-over', 'other'] as const).map((source) => ({ cell: `fund.${source}.${column}` }));
  return formMoney(total, making, 'body', { id, formula: { kind: 'sum', of } });
}

function knownFunds(execution: ExecutionScore, layout: FormLayout): KnownNumber[] {
  return columns.flatMap((origin) => {
    const value = execution[origin];
    const { wan } = moneyScale(layout);
    return value === null ? [] : [{ origin, reference: reference(`fund.total.${origin}`, wan), value }];
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
    // Both are in the unit of the form.
    const formula = divided({ cell: 'fund.total.executed' }, { cell: below.reference.cell });
    return percentCell(rate, 'body', { id, align: 'center', formula });
  }
  const remark = say({
    zh: '此格不是公式：分母不在本表中，依据见“扣分说明”。',
    en: 'Not a formula: its denominator is not on this form; see the deductions sheet.',
  });
  return percentCell(rate, 'body', { id, align: 'center', remark });
}

/** 调整后预算数 as a sum over the sources' 全年预算数, where the rule reads it and the form has no such cell. */
function adjustedCell(making: FormMaking): { known: KnownNumber; working: WorkingCell } | null {
  const { execution } = making.project;
  const bound = execution.trace?.bindings.find(({ origin }) => origin === 'adjusted');
  const sources = execution.bySource.filter(({ revised }) => revised !== null);
  if (bound === undefined) return null;
  const added = sum(sources.map(({ revised }) => decimal(revised ?? '0')));
  const summed = sources.length > 0 && added.eq(decimal(bound.value));
  const of = sources.map(({ source }) => ({ cell: `fund.${source}.revised` }));
  const id = `${executionId}.adjusted`;
  const formula: { formula?: OutputFormula } = summed ? { formula: { kind: 'sum', of } } : {};
  const { layout } = making;
  const cell = moneyCell(inFormUnit(bound.value, layout), summed ? 'number' : 'input', { id, ...formula });
  return {
    known: { origin: 'adjusted', reference: reference(id, moneyScale(layout).wan), value: bound.value },
    working: { column: 'adjusted', cell },
  };
}

function headingRow({ label, labelColumns, columns: all, rows }: FundsBlock, say: Speak): FormRow {
  const head =
    label === null ? [] : [textCell(say(label), 'label', { rows: rows.length + 1, ...spanning(labelColumns) })];
  return {
    cells: [
      ...head,
      ...all.map(({ heading, columns: span }) =>
        heading === null ? blankCell('heading', spanning(span)) : textCell(say(heading), 'heading', spanning(span)),
      ),
    ],
    working: [],
  };
}

const dash = textCell('—', 'body', { align: 'center' });

/** What the columns of a row hold that stand for no amount. */
type RowCells = Readonly<Record<Exclude<FundField, 'source' | Column>, Cell>>;

const unscored: RowCells = { weight: dash, rate: dash, score: dash };

function fundRow(
  { source, label }: FundsBlock['rows'][number],
  { columns: all }: FundsBlock,
  own: RowCells,
  making: FormMaking,
): readonly Cell[] {
  const { execution } = making.project;
  return all.map(({ value: field, columns: span }) => {
    const more = spanning(span);
    switch (field) {
      case 'source':
        return textCell(making.say(label), 'label', more);
      case 'initial':
      case 'revised':
      case 'executed':
        return source === 'total'
          ? { ...totalCell(field, making), ...more }
          : formMoney(amount(execution, source, field), making, 'body', { id: `fund.${source}.${field}`, ...more });
      default:
        return { ...own[field], ...more };
    }
  });
}

/**
 * The block 项目资金 of the form; `settings` are the profile's numbers that stand on another sheet. Money of a project that was not carried
 * out is shown and not scored.
 */
export function fundsBlock(block: FundsBlock, settings: readonly KnownNumber[], making: FormMaking): FormBlock {
  const { project, layout, say } = making;
  const { execution } = project;
  const absent = isAbsent(project);
  const funds = knownFunds(execution, layout);
  const weight: KnownNumber = {
    origin: 'weight',
    reference: { cell: `${executionId}.weight` },
    value: execution.weight,
  };
  const adjusted = adjustedCell(making);
  const numbers = adjusted === null ? funds : [...funds, adjusted.known];
  const score = liveScore(execution, `${executionId}.score`, [...numbers, weight, ...settings], say);
  const rate = rateCell(execution, numbers, say);
  const rule = execution.rule === null ? [] : [ruleCell(say(execution.rule.title))];
  const scored: RowCells = absent
    ? { ...unscored, rate }
    : {
        weight: pointsCell(execution.weight, 'body', { id: `${executionId}.weight`, align: 'center' }),
        rate,
        score: score.cell,
      };
  const working = absent ? [] : [...rule, ...(adjusted === null ? [] : [adjusted.working]), ...score.working];
  const rows = block.rows.map((row): FormRow => {
    const total = row.source === 'total';
    return { cells: fundRow(row, block, total ? scored : unscored, making), working: total ? working : [] };
  });
  return { rows: [headingRow(block, say), ...rows], known: numbers };
}

/** The name of the rule that decided, for the first working column. */
export function ruleCell(title: string): WorkingCell {
  return { column: 'rule', cell: textCell(title, 'muted') };
}

import type { Workbook, Worksheet } from 'exceljs';
import { type Speak, speak } from '../../../findings/speak.ts';
import { indicatorKey, moneyKey } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, fundRows, moneyColumns, sheetWords } from '../../../model/actuals/actuals-layout.ts';
import { appliesWords, emptyWords } from '../../../model/actuals/says-nothing.ts';
import { Decimal } from '../../../model/decimal.ts';
import { carriedOver } from '../../../model/goals/budget-parts.ts';
import type { Project } from '../../../model/goals/goals.ts';
import { filledMoney, filledProject } from '../filled-values.ts';
import { addValidations } from '../formulas/add-validations.ts';
import { moneyStatusFormula, rateFormula } from '../formulas/money-formulas.ts';
import { statusRules } from '../formulas/status-colours.ts';
import {
  type CellValue,
  evaluateCellFormula,
  printCellFormula,
  type TemplateFormula,
} from '../formulas/template-formula.ts';
import { absenceValidation, moneyValidation } from '../formulas/validations.ts';
import type { TemplateInput } from '../template-input.ts';
import { templatePolicy } from '../template-policy.ts';
import { typedOr } from '../typed-values.ts';
import { addInputSheet, dataRange, finishInputSheet, lastDataRow } from './input-sheet.ts';
import { moneyLooks } from './sheet-columns.ts';
import { firstDataRow, type Group, neededHeight, put, putFormula } from './sheet-parts.ts';
import { type MoneyColumnId, moneyLetters, ownIndicators, type Spans, spansOfProjects } from './sheet-spans.ts';
import { bodyStyle, colours, type Look } from './template-style.ts';

type FundRow = (typeof fundRows)[number];

const ids: readonly MoneyColumnId[] = moneyColumns.map((column) => column.id);
const indexOf = (id: MoneyColumnId) => ids.indexOf(id) + 1;

const amountIds = ['initial', 'revised', 'executed'] as const;
const absence = ['absence', 'absenceReason', 'absenceDocument'] as const;
const words = ['reason', 'measure', 'completed', 'confirmed', ...absence] as const;
const totalOnly: ReadonlySet<MoneyColumnId> = new Set<MoneyColumnId>(['status', ...words]);

const { titleEnd, remark, groups: groupWords } = sheetWords.money;
const groupsIn = (say: Speak): readonly Group[] => [
  { title: say(groupWords[0]), from: indexOf('code'), to: indexOf('source') },
  { title: say(groupWords[1]), from: indexOf('initial'), to: indexOf('status') },
  { title: say(groupWords[2]), from: indexOf('reason'), to: indexOf('confirmed') },
  { title: say(groupWords[3]), from: indexOf('absence'), to: indexOf('absenceDocument') },
];

/** A row of the money sheet with the values its cells hold now. */
export interface MoneyRow {
  readonly project: Project;
  readonly fund: FundRow;
  readonly row: number;
  readonly values: ReadonlyMap<MoneyColumnId, CellValue>;
}

export const isAmount = (id: MoneyColumnId): id is (typeof amountIds)[number] => amountIds.some((one) => one === id);

/** 年初预算数 as the goal table has it, so that nobody types it again. */
function prefilled(project: Project, source: FundRow['source']): CellValue {
  const amount = {
    total: project.budget.total,
    fiscal: project.budget.fiscal,
    other: project.budget.other,
    'carry-over': carriedOver(project.budget),
  }[source];
  return amount === null ? null : new Decimal(amount);
}

function inputValues(project: Project, fund: FundRow, input: TemplateInput): Map<MoneyColumnId, CellValue> {
  const actuals = filledProject(input.filled, project);
  const row = moneyKey(project.unit, project, fund.source);
  const given = (id: (typeof amountIds)[number] | (typeof words)[number]) =>
    id === 'initial' && actuals === null
      ? prefilled(project, fund.source)
      : filledMoney(actuals, fund.source, id, speak(input.language ?? 'zh'));
  const values = new Map<MoneyColumnId, CellValue>([
    ['key', row],
    ['code', project.code],
    ['name', project.name],
    ['source', fund.label],
  ]);
  for (const id of [...amountIds, ...words]) {
    values.set(
      id,
      typedOr(input.typed, row, id, () => given(id)),
    );
  }
  values.set(
    'rate',
    evaluateCellFormula(rateFormula, (name) => values.get(name as MoneyColumnId) ?? null),
  );
  return values;
}

/** The fund sources of a project added up, as its total row's status formula sees them. */
function partsOf(rows: readonly MoneyRow[], total: MoneyRow, input: TemplateInput): (name: string) => CellValue {
  const parts = rows.filter((one) => one.project === total.project && one.fund.source !== 'total');
  return (name) => {
    const [what, id] = name.split(':') as [string, MoneyColumnId | undefined];
    if (id === undefined) return total.values.get(name as MoneyColumnId) ?? null;
    if (what === 'rows') return new Decimal(notApplicableRows(total.project, input));
    const entries = parts.map((one) => one.values.get(id) ?? null).filter((value) => value !== null);
    if (what === 'entries') return new Decimal(entries.length);
    return entries.reduce((sum: Decimal, value) => (Decimal.isDecimal(value) ? sum.plus(value) : sum), new Decimal(0));
  };
}

/** What stands under 不适用原因 and says nothing, or that the indicator applies. */
const applies = `|${[...emptyWords, ...appliesWords].join('|')}|`;
const notApplicable = (span: string) => `(${span}<>"")*(1-ISNUMBER(FIND("|"&${span}&"|","${applies}")))`;

/** How many indicators are said not to apply, in the same words as its formula counts. */
function notApplicableRows(project: Project, { filled, typed }: TemplateInput): number {
  const rows = filledProject(filled, project)?.indicators ?? [];
  return project.indicators.filter(({ ordinal }) => {
    const given = rows.find((one) => one.ordinal === ordinal)?.notApplicable;
    const row = indicatorKey(project.unit, project, ordinal);
    const why = typedOr(typed, row, 'notApplicable', () => (given === true ? '不适用' : given || null));
    return why !== null && !applies.includes(`|${String(why)}|`);
  }).length;
}

/** The rows of the money sheet with the values all their cells hold, formulas included. */
export function moneyRows(input: TemplateInput): MoneyRow[] {
  const bare = input.projects
    .flatMap((project) => fundRows.map((fund) => ({ project, fund })))
    .map(
      ({ project, fund }, index): MoneyRow => ({
        project,
        fund,
        row: firstDataRow + index,
        values: inputValues(project, fund, input),
      }),
    );
  const policy = templatePolicy(input.profile, input.language);
  const formula = (one: MoneyRow) => moneyStatusFormula(policy, one.project);
  return bare.map((one) =>
    one.fund.source === 'total'
      ? {
          ...one,
          values: new Map([...one.values, ['status', evaluateCellFormula(formula(one), partsOf(bare, one, input))]]),
        }
      : one,
  );
}

/** References of the status formula: the row's own cells, and sums over the rows of the same project wherever they stand. */
function addressIn(row: number, last: number, spans: Spans): (name: string) => string {
  const span = (id: MoneyColumnId) => `$${moneyLetters(id)}$${firstDataRow}:$${moneyLetters(id)}$${last}`;
  const same = (id: MoneyColumnId) => `(${span(id)}=$${moneyLetters(id)}${row})`;
  const own = { code: `$${moneyLetters('code')}${row}`, name: `$${moneyLetters('name')}${row}` };
  const parts = `${same('code')}*${same('name')}*(${span('source')}<>"${fundRows[0].label}")`;
  return (name) => {
    const [what, id] = name.split(':') as [string, MoneyColumnId | undefined];
    if (id === undefined) return `$${moneyLetters(name as MoneyColumnId)}${row}`;
    if (what === 'rows')
      return `SUMPRODUCT(${ownIndicators(spans, own)}*${notApplicable(spans.indicator('notApplicable'))})`;
    return what === 'sum' ? `SUMPRODUCT(${parts},${span(id)})` : `SUMPRODUCT(${parts}*(${span(id)}<>""))`;
  };
}

/** How a cell of a row of funds is offered; `total` is the row 年度资金总额. */
export function lookOf(id: MoneyColumnId, total: boolean): Look {
  if (isAmount(id)) return total ? 'required' : 'optional';
  if (!totalOnly.has(id)) return id === 'rate' ? 'computed' : 'fixed';
  if (!total) return 'not-for-this-row';
  if (id === 'status') return 'computed';
  return id === 'completed' ? 'required' : 'optional';
}

const formatOf = (id: MoneyColumnId): string => (isAmount(id) ? '#,##0.00####_ ' : id === 'rate' ? '0.0%_ ' : '@');

function formulaOf(id: MoneyColumnId, total: boolean, project: Project, input: TemplateInput): TemplateFormula | null {
  if (id === 'rate') return rateFormula;
  return id === 'status' && total ? moneyStatusFormula(templatePolicy(input.profile, input.language), project) : null;
}

function writeRow(sheet: Worksheet, one: MoneyRow, last: number, input: TemplateInput): void {
  const { row, values } = one;
  const total = one.fund.source === 'total';
  const spans = spansOfProjects(input.projects);
  for (const id of ids) {
    const value = values.get(id) ?? null;
    const formula = formulaOf(id, total, one.project, input);
    const style = bodyStyle(lookOf(id, total), moneyLooks[id].align, {
      first: total,
      format: formula !== null && id === 'status' ? 'General' : formatOf(id),
      shrink: !total && (id === 'name' || id === 'code'),
      font: { bold: total && (id === 'source' || id === 'name'), ...faded(id, total) },
    });
    const cell = sheet.getCell(row, indexOf(id));
    if (formula === null) put(cell, value, style);
    else putFormula(cell, printCellFormula(formula, addressIn(row, last, spans)), value, style);
  }
  const texts = (['code', 'name', 'reason', 'measure', 'completed', 'absenceReason', 'absenceDocument'] as const).map(
    (id) => [String(values.get(id) ?? ''), moneyLooks[id].width] as const,
  );
  sheet.getRow(row).height = total ? neededHeight(texts, 30) : 22;
}

/** Names repeat on every row, so that sorting and filtering work, but only the first of a project catches the eye. */
const faded = (id: MoneyColumnId, total: boolean) =>
  id === 'code'
    ? { size: 8, color: { argb: `FF${colours.muted}` } }
    : id === 'name' && !total
      ? { color: { argb: `FF${colours.faded}` } }
      : {};

/** Writes the sheet 资金: four rows for each project. */
export async function writeMoneySheet(book: Workbook, input: TemplateInput, rows: readonly MoneyRow[]): Promise<void> {
  const policy = templatePolicy(input.profile, input.language);
  const { say } = policy;
  const sheet = addInputSheet(book, {
    name: actualsSheets.money,
    title: `${input.unit.name} ${input.year}${say(titleEnd)}`,
    remark: say(remark),
    columns: moneyColumns,
    looks: moneyLooks,
    groups: groupsIn(say),
    say,
    frozen: indexOf('source'),
    start: indexOf('revised'),
    rowHeight: 22,
  });
  const last = lastDataRow(rows.length);
  for (const row of rows) writeRow(sheet, row, last, input);
  const amounts = rows.map(({ row }) => ({ row, validation: moneyValidation(policy) }));
  for (const id of amountIds) addValidations(sheet, moneyLetters(id), amounts);
  const kinds = rows.map(({ row, fund }) => ({
    row,
    validation: fund.source === 'total' ? absenceValidation(policy) : null,
  }));
  addValidations(sheet, moneyLetters('absence'), kinds);
  if (rows.length > 0) {
    const status = moneyLetters('status');
    const rules = statusRules(`$${status}${firstDataRow}`, 1, policy.words);
    sheet.addConditionalFormatting({ ref: dataRange(status, last), rules });
  }
  await finishInputSheet(sheet, {
    columns: moneyColumns,
    last,
    lastPrinted: ids.length,
    across: indexOf('source'),
    unit: input.unit.name,
    say,
    withoutCodes: input.projects.every(({ code }) => code === null),
  });
}

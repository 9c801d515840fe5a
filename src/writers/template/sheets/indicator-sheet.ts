import type { Workbook, Worksheet } from 'exceljs';
import type { Speak } from '../../../findings/speak.ts';
import { indicatorKey, moneyKey, printedTarget } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, indicatorColumns, sheetWords } from '../../../model/actuals/actuals-layout.ts';
import { Decimal } from '../../../model/decimal.ts';
import { filledIndicator, filledMoney, filledProject } from '../filled-values.ts';
import { addValidations } from '../formulas/add-validations.ts';
import { absentRows, outcomeFormula } from '../formulas/indicator-formulas.ts';
import { statusFormula } from '../formulas/indicator-status.ts';
import { actualRules, statusRules } from '../formulas/status-colours.ts';
import type { TemplateWords } from '../formulas/status-words.ts';
import { type CellValue, evaluateCellFormula, printCellFormula } from '../formulas/template-formula.ts';
import { indicatorValidation } from '../formulas/validations.ts';
import { type IndicatorColumnId, type IndicatorPlan, planIndicators } from '../indicator-plan.ts';
import { shownUnit } from '../shown-unit.ts';
import type { TemplateInput } from '../template-input.ts';
import { type TemplatePolicy, templatePolicy } from '../template-policy.ts';
import { typedOr } from '../typed-values.ts';
import { addInputSheet, dataRange, finishInputSheet, lastDataRow } from './input-sheet.ts';
import { indicatorLooks } from './sheet-columns.ts';
import { firstDataRow, type Group, neededHeight, put, putFormula } from './sheet-parts.ts';
import { indicatorLetters, ownMoney, spansOfProjects } from './sheet-spans.ts';
import { bodyStyle, colours } from './template-style.ts';

const ids: readonly IndicatorColumnId[] = indicatorColumns.map((column) => column.id);
const indexOf = (id: IndicatorColumnId) => ids.indexOf(id) + 1;

const { titleEnd, remark, groups: groupWords } = sheetWords.indicators;
const groupsIn = (say: Speak): readonly Group[] => [
  { title: say(groupWords[0]), from: indexOf('code'), to: indexOf('unit') },
  { title: say(groupWords[1]), from: indexOf('weight'), to: indexOf('bandPercent') },
  { title: say(groupWords[2]), from: indexOf('notApplicable'), to: indexOf('measure') },
  { title: say(groupWords[3]), from: indexOf('manualScore'), to: indexOf('manualWhy') },
];

/** A row of the sheet with the values its cells hold now. */
export interface IndicatorRow {
  readonly plan: IndicatorPlan;
  readonly row: number;
  readonly values: ReadonlyMap<IndicatorColumnId, CellValue>;
}

function fixedValue(plan: IndicatorPlan, column: IndicatorColumnId, { weights }: TemplateInput, say: Speak): CellValue {
  const { project, indicator } = plan;
  switch (column) {
    case 'key':
      return indicatorKey(project.unit, project, indicator.ordinal);
    case 'code':
      return project.code;
    case 'name':
      return project.name;
    case 'ordinal':
      return new Decimal(indicator.ordinal);
    case 'level1':
    case 'level2':
    case 'level3':
    case 'description':
      return indicator[column];
    case 'target':
      return printedTarget(indicator.target);
    case 'unit':
      return plan.target.unit === null ? '—' : shownUnit(plan.target.unit, say);
    case 'plannedWeight':
      return weights?.get(project)?.get(indicator.ordinal) ?? null;
    default:
      return null;
  }
}

function valuesOf(plan: IndicatorPlan, input: TemplateInput): Map<IndicatorColumnId, CellValue> {
  const { project, indicator } = plan;
  const actuals = filledProject(input.filled, project);
  const row = indicatorKey(project.unit, project, indicator.ordinal);
  const stated = indicator.weight === null ? null : new Decimal(indicator.weight);
  const values = new Map<IndicatorColumnId, CellValue>();
  const policy = templatePolicy(input.profile, input.language);
  const given = (id: IndicatorColumnId) =>
    filledIndicator(actuals, plan, id, policy.words) ?? (id === 'weight' ? stated : null);
  for (const id of ids) {
    const fixed = plan.use(id) === 'fixed';
    values.set(id, fixed ? fixedValue(plan, id, input, policy.say) : typedOr(input.typed, row, id, () => given(id)));
  }
  const absence = typedOr(input.typed, moneyKey(project.unit, project, 'total'), 'absence', () =>
    filledMoney(actuals, 'total', 'absence', policy.say),
  );
  const absent = new Decimal(absence === null ? 0 : 1);
  const read = (name: string) => (name === absentRows ? absent : (values.get(name as IndicatorColumnId) ?? null));
  values.set('outcome', evaluateCellFormula(outcomeFormula(plan, policy), read));
  values.set('status', evaluateCellFormula(statusFormula(plan, policy, input.year), read));
  return values;
}

/** The rows of the indicator sheet with the values all their cells hold, formulas included. */
export function indicatorRows(input: TemplateInput): IndicatorRow[] {
  return planIndicators(input).map((plan, index) => ({
    plan,
    row: firstDataRow + index,
    values: valuesOf(plan, input),
  }));
}

const formatOf = (plan: IndicatorPlan, column: IndicatorColumnId): string | undefined => {
  if (column === 'code' || column === 'key' || column === 'settledTarget') return '@';
  if (column === 'actual' && plan.target.input === 'date') return 'yyyy-mm-dd';
  return undefined;
};

const shownSmall: ReadonlySet<IndicatorColumnId> = new Set(['code']);

function writeRow(sheet: Worksheet, one: IndicatorRow, input: TemplateInput): void {
  const { plan, row, values } = one;
  const first = plan.indicator === plan.project.indicators[0];
  const policy = templatePolicy(input.profile, input.language);
  const spans = spansOfProjects(input.projects);
  const own = { code: `$${indicatorLetters('code')}${row}`, name: `$${indicatorLetters('name')}${row}` };
  const address = (name: string) =>
    name === absentRows
      ? `SUMPRODUCT(${ownMoney(spans, own)}*(${spans.money('absence')}<>""))`
      : `$${indicatorLetters(name as IndicatorColumnId)}${row}`;
  for (const id of ids) {
    const cell = sheet.getCell(row, indexOf(id));
    const format = formatOf(plan, id);
    const use = plan.use(id);
    const align = id === 'actual' && plan.target.input === 'text' ? 'left' : indicatorLooks[id].align;
    const options = {
      first,
      ...(format === undefined ? {} : { format }),
      ...(shownSmall.has(id) ? { font: { size: 8, color: { argb: `FF${colours.muted}` } } } : {}),
    };
    if (id === 'outcome' || id === 'status') {
      const formula = id === 'outcome' ? outcomeFormula(plan, policy) : statusFormula(plan, policy, input.year);
      putFormula(cell, printCellFormula(formula, address), values.get(id) ?? '', bodyStyle('computed', align, options));
    } else {
      put(cell, values.get(id) ?? null, bodyStyle(use, align, options));
    }
  }
  const shown = ids.filter((id) => id !== 'key' && plan.use(id) !== 'not-for-this-row');
  sheet.getRow(row).height = neededHeight(
    shown.map((id) => [shownText(values.get(id)), indicatorLooks[id].width] as const),
  );
}

const shownText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : Decimal.isDecimal(value) ? value.toFixed() : String(value);

/** Where a value of last year is from, as a note on its cell. */
function noteOrigin(sheet: Worksheet, { plan, row, values }: IndicatorRow, year: number, say: Speak): void {
  if (plan.lastYear === null || values.get('lastYear') === null) return;
  const { file, path = '' } = plan.lastYear.place;
  const cell = sheet.getCell(row, indexOf('lastYear'));
  const origin = {
    zh: '取自{year}年度自评结果：{file} {path}。请核对，有误的可以改。',
    en: 'From the results of {year}: {file} {path}. Check it, and change it where it is wrong.',
  } as const;
  cell.note = say(origin, { year: year - 1, file, path });
}

function hideUnused(sheet: Worksheet, rows: readonly IndicatorRow[]): void {
  for (const id of ids) {
    const isUnused = ({ plan, values }: IndicatorRow) =>
      plan.use(id) === 'not-for-this-row' || (id === 'plannedWeight' && values.get(id) === null);
    if (rows.every(isUnused)) sheet.getColumn(indexOf(id)).hidden = true;
  }
}

function validate(sheet: Worksheet, rows: readonly IndicatorRow[], year: number, policy: TemplatePolicy): void {
  for (const id of ids) {
    const wanted = rows.map(({ plan, row }) => ({
      row,
      validation: isInput(plan, id) ? indicatorValidation(plan, id, year, policy) : null,
    }));
    addValidations(sheet, indicatorLetters(id), wanted);
  }
}

function colour(sheet: Worksheet, last: number, words: TemplateWords): void {
  const [status, outcome] = [indicatorLetters('status'), indicatorLetters('outcome')];
  sheet.addConditionalFormatting({
    ref: dataRange(indicatorLetters('actual'), last),
    rules: actualRules(`$${status}${firstDataRow}`, `$${outcome}${firstDataRow}`, 1, words),
  });
  sheet.addConditionalFormatting({
    ref: dataRange(status, last),
    rules: statusRules(`$${status}${firstDataRow}`, 5, words),
  });
}

/** Writes the sheet 指标: one row for each indicator of the unit. */
export async function writeIndicatorSheet(
  book: Workbook,
  input: TemplateInput,
  rows: readonly IndicatorRow[],
): Promise<void> {
  const policy = templatePolicy(input.profile, input.language);
  const { say } = policy;
  const sheet = addInputSheet(book, {
    name: actualsSheets.indicators,
    title: `${input.unit.name} ${input.year}${say(titleEnd)}`,
    remark: say(remark),
    columns: indicatorColumns,
    looks: indicatorLooks,
    groups: groupsIn(say),
    say,
    frozen: indexOf('level3'),
    start: indexOf('actual'),
    rowHeight: 24,
  });
  for (const row of rows) {
    writeRow(sheet, row, input);
    noteOrigin(sheet, row, input.year, say);
  }
  hideUnused(sheet, rows);
  validate(sheet, rows, input.year, policy);
  const last = lastDataRow(rows.length);
  if (rows.length > 0) colour(sheet, last, policy.words);
  await finishInputSheet(sheet, {
    columns: indicatorColumns,
    last,
    lastPrinted: indexOf('measure'),
    across: indexOf('level3'),
    unit: input.unit.name,
    say,
    withoutCodes: rows.every(({ plan }) => plan.project.code === null),
  });
}

const isInput = (plan: IndicatorPlan, id: IndicatorColumnId) => {
  const use = plan.use(id);
  return use === 'required' || use === 'optional';
};

import type { Style, Workbook, Worksheet } from 'exceljs';
import { actualsSheets } from '../../../model/actuals/actuals-layout.ts';
import { Decimal } from '../../../model/decimal.ts';
import { conclusionRules, statusRules } from '../formulas/status-colours.ts';
import {
  allOf,
  type Count,
  conclusionOf,
  countOf,
  type LiveValue,
  linkOf,
  moneyOf,
  type ProjectState,
  progressOf,
  stateOf,
  statusLetters,
} from '../formulas/status-counts.ts';
import { readyWord } from '../formulas/status-words.ts';
import type { TemplateInput } from '../template-input.ts';
import type { IndicatorRow } from './indicator-sheet.ts';
import type { MoneyRow } from './money-sheet.ts';
import { neededHeight, printOnA4, protectSheet, put, putFormula, setWidth } from './sheet-parts.ts';
import { type Spans, spansOf } from './sheet-spans.ts';
import { bodyStyle, colours, groupStyle, headingStyle, remarkStyle, titleStyle } from './template-style.ts';

const headings = ['项目编码', '项目名称', '指标数', '完整', '待填', '缺材料', '矛盾', '资金', '进度', '结论', '下一处'];
const widths = [14, 34, 9, 9, 9, 9, 9, 10, 24, 22, 12];
// Cards with the totals below title and remark, then one line for each project.
const cardRow = 4;
const headRow = 7;
const firstRow = headRow + 1;
const counts = ['complete', 'toFill', 'lacking', 'contradictory'] as const satisfies readonly Count[];

const link = { underline: true, color: { argb: `FF${colours.heading}` } };
const small = { size: 8, color: { argb: `FF${colours.muted}` } };

function writeProject(sheet: Worksheet, spans: Spans, state: ProjectState): void {
  const { row, project } = state;
  const at = (column: keyof typeof statusLetters) => sheet.getCell(`${statusLetters[column]}${row}`);
  const live = (column: keyof typeof statusLetters, value: LiveValue, style: Partial<Style>) =>
    putFormula(at(column), value.formula, value.value, style);
  const centred = bodyStyle('computed', 'center');
  put(at('code'), project.code, bodyStyle('fixed', 'left', { format: '@', font: small }));
  put(at('name'), project.name, bodyStyle('fixed', 'left'));
  live('all', allOf(spans, state), centred);
  for (const what of counts) live(what, countOf(spans, state, what), centred);
  live('money', moneyOf(spans, state), centred);
  live('progress', progressOf(row, state.counts.complete, state.all), bodyStyle('computed', 'left'));
  live('conclusion', conclusionOf(state), bodyStyle('computed', 'left'));
  live('link', linkOf(spans, state), bodyStyle('computed', 'center', { font: link }));
  sheet.getRow(row).height = neededHeight([
    [project.name, 34],
    [project.code ?? '', 17],
  ]);
}

/** The figures of the whole unit, in large type above the projects. */
function writeCards(sheet: Worksheet, unit: string, states: readonly ProjectState[]): void {
  const last = firstRow + Math.max(0, states.length - 1);
  const total = (of: (state: ProjectState) => number) => states.reduce((sum, state) => sum + of(state), 0);
  const card = (column: keyof typeof statusLetters, title: string, value: LiveValue | string, size = 16) => {
    const letters = statusLetters[column];
    put(sheet.getCell(`${letters}${cardRow}`), title, groupStyle);
    const cell = sheet.getCell(`${letters}${cardRow + 1}`);
    const style = bodyStyle('computed', size === 16 ? 'center' : 'left', { font: { size, bold: true } });
    if (typeof value === 'string') put(cell, value, style);
    else putFormula(cell, value.formula, value.value, style);
  };
  const sum = (column: 'all' | Count, value: number): LiveValue => ({
    formula: `SUM(${statusLetters[column]}${firstRow}:${statusLetters[column]}${last})`,
    value: new Decimal(value),
  });
  const all = total((one) => one.all);
  const complete = total((one) => one.counts.complete);
  const ready = states.filter((one) => conclusionOf(one).value === readyWord).length;
  const counted = `COUNTIF(K${firstRow}:K${last},"${readyWord}")`;
  const money = new Decimal(states.filter((one) => one.money === '完整').length);
  card('name', '全单位', unit, 11);
  card('all', '指标合计', sum('all', all));
  for (const [index, what] of counts.entries()) {
    const value = total((one) => one.counts[what]);
    card(what, headings[index + 3] ?? '', sum(what, value));
  }
  card('money', '资金完整', { formula: `COUNTIF(I${firstRow}:I${last},"完整")`, value: money });
  card('progress', '进度', progressOf(cardRow + 1, complete, all), 11);
  card(
    'conclusion',
    '结论',
    {
      formula: `IF(${counted}=${states.length},"全部完整，${readyWord}",${counted}&"个项目${readyWord}，共${states.length}个")`,
      value: ready === states.length ? `全部完整，${readyWord}` : `${ready}个项目${readyWord}，共${states.length}个`,
    },
    11,
  );
  sheet.getRow(cardRow).height = 22;
  sheet.getRow(cardRow + 1).height = 38;
}

/** Writes the sheet 填报状态: what is complete, still to fill in and contradictory, counted while one types. */
export async function writeStatusSheet(
  sheet: Worksheet,
  input: TemplateInput,
  indicators: readonly IndicatorRow[],
  money: readonly MoneyRow[],
): Promise<void> {
  const spans = spansOf(indicators.length, money.length);
  const states = input.projects.map((project, index) => stateOf(project, firstRow + index, indicators, money));
  put(sheet.getCell('C1'), `${input.unit.name} ${input.year}年度填报状态`, titleStyle);
  sheet.getRow(1).height = 30;
  put(sheet.getCell('C2'), `这一页不用填，数字随着填写自动变化。全部“${readyWord}”后再上报。`, remarkStyle);
  sheet.getColumn(1).width = 2;
  for (const [index, width] of widths.entries()) {
    setWidth(sheet, index + 2, width);
    put(sheet.getCell(headRow, index + 2), headings[index] ?? '', headingStyle);
  }
  sheet.getColumn(statusLetters.code).hidden = input.projects.every(({ code }) => code === null);
  sheet.getRow(headRow).height = 26;
  for (const state of states) writeProject(sheet, spans, state);
  writeCards(sheet, input.unit.name, states);
  const last = firstRow + Math.max(0, states.length - 1);
  const { money: moneyAt, conclusion } = statusLetters;
  const range = (letters: string) => `${letters}${firstRow}:${letters}${last}`;
  sheet.addConditionalFormatting({ ref: range(moneyAt), rules: statusRules(`$${moneyAt}${firstRow}`, 1) });
  sheet.addConditionalFormatting({ ref: range(conclusion), rules: conclusionRules(`$${conclusion}${firstRow}`, 4) });
  printOnA4(sheet, { area: `B$1:L$${last}`, repeated: `${headRow}:${headRow}`, name: input.unit.name });
  await protectSheet(sheet);
}

/** Adds the empty sheet, so that it stands before the sheets it counts. */
export function addStatusSheet(book: Workbook): Worksheet {
  return book.addWorksheet(actualsSheets.status, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headRow, showGridLines: false, activeCell: `L${firstRow}` }],
    properties: { tabColor: { argb: `FF${colours.completeInk}` }, defaultRowHeight: 22 },
  });
}

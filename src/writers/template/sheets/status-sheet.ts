import type { Style, Workbook, Worksheet } from 'exceljs';
import type { Speak } from '../../../findings/speak.ts';
import { actualsSheets } from '../../../model/actuals/actuals-layout.ts';
import { certain } from '../../../model/certain.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
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
import type { TemplateInput } from '../template-input.ts';
import { type TemplatePolicy, templatePolicy } from '../template-policy.ts';
import type { IndicatorRow } from './indicator-sheet.ts';
import type { MoneyRow } from './money-sheet.ts';
import { neededHeight, printOnA4, protectSheet, put, putFormula, setWidth } from './sheet-parts.ts';
import { type Spans, spansOf } from './sheet-spans.ts';
import { bodyStyle, colours, groupStyle, headingStyle, remarkStyle, titleStyle } from './template-style.ts';

const headings: readonly Bilingual[] = [
  { zh: '项目编码', en: 'Project code' },
  { zh: '项目名称', en: 'Project' },
  { zh: '指标数', en: 'Rows' },
  { zh: '完整', en: 'Complete' },
  { zh: '待填', en: 'To fill in' },
  { zh: '缺材料', en: 'Missing' },
  { zh: '矛盾', en: 'Contra-dictory' },
  { zh: '资金', en: 'Funds' },
  { zh: '进度', en: 'Progress' },
  { zh: '结论', en: 'Conclusion' },
  { zh: '下一处', en: 'Next' },
];
const widths = [14, 34, 9, 9, 9, 9, 9, 10, 24, 22, 12];
// Cards with the totals below title and remark, then one line for each project.
const cardRow = 4;
const headRow = 7;
const firstRow = headRow + 1;
const counts = ['complete', 'toFill', 'lacking', 'contradictory'] as const satisfies readonly Count[];

const link = { underline: true, color: { argb: `FF${colours.heading}` } };
const small = { size: 8, color: { argb: `FF${colours.muted}` } };

function writeProject(sheet: Worksheet, spans: Spans, state: ProjectState, policy: TemplatePolicy): void {
  const { row, project } = state;
  const at = (column: keyof typeof statusLetters) => sheet.getCell(`${statusLetters[column]}${row}`);
  const live = (column: keyof typeof statusLetters, value: LiveValue, style: Partial<Style>) =>
    putFormula(at(column), value.formula, value.value, style);
  const centred = bodyStyle('computed', 'center');
  put(at('code'), project.code, bodyStyle('fixed', 'left', { format: '@', font: small }));
  put(at('name'), project.name, bodyStyle('fixed', 'left'));
  live('all', allOf(spans, state), centred);
  for (const what of counts) live(what, countOf(spans, state, what, policy.words), centred);
  live('money', moneyOf(spans, state, policy.words), centred);
  live('progress', progressOf(row, state.counts.complete, state.all), bodyStyle('computed', 'left'));
  live('conclusion', conclusionOf(state, policy), bodyStyle('computed', 'left'));
  live('link', linkOf(spans, state, policy), bodyStyle('computed', 'center', { font: link }));
  sheet.getRow(row).height = neededHeight([
    [project.name, 34],
    [project.code ?? '', 17],
  ]);
}

/** The figures of the whole unit, in large type above the projects. */
function writeCards(sheet: Worksheet, unit: string, states: readonly ProjectState[], policy: TemplatePolicy): void {
  const { say, words } = policy;
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
  const ready = states.filter((one) => conclusionOf(one, policy).value === words.ready).length;
  const counted = `COUNTIF(K${firstRow}:K${last},"${words.ready}")`;
  const money = new Decimal(states.filter((one) => one.money === 'complete').length);
  card('name', say({ zh: '全单位', en: 'The whole unit' }), unit, 11);
  card('all', say({ zh: '指标合计', en: 'Rows' }), sum('all', all));
  for (const [index, what] of counts.entries()) {
    const value = total((one) => one.counts[what]);
    card(what, headingOf(index + 3, say), sum(what, value));
  }
  const funds = { formula: `COUNTIF(I${firstRow}:I${last},"${words.money.complete}")`, value: money };
  card('money', say({ zh: '资金完整', en: 'Funds complete' }), funds);
  card('progress', headingOf(8, say), progressOf(cardRow + 1, complete, all), 11);
  const every = say({ zh: '全部完整，{ready}', en: 'all complete: {ready}' }, { ready: words.ready });
  const some = say(
    { zh: '个项目{ready}，共{all}个', en: ' of {all} projects {ready}' },
    { ready: words.ready, all: states.length },
  );
  const formula = `IF(${counted}=${states.length},"${every}",${counted}&"${some}")`;
  const value = ready === states.length ? every : `${ready}${some}`;
  card('conclusion', headingOf(9, say), { formula, value }, 11);
  sheet.getRow(cardRow).height = 22;
  sheet.getRow(cardRow + 1).height = 38;
}

const headingOf = (at: number, say: Speak): string => say(certain(headings[at], 'heading'));

/** Writes the sheet 填报状态: what is complete, still to fill in and contradictory, counted while one types. */
export async function writeStatusSheet(
  sheet: Worksheet,
  input: TemplateInput,
  indicators: readonly IndicatorRow[],
  money: readonly MoneyRow[],
): Promise<void> {
  const spans = spansOf(indicators.length, money.length);
  const policy = templatePolicy(input.profile, input.language);
  const { say, words } = policy;
  const rows = { indicators, money, words };
  const states = input.projects.map((project, index) => stateOf(project, firstRow + index, rows));
  const title = say({ zh: '年度填报状态', en: ': what is filled in' });
  put(sheet.getCell('C1'), `${input.unit.name} ${input.year}${title}`, titleStyle);
  sheet.getRow(1).height = 30;
  const remark = {
    zh: '这一页不用填，数字随着填写自动变化。全部“{ready}”后再上报。',
    en: 'Nothing is filled in here; the numbers follow what is typed. Hand it in when everything is "{ready}".',
  } as const;
  put(sheet.getCell('C2'), say(remark, { ready: words.ready }), remarkStyle);
  sheet.getColumn(1).width = 2;
  for (const [index, width] of widths.entries()) {
    setWidth(sheet, index + 2, width);
    put(sheet.getCell(headRow, index + 2), headingOf(index, say), headingStyle);
  }
  sheet.getColumn(statusLetters.code).hidden = input.projects.every(({ code }) => code === null);
  sheet.getRow(headRow).height = 26;
  for (const state of states) writeProject(sheet, spans, state, policy);
  writeCards(sheet, input.unit.name, states, policy);
  const last = firstRow + Math.max(0, states.length - 1);
  const { money: moneyAt, conclusion } = statusLetters;
  const range = (letters: string) => `${letters}${firstRow}:${letters}${last}`;
  sheet.addConditionalFormatting({ ref: range(moneyAt), rules: statusRules(`$${moneyAt}${firstRow}`, 1, words) });
  sheet.addConditionalFormatting({
    ref: range(conclusion),
    rules: conclusionRules(`$${conclusion}${firstRow}`, 4, words),
  });
  printOnA4(sheet, { area: `B$1:L$${last}`, repeated: `${headRow}:${headRow}`, name: input.unit.name, say });
  await protectSheet(sheet);
}

/** Adds the empty sheet, so that it stands before the sheets it counts. */
export function addStatusSheet(book: Workbook): Worksheet {
  return book.addWorksheet(actualsSheets.status, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headRow, showGridLines: false, activeCell: `L${firstRow}` }],
    properties: { tabColor: { argb: `FF${colours.completeInk}` }, defaultRowHeight: 22 },
  });
}

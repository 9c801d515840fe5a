import type { Workbook, Worksheet } from 'exceljs';
import { actualsSheets, fundRows } from '../../model/actuals-layout.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Project } from '../../model/goals.ts';
import { statusWords } from './indicator-formulas.ts';
import { type IndicatorRow, indicatorLetters } from './indicator-sheet.ts';
import { type MoneyRow, moneyLetters } from './money-sheet.ts';
import { columnLetters, firstDataRow, neededHeight, protectSheet, put, putFormula } from './sheet-parts.ts';
import { statusRules } from './status-colours.ts';
import type { TemplateInput } from './template-input.ts';
import { bodyStyle, colours, groupStyle, headingStyle, remarkStyle, titleStyle } from './template-style.ts';

const headings = ['项目编码', '项目名称', '指标数', '完整', '待填', '缺材料', '矛盾', '资金', '进度', '结论', '下一处'];
const widths = [14, 34, 9, 9, 9, 9, 9, 10, 24, 22, 12];
const headRow = 8;
const firstRow = headRow + 1;

type Count = 'complete' | 'toFill' | 'lacking' | 'contradictory';
const counts: readonly Count[] = ['complete', 'toFill', 'lacking', 'contradictory'];
const letters = {
  code: 'B',
  name: 'C',
  all: 'D',
  complete: 'E',
  toFill: 'F',
  lacking: 'G',
  contradictory: 'H',
  money: 'I',
};
const moneyWords = ['完整', '矛盾', '缺', '待填'] as const;

interface ProjectState {
  readonly project: Project;
  readonly row: number;
  readonly all: number;
  readonly counts: Readonly<Record<Count, number>>;
  readonly money: (typeof moneyWords)[number];
  readonly first: { readonly indicator: number | null; readonly money: number };
}

const begins = (status: unknown, word: string) => typeof status === 'string' && status.startsWith(word);

function moneyWord(status: unknown): ProjectState['money'] {
  return moneyWords.find((word) => begins(status, word)) ?? '待填';
}

function stateOf(
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
    money: moneyWord(total?.values.get('status')),
    first: {
      indicator: own.find((one) => one.values.get('status') !== statusWords.complete)?.row ?? null,
      money: total?.row ?? firstDataRow,
    },
  };
}

/** Ranges over the two input sheets; they grow when somebody inserts rows inside. */
class Ranges {
  readonly #indicators: number;
  readonly #money: number;
  constructor(indicators: number, money: number) {
    this.#indicators = firstDataRow + Math.max(0, indicators - 1);
    this.#money = firstDataRow + Math.max(0, money - 1);
  }
  indicator(id: Parameters<typeof indicatorLetters>[0]): string {
    const at = indicatorLetters(id);
    return `'${actualsSheets.indicators}'!$${at}$${firstDataRow}:$${at}$${this.#indicators}`;
  }
  money(id: Parameters<typeof moneyLetters>[0]): string {
    const at = moneyLetters(id);
    return `'${actualsSheets.money}'!$${at}$${firstDataRow}:$${at}$${this.#money}`;
  }
  ownIndicators(row: number): string {
    return `(${this.indicator('code')}=$B${row})*(${this.indicator('name')}=$C${row})`;
  }
  ownMoney(row: number): string {
    return `(${this.money('code')}=$B${row})*(${this.money('name')}=$C${row})*(${this.money('source')}="${fundRows[0].label}")`;
  }
}

function countFormula(ranges: Ranges, row: number, what: Count): string {
  const word = statusWords[what];
  const status = ranges.indicator('status');
  return `SUMPRODUCT(${ranges.ownIndicators(row)}*(LEFT(${status},${word.length})="${word}"))`;
}

function moneyFormula(ranges: Ranges, row: number): string {
  const status = ranges.money('status');
  const is = (word: string) => `SUMPRODUCT(${ranges.ownMoney(row)}*(LEFT(${status},${word.length})="${word}"))>0`;
  return `IF(${is('完整')},"完整",IF(${is('矛盾')},"矛盾",IF(${is('缺')},"缺","待填")))`;
}

const conclusion = (state: ProjectState): string => {
  if (state.counts.contradictory > 0 || state.money === '矛盾') return '有矛盾，请先更正';
  const open = state.all - state.counts.complete + (state.money === '完整' ? 0 : 1);
  return open === 0 ? '可以提交' : `还差${open}处`;
};

const conclusionFormula = (row: number) =>
  `IF(OR(H${row}>0,I${row}="矛盾"),"有矛盾，请先更正",` +
  `IF(D${row}-E${row}+IF(I${row}="完整",0,1)=0,"可以提交","还差"&(D${row}-E${row}+IF(I${row}="完整",0,1))&"处"))`;

function linkFormula(ranges: Ranges, row: number): string {
  const firstOf = (own: string, status: string) =>
    `(1000000-SUMPRODUCT(MAX(${own}*(${status}<>"完整")*(1000000-ROW(${status})))))`;
  const indicator = `HYPERLINK("#'${actualsSheets.indicators}'!${indicatorLetters('actual')}"&${firstOf(ranges.ownIndicators(row), ranges.indicator('status'))},"转到指标")`;
  const money = `HYPERLINK("#'${actualsSheets.money}'!${moneyLetters('initial')}"&${firstOf(ranges.ownMoney(row), ranges.money('status'))},"转到资金")`;
  return `IF(D${row}>E${row},${indicator},IF(I${row}<>"完整",${money},""))`;
}

const linkText = (state: ProjectState) =>
  state.first.indicator !== null ? '转到指标' : state.money === '完整' ? '' : '转到资金';

/** Ten squares, filled in proportion: a bar that every program shows and that prints without colour. */
const bar = (complete: number, all: number): string => {
  const done = all === 0 ? 0 : Math.floor((complete * 10) / all);
  return `${'■'.repeat(done)}${'□'.repeat(10 - done)} ${all === 0 ? 0 : Math.floor((complete * 100) / all)}%`;
};

const barFormula = (row: number) => {
  const done = `IF(D${row}=0,0,INT(E${row}*10/D${row}))`;
  return `REPT("■",${done})&REPT("□",10-${done})&" "&IF(D${row}=0,0,INT(E${row}*100/D${row}))&"%"`;
};

function writeProject(sheet: Worksheet, ranges: Ranges, state: ProjectState): void {
  const { row, project } = state;
  const computed = (at: 'left' | 'center' | 'right') => bodyStyle('computed', at);
  put(
    sheet.getCell(`B${row}`),
    project.code,
    bodyStyle('fixed', 'left', { format: '@', font: { size: 8, color: { argb: `FF${colours.muted}` } } }),
  );
  put(sheet.getCell(`C${row}`), project.name, bodyStyle('fixed', 'left'));
  putFormula(
    sheet.getCell(`D${row}`),
    `SUMPRODUCT(${ranges.ownIndicators(row)})`,
    new Decimal(state.all),
    computed('center'),
  );
  for (const what of counts) {
    putFormula(
      sheet.getCell(`${letters[what]}${row}`),
      countFormula(ranges, row, what),
      new Decimal(state.counts[what]),
      computed('center'),
    );
  }
  putFormula(sheet.getCell(`I${row}`), moneyFormula(ranges, row), state.money, computed('center'));
  putFormula(sheet.getCell(`J${row}`), barFormula(row), bar(state.counts.complete, state.all), computed('left'));
  putFormula(sheet.getCell(`K${row}`), conclusionFormula(row), conclusion(state), computed('left'));
  putFormula(
    sheet.getCell(`L${row}`),
    linkFormula(ranges, row),
    linkText(state),
    bodyStyle('computed', 'center', { font: { underline: true, color: { argb: `FF${colours.heading}` } } }),
  );
  sheet.getRow(row).height = neededHeight([
    [project.name, widths[1] ?? 30],
    [project.code ?? '', 17],
  ]);
}

interface Card {
  readonly title: string;
  readonly column: string;
  readonly formula: string;
  readonly value: number;
}

function writeCards(sheet: Worksheet, states: readonly ProjectState[]): void {
  const last = firstRow + Math.max(0, states.length - 1);
  const sum = (column: string) => `SUM(${column}${firstRow}:${column}${last})`;
  const total = (count: (state: ProjectState) => number) => states.reduce((n, state) => n + count(state), 0);
  const cards: readonly Card[] = [
    { title: '指标合计', column: 'D', formula: sum('D'), value: total((one) => one.all) },
    ...counts.map((what, index) => ({
      title: headings[index + 3] ?? '',
      column: letters[what],
      formula: sum(letters[what]),
      value: total((one) => one.counts[what]),
    })),
    {
      title: '资金完整',
      column: 'I',
      formula: `COUNTIF(I${firstRow}:I${last},"完整")`,
      value: states.filter((one) => one.money === '完整').length,
    },
  ];
  put(sheet.getCell('C4'), '全单位', groupStyle);
  for (const card of cards) {
    put(sheet.getCell(`${card.column}4`), card.title, groupStyle);
    putFormula(
      sheet.getCell(`${card.column}5`),
      card.formula,
      new Decimal(card.value),
      bodyStyle('computed', 'center', { font: { size: 16, bold: true } }),
    );
  }
  const all = { all: total((one) => one.all), complete: total((one) => one.counts.complete) };
  put(sheet.getCell('J4'), '进度', groupStyle);
  putFormula(
    sheet.getCell('J5'),
    barFormula(5),
    bar(all.complete, all.all),
    bodyStyle('computed', 'left', { font: { bold: true } }),
  );
  const ready = states.filter((one) => conclusion(one) === '可以提交').length;
  const word = ready === states.length ? '全部完整，可以提交' : `${ready}个项目可以提交，共${states.length}个`;
  const readyCount = `COUNTIF(K${firstRow}:K${last},"可以提交")`;
  put(sheet.getCell('K4'), '结论', groupStyle);
  putFormula(
    sheet.getCell('K5'),
    `IF(${readyCount}=${states.length},"全部完整，可以提交",${readyCount}&"个项目可以提交，共${states.length}个")`,
    word,
    bodyStyle('computed', 'left', { font: { bold: true } }),
  );
  const name = states[0]?.project.unit.name ?? '';
  put(sheet.getCell('C5'), name, bodyStyle('computed', 'left', { font: { bold: true } }));
  sheet.getRow(4).height = 22;
  sheet.getRow(5).height = 38;
}

/** Writes the sheet 填报状态: what is complete, still to fill in and contradictory, counted while one types. */
export async function writeStatusSheet(
  sheet: Worksheet,
  input: TemplateInput,
  indicators: readonly IndicatorRow[],
  money: readonly MoneyRow[],
): Promise<void> {
  const ranges = new Ranges(indicators.length, money.length);
  const states = input.projects.map((project, index) => stateOf(project, firstRow + index, indicators, money));
  put(sheet.getCell('B1'), `${input.unit.name} ${input.year}年度填报状态`, titleStyle);
  sheet.getRow(1).height = 30;
  put(sheet.getCell('B2'), '这一页不用填，数字随着填写自动变化。全部“可以提交”后再上报。', remarkStyle);
  sheet.getColumn(1).width = 2;
  widths.forEach((width, index) => {
    sheet.getColumn(index + 2).width = width;
    put(sheet.getCell(headRow, index + 2), headings[index] ?? '', headingStyle);
  });
  sheet.getRow(headRow).height = 26;
  put(sheet.getCell(`B${headRow - 1}`), '各项目', { ...remarkStyle });
  for (const state of states) writeProject(sheet, ranges, state);
  writeCards(sheet, states);
  const last = firstRow + Math.max(0, states.length - 1);
  if (states.length > 0) {
    sheet.addConditionalFormatting({ ref: `I${firstRow}:I${last}`, rules: statusRules(`$I${firstRow}`, 1) });
    sheet.addConditionalFormatting({
      ref: `K${firstRow}:K${last}`,
      rules: [...conclusionRules(`$K${firstRow}`)],
    });
  }
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headRow}:${headRow}`,
    printArea: `B$1:${columnLetters(widths.length + 1)}$${last}`,
  };
  sheet.headerFooter.oddFooter = `&L${input.unit.name}&C第 &P 页，共 &N 页&R&A`;
  await protectSheet(sheet);
}

const conclusionRules = (cell: string) => statusRules(cell, 4);

/** Adds the empty sheet, so that it stands before the sheets it counts. */
export function addStatusSheet(book: Workbook): Worksheet {
  return book.addWorksheet(actualsSheets.status, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headRow, showGridLines: false }],
    properties: { tabColor: { argb: `FF${colours.completeInk}` }, defaultRowHeight: 22 },
  });
}

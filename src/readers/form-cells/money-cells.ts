import type { GridCell, GridRow } from '../../containers/word/document-blocks.ts';
import { isBlankMark } from '../goals/money/amounts.ts';
import { type MoneyLabel, moneyLabel, unitInBrackets } from '../goals/money/money-labels.ts';
import { isFigure } from '../goals/money/money-words.ts';
import type { FormFigure, FormFund, FormMoneyCell } from './form-cells.ts';
import type { FormGrid } from './form-grid.ts';

/** Which of our figures a label of money heads; null for 到位数 and what no result has. */
export function figureOf(text: string, { stage, fund, block }: MoneyLabel): FormFigure | null {
  if (fund !== 'total' || block) return null;
  switch (stage) {
    case 'initial':
    case 'revised':
      return stage;
    case 'annual':
    case 'plain':
      // 预算数 beside 执行数 is the budget of the year, 年度资金总额 is no heading of a column.
      return /预算/.test(text) ? 'revised' : null;
    case 'executed':
      // 实际到位数 and 结余 stand among the same labels.
      return /执行|支出/.test(text) ? 'executed' : null;
    case 'mark':
      if (/得分|评分/.test(text)) return 'score';
      if (/分值|权重|标准分/.test(text)) return 'weight';
      return /执行率|进度/.test(text) ? 'rate' : null;
    default:
      return null;
  }
}

/** True for figures that are money. */
export const isAmount = (figure: FormFigure): figure is 'initial' | 'revised' | 'executed' =>
  figure === 'initial' || figure === 'revised' || figure === 'executed';

/** The fund of a row's label; null for parts of funds and for what is no fund. */
function fundOf(label: MoneyLabel | null): FormFund | null {
  if (label === null || label.stage === 'detail' || label.stage === 'period') return null;
  return label.fund === 'fiscal-part' ? null : label.fund;
}

interface Head {
  readonly column: number;
  readonly text: string;
  readonly figure: FormFigure;
}

const filled = (cells: readonly GridCell[]): readonly GridCell[] => cells.filter(({ text }) => text.trim() !== '');
const percentIn = (text: string): boolean => /[%％]/.test(text);

/** 金额单位：元 anywhere above the indicators. */
const statedUnit = /单位\s{0,4}[:：]\s{0,4}(?:人民币)?\s{0,4}(百万元|千元|百元|万元|亿元|元)/;

/** Reads the money block above the indicators of one project, whether its figures are filled in or not. */
class MoneyCells {
  readonly #grid: FormGrid;
  readonly #rows: readonly GridRow[];
  readonly #unit: string | null;
  readonly cells: FormMoneyCell[] = [];
  #heads: readonly Head[] = [];
  #headUnit: string | null = null;

  constructor(grid: FormGrid, rows: readonly GridRow[]) {
    this.#grid = grid;
    this.#rows = rows;
    const texts = rows.flatMap(({ cells }) => filled(cells).map(({ text }) => text));
    this.#unit = texts.flatMap((text) => statedUnit.exec(text.slice(0, 200))?.[1] ?? []).at(0) ?? null;
  }

  read(): readonly FormMoneyCell[] {
    for (const row of this.#rows) this.#row(row);
    return this.cells;
  }

  #row(row: GridRow): void {
    const texts = filled(row.cells);
    const labels = texts.flatMap((cell) => {
      const label = moneyLabel(cell.text.trim());
      return label === null ? [] : [{ cell, label }];
    });
    const heads = labels.flatMap(({ cell, label }): Head[] => {
      const figure = figureOf(cell.text, label);
      return figure === null ? [] : [{ column: cell.column, text: cell.text, figure }];
    });
    if (this.#areHeads(row, heads, texts)) {
      this.#heads = heads;
      this.#headUnit = texts.flatMap(({ text }) => unitInBrackets(text) ?? []).at(0) ?? null;
      return;
    }
    const [first] = labels;
    if (this.#heads.length > 0 && first !== undefined && this.#underHeads(row, first.cell, first.label)) return;
    this.#heads = [];
    for (const head of heads) this.#pair(row, head, texts);
  }

  /** 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分: several figures, with no room for amounts between them. */
  #areHeads(row: GridRow, heads: readonly Head[], texts: readonly GridCell[]): boolean {
    if (new Set(heads.map(({ figure }) => figure)).size < 2) return false;
    if (texts.some(({ text }) => isFigure(text) && !isBlankMark(text))) return false;
    const starts = new Set(texts.map(({ column }) => column));
    return heads.some(({ column }) => starts.has(this.#grid.behind(row.row, column)));
  }

  #underHeads(row: GridRow, named: GridCell, label: MoneyLabel): boolean {
    const fund = fundOf(label);
    const firstHead = this.#heads[0]?.column ?? 0;
    if (fund === null || named.column >= firstHead) return false;
    const unit = unitInBrackets(named.text) ?? this.#headUnit;
    for (const { column, text, figure } of this.#heads) this.#add(row, column, { fund, figure, unit, text });
    return true;
  }

  /** 全年执行数 | 95: a label with room behind it. */
  #pair(row: GridRow, { column, text, figure }: Head, texts: readonly GridCell[]): void {
    const behind = this.#grid.behind(row.row, column);
    const found = texts.find((cell) => cell.column === behind);
    if (found !== undefined && !isFigure(found.text)) return;
    this.#add(row, behind, { fund: 'total', figure, unit: unitInBrackets(text), text });
  }

  #add(
    row: GridRow,
    column: number,
    of: Pick<FormMoneyCell, 'fund' | 'figure' | 'unit'> & { readonly text: string },
  ): void {
    const { fund, figure, unit, text } = of;
    // Only the total of all money has a rate and a score.
    if (fund !== 'total' && !isAmount(figure)) return;
    const cell = this.#grid.cell(row.row, column);
    this.cells.push({ ...cell, fund, figure, unit: unit ?? this.#unit, inPercent: percentIn(text) });
  }
}

/** The money block in rows of a form above its indicators. */
export const moneyCells = (grid: FormGrid, rows: readonly GridRow[]): readonly FormMoneyCell[] =>
  new MoneyCells(grid, rows).read();

/** The unit of money that rows state anywhere: 单位：万元. */
export const moneyUnitIn = (rows: readonly GridRow[]): string | null =>
  rows.flatMap(({ cells }) => cells.flatMap(({ text }) => statedUnit.exec(text.slice(0, 200))?.[1] ?? [])).at(0) ??
  null;

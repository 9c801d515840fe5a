import type { GridCell } from '../../../containers/word/document-blocks.ts';
import { firstIndex } from '../../../model/first-index.ts';
import type { Place } from '../../../model/place.ts';
import type { PlacedAmount, PlacedText, RawFigure, ReportedText } from '../projects/raw-project.ts';
import { inColumn } from '../rows/block-place.ts';
import { isBlankMark, isMoneyUnit, readAmount } from './amounts.ts';
import { type ColumnHead, headedLabel, headsStages, rank } from './money-heads.ts';
import { isPart, isPartAlone, type MoneyLabel, moneyLabel, unitInBrackets } from './money-labels.ts';
import { amountParts, isFigure, labelAndAmount } from './money-words.ts';

interface Candidate {
  readonly label: MoneyLabel;
  readonly labelText: string;
  readonly amount: PlacedAmount;
}

/**
 * What the labels of amounts say. `left` are amounts that were understood and are no budget, each with its label; `reported` those of
 * a self-evaluation.
 */
export interface Money {
  readonly total: PlacedAmount | null;
  readonly fiscal: readonly PlacedAmount[];
  readonly carryOver: readonly PlacedAmount[];
  readonly other: readonly PlacedAmount[];
  readonly moneyUnit: string | null;
  readonly moneyLeft: readonly PlacedText[];
  readonly moneyReported: readonly ReportedText[];
  readonly figures: readonly RawFigure[];
}

const filled = (cells: readonly GridCell[]): GridCell[] => cells.filter(({ text }) => text.trim() !== '');

/** Reads the amounts in the upper part of a goal table: label and amount side by side, in lines of one cell, or under column heads. */
export class MoneyBlock {
  private readonly candidates: Candidate[] = [];
  private readonly left: PlacedText[] = [];
  private readonly reported: ReportedText[] = [];
  private readonly figures: RawFigure[] = [];
  private heads: readonly ColumnHead[] = [];
  /** The labels of the rows before that say which figure stands behind them: 预算数 | 10 | 执行数 | 9. */
  private stages: readonly ColumnHead[] = [];
  /** The unit that the label of the block names: 项目资金（元）. */
  private blockUnit: string | null = null;
  /** The unit that any label of an amount names, for amounts whose own says nothing. */
  private anyUnit: string | null = null;

  /** A label that only groups others, or stands before them: its unit is theirs. */
  group(text: string): void {
    this.blockUnit = unitInBrackets(text);
    this.anyUnit ??= this.blockUnit;
  }

  /** The rows of another block have no part in the unit of the one before. */
  endGroup(): void {
    this.blockUnit = null;
  }

  /** Takes a row of column heads, or a row of amounts under such heads; false where the row is neither. */
  row(place: Place, cells: readonly GridCell[]): boolean {
    const texts = filled(cells);
    const labels = texts.filter(({ text }) => moneyLabel(text) !== null);
    const figures = texts.filter(({ text }) => isFigure(text));
    if (labels.length === 0) this.stages = [];
    if (labels.length > 1 && (labels.length === texts.length || headsStages(texts))) {
      this.columnHeads(texts);
      return true;
    }
    const [first] = texts;
    if (this.heads.length > 0 && first !== undefined && this.underHeads(place, texts, labels, figures)) return true;
    this.heads = [];
    this.keepStages(labels);
    return false;
  }

  /** 其中：财政拨款 in the column of 执行数 is what was spent of it. */
  private keepStages(labels: readonly GridCell[]): void {
    const heads = labels.flatMap(({ text, column, columns }): ColumnHead[] => {
      const label = moneyLabel(text);
      return label === null || label.fund !== 'total' || label.block
        ? []
        : [{ from: column, to: column + columns, text, label }];
    });
    if (new Set(heads.map(({ label }) => label?.stage)).size > 1) this.stages = heads;
  }

  /** A label with the figure it is by the column it stands in, where it says nothing itself. */
  private staged(label: MoneyLabel, { column }: GridCell): MoneyLabel {
    const above = this.stages.find(({ from }) => from === column)?.label?.stage;
    return above !== undefined && label.fund !== 'total' && label.stage === 'plain'
      ? { ...label, stage: above }
      : label;
  }

  private columnHeads(texts: readonly GridCell[]): void {
    const [first] = texts;
    if (first !== undefined && moneyLabel(first.text)?.block === true) this.group(first.text);
    const from = texts.findIndex(({ text }) => moneyLabel(text)?.block === false);
    this.heads = texts.slice(from).map(({ text, column, columns }) => {
      this.anyUnit ??= unitInBrackets(text);
      return { from: column, to: column + columns, text, label: moneyLabel(text) };
    });
  }

  private headOf({ column, columns }: GridCell): ColumnHead | null {
    const head = this.heads[firstIndex(this.heads.length, (at) => (this.heads[at]?.to ?? 0) > column)];
    return head !== undefined && head.from < column + columns ? head : null;
  }

  /** A row with at most one label, in front, and figures under the heads. */
  private underHeads(
    place: Place,
    texts: readonly GridCell[],
    labels: readonly GridCell[],
    figures: readonly GridCell[],
  ): boolean {
    const known = new Set(figures);
    const [named] = texts.filter((cell) => !known.has(cell));
    // Words right of all heads are a note beside the table: 预算执行率按比例计分.
    const last = this.heads.at(-1)?.to ?? 0;
    const rest = texts.filter((cell) => cell !== named && (known.has(cell) || cell.column < last));
    // Words may stand under 备注 and 偏差原因, never under a figure.
    const isSaid = (cell: GridCell): boolean => {
      const head = this.headOf(cell);
      return head !== null && (head.label === null || head.label.stage === 'mark');
    };
    const isRow = rest.every((cell) => known.has(cell) || isSaid(cell)) && labels.length <= 1;
    if (!isRow || (named !== undefined && texts[0] !== named)) return false;
    const headed = rest.map((cell) => ({ cell, head: this.headOf(cell) }));
    if (figures.length > 0 && headed.every(({ head }) => head === null)) return false;
    const row = named === undefined ? null : moneyLabel(named.text);
    const byStage = this.heads.some(
      ({ label }) => label !== null && label.stage !== 'plain' && label.stage !== 'annual',
    );
    const whole = this.heads.some(({ label }) => label?.fund === 'total');
    if (named !== undefined && row === null && !(byStage && figures.length > 1)) return false;
    if (row !== null && !whole) return false;
    if (row !== null && figures.length === 0) return labels.length === 1;
    const found = headed.flatMap(({ cell, head }): Candidate[] => {
      const label = row === null && named !== undefined ? null : headedLabel(row, head?.label ?? null);
      const labelText = [named?.text.trim(), head?.text.trim()].filter((text) => text !== undefined).join(' ');
      const unit = unitInBrackets(head?.text ?? '') ?? unitInBrackets(named?.text ?? '') ?? this.blockUnit;
      const amount = { text: cell.text.trim(), place: inColumn(place, cell.column), unit };
      const figure = label ?? head?.label ?? null;
      const names = { row: named?.text.trim() ?? '', heading: head?.text.trim() ?? labelText };
      if (figure !== null) this.figures.push({ ...amount, fund: figure.fund, stage: figure.stage, ...names });
      if (label !== null) return [{ label, labelText, amount }];
      if (!isBlankMark(cell.text)) this.leave(head?.label ?? null, labelText, amount);
      return [];
    });
    this.takeRow(found, row !== null);
    return true;
  }

  /** Of the amounts in a row that are the same money, the first in order of what counts is the budget; the others are left. */
  private takeRow(all: readonly Candidate[], sameMoney: boolean): void {
    for (const fund of new Set(all.map(({ label }) => label.fund))) {
      this.takeSame(
        all.filter(({ label }) => label.fund === fund),
        sameMoney,
      );
    }
  }

  private takeSame(found: readonly Candidate[], sameMoney: boolean): void {
    const budgets = found
      .filter(({ label, amount }) => rank(label) >= 0 && !isBlankMark(amount.text))
      .sort((a, b) => rank(a.label) - rank(b.label));
    const [best] = budgets;
    for (const each of found) {
      if (sameMoney && each !== best && !isBlankMark(each.amount.text))
        this.leave(each.label, each.labelText, each.amount);
      else if (!sameMoney || each === best) this.candidates.push(each);
    }
  }

  /** Takes the label in `cells[at]` with the amount behind it, and says how many cells it took; null where none is behind it. */
  pair(row: Place, cells: readonly GridCell[], at: number): number | null {
    const labelText = cells[at]?.text.trim() ?? '';
    const label = moneyLabel(labelText);
    const value = cells.findIndex((cell, index) => index > at && cell.text.trim() !== '');
    const text = cells[value]?.text.trim() ?? '';
    if (label === null || text === '' || moneyLabel(text) !== null) return null;
    const within = amountParts(text);
    // «12.5万元（含税）» is an amount with a remark: it begins like one.
    const figure = isFigure(text) || /^[¥￥]?[\d０-９.,，]+/.test(text);
    const place = inColumn(row, cells[value]?.column ?? 0);
    if (!figure && this.inside(place, labelText, within)) return value - at;
    if (!figure && (label.block || value !== at + 1)) return null;
    if (within.length > 1 && readAmount(text, '元') === null && this.inside(place, labelText, within))
      return value - at;
    const behind = cells[value + 1]?.text.trim() ?? '';
    const unit = isMoneyUnit(behind) ? behind : unitInBrackets(labelText);
    const cell = cells[at];
    const staged = cell === undefined ? label : this.staged(label, cell);
    const heading = this.stages.find(({ from }) => from === cell?.column)?.text.trim() ?? '';
    const words = staged.stage === label.stage ? labelText : `${labelText} ${heading}`;
    this.take(staged, words, { text, place, unit: unit ?? this.blockUnit });
    return value - at + (isMoneyUnit(behind) ? 1 : 0);
  }

  /** «总额100万元，其中：财政资金80万元» behind a label: each part with its own label, the first perhaps with none. */
  private inside(place: Place, labelText: string, within: readonly string[]): boolean {
    const [first = '', ...others] = within;
    const bare = readAmount(first, '元') !== null;
    const labelled = (bare ? others : within).map(labelAndAmount);
    if (within.length === 0 || labelled.some((each) => each === null)) return false;
    const unit = unitInBrackets(labelText) ?? this.blockUnit;
    const label = moneyLabel(labelText);
    if (bare && label !== null) this.take(label, labelText, { text: first, place, unit });
    for (const each of labelled)
      if (each !== null)
        this.take(each.label, each.labelText, {
          text: each.text,
          place,
          unit: unitInBrackets(each.labelText) ?? unit,
        });
    return true;
  }

  /** Takes several labels in the lines of one cell, with amounts in them or in the lines of the next cell; null where it is neither. */
  lines(row: Place, cells: readonly GridCell[], at: number): number | null {
    const text = cells[at]?.text ?? '';
    if (this.inside(inColumn(row, cells[at]?.column ?? 0), '', amountParts(text))) return 0;
    const labels = text.split('\n').filter((line) => line.trim() !== '');
    if (labels.length < 2 || labels.some((line) => moneyLabel(line) === null)) return null;
    const value = cells.findIndex((cell, index) => index > at && cell.text.trim() !== '');
    const amounts = (cells[value]?.text ?? '').split('\n').filter((line) => line.trim() !== '');
    if (amounts.length !== labels.length || !amounts.every(isFigure)) return null;
    const place = inColumn(row, cells[value]?.column ?? 0);
    labels.forEach((line, index) => {
      const label = moneyLabel(line);
      const amount = amounts[index]?.trim() ?? '';
      const unit = unitInBrackets(line) ?? this.blockUnit;
      if (label !== null) this.take(label, line.trim(), { text: amount, place, unit });
    });
    return value - at;
  }

  /** An amount with its label. */
  take(label: MoneyLabel, labelText: string, amount: PlacedAmount): void {
    this.anyUnit ??= unitInBrackets(labelText);
    this.figures.push({ ...amount, fund: label.fund, stage: label.stage, row: '', heading: labelText });
    if (rank(label) >= 0) this.candidates.push({ label, labelText, amount });
    else if (!isBlankMark(amount.text)) this.leave(label, labelText, amount);
  }

  /** An amount that is no budget: one of a self-evaluation, or one whose label doesn't say whose it is. */
  private leave(label: MoneyLabel | null, labelText: string, { text, place }: PlacedText): void {
    const whole = { text: `${labelText} ${text}`.replace(/\s+/g, ' ').trim(), place };
    const isReported = label?.stage === 'executed' || label?.stage === 'mark';
    const isMark = (words: string): boolean => ['executed', 'mark'].includes(moneyLabel(words)?.stage ?? '');
    if (isReported) this.reported.push({ ...whole, heading: labelText.split(' ').find(isMark) ?? labelText });
    else this.left.push(whole);
  }

  private best(fund: MoneyLabel['fund']): Candidate[] {
    return this.candidates
      .filter(({ label, amount }) => label.fund === fund && !isBlankMark(amount.text))
      .sort((a, b) => rank(a.label) - rank(b.label));
  }

  /** What was found; `moneyUnit` is what 单位：… names. */
  finish(moneyUnit: string | null): Money {
    const unused = ([, ...rest]: readonly Candidate[]): void => {
      for (const { label, labelText, amount } of rest) this.leave(label, labelText, amount);
    };
    const [totals, fiscal, portions] = [this.best('total'), this.best('fiscal'), this.best('fiscal-part')];
    const [first, ...further] = this.best('other');
    const isOther = (each: Candidate): boolean =>
      first !== undefined && !isPart(each.labelText) && rank(each.label) === rank(first.label);
    const others = first === undefined ? [] : [first, ...further.filter(isOther)];
    unused(totals);
    unused(fiscal);
    const onlyPart = first === undefined && isPartAlone(portions, totals[0]);
    const taken = fiscal.length > 0 || onlyPart;
    if (taken) for (const { label, labelText, amount } of portions) this.leave(label, labelText, amount);
    for (const each of further) if (!isOther(each)) this.leave(each.label, each.labelText, each.amount);
    // 财政拨款 100, 其中：上年结转 20 is a part of the appropriation; beside 当年财政拨款 it is money of its own.
    const isOwn = ({ label, labelText }: Candidate, best: MoneyLabel | undefined): boolean =>
      // 当年财政拨款 or 本年财政拨款: then the money carried over is not within it.
      best !== undefined &&
      rank(label) === rank(best) &&
      !(isPart(labelText) && fiscal[0] !== undefined && !/[当本]年/.test(fiscal[0].labelText));
    const allCarried = this.best('carry-over');
    const carried = allCarried.filter((each) => isOwn(each, allCarried[0]?.label));
    for (const each of allCarried)
      if (!isOwn(each, allCarried[0]?.label)) this.leave(each.label, each.labelText, each.amount);
    return {
      total: totals[0]?.amount ?? null,
      fiscal: (taken ? fiscal.slice(0, 1) : portions).map(({ amount }) => amount),
      carryOver: carried.map(({ amount }) => amount),
      other: others.map(({ amount }) => amount),
      moneyUnit: moneyUnit ?? this.anyUnit,
      moneyLeft: this.left,
      moneyReported: this.reported,
      figures: this.figures,
    };
  }
}

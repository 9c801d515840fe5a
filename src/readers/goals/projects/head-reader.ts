import type { GridCell } from '../../../containers/word/document-blocks.ts';
import type { Place } from '../../../model/place.ts';
import { isMoneyUnit } from '../money/amounts.ts';
import { MoneyBlock } from '../money/money-block.ts';
import { moneyLabel, unitInBrackets } from '../money/money-labels.ts';
import { isFigure } from '../money/money-words.ts';
import { columnOf, inColumn } from '../rows/block-place.ts';
import { filledTexts, headsGoals } from './goal-heads.ts';
import { HeadTexts, isTextField } from './head-texts.ts';
import { goesOnBeside, type OtherTerm, otherTermColumns } from './other-term.ts';
import { type ProjectLabel, projectLabel } from './project-labels.ts';
import type { HeadRow, PlacedText, RawPeriod, ReportedText } from './raw-project.ts';
import { isCodedName, isLooseUnit } from './read-unit.ts';
import { goalTitle, isFormTitle, namesYear, statesYear } from './titles.ts';

type PlanStep = { label: string; percent: PlacedText | null; column: number };

/** 单位：万元, （金额单位：美元）, （2026年度） 单位：元; 单位：某中心 names the budget unit instead. */
const moneyUnitPattern =
  /(?:^|[)）]\s{0,20})(?:金额单位\s{0,8}[:：]\s{0,8}(\S{1,12})|单位\s{0,8}[:：]\s{0,8}(\S{0,8}[元币]|[百千]?万|亿))$/;
/** 主要用于农村供水: what money is for, in a block of amounts. */
const forUse = /^(?:主要|全部|资金)?(?:用于|用途)/;
const yearPattern = /^[（(]?\s*(?:20|２０)[\d０-９]{2}\s*年度?\s*[）)]?$/;

/** Grid columns of what was reached, with the label above them. */
interface ReportedColumns {
  readonly from: number;
  readonly to: number;
  readonly heading: string;
}

/** （单位：万元） without the brackets around it. */
const withoutBrackets = (text: string): string => (/^[（(][^()（）]*[)）]$/.test(text) ? text.slice(1, -1) : text);

/** The unit of money in the brackets of a label that nobody knows: 项目经费收支（元）. */
const groupUnit = (text: string): string | null =>
  text.length <= 30 && !/[，。；]/.test(text) ? unitInBrackets(text) : null;

/** Reads the rows of the upper part of a goal table one by one, by their labels. */
export class HeadReader {
  private readonly fields = new HeadTexts();
  readonly texts = this.fields.texts;
  readonly money = new MoneyBlock();
  readonly unread: PlacedText[] = [];
  readonly left: PlacedText[] = [];
  readonly reported: ReportedText[] = [];
  /** Labels of fields of the project that stand before a blank cell. */
  readonly blank: PlacedText[] = [];
  goalLabel: PlacedText | null = null;
  period: RawPeriod = { whole: null, from: null, to: null };
  unitGuessed = false;
  moneyUnit: string | null = null;
  yearWords: PlacedText | null = null;
  purposes: string[] = [];
  goals: string[] = [];
  plan: PlanStep[] | null = null;
  /** The label whose rows go on while their first cell is blank. */
  private section: ProjectLabel | null = null;
  /** Grid columns of medium-term goals and amounts that stand beside the annual ones in the rows of this section. */
  private otherTerm: OtherTerm | null = null;
  /** The label that stood alone in the row before. */
  private alone: ProjectLabel | null = null;
  /** Grid columns of what was reached, in the rows of this section. */
  private reached: ReportedColumns | null = null;
  /** 单位：万元 stands in the row that is being read or in a line above the table: the layout of Hebei has the unit beside it. */
  private besideMoneyUnit = false;
  /** The row that is being read has headings of goals and of what was reached, and nothing else. */
  private headsGoals = false;

  row({ place, cells, inTable }: HeadRow): void {
    const first = cells[0];
    if (first === undefined) return;
    const goesOn = first.continued || first.text.trim() === '' || this.isBelow(cells);
    this.alone = filledTexts(cells).length === 1 ? projectLabel(filledTexts(cells)[0] ?? '') : null;
    if (!goesOn) {
      this.section = null;
      if (this.otherTerm !== null && !goesOnBeside(cells, this.otherTerm)) this.otherTerm = null;
      this.reached = null;
      this.money.endGroup();
    }
    this.otherTerm = otherTermColumns(cells) ?? this.otherTerm;
    this.headsGoals = headsGoals(cells);
    this.besideMoneyUnit = cells.some(({ text }) => moneyUnitPattern.test(withoutBrackets(text.trim())));
    if (this.besideMoneyUnit && !inTable) this.unitGuessed = false;
    if (this.otherTerm === null && this.money.row(place, cells)) {
      this.section = 'money';
      return;
    }
    if (goesOn && this.section === 'plan' && this.plan !== null) {
      this.percents(place, cells.slice(1));
      return;
    }
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell !== undefined && cell.text.trim() !== '') at += this.cell(place, cells, at, cell.text.trim());
    }
  }

  /** 年度绩效目标 over the whole row, and the goal over the whole row below it. */
  private isBelow(cells: readonly GridCell[]): boolean {
    const texts = filledTexts(cells);
    const isText = texts.length === 1 && projectLabel(texts[0] ?? '') === null;
    return (this.alone === 'goal' || this.alone === 'purpose') && this.section === this.alone && isText;
  }

  /** Takes one cell, and says how many cells after it were taken as its value; `row` is the place of the row. */
  private cell(row: Place, cells: readonly GridCell[], at: number, text: string): number {
    const column = cells[at]?.column ?? 0;
    const place = inColumn(row, column);
    if (this.otherTerm !== null && column >= this.otherTerm.from && column < this.otherTerm.to) {
      const { label } = this.otherTerm;
      if (text !== label && moneyLabel(text) === null) this.left.push({ text: `${label} ${text}`, place });
      return 0;
    }
    if (this.reached !== null && column >= this.reached.from && column < this.reached.to) {
      this.reported.push({ text, place, heading: this.reached.heading });
      return 0;
    }
    const label = projectLabel(text);
    if (label !== null) return this.labelled(label, row, cells, at, text);
    const money = moneyUnitPattern.exec(withoutBrackets(text));
    const inline = this.inlineLabel(text);
    const lines = inline === null ? this.money.lines(row, cells, at) : null;
    if (lines !== null) return lines;
    const group = groupUnit(text);
    if (money === null && inline === null && group !== null) this.money.group(text);
    if (money !== null) {
      this.moneyUnit ??= money[1] ?? money[2] ?? null;
      // （2026年度） stands in front of it.
      if (money.index > 0 && namesYear(text)) this.yearWords ??= { text, place };
    } else if (inline !== null) this.value(inline.label, place, inline.text, inline.labelText);
    else
      this.loose(
        place,
        text,
        cells.slice(0, at).every((before) => before.text.trim() === ''),
      );
    return 0;
  }

  /** «项目名称：…» in one cell. Inside a purpose or a goal such words are prose, except before an amount. */
  private inlineLabel(text: string): { label: ProjectLabel; text: string; labelText: string } | null {
    const match = /^((?:其中\s*[:：]\s*)?[^:：\n]{2,14})[:：]\s*(\S[\s\S]*)$/.exec(text);
    const label = projectLabel(match?.[1] ?? '');
    if (match === null || label === null) return null;
    const amount = label === 'money';
    const prose = this.section === 'goal' || this.section === 'block' || this.section === 'purpose';
    return prose && !amount ? null : { label, text: match[2] ?? '', labelText: match[1] ?? '' };
  }

  private labelled(label: ProjectLabel, row: Place, cells: readonly GridCell[], at: number, text: string): number {
    if (at === 0 || label === 'goal' || label === 'plan' || label === 'block') this.section = label;
    const money = moneyLabel(text);
    if (money !== null) return this.amount(row, cells, at, text);
    if (label === 'block') return 0;
    if (label === 'plan') {
      const steps = cells.slice(at + 1).filter((cell) => cell.text.trim() !== '');
      this.plan ??= steps.map((cell) => ({ label: cell.text.trim(), percent: null, column: cell.column }));
      return cells.length;
    }
    const value = cells.findIndex((cell, index) => index > at && cell.text.trim() !== '');
    if (label === 'reported' && value < 0) {
      const cell = cells[at];
      if (cell !== undefined) this.reached = { from: cell.column, to: cell.column + cell.columns, heading: text };
      return 0;
    }
    const next = cells[value]?.text.trim() ?? '';
    if (label === 'goal') this.goalLabel ??= { text, place: inColumn(row, cells[at]?.column ?? 0) };
    if (label === 'goal' || projectLabel(cells[at + 1]?.text ?? '') !== null) return 0;
    if (next !== '' && (value === at + 1 || this.mayBeValue(label, next))) {
      this.value(label, inColumn(row, cells[value]?.column ?? 0), next, text);
      return value - at;
    }
    this.blankField(label, { text, place: inColumn(row, cells[at]?.column ?? 0) });
    return 1;
  }

  private blankField(label: ProjectLabel, placed: PlacedText): void {
    const field = label === 'unitName' ? 'unit' : label;
    if (!isTextField(field)) return;
    this.fields.blank(field);
    this.blank.push(placed);
  }

  /** The label of an amount: what it groups is a block of its own where no amount is behind it. */
  private amount(row: Place, cells: readonly GridCell[], at: number, text: string): number {
    const taken = this.money.pair(row, cells, at);
    if (at === 0 || moneyLabel(text)?.block === true) this.section = 'money';
    if (taken !== null) return taken;
    if (at === 0) this.money.group(text);
    return 0;
  }

  /** Where merged cells were lost (as in CSV), blank ones stand between a label and its value; the next text may also be no value. */
  private mayBeValue(label: ProjectLabel, text: string): boolean {
    if (projectLabel(text) !== null || moneyUnitPattern.test(text) || this.inlineLabel(text) !== null) return false;
    return (label === 'unitName' || !isCodedName(text)) && !yearPattern.test(text);
  }

  private value(label: ProjectLabel, place: Place, text: string, labelText: string): void {
    switch (label) {
      case 'goal':
        this.goals.push(text);
        break;
      case 'purpose':
        this.purposes.push(text);
        break;
      case 'unitName':
        if (isMoneyUnit(text)) this.moneyUnit ??= text;
        else this.fields.take('unit', { text, place }, labelText);
        break;
      case 'money':
      case 'block':
      case 'unused':
        this.inlineAmount(place, text, labelText);
        break;
      case 'reported':
        this.reported.push({ text, place, heading: labelText });
        break;
      case 'name':
      case 'code':
      case 'unitCode':
      case 'departmentInCharge':
        this.fields.take(label, { text, place });
        break;
      case 'period':
        this.period = { ...this.period, whole: this.period.whole ?? { text, place } };
        break;
      case 'periodFrom':
        this.period = { ...this.period, from: this.period.from ?? { text, place } };
        break;
      case 'periodTo':
        this.period = { ...this.period, to: this.period.to ?? { text, place } };
        break;
      case 'year':
        this.year(text, place);
        break;
      case 'plan':
        break;
    }
  }

  /** 预算年度：2026. */
  private year(text: string, place: Place): void {
    const year = /^(20\d{2})\s{0,4}(?:年度?)?$/.exec(text.normalize('NFKC'))?.[1];
    if (year !== undefined) this.yearWords ??= { text: `${year}年`, place };
  }

  /** «预算数：37.50» and «项目资金（万元）：100» in one cell. */
  private inlineAmount(place: Place, text: string, labelText: string): void {
    const cell = { column: columnOf(place), columns: 1, continued: false };
    if (moneyLabel(labelText) === null) return;
    const taken = this.money.pair(
      place,
      [
        { ...cell, text: labelText },
        { ...cell, text },
      ],
      0,
    );
    if (taken === null) this.unread.push({ text: `${labelText}：${text}`, place });
  }

  /**
   * A text without a known label: it belongs to the section above it, or is a year by its looks, or a unit where nothing stands
   * before it in its row (what does may be a label that nobody knows).
   */
  private loose(place: Place, text: string, first: boolean): void {
    const figure = isFigure(text);
    if (this.section === 'goal' && this.headsGoals) this.unread.push({ text, place });
    else if (this.section === 'goal' && !figure) this.goals.push(text);
    else if (figure) this.unread.push({ text, place });
    else if (this.section === 'money' && forUse.test(text)) this.purposes.push(text);
    else if (this.section === 'block' || this.section === 'purpose') this.purposes.push(text);
    else if (yearPattern.test(text)) this.yearWords ??= { text, place };
    else if (isFormTitle(text)) this.yearWords ??= statesYear(text) ? { text, place } : null;
    else if (first && isLooseUnit(text) && this.texts.unit === undefined) {
      this.texts.unit = { text, place };
      this.unitGuessed = !this.besideMoneyUnit;
    } else if (goalTitle(text) === null) this.unread.push({ text, place });
  }

  private percents(row: Place, cells: readonly GridCell[]): void {
    const plan = this.plan ?? [];
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    const byPlace = filled.every((cell) => plan.some((step) => step.column === cell.column));
    cells.forEach((cell, index) => {
      const place = inColumn(row, cell.column);
      const text = cell.text.trim();
      const step = byPlace ? plan.find((each) => each.column === cell.column) : plan[index];
      if (text === '') return;
      if (step === undefined || step.percent !== null) this.unread.push({ text, place });
      else step.percent = { text, place };
    });
  }
}

import type { GridCell } from '../../../containers/word/document-blocks.ts';
import type { Place } from '../../../model/place.ts';
import { isMoneyUnit } from './amounts.ts';
import { isFigure, MoneyBlock } from './money-block.ts';
import { moneyLabel } from './money-labels.ts';
import { type ProjectLabel, projectLabel } from './project-labels.ts';
import type { PlacedText, RawProject } from './raw-project.ts';
import { goalTitle, isFormTitle, namesYear } from './titles.ts';

/** A row of the upper part of a goal table, or a paragraph above it as a row of one cell. */
export interface HeadRow {
  readonly place: Place;
  readonly cells: readonly GridCell[];
  readonly inTable: boolean;
}

type TextField = 'name' | 'code' | 'unit' | 'unitCode' | 'departmentInCharge';
type PlanStep = { label: string; percent: PlacedText | null; column: number };

type Kept = TextField | 'total' | 'fiscal' | 'other' | 'moneyUnit' | 'purpose' | 'spendingPlan' | 'goals' | 'yearWords';

/** What the upper part says; `left` are spent amounts, results and the like, which are no goals; `unread` are texts that fit no field. */
export interface ProjectHead extends Pick<RawProject, Kept> {
  readonly left: readonly PlacedText[];
  readonly unread: readonly PlacedText[];
}

/** 单位：万元, 金额单位：美元; 单位：某中心 names the budget unit instead. */
const moneyUnitPattern = /^(?:金额单位\s*[:：]\s*(\S+)|单位\s*[:：]\s*(\S{0,8}[元币]|[百千]?万|亿))$/;
/** Digits and a name, which is what a unit looks like; «2026年…» is a name with a year, «500万元» and «30人» are amounts. */
const codedName =
  /^[\d０-９]{3,12}\s*(?:[-—－_]\s*)?(?!年|月(?:\P{L}|份|$)|(?:[万亿]?元|[万亿人个次天家项号日])(?:\P{L}|$))\p{Script=Han}/u;
/** What also begins with digits: the seven of a function (2060702-科普活动), a postcode with an address (050000某市某路12号). */
const noUnit = /^2\d{6}\D|[路街巷道村]\S{0,12}号/;
/** 主要用于农村供水: what money is for, in a block of amounts. */
const forUse = /^(?:主要|全部|资金)?(?:用于|用途)/;
const yearPattern = /^[（(]?\s*(?:20|２０)[\d０-９]{2}\s*年度?\s*[）)]?$/;

interface Columns {
  readonly from: number;
  readonly to: number;
}

/** Where medium-term goals or amounts stand beside the annual ones: from their label to the annual one. */
function otherTermColumns(cells: readonly GridCell[]): Columns | null {
  const ofPeriod = (text: string): boolean =>
    /^\s*(?:中期|长期|实施期|三年)\S*(?:目标|资金|预算)/.test(text) || moneyLabel(text)?.stage === 'period';
  const ofYear = (text: string): boolean =>
    /^\s*(?:其中[:：]?\s*)?(?:年度|当年|本年)/.test(text) || moneyLabel(text)?.stage === 'annual';
  const other = cells.find((cell) => ofPeriod(cell.text));
  const annual = cells.find((cell) => cell.column > (other?.column ?? 0) && ofYear(cell.text));
  if (other === undefined || annual === undefined || annual.column <= other.column) return null;
  return { from: other.column, to: annual.column };
}

const textFields = new Set<string>(['name', 'code', 'unit', 'unitCode', 'departmentInCharge']);
const isTextField = (field: string): field is TextField => textFields.has(field);

class HeadReader {
  readonly texts: Partial<Record<TextField, PlacedText | null>> = {};
  readonly money = new MoneyBlock();
  readonly unread: PlacedText[] = [];
  readonly left: PlacedText[] = [];
  moneyUnit: string | null = null;
  yearWords: PlacedText | null = null;
  purposes: string[] = [];
  goals: string[] = [];
  plan: PlanStep[] | null = null;
  /** The label whose rows go on while their first cell is blank. */
  private section: ProjectLabel | null = null;
  /** Grid columns of medium-term goals and amounts that stand beside the annual ones in the rows of this section. */
  private otherTerm: Columns | null = null;
  /** Grid columns of what was reached, in the rows of this section. */
  private reported: Columns | null = null;

  row({ place, cells }: HeadRow): void {
    const first = cells[0];
    if (first === undefined) return;
    const goesOn = first.continued || first.text.trim() === '';
    if (!goesOn) {
      this.section = null;
      this.otherTerm = null;
      this.reported = null;
      this.money.endGroup();
    }
    this.otherTerm = otherTermColumns(cells) ?? this.otherTerm;
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

  /** Takes one cell, and says how many cells after it were taken as its value. */
  private cell(place: Place, cells: readonly GridCell[], at: number, text: string): number {
    const column = cells[at]?.column ?? 0;
    if (this.otherTerm !== null && column >= this.otherTerm.from && column < this.otherTerm.to) {
      this.unread.push({ text, place });
      return 0;
    }
    if (this.reported !== null && column >= this.reported.from && column < this.reported.to) {
      this.left.push({ text, place });
      return 0;
    }
    const label = projectLabel(text);
    if (label !== null) return this.labelled(label, place, cells, at, text);
    const money = moneyUnitPattern.exec(text);
    const inline = this.inlineLabel(text);
    const lines = inline === null ? this.money.lines(place, cells, at) : null;
    if (lines !== null) return lines;
    if (money !== null) this.moneyUnit ??= money[1] ?? money[2] ?? null;
    else if (inline !== null) this.value(inline.label, place, inline.text, inline.labelText);
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

  private labelled(label: ProjectLabel, place: Place, cells: readonly GridCell[], at: number, text: string): number {
    if (at === 0 || label === 'goal' || label === 'plan' || label === 'block') this.section = label;
    const money = moneyLabel(text);
    if (money !== null) return this.amount(place, cells, at, text);
    if (label === 'block') return 0;
    if (label === 'plan') {
      const steps = cells.slice(at + 1).filter((cell) => cell.text.trim() !== '');
      this.plan ??= steps.map((cell) => ({ label: cell.text.trim(), percent: null, column: cell.column }));
      return cells.length;
    }
    const value = cells.findIndex((cell, index) => index > at && cell.text.trim() !== '');
    if (label === 'reported' && value < 0) {
      const cell = cells[at];
      if (cell !== undefined) this.reported = { from: cell.column, to: cell.column + cell.columns };
      return 0;
    }
    const next = cells[value]?.text.trim() ?? '';
    if (label === 'goal' || projectLabel(cells[at + 1]?.text ?? '') !== null) return 0;
    if (next !== '' && (value === at + 1 || this.mayBeValue(label, next))) {
      this.value(label, place, next, text);
      return value - at;
    }
    const field = label === 'unitName' ? 'unit' : label;
    if (isTextField(field)) this.texts[field] ??= null;
    return 1;
  }

  /** The label of an amount: what it groups is a block of its own where no amount is behind it. */
  private amount(place: Place, cells: readonly GridCell[], at: number, text: string): number {
    const taken = this.money.pair(place, cells, at);
    if (at === 0 || moneyLabel(text)?.block === true) this.section = 'money';
    if (taken !== null) return taken;
    if (at === 0) this.money.group(text);
    return 0;
  }

  /** Where merged cells were lost (as in CSV), blank ones stand between a label and its value; the next text may also be no value. */
  private mayBeValue(label: ProjectLabel, text: string): boolean {
    if (projectLabel(text) !== null || moneyUnitPattern.test(text) || this.inlineLabel(text) !== null) return false;
    return (label === 'unitName' || !codedName.test(text)) && !yearPattern.test(text);
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
        else this.texts.unit ??= { text, place };
        break;
      case 'money':
      case 'block':
      case 'unused':
        this.inlineAmount(place, text, labelText);
        break;
      case 'reported':
        this.left.push({ text: `${labelText} ${text}`, place });
        break;
      case 'name':
      case 'code':
      case 'unitCode':
      case 'departmentInCharge':
        this.texts[label] ??= { text, place };
        break;
      case 'plan':
        break;
    }
  }

  /** «预算数：37.50» and «项目资金（万元）：100» in one cell. */
  private inlineAmount(place: Place, text: string, labelText: string): void {
    const cell = { column: 0, columns: 1, continued: false };
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
    if (this.section === 'goal' && !figure) this.goals.push(text);
    else if (figure) this.unread.push({ text, place });
    else if (this.section === 'money' && forUse.test(text)) this.purposes.push(text);
    else if (this.section === 'block' || this.section === 'purpose') this.purposes.push(text);
    else if (yearPattern.test(text)) this.yearWords ??= { text, place };
    else if (isFormTitle(text)) this.yearWords ??= namesYear(text) ? { text, place } : null;
    else if (first && codedName.test(text) && !noUnit.test(text) && this.texts.unit === undefined)
      this.texts.unit = { text, place };
    else if (goalTitle(text) === null) this.unread.push({ text, place });
  }

  private percents(place: Place, cells: readonly GridCell[]): void {
    const plan = this.plan ?? [];
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    const byPlace = filled.every((cell) => plan.some((step) => step.column === cell.column));
    cells.forEach((cell, index) => {
      const text = cell.text.trim();
      const step = byPlace ? plan.find((each) => each.column === cell.column) : plan[index];
      if (text === '') return;
      if (step === undefined || step.percent !== null) this.unread.push({ text, place });
      else step.percent = { text, place };
    });
  }
}

/** The column in which the first text of a row begins, if it has any: a sheet need not begin in its first column. */
function leftmost(cells: readonly GridCell[]): readonly number[] {
  const first = cells.find((cell) => cell.text.trim() !== '');
  return first === undefined ? [] : [first.column];
}

/** Reads the upper part of a goal table by its labels, wherever they stand. */
export function readProjectHead(rows: readonly HeadRow[]): ProjectHead {
  const reader = new HeadReader();
  const left = rows
    .flatMap(({ inTable, cells }) => (inTable ? leftmost(cells) : []))
    .reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  for (const row of rows) {
    reader.row(row.inTable ? { ...row, cells: row.cells.filter((cell) => cell.column + cell.columns > left) } : row);
  }
  const { texts } = reader;
  const money = reader.money.finish(reader.moneyUnit);
  return {
    name: texts.name ?? null,
    code: texts.code ?? null,
    unit: texts.unit ?? null,
    unitCode: texts.unitCode ?? null,
    departmentInCharge: texts.departmentInCharge ?? null,
    total: money.total,
    fiscal: money.fiscal,
    other: money.other,
    moneyUnit: money.moneyUnit,
    purpose: reader.purposes.length === 0 ? null : reader.purposes.join('\n'),
    spendingPlan: reader.plan?.map(({ label, percent }) => ({ label, percent })) ?? null,
    goals: reader.goals,
    yearWords: reader.yearWords,
    left: [...money.moneyLeft, ...reader.left],
    unread: reader.unread,
  };
}

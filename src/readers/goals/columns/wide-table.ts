import { sameNamed } from '../../../model/goals/same-named.ts';
import type { Place } from '../../../model/place.ts';
import { comparable, comparableWords } from '../../../model/text/same-text.ts';
import type { OpenProject } from '../projects/open-project.ts';
import type { ProjectHead } from '../projects/project-head.ts';
import type { PlacedAmount, PlacedText } from '../projects/raw-project.ts';
import { readUnit } from '../projects/read-unit.ts';
import type { PlaceOf } from '../rows/block-place.ts';
import type { ColumnCell, ColumnRow } from '../rows/indicator-rows.ts';
import type { GoalColumnId } from './goal-columns.ts';
import type { Heading } from './headings.ts';

/** True for a sheet in which each row names its project (or continues the one above) beside the indicator. */
export function isWide(heading: Heading): boolean {
  return heading.columns.some((column) => column.use === 'name' || column.use === 'code');
}

// 预算数（元）, 资金(百万元): the unit that holds for the whole column.
const bracketedMoneyUnit = /[（(]\s*((?:百|千|万|百万|亿)?元)\s*[）)]/;

/** 预算数（元）: the unit of money that a heading names, or null. */
function headingMoneyUnit(heading: Heading): string | null {
  for (const { use, text, above } of heading.columns) {
    const unit = bracketedMoneyUnit.exec(`${text} ${above}`)?.[1];
    if ((use === 'total' || use === 'fiscal' || use === 'carryOver' || use === 'other') && unit !== undefined)
      return unit;
  }
  return null;
}

/** False for a cell of the project's own columns whose text is not what was kept of that column. */
function isKept({ column, text }: ColumnCell, fields: Partial<ProjectHead> | null): boolean {
  switch (column.use) {
    case 'total':
      return fields?.total?.text === text;
    case 'fiscal':
    case 'carryOver':
    case 'other':
      return fields?.[column.use]?.some((amount) => amount.text === text) ?? false;
    case 'purpose':
      return fields?.purpose === text;
    default:
      return true;
  }
}

interface Current {
  readonly project: OpenProject;
  readonly name: string | null;
  readonly code: string | null;
  /** The row before this one named no project: a name after it begins a new one, even the same name. */
  blankSince: boolean;
  /** Its goals so far, each once. */
  readonly goals: string[];
  readonly said: Set<string>;
}

/** Reads the rows of a wide sheet; `context` is what stands above its heading (unit of money, budget unit, year). */
export class WideTable {
  private current: Current | null = null;
  private unit: PlacedText | null;
  private unitCode: PlacedText | null;
  private departmentInCharge: PlacedText | null;
  private readonly moneyUnit: string | null;
  private readonly goalLabel: PlacedText | null;
  private readonly departmentLabel: PlacedText | null;
  private readonly context: ProjectHead;
  private readonly begin: (place: Place) => OpenProject;

  constructor(heading: Heading, placeOf: PlaceOf, context: ProjectHead, begin: (place: Place) => OpenProject) {
    this.context = context;
    this.unit = context.unit;
    this.unitCode = context.unitCode;
    this.departmentInCharge = context.departmentInCharge;
    this.moneyUnit = headingMoneyUnit(heading) ?? context.moneyUnit;
    this.begin = begin;
    const labelOf = (use: GoalColumnId): PlacedText | null => {
      const column = heading.columns.find((each) => each.use === use);
      return column === undefined ? null : { text: column.text, place: placeOf(column.from) };
    };
    this.goalLabel = labelOf('goal');
    this.departmentLabel = labelOf('departmentInCharge');
  }

  /**
   * Takes the next row; `places` are those that have a column of targets each. Gives back the cells that say something else of the
   * project than its first row did.
   */
  row(row: ColumnRow, places: readonly string[]): readonly ColumnCell[] {
    const text = (id: GoalColumnId): string | null => row.texts.get(id) ?? null;
    const placed = (id: GoalColumnId): PlacedText | null => {
      const found = text(id);
      return found === null ? null : { text: found, place: row.place };
    };
    const filled = [...row.texts.values()].filter((each) => each !== null).length;
    if (filled === 1 && text('name') !== null) {
      // A row with nothing but a name in the first column heads the projects of one unit.
      this.unit = placed('name');
      this.current = null;
      return [];
    }
    const changesUnit = this.changesUnit(text('unitName'), text('unitCode'));
    this.unit = placed('unitName') ?? this.unit;
    this.unitCode = placed('unitCode') ?? (changesUnit ? null : this.unitCode);
    this.departmentInCharge = placed('departmentInCharge') ?? this.departmentInCharge;
    if (this.beginsProject(text('name'), text('code'), changesUnit)) this.start(row.place, placed);
    else if (this.current !== null) this.goesOn(this.current, text);
    const project = this.current?.project ?? this.start(row.place, placed);
    project.places = places;
    project.addRow(row);
    return row.facts.filter((fact) => !isKept(fact, project.fields));
  }

  private changesUnit(name: string | null, code: string | null): boolean {
    if (name === null && code === null) return false;
    const [before, after] = [
      readUnit(this.unit?.text ?? '', this.unitCode?.text ?? null),
      readUnit(name ?? this.unit?.text ?? '', code),
    ];
    return !sameNamed(before, after) || comparableWords(before.name) !== comparableWords(after.name);
  }

  private beginsProject(name: string | null, code: string | null, changesUnit: boolean): boolean {
    const { current } = this;
    if (current === null || changesUnit) return true;
    if (name === null && code === null) return false;
    const differs =
      (name !== null && comparableWords(name) !== comparableWords(current.name)) ||
      (code !== null && comparable(code) !== comparable(current.code));
    return differs || current.blankSince;
  }

  private goesOn(current: Current, text: (id: GoalColumnId) => string | null): void {
    if (text('name') === null && text('code') === null) current.blankSince = true;
    const goal = text('goal');
    if (goal === null || current.said.has(goal)) return;
    current.said.add(goal);
    current.goals.push(goal);
    const { fields } = current.project;
    if (fields?.blank === undefined || this.goalLabel === null || !fields.blank.includes(this.goalLabel)) return;
    current.project.fields = { ...fields, blank: fields.blank.filter((label) => label !== this.goalLabel) };
  }

  private start(place: Place, placed: (id: GoalColumnId) => PlacedText | null): OpenProject {
    const project = this.begin(place);
    const goals = [placed('goal')?.text ?? []].flat();
    const amounts = (id: GoalColumnId): PlacedAmount[] => {
      const found = placed(id);
      return found === null ? [] : [{ ...found, unit: null }];
    };
    project.fields = {
      name: placed('name'),
      code: placed('code'),
      unit: this.unit,
      unitCode: this.unitCode,
      departmentInCharge: this.departmentInCharge,
      total: amounts('total')[0] ?? null,
      fiscal: amounts('fiscal'),
      carryOver: amounts('carryOver'),
      other: amounts('other'),
      moneyUnit: this.moneyUnit,
      purpose: placed('purpose')?.text ?? null,
      goals,
      yearWords: this.context.yearWords,
      blank: [
        ...(goals.length === 0 && this.goalLabel !== null ? [this.goalLabel] : []),
        ...(this.departmentInCharge === null && this.departmentLabel !== null ? [this.departmentLabel] : []),
      ],
    };
    this.current = {
      project,
      name: placed('name')?.text ?? null,
      code: placed('code')?.text ?? null,
      blankSince: false,
      goals,
      said: new Set(goals),
    };
    return project;
  }
}

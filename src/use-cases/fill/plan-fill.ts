import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import type { SheetCell } from '../../containers/spreadsheet/sheet.ts';
import { listed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import { decimal, isDecimalText } from '../../model/decimal.ts';
import type { Finding, ProjectRef } from '../../model/finding.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { grouped } from '../../model/grouped.ts';
import type { Place } from '../../model/place.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { sameText } from '../../model/text/same-text.ts';
import { type Form, type FormCell, fieldKey } from '../../readers/form-cells/form-cells.ts';
import type { CellFill, ColumnKind, FillValue } from '../../writers/fill/fill-value.ts';
import { executionValue, indicatorValue, moneyValue, totalValue } from './fill-value.ts';
import { formUnit } from './form-unit.ts';
import { weightsOf } from './form-weights.ts';
import { type MatchedProject, matchProjects } from './match-projects.ts';
import { matchRows } from './match-rows.ts';

/** A cell to be filled, with what it is about and what stands in it now ("" for nothing). */
export interface PlannedFill extends CellFill {
  readonly heading: string;
  readonly project: ProjectRef;
  readonly indicator: number | null;
  readonly held: string;
}

/** The cells to fill; `same` already hold what they should. */
export interface FillPlan {
  readonly fills: readonly PlannedFill[];
  readonly same: number;
  readonly findings: readonly Finding[];
}

type Wanted = Omit<PlannedFill, 'among' | 'held'>;

const moneyHeadings = {
  initial: '年初预算数',
  revised: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
} as const;

/** True when a cell says what would be put into it. */
export function saysSame({ kind, text }: SheetCell, { text: words, number, date }: FillValue): boolean {
  if (sameText(text, words)) return true;
  if (kind === 'date') return date === text;
  if (number === null || !isDecimalText(text)) return false;
  const sameKind = kind === 'percent' ? number.percent : true;
  return sameKind && decimal(text).eq(decimal(number.value));
}

class FillPlanning {
  readonly findings: Finding[] = [];
  readonly #form: Form;
  readonly #file: string;
  readonly #cells = new Map<string, SheetCell>();

  constructor(form: Form, file: string) {
    this.#form = form;
    this.#file = file;
    for (const { name, rows } of form.sheets)
      for (const { number, cells } of rows)
        for (const cell of cells) this.#cells.set(fieldKey({ sheet: name, row: number, column: cell.column }), cell);
  }

  #place({ sheet, row, column }: FormCell): Place {
    return { file: this.#file, sheet, cell: cellName(row, column) };
  }

  /** Everything a project's result has for its form. */
  #wanted(of: MatchedProject): readonly Wanted[] {
    const { form, result } = of;
    const project = projectRef(form.project);
    const matched = matchRows(of);
    append(this.findings, matched.findings);
    const wanted: Wanted[] = [];
    const want = (cell: FormCell, heading: string, value: FillValue | null, indicator: number | null = null) => {
      const { sheet, row, column } = cell;
      if (value !== null && value.text !== '') wanted.push({ sheet, row, column, heading, value, project, indicator });
    };
    const unit = formUnit(form, result, (cell) => this.#cells.get(fieldKey(cell)) ?? null);
    if (unit.assumed) {
      const about = { place: form.project.source, project };
      this.findings.push(finding('fill-money-unit-assumed', { unit: unit.unit }, about));
    }
    const weighed = weightsOf(of, matched.rows, (cell) => ({
      text: this.#cells.get(fieldKey(cell))?.text ?? null,
      place: this.#place(cell),
    }));
    append(this.findings, weighed.findings);
    for (const cell of form.money) {
      if (cell.figure === 'score' && !weighed.execution) continue;
      want(cell, moneyHeadings[cell.figure], moneyValue(cell, result, cell.unit ?? unit.unit));
    }
    for (const { row, indicator } of matched.rows) {
      for (const field of row.fields) {
        if (field.twice || (field.field === 'score' && !weighed.row(row))) continue;
        const value = indicator === null ? executionValue(row, field, result) : indicatorValue(row, field, indicator);
        want(field, field.heading, value, row.indicator.ordinal);
      }
    }
    if (form.total !== null && weighed.all) want(form.total, '总分', totalValue(result));
    this.#twice(of);
    return wanted;
  }

  #twice({ form }: MatchedProject): void {
    const headings = new Set(
      form.rows.flatMap(({ fields }) => fields.flatMap((one) => (one.twice ? one.heading : []))),
    );
    if (headings.size === 0) return;
    const about = { place: form.project.source, project: projectRef(form.project) };
    this.findings.push(finding('fill-column-twice', { ...listed('headings', [...headings]) }, about));
  }

  /** What the filled cells of each column of indicators are, so that a new one is of their kind. */
  #kinds(): ReadonlyMap<string, ColumnKind> {
    const kinds = new Map<string, ColumnKind>();
    for (const { rows } of this.#form.projects)
      for (const { fields } of rows)
        for (const field of fields) {
          const held = this.#cells.get(fieldKey(field));
          if (held === undefined || held.formula) continue;
          const key = JSON.stringify([field.sheet, field.column]);
          const isNumber = held.kind === 'number' || held.kind === 'percent';
          kinds.set(key, isNumber && kinds.get(key) !== 'texts' ? 'numbers' : 'texts');
        }
    return kinds;
  }

  /** The one value of a cell; null, with a finding, where rows that share it differ. */
  #single(wanted: readonly Wanted[]): Wanted | null {
    const [first] = wanted;
    if (first === undefined) return null;
    if (wanted.every(({ value }) => sameText(value.text, first.value.text))) return first;
    const args = { heading: first.heading, count: String(wanted.length) };
    this.findings.push(finding('fill-cell-shared', args, { place: this.#place(first), project: first.project }));
    return null;
  }

  plan(matched: readonly MatchedProject[], replace: boolean): Pick<FillPlan, 'fills' | 'same'> {
    const wanted = matched.flatMap((one) => this.#wanted(one));
    const kinds = this.#kinds();
    const fills: PlannedFill[] = [];
    let same = 0;
    for (const own of grouped(wanted, fieldKey).values()) {
      const one = this.#single(own);
      if (one === null) continue;
      const held = this.#cells.get(fieldKey(one));
      if (held !== undefined && saysSame(held, one.value)) {
        same += 1;
        continue;
      }
      if (held !== undefined && (held.formula || !replace)) {
        const args = { heading: one.heading, held: held.text, value: one.value.text };
        const about = { place: this.#place(one), project: one.project, indicator: one.indicator };
        this.findings.push(finding(held.formula ? 'fill-cell-formula' : 'fill-cell-taken', args, about));
        continue;
      }
      const among = kinds.get(JSON.stringify([one.sheet, one.column])) ?? 'unknown';
      fills.push({ ...one, among, held: held?.text ?? '' });
    }
    return { fills, same };
  }
}

/** What a result puts where in a form. Cells that hold something else are left, unless `replace`; formulas always. */
export function planFill(form: Form, result: ResultJson, file: string, replace: boolean): FillPlan {
  const { matched, findings } = matchProjects(form.projects, result.projects);
  const planning = new FillPlanning(form, file);
  const { fills, same } = planning.plan(matched, replace);
  return { fills, same, findings: [...findings, ...planning.findings] };
}

import type { Speak } from '../../findings/speak.ts';
import { cellKey, indicatorKey, moneyKey, textKey, unitKeys } from '../../model/actuals/actuals-keys.ts';
import {
  actualsSheets,
  headRows,
  indicatorColumns,
  type LayoutColumn,
  moneyColumns,
  textColumns,
  textRows,
} from '../../model/actuals/actuals-layout.ts';
import type { Project } from '../../model/goals/goals.ts';
import type { CellRule } from './formulas/cell-rule.ts';
import type { CellValue } from './formulas/template-formula.ts';
import { absenceValidation, indicatorValidation, moneyValidation } from './formulas/validations.ts';
import type { IndicatorColumnId, IndicatorPlan } from './indicator-plan.ts';
import { headInEnglish, headLook, headValue } from './sheets/head-sheet.ts';
import { type IndicatorRow, indicatorRows } from './sheets/indicator-sheet.ts';
import { isAmount, lookOf, type MoneyRow, moneyRows } from './sheets/money-sheet.ts';
import { type ColumnLook, indicatorLooks, moneyLooks } from './sheets/sheet-columns.ts';
import type { MoneyColumnId } from './sheets/sheet-spans.ts';
import { projectText, projectTextRule, unitText } from './sheets/text-sheet.ts';
import type { TemplateInput } from './template-input.ts';
import { type TemplatePolicy, templatePolicy } from './template-policy.ts';
import type { InputKind } from './typed-values.ts';

/** How a cell is offered; what is not for a row is hatched there, and holds nothing unless somebody put it there all the same. */
type InputUse = 'required' | 'optional' | 'not-for-this-row';

/** A cell that the template asks for, with everything the template says of it and the value it holds. */
export interface InputCell {
  readonly key: string;
  readonly column: string;
  readonly heading: string;
  readonly note: string | null;
  readonly use: InputUse;
  readonly kind: InputKind;
  readonly unit: string | null;
  /** Wide enough for sentences. */
  readonly wide: boolean;
  readonly validation: CellRule | null;
  readonly value: CellValue;
}

/** A row of a sheet that people fill in: what is fixed, what is computed of what stands in it, and its input cells. */
export interface InputRow {
  readonly sheet: string;
  readonly key: string;
  /** Null for what is asked of the unit as a whole. */
  readonly project: Project | null;
  readonly title: string;
  readonly fixed: readonly Shown[];
  readonly computed: readonly Shown[];
  readonly cells: readonly InputCell[];
}

interface Shown {
  readonly column: string;
  readonly heading: string;
  readonly value: CellValue;
}

const numbers: ReadonlySet<IndicatorColumnId> = new Set([
  'lastYear',
  'weight',
  'bandPercent',
  'surveySize',
  'manualScore',
]);

function kindOf({ target }: IndicatorPlan, id: IndicatorColumnId): InputKind {
  if (id !== 'actual') return numbers.has(id) ? 'number' : 'text';
  if (target.input === 'date') return 'date';
  return target.input === 'text' || target.input === 'yes-no' ? 'text' : 'number';
}

const isInput = (use: string): use is InputUse =>
  use === 'required' || use === 'optional' || use === 'not-for-this-row';

/** From 14 half-width characters on the template gives a column room for a sentence: 核定依据, 佐证材料, 偏差原因. */
const lookOfCell = ({ note, width }: ColumnLook, say: Speak) => ({
  // Blank where the heading says enough.
  note: note === undefined ? null : say(note) || null,
  wide: width >= 14,
});

/** The columns named, with what a row has in them. */
const shownOf = (
  columns: readonly LayoutColumn[],
  ids: readonly string[],
  values: ReadonlyMap<string, CellValue>,
): readonly Shown[] =>
  columns.flatMap(({ id, heading }) =>
    ids.includes(id) ? [{ column: id, heading, value: values.get(id) ?? null }] : [],
  );

function indicatorInputs({ plan, values }: IndicatorRow, year: number, policy: TemplatePolicy): InputRow {
  const { project, indicator } = plan;
  const key = indicatorKey(project.unit, project, indicator.ordinal);
  return {
    sheet: actualsSheets.indicators,
    key,
    project,
    title: indicator.level3 ?? indicator.description ?? indicator.target.text,
    fixed: shownOf(indicatorColumns, ['level1', 'level2', 'description', 'target', 'unit', 'plannedWeight'], values),
    computed: shownOf(indicatorColumns, ['outcome', 'status'], values),
    cells: indicatorColumns.flatMap(({ id, heading }): InputCell[] => {
      const use = plan.use(id);
      if (!isInput(use)) return [];
      const unit = id === 'actual' || id === 'lastYear' ? plan.target.unit : null;
      const validation = use === 'not-for-this-row' ? null : indicatorValidation(plan, id, year, policy);
      const about = { key: cellKey(key, id), column: id, heading, use, unit, kind: kindOf(plan, id) };
      return [{ ...about, ...lookOfCell(indicatorLooks[id], policy.say), validation, value: values.get(id) ?? null }];
    }),
  };
}

const moneyRule = (id: MoneyColumnId, policy: TemplatePolicy): CellRule | null =>
  isAmount(id) ? moneyValidation(policy) : id === 'absence' ? absenceValidation(policy) : null;

function moneyInputs({ project, fund, values }: MoneyRow, policy: TemplatePolicy): InputRow {
  const total = fund.source === 'total';
  const key = moneyKey(project.unit, project, fund.source);
  return {
    sheet: actualsSheets.money,
    key,
    project,
    title: fund.label,
    fixed: [],
    computed: shownOf(moneyColumns, total ? ['rate', 'status'] : ['rate'], values),
    cells: moneyColumns.flatMap(({ id, heading }): InputCell[] => {
      const use = lookOf(id, total);
      if (!isInput(use) || id === 'status') return [];
      const kind = isAmount(id) ? 'number' : 'text';
      const about = { key: cellKey(key, id), column: id, heading, use, unit: null, kind } as const;
      return [
        {
          ...about,
          ...lookOfCell(moneyLooks[id], policy.say),
          validation: moneyRule(id, policy),
          value: values.get(id) ?? null,
        },
      ];
    }),
  };
}

function headInputs(input: TemplateInput): InputRow {
  return {
    sheet: actualsSheets.head,
    key: unitKeys.head,
    project: null,
    title: actualsSheets.head,
    fixed: [],
    computed: [],
    cells: headRows.map(({ id, label }) => ({
      key: cellKey(unitKeys.head, id),
      column: id,
      heading: label,
      // The label is that of the official form; in English it is explained.
      note: input.language === 'en' ? headInEnglish[id] : null,
      wide: false,
      use: headLook(id),
      kind: id === 'date' ? 'date' : 'text',
      unit: null,
      validation: null,
      value: headValue(input, id),
    })),
  };
}

/** What every cell for sentences is. */
const sentences = { kind: 'text', unit: null, wide: true } as const;

function unitTextInputs(input: TemplateInput): InputRow {
  const cells = textRows.map(({ id, label, hint }): InputCell => {
    const note = hint[input.language ?? 'zh'];
    const about = { key: cellKey(unitKeys.texts, id), column: id, heading: label, note, use: 'required' } as const;
    return { ...about, ...sentences, validation: null, value: unitText(input, id) };
  });
  const { texts: sheet } = actualsSheets;
  return { sheet, key: unitKeys.texts, project: null, title: sheet, fixed: [], computed: [], cells };
}

function projectTextInputs(project: Project, input: TemplateInput): InputRow {
  const { texts: sheet } = actualsSheets;
  const key = textKey(project.unit, project);
  const cells = textColumns.flatMap(({ id, heading }): InputCell[] => {
    if (id !== 'problems' && id !== 'measures') return [];
    const about = { key: cellKey(key, id), column: id, heading, note: null, use: 'optional' } as const;
    const validation = projectTextRule[input.language ?? 'zh'];
    return [{ ...about, ...sentences, validation, value: projectText(input, project, id) }];
  });
  return { sheet, key, project, title: project.name, fixed: [], computed: [], cells };
}

/** All rows of the template that people fill in, sheet by sheet, with the values and states they have with what was typed. */
export function inputRows(input: TemplateInput): InputRow[] {
  const policy = templatePolicy(input.profile, input.language);
  return [
    headInputs(input),
    ...moneyRows(input).map((row) => moneyInputs(row, policy)),
    ...indicatorRows(input).map((row) => indicatorInputs(row, input.year, policy)),
    unitTextInputs(input),
    ...input.projects.map((project) => projectTextInputs(project, input)),
  ];
}

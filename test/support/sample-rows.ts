import { outcomeWhy } from '../../src/explanation/outcome-why.ts';
import type { ActualIndicator, Entry, NumberEntry } from '../../src/model/actuals/actuals.ts';
import { type Decimal, type DecimalText, decimal, plain, round } from '../../src/model/decimal.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Indicator } from '../../src/model/goals/goals.ts';
import type {
  Binding,
  BindingOrigin,
  Deduction,
  IndicatorScore,
  Judgement,
  ScoredRow,
  Trace,
} from '../../src/model/result/result.ts';
import type { ActualReading, Band, TargetReading } from '../../src/model/target/target.ts';
import { evaluate } from './evaluate-expression.ts';
import { printed } from './expressions.ts';
import { type SampleRule, sampleProfile, sampleRules } from './sample-rules.ts';

export const actualsFile = '2026-自评填报.xlsx';
export const goalsFile = '2026-绩效目标.docx';

/** A target reading with everything the text does not say left null. */
export function targetReading(text: string, fields: Partial<TargetReading>): TargetReading {
  return {
    text,
    kind: 'at-least',
    comparator: null,
    value: null,
    multiplier: null,
    unit: null,
    dimension: null,
    amount: fields.value ?? null,
    upper: null,
    date: null,
    from: null,
    assumptions: [],
    words: null,
    ...fields,
  };
}

export function actualReading(text: string, fields: Partial<ActualReading>): ActualReading {
  const { kind, ...quantity } = targetReading(text, {});
  return { ...quantity, kind: 'quantity', yes: null, band: null, amount: fields.value ?? null, ...fields };
}

/** An entry of the actuals workbook of the samples. */
export function entry(text: string, cell: string, kind: Entry['kind'] = 'text', sheet = '指标'): Entry {
  return { kind, text, place: { file: actualsFile, sheet, cell } };
}

/** An amount of the money sheet. */
export function amount(text: string, cell: string): NumberEntry {
  return { kind: 'number', text, place: { file: actualsFile, sheet: '资金', cell } };
}

const labels: Partial<Record<BindingOrigin, string>> = {
  weight: '分值',
  target: '指标值',
  'target-upper': '指标值上限',
  actual: '实际完成值',
  executed: '全年执行数',
  revised: '全年预算数',
  initial: '年初预算数',
  yes: '是否',
  'band-share': '评定比例',
  setting: '方案参数',
};

export function binding(name: string, value: DecimalText, origin: BindingOrigin, display = value): Binding {
  const label = labels[origin] ?? name;
  const format = /^\d{4}-\d\d-\d\d$/.test(display) ? 'date' : 'number';
  return { name, label: { zh: label, en: name }, value, display, origin, place: null, format };
}

/** Evaluates a sample rule over its bindings, as the engine does: exactly, rounded once. */
function sampleTrace(rule: SampleRule, bindings: readonly Binding[]): Trace {
  const [, expression] = sampleRules[rule];
  const values = new Map(bindings.map(({ name, value }) => [name, decimal(value)]));
  const exact = evaluate(expression, values) as Decimal;
  const formula = printed(expression);
  const substituted = bindings.reduce((text, { name, value }) => text.replaceAll(name, value), formula);
  return {
    expression,
    formula,
    substituted,
    bindings,
    steps: [{ text: substituted, value: plain(exact) }],
    unrounded: plain(exact),
    rounding: sampleProfile.rounding,
    rounded: plain(round(exact, sampleProfile.rounding)),
  };
}

/** A row scored by a sample rule, with its ledger line if points were lost. */
export function scoredRow(rule: SampleRule, weight: DecimalText, bindings: readonly Binding[], why: string): ScoredRow {
  const trace = sampleTrace(rule, [binding('weight', weight, 'weight', `${weight}分`), ...bindings]);
  const [use] = sampleRules[rule];
  const lost = plain(decimal(weight).minus(decimal(trace.rounded)));
  const line: Deduction = { points: lost, rule: use.id, why: { zh: why, en: why }, basis: use.basis };
  return {
    nominalWeight: weight,
    weight,
    outcome: { type: 'scored', score: trace.rounded },
    automatic: trace.rounded,
    manual: null,
    rule: use,
    otherRules: [],
    trace,
    facts: {},
    deductions: lost === '0' ? [] : [line],
    findings: [],
  };
}

/** A row that could not be scored: missing, invalid or not applicable; its whole weight is lost unless it is taken out. */
export function unscoredRow(weight: DecimalText, nominalWeight: DecimalText, outcome: ScoredRow['outcome']): ScoredRow {
  const why = outcome.type === 'scored' ? '' : outcome.why;
  const said = typeof why === 'string' ? { zh: why, en: why } : why;
  return {
    nominalWeight,
    weight,
    outcome,
    automatic: null,
    manual: null,
    rule: null,
    otherRules: [],
    trace: null,
    facts: {},
    deductions: weight === '0' ? [] : [{ points: weight, rule: 'missing-actual', why: said, basis: [] }],
    findings: [],
  };
}

export interface RowSpec {
  readonly ordinal: number;
  readonly levels: readonly [string, string, string];
  readonly target: TargetReading;
  readonly reading: ActualReading | null;
  readonly row: ScoredRow;
  readonly band?: Band;
  readonly reason?: string;
  readonly measure?: string;
  readonly findings?: readonly Finding[];
}

function judgementOf({ band, row }: RowSpec, actual: ActualIndicator): Judgement | null {
  const share = row.trace?.bindings.find(({ origin }) => origin === 'band-share');
  if (band === undefined || share === undefined) return null;
  const percent = plain(decimal(share.value).times(100));
  return { band, place: actual.place, percent, standard: true, percentPlace: null, by: null };
}

/** One indicator row of a sample project. */
export function indicatorScore(spec: RowSpec): IndicatorScore {
  const [level1, level2, level3] = spec.levels;
  const line = spec.ordinal + 1;
  const indicator: Indicator = {
    ordinal: spec.ordinal,
    level1,
    level2,
    level3,
    description: level3,
    target: spec.target,
    basis: null,
    weight: null,
    source: { file: goalsFile, table: 1, row: line },
  };
  const cell = (text: string | undefined, column: string) =>
    text === undefined ? null : entry(text, `${column}${line}`);
  const actual: ActualIndicator = {
    ordinal: spec.ordinal,
    actual: cell(spec.reading?.text, 'L'),
    weight: null,
    lastYear: null,
    settledTarget: null,
    settledTargetSource: null,
    band: spec.band ?? null,
    bandPercent: null,
    notApplicable: spec.row.outcome.type === 'not-applicable' ? outcomeWhy(spec.row.outcome.why, 'zh') : null,
    evidence: cell('佐证台账', 'S'),
    surveySize: null,
    reason: cell(spec.reason, 'U'),
    measure: cell(spec.measure, 'V'),
    manual: null,
    place: { file: actualsFile, sheet: '指标', row: line },
  };
  const { amount: done } = spec.reading ?? { amount: null };
  const { amount: wanted } = spec.target;
  const completion = done && wanted && wanted !== '0' ? plain(decimal(done).div(decimal(wanted))) : null;
  return {
    ...spec.row,
    indicator,
    target: spec.target,
    actual,
    reading: spec.reading,
    targetFrom: null,
    judgement: judgementOf(spec, actual),
    category: { 产出指标: 'output', 效益指标: 'benefit', 满意度指标: 'satisfaction' }[level1] ?? null,
    completion,
    findings: spec.findings ?? [],
  };
}

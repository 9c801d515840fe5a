import { outcomeWhy } from '../../explanation/outcome-why.ts';
import type { Speak } from '../../findings/speak.ts';
import { decimal } from '../../model/decimal.ts';
import type { IndicatorField, IndicatorsBlock } from '../../model/policy/form-layout.ts';
import type { IndicatorScore } from '../../model/result/result.ts';
import { assumptionText, decidesScore } from '../../targets/target/assumptions.ts';
import { isAbsent } from '../evaluation/states.ts';
import { blankCell, percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference } from '../tables/output-sheet.ts';
import { ruleCell } from './form-funds.ts';
import { indicatorId } from './form-ids.ts';
import { type FormMaking, spanning } from './form-making.ts';
import { type FormRow, plainRow } from './form-parts.ts';
import { type FormValues, formValues } from './form-values.ts';
import type { KnownNumber, WorkingCell } from './known-number.ts';
import { liveScore } from './live-score.ts';

/** 偏差原因分析: what was reported, and for who checks it what the points depend on; with the measures where they share the column. */
function reasonText(row: IndicatorScore, shared: boolean, { say, use }: FormMaking): string {
  const { actual, manual, outcome, deductions } = row;
  const lines: string[] = [];
  if (outcome.type === 'not-applicable')
    lines.push(
      say({ zh: `不适用：${outcomeWhy(outcome.why, 'zh')}`, en: `not applicable: ${outcomeWhy(outcome.why, 'en')}` }),
    );
  if (outcome.type === 'missing' || outcome.type === 'invalid') lines.push(say(outcome.why));
  if (actual?.reason) {
    const { text } = actual.reason;
    lines.push(shared ? say({ zh: `原因：${text}`, en: `reason: ${text}` }) : text);
  }
  if (shared && actual?.measure) {
    lines.push(say({ zh: `措施：${actual.measure.text}`, en: `measure: ${actual.measure.text}` }));
  }
  if (manual !== null) {
    const automatic = row.automatic ?? '—';
    const beside =
      use === 'submission'
        ? { zh: '', en: '' }
        : { zh: `（自动得分${automatic}）`, en: ` (automatic score ${automatic})` };
    lines.push(
      say({
        zh: `人工评分：${manual.who}，${manual.why}${beside.zh}`,
        en: `entered by ${manual.who}: ${manual.why}${beside.en}`,
      }),
    );
  }
  const lost = deductions.some(({ points }) => decimal(points).gt(0));
  if (use === 'checking' && lost && !actual?.reason && outcome.type === 'scored') {
    lines.push(say({ zh: '（有扣分，未说明原因）', en: '(points lost, no reason given)' }));
  }
  return lines.join('\n');
}

function weightCell(row: IndicatorScore, id: string, say: Speak): Cell {
  const same = decimal(row.weight).eq(decimal(row.nominalWeight));
  const remark = say({
    zh: `名义分值${row.nominalWeight}，有指标不适用，按评分方案调整为${row.weight}。`,
    en: `Nominal weight ${row.nominalWeight}; ${row.weight} after rows that are not applicable.`,
  });
  return pointsCell(row.weight, 'body', { id: `${id}.weight`, align: 'center', ...(same ? {} : { remark }) });
}

/** A cell's own number, whatever unit it stands for. */
function unscaled({ reference: { cell } }: KnownNumber): CellReference {
  return { cell };
}

/** Actual ÷ target as a live division, where both stand in their cells as numbers and the row has that ratio. */
function completionCell(row: IndicatorScore, values: FormValues): WorkingCell[] {
  const target = values.known.find(({ origin }) => origin === 'target');
  const actual = values.known.find(({ origin }) => origin === 'actual');
  const { completion } = row;
  if (completion === null || target === undefined || actual === undefined || decimal(target.value).isZero()) return [];
  const exact = decimal(actual.value).div(decimal(target.value));
  if (exact.minus(decimal(completion)).abs().gt('1e-30')) return [];
  const sameUnit = actual.reference.scale === target.reference.scale;
  const cell = percentCell(completion, 'number', {
    formula: {
      kind: 'expression',
      expression: {
        type: 'arithmetic',
        op: '/',
        left: { type: 'name', name: 'actual' },
        right: { type: 'name', name: 'target' },
      },
      names: sameUnit
        ? { actual: unscaled(actual), target: unscaled(target) }
        : { actual: actual.reference, target: target.reference },
    },
  });
  return [{ column: 'completion', cell }];
}

/** What the columns of a row hold; a level that continues from the row above has no cell. */
type RowCells = Readonly<Record<IndicatorField, Cell | null>>;

/** The cells of a row that are texts, whether it is scored or not. */
function textCells(rows: readonly IndicatorScore[], index: number, row: IndicatorScore) {
  const { indicator, actual } = row;
  return {
    ordinal: textCell(String(indicator.ordinal), 'body', { align: 'center' }),
    ...levelCells(rows, index, row),
    level3: textCell(indicator.level3 ?? indicator.description ?? '', 'body'),
    description: textCell(indicator.description ?? '', 'body'),
    measure: textCell(actual?.measure?.text ?? '', 'body'),
    evidence: textCell(actual?.evidence?.text ?? '', 'body'),
  } satisfies Partial<RowCells>;
}

const inOrder = ({ columns }: IndicatorsBlock, cells: RowCells): Cell[] =>
  columns.flatMap(({ value, columns: span }) => {
    const cell = cells[value];
    return cell === null ? [] : [{ ...cell, ...spanning(span) }];
  });

/** On what is handed in, beside the print area: what a score rests on that nobody wrote, such as the direction of a target. */
function assumedCell({ target }: IndicatorScore, { say, use }: FormMaking): WorkingCell[] {
  const made = use === 'submission' ? target.assumptions.filter(decidesScore) : [];
  if (made.length === 0) return [];
  const text = made.map((one) => assumptionText(one, say.language)).join(say.marks.semicolon);
  return [{ column: 'assumption', cell: textCell(text, 'body') }];
}

function scoredRow(
  rows: readonly IndicatorScore[],
  index: number,
  row: IndicatorScore,
  elsewhere: readonly KnownNumber[],
  making: FormMaking,
): { readonly cells: RowCells; readonly working: readonly WorkingCell[] } {
  const { run, say } = making;
  const id = indicatorId(row);
  const values = formValues(row, run.profile, id, say);
  const weight: KnownNumber = { origin: 'weight', reference: { cell: `${id}.weight` }, value: row.weight };
  const score = liveScore(row, `${id}.score`, [...values.known, weight, ...elsewhere], say);
  const rule = row.rule === null ? [] : [ruleCell(say(row.rule.title))];
  return {
    cells: {
      ...textCells(rows, index, row),
      target: values.target,
      actual: values.actual,
      weight: weightCell(row, id, say),
      score: score.cell,
      reasonAndMeasure: textCell(reasonText(row, true, making), 'body'),
      reason: textCell(reasonText(row, false, making), 'body'),
    },
    working: [
      ...assumedCell(row, making),
      ...rule,
      ...completionCell(row, values),
      ...values.working,
      ...score.working,
    ],
  };
}

/** How many rows from `index` on share the names of the levels that `same` compares. */
function runLength(rows: readonly IndicatorScore[], index: number, same: (row: IndicatorScore) => string): number {
  const first = rows[index];
  if (first === undefined) return 1;
  const end = rows.findIndex((row, at) => at > index && same(row) !== same(first));
  return (end < 0 ? rows.length : end) - index;
}

const level1 = (row: IndicatorScore) => row.indicator.level1 ?? '';
const level2 = (row: IndicatorScore) => `${level1(row)}\n${row.indicator.level2 ?? ''}`;

/** Cells of the levels; one that continues from the row above has none, for the cell above spans it. */
function levelCells(rows: readonly IndicatorScore[], index: number, row: IndicatorScore) {
  const above = rows[index - 1];
  const begins = (level: (one: IndicatorScore) => string) => above === undefined || level(above) !== level(row);
  const cell = (text: string | null, level: (one: IndicatorScore) => string) =>
    begins(level) ? textCell(text ?? '', 'label', { rows: runLength(rows, index, level) }) : null;
  return { level1: cell(row.indicator.level1, level1), level2: cell(row.indicator.level2, level2) };
}

const dash = textCell('—', 'body', { align: 'center' });

/** A row of a project that was not carried out: its target, and neither actual nor points. */
function absentCells(
  rows: readonly IndicatorScore[],
  index: number,
  row: IndicatorScore,
  { say }: FormMaking,
): RowCells {
  const why = textCell(row.outcome.type === 'not-applicable' ? outcomeWhy(row.outcome.why, say.language) : '', 'body');
  return {
    ...textCells(rows, index, row),
    target: textCell(row.target.text, 'body', { align: 'center' }),
    actual: textCell(row.actual?.actual?.text ?? '—', 'body', { align: 'center' }),
    weight: dash,
    score: dash,
    reasonAndMeasure: why,
    reason: why,
  };
}

/**
 * The block 绩效指标: headings and a row for each indicator, level 1 and level 2 merged where they repeat. `elsewhere` are numbers in cells of
 * other blocks and sheets.
 */
export function indicatorsBlock(
  block: IndicatorsBlock,
  elsewhere: readonly KnownNumber[],
  making: FormMaking,
): FormRow[] {
  const { project, say } = making;
  const rows = project.indicators;
  const head =
    block.label === null
      ? []
      : [textCell(say(block.label), 'label', { rows: rows.length + 1, ...spanning(block.labelColumns) })];
  const headings = block.columns.map(({ heading, columns: span }) =>
    heading === null ? blankCell('heading', spanning(span)) : textCell(say(heading), 'heading', spanning(span)),
  );
  return [
    plainRow([...head, ...headings]),
    ...rows.map((row, index): FormRow => {
      if (isAbsent(project)) return plainRow(inOrder(block, absentCells(rows, index, row, making)));
      const { cells, working } = scoredRow(rows, index, row, elsewhere, making);
      return { cells: inOrder(block, cells), working };
    }),
  ];
}

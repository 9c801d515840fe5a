import { outcomeWhy } from '../../explanation/outcome-why.ts';
import type { Speak } from '../../findings/speak.ts';
import { decimal } from '../../model/decimal.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { IndicatorScore } from '../../model/result/result.ts';
import { percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference } from '../tables/output-sheet.ts';
import { ruleCell } from './form-funds.ts';
import { indicatorId } from './form-ids.ts';
import type { FormRow, FormUse } from './form-parts.ts';
import { type FormValues, formValues } from './form-values.ts';
import type { KnownNumber, WorkingCell } from './known-number.ts';
import { liveScore } from './live-score.ts';

/** 偏差原因分析及改进措施: what was reported, and for who checks it what the points depend on. */
function reasonText(row: IndicatorScore, say: Speak, use: FormUse): string {
  const { actual, manual, outcome, deductions } = row;
  const lines: string[] = [];
  if (outcome.type === 'not-applicable')
    lines.push(
      say({ zh: `不适用：${outcomeWhy(outcome.why, 'zh')}`, en: `not applicable: ${outcomeWhy(outcome.why, 'en')}` }),
    );
  if (outcome.type === 'missing' || outcome.type === 'invalid') lines.push(say(outcome.why));
  if (actual?.reason) lines.push(say({ zh: `原因：${actual.reason.text}`, en: `reason: ${actual.reason.text}` }));
  if (actual?.measure) lines.push(say({ zh: `措施：${actual.measure.text}`, en: `measure: ${actual.measure.text}` }));
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

function indicatorRow(
  row: IndicatorScore,
  levels: readonly Cell[],
  profile: Profile,
  elsewhere: readonly KnownNumber[],
  say: Speak,
  use: FormUse,
): FormRow {
  const id = indicatorId(row);
  const values = formValues(row, profile, id, say);
  const weight: KnownNumber = { origin: 'weight', reference: { cell: `${id}.weight` }, value: row.weight };
  const score = liveScore(row, `${id}.score`, [...values.known, weight, ...elsewhere], say);
  const rule = row.rule === null ? [] : [ruleCell(say(row.rule.title))];
  return {
    cells: [
      ...levels,
      textCell(row.indicator.level3 ?? row.indicator.description ?? '', 'body'),
      values.target,
      values.actual,
      weightCell(row, id, say),
      score.cell,
      textCell(reasonText(row, say, use), 'body'),
    ],
    working: [...rule, ...completionCell(row, values), ...values.working, ...score.working],
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

/** Level cells that begin in a row; a level that continues from the row above has none, for the cell above spans it. */
function levelCells(rows: readonly IndicatorScore[], index: number): Cell[] {
  const row = rows[index];
  const above = rows[index - 1];
  if (row === undefined) return [];
  const cells: Cell[] = [];
  if (above === undefined || level1(above) !== level1(row)) {
    cells.push(textCell(row.indicator.level1 ?? '', 'label', { rows: runLength(rows, index, level1) }));
  }
  if (above === undefined || level2(above) !== level2(row)) {
    cells.push(textCell(row.indicator.level2 ?? '', 'label', { rows: runLength(rows, index, level2) }));
  }
  return cells;
}

/** The rows of a project that was not carried out: its targets, and neither actuals nor points. */
export function absentRows(rows: readonly IndicatorScore[], say: Speak): FormRow[] {
  const dash = textCell('—', 'body', { align: 'center' });
  return rows.map((row, index) => ({
    cells: [
      ...levelCells(rows, index),
      textCell(row.indicator.level3 ?? row.indicator.description ?? '', 'body'),
      textCell(row.target.text, 'body', { align: 'center' }),
      textCell(row.actual?.actual?.text ?? '—', 'body', { align: 'center' }),
      dash,
      dash,
      textCell(row.outcome.type === 'not-applicable' ? outcomeWhy(row.outcome.why, say.language) : '', 'body'),
    ],
    working: [],
  }));
}

/** The rows of the block 绩效指标, level 1 and level 2 merged where they repeat. `elsewhere` are numbers in cells of other blocks and sheets. */
export function indicatorRows(
  rows: readonly IndicatorScore[],
  profile: Profile,
  elsewhere: readonly KnownNumber[],
  say: Speak,
  use: FormUse,
): FormRow[] {
  return rows.map((row, index) => indicatorRow(row, levelCells(rows, index), profile, elsewhere, say, use));
}

import { outcomeWhy } from '../../explanation/outcome-why.ts';
import type { Speak } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import { decimal, plain, sum } from '../../model/decimal.ts';
import type { Deduction, ScoredRow, Trace } from '../../model/result/result.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputFormula } from '../tables/output-sheet.ts';
import { staysWithinWeight } from './formula-bounds.ts';
import { bindNames, type KnownNumber, type WorkingCell } from './known-number.ts';
import { deductedCell, knownFrom, statedDeduction } from './live-deductions.ts';

/** The 得分 cell of a row with the working cells its formula reads. */
export interface LiveScore {
  readonly cell: Cell;
  readonly working: readonly WorkingCell[];
}

/** Deductions by rules other than the score rule. */
function otherLines(row: ScoredRow): Deduction[] {
  return row.deductions.filter(({ rule }) => rule !== row.rule?.id);
}

/** The id of the working cell of what other rules deduct, by the id of the score cell. */
export function lessId(id: string): string {
  return `${id}.otherDeductions`;
}

/** True when the score is its formula less what other rules deduct, so that the working cell {@link lessId} is there. */
export function isReduced(row: ScoredRow): boolean {
  const { trace, outcome, manual } = row;
  if (trace === null || outcome.type !== 'scored' || manual !== null) return false;
  const rounded = decimal(trace.rounded);
  const less = sum(otherLines(row).map(({ points }) => decimal(points)));
  return !less.isZero() && rounded.minus(less).eq(decimal(outcome.score));
}

type Names = ReturnType<typeof bindNames>['names'];

/** The weight to hold a score under, where the formula's shape or the rounding could carry it beyond, or in any case. */
function heldWithin(trace: Trace, names: Names, always = false): { readonly within?: CellReference } {
  const { expression, rounding, bindings } = trace;
  const weight = bindings.find(({ origin }) => origin === 'weight');
  const cell = weight === undefined ? undefined : names[weight.name];
  if (weight === undefined || cell === undefined || !('cell' in cell)) return {};
  const wholeSteps = decimal(weight.value).decimalPlaces() <= rounding.digits;
  return !always && wholeSteps && staysWithinWeight(expression) ? {} : { within: cell };
}

function formulaOf(trace: Trace, names: Names, less: string | null): OutputFormula {
  const { expression, rounding } = trace;
  const deducted = less === null ? {} : { less: { cell: less } };
  return { kind: 'expression', expression, names, rounding, ...heldWithin(trace, names), ...deducted };
}

/** Why a row has no live formula, in a sentence for the cell's remark. */
function fixedBecause(row: ScoredRow, say: Speak): string {
  const { outcome } = row;
  switch (outcome.type) {
    case 'not-applicable':
      return say({
        zh: `此格不是公式：指标不适用（${outcomeWhy(outcome.why, 'zh')}）。`,
        en: `Not a formula: not applicable (${outcomeWhy(outcome.why, 'en')}).`,
      });
    case 'missing':
    case 'invalid':
      return say({ zh: `此格不是公式：${outcome.why.zh}。`, en: `Not a formula: ${outcome.why.en}.` });
    case 'scored': {
      const [line] = row.deductions;
      const why = line?.why ?? {
        zh: '得分不能由本表各格直接算出',
        en: 'it does not follow from the cells of this form',
      };
      return say({
        zh: `此格不是公式：${why.zh}。依据见“扣分说明”。`,
        en: `Not a formula: ${why.en}. See the deductions sheet.`,
      });
    }
  }
}

function unscoredText(row: ScoredRow, say: Speak): string {
  switch (row.outcome.type) {
    case 'not-applicable':
      return say({ zh: '不适用', en: 'n/a' });
    case 'invalid':
      return say({ zh: '无法计分', en: 'invalid' });
    default:
      return say({ zh: '未填报', en: 'missing' });
  }
}

function fixedScore(row: ScoredRow, id: string, say: Speak): LiveScore {
  const remark = fixedBecause(row, say);
  const { score } = row.outcome;
  const cell =
    score === null
      ? textCell(unscoredText(row, say), 'bad', { id, remark, align: 'center' })
      : pointsCell(score, 'number', { id, remark, align: 'center' });
  return { cell, working: [] };
}

/** A score entered by a person stays a number; the automatic one stands beside it as a live formula. */
function manualScore(row: ScoredRow, id: string, bound: ReturnType<typeof bindNames> | null, say: Speak): LiveScore {
  const { manual, automatic, trace } = row;
  const remark =
    manual === null
      ? ''
      : say({
          zh: `此格不是公式：${manual.who}评定，理由：${manual.why}。自动得分${automatic ?? '无'}，见右侧计算列。`,
          en: `Not a formula: entered by ${manual.who} because ${manual.why}. Automatic score: ${automatic ?? 'none'} (working columns).`,
        });
  const score = certain(row.outcome.score, 'score of a row that a person scored');
  const cell = pointsCell(score, 'number', { id, remark, align: 'center' });
  if (trace === null || bound === null) return { cell, working: [] };
  const less = decimal(trace.rounded).minus(decimal(automatic ?? trace.rounded));
  const taken = less.isZero() ? [] : [statedDeduction(plain(less), lessId(id))];
  const formula = formulaOf(trace, bound.names, less.isZero() ? null : lessId(id));
  const own = pointsCell(automatic ?? trace.rounded, 'number', { id: `${id}.automatic`, formula });
  return { cell, working: [...bound.working, { column: 'automatic', cell: own }, ...taken] };
}

/**
 * The score of a row as a live formula over the cells in `known`, made from the very expression that was evaluated. Where the score
 * isn't that expression's value (entered by a person, missing, not applicable) it is a number or a word, and the remark says why.
 */
export function liveScore(row: ScoredRow, id: string, known: readonly KnownNumber[], say: Speak): LiveScore {
  const { trace, outcome } = row;
  const bound = trace === null ? null : bindNames(id, trace.bindings, known);
  if (row.manual !== null) return manualScore(row, id, bound, say);
  if (trace === null || bound === null || outcome.type !== 'scored') return fixedScore(row, id, say);
  const score = decimal(outcome.score);
  if (decimal(trace.rounded).eq(score)) {
    const formula = formulaOf(trace, bound.names, null);
    return { cell: pointsCell(outcome.score, 'number', { id, formula, align: 'center' }), working: bound.working };
  }
  if (!isReduced(row)) return fixedScore(row, id, say);
  const weight = heldWithin(trace, bound.names, true).within ?? null;
  const taken = deductedCell(otherLines(row), lessId(id), weight, [...known, ...knownFrom(trace, bound.names)], say);
  const remark =
    taken.cell.formula === undefined
      ? say({
          zh: '另有规则扣分，按定值减去，见右侧“其他扣分”和“扣分说明”。',
          en: 'Other rules deduct as well; their points are subtracted as a fixed number (see the working columns).',
        })
      : say({ zh: '另有规则扣分，见右侧“其他扣分”。', en: 'Another rule deducts as well (see the working columns).' });
  const formula = formulaOf(trace, bound.names, lessId(id));
  const cell = pointsCell(outcome.score, 'number', { id, formula, align: 'center', remark });
  return { cell, working: [...bound.working, taken] };
}

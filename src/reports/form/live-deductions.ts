import type { Speak } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import { Decimal, type DecimalText, decimal, plain, round, sum } from '../../model/decimal.ts';
import type { Deduction, ProjectScore, Trace } from '../../model/result/result.ts';
import { pointsCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputFormula } from '../tables/output-sheet.ts';
import { type BoundNames, bindNames, type KnownNumber, reference, type WorkingCell } from './known-number.ts';

type Names = BoundNames['names'];

/** Binds names to cells that are there already; what has no cell is a constant in the formula. */
function namesInPlace(trace: Trace, known: readonly KnownNumber[]): Names {
  const { names, working } = bindNames('', trace.bindings, known);
  const made = new Set(working.map(({ cell }) => cell.id));
  const entries = trace.bindings.map(({ name, value }): [string, Names[string]] => {
    const bound = names[name];
    return [name, bound === undefined || ('cell' in bound && made.has(bound.cell)) ? { constant: value } : bound];
  });
  return Object.fromEntries(entries);
}

/** The numbers of a bound formula, so that another formula of the row reads the same cells. */
export function knownFrom(trace: Trace, names: Names): KnownNumber[] {
  return trace.bindings.flatMap(({ origin, name, value }) => {
    const bound = names[name];
    return bound !== undefined && 'cell' in bound ? [{ origin, name, reference: bound, value }] : [];
  });
}

/** Points that other rules deduct, as a stated number in a working cell. */
export function statedDeduction(points: DecimalText, id: string): WorkingCell {
  return { column: 'other-deductions', cell: pointsCell(points, 'input', { id }) };
}

/**
 * What rules other than the score rule deduct from a row, as a working cell: a live formula where one rule deducts and its points
 * follow from its expression, else their sum as a stated number.
 */
export function deductedCell(
  lines: readonly Deduction[],
  id: string,
  weight: CellReference | null,
  known: readonly KnownNumber[],
  say: Speak,
): WorkingCell {
  const points = sum(lines.map((line) => decimal(line.points)));
  const trace = lines.length === 1 ? lines[0]?.trace : undefined;
  const most = known.find(({ reference: { cell } }) => cell === weight?.cell)?.value;
  if (trace === undefined || weight === null || most === undefined) return statedDeduction(plain(points), id);
  const { expression, rounding } = trace;
  const held = Decimal.max(0, Decimal.min(decimal(most), round(decimal(trace.unrounded), rounding)));
  if (!held.eq(points)) return statedDeduction(plain(points), id);
  const names = namesInPlace(trace, known);
  const formula: OutputFormula = { kind: 'expression', expression, names, rounding, within: weight };
  const { rule } = certain(lines[0], 'deduction line');
  const remark = say({
    zh: `规则${rule}的扣分公式；改动实际值后，须另看该规则的触发条件是否仍成立。`,
    en: `The deduction of rule ${rule}; after a change, see whether the rule's own conditions still hold.`,
  });
  return { column: 'other-deductions', cell: pointsCell(plain(points), 'number', { id, formula, remark }) };
}

/** The points a project loses as a whole, live: what its rows add up to, less the cap, both in working cells. */
export interface LiveCap {
  readonly formula: OutputFormula;
  readonly working: readonly WorkingCell[];
}

/** A cap as a live formula; null where several rules act on the total, or the points are not what the cap leaves over. */
export function liveCap(
  project: Pick<ProjectScore, 'deductions'> & { readonly total: { readonly score: DecimalText } },
  scores: readonly CellReference[],
  known: readonly KnownNumber[],
): LiveCap | null {
  const [line] = project.deductions;
  const trace = project.deductions.length === 1 ? line?.trace : undefined;
  if (line === undefined || trace === undefined) return null;
  const before = decimal(project.total.score).plus(decimal(line.points));
  if (!before.minus(decimal(trace.rounded)).eq(decimal(line.points))) return null;
  const { expression, rounding } = trace;
  const added: OutputFormula = { kind: 'sum', of: scores, rounding: { mode: 'half-up', digits: 9 } };
  // 总分×执行率 reads what the rows add up to, which has a cell of its own.
  const total: KnownNumber = {
    origin: 'score',
    name: 'total',
    reference: reference('whole.before'),
    value: plain(before),
  };
  const cap: OutputFormula = {
    kind: 'expression',
    expression,
    names: namesInPlace(trace, [...known, total]),
    rounding,
  };
  const cell = (id: string, value: DecimalText, formula: OutputFormula): Cell =>
    pointsCell(value, 'number', { id, formula });
  return {
    formula: {
      kind: 'expression',
      expression: {
        type: 'negate',
        of: {
          type: 'call',
          fn: 'max',
          args: [
            { type: 'number', value: '0' },
            {
              type: 'arithmetic',
              op: '-',
              left: { type: 'name', name: 'before' },
              right: { type: 'name', name: 'cap' },
            },
          ],
        },
      },
      names: { before: { cell: 'whole.before' }, cap: { cell: 'whole.cap' } },
      rounding: { mode: 'half-up', digits: 9 },
    },
    working: [
      { column: 'before', cell: cell('whole.before', plain(before), added) },
      { column: 'cap', cell: cell('whole.cap', trace.rounded, cap) },
    ],
  };
}

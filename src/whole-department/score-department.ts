import { Decimal, type DecimalText, decimal, plain, round, sum } from '../model/decimal.ts';
import type { Expression } from '../model/policy/expression.ts';
import type { ScoreRun } from '../model/result/result.ts';
import {
  type DepartmentProject,
  type DepartmentRow,
  type DepartmentRun,
  type PreparedDepartment,
  type PreparedIndicator,
  totalName,
} from '../model/whole-department/department-run.ts';
import { evaluateExpression, hasNoValue } from '../rules/formula/formula.ts';
import { scoreGoals, scoreProjects } from './score-from-results.ts';
import { type RowContext, rowOf, scoreRow } from './score-row.ts';

/** What a department is scored from beside its own report. */
export interface DepartmentParts extends RowContext {
  /** Its goals, scored as a project; null where none count. */
  readonly goals: ScoreRun | null;
  readonly projects: readonly DepartmentProject[] | null;
}

function oneRow(prepared: PreparedIndicator, parts: DepartmentParts): DepartmentRow {
  const { indicator } = prepared;
  const own = scoreRow(prepared, parts);
  if (own !== null) return own;
  return rowOf(prepared, parts, (weight) =>
    indicator.by === 'projects'
      ? scoreProjects(indicator.mean, weight, parts.projects, parts.prepared)
      : scoreGoals(indicator.id, parts.goals),
  );
}

const shareOf = ({ outcome, weight }: DepartmentRow): Decimal | null =>
  outcome.type === 'scored' ? decimal(outcome.score).div(weight) : null;

/** The row with the largest share of its weight, the first where several have it; null where none is scored. */
function bestOf(group: readonly DepartmentRow[]): DepartmentRow | null {
  let best: { readonly row: DepartmentRow; readonly share: Decimal } | null = null;
  for (const row of group) {
    const share = shareOf(row);
    if (share !== null && (best === null || share.greaterThan(best.share))) best = { row, share };
  }
  return best?.row ?? null;
}

/** Of indicators that stand for each other only the best counts. */
function betterOnes(rows: readonly DepartmentRow[], { profile }: PreparedDepartment): readonly DepartmentRow[] {
  const instead = new Map<DepartmentRow, DepartmentRow>();
  for (const ids of profile.eitherOr ?? []) {
    const group = rows.filter(({ prepared }) => ids.includes(prepared.indicator.id));
    const best = bestOf(group);
    for (const row of group) if (best !== null && row !== best) instead.set(row, best);
  }
  return rows.map((row) => {
    const better = instead.get(row);
    if (better === undefined) return row;
    const score = row.outcome.type === 'scored' ? row.outcome.score : null;
    return { ...row, outcome: { type: 'set-aside', score, instead: better.prepared.indicator.name } };
  });
}

/** The rows whose points are added up: of two that stand for each other the better one; what does not apply only where it earns its points. */
const isAdded = ({ outcome }: DepartmentRow): boolean =>
  outcome.type !== 'set-aside' && (outcome.type !== 'not-applicable' || outcome.score !== null);

/** The points of all rows added up, and where some do not apply scaled to the whole: 实得分 ÷ (100 − 不适用分) × 100. */
function totalExpression(rows: readonly DepartmentRow[], full: Decimal): Expression {
  const added = rows.flatMap((row, at) => (isAdded(row) ? [{ row, at }] : []));
  const applies = sum(added.map(({ row }) => decimal(row.weight)));
  // What is missing has no number in its cell and adds nothing.
  const scored = added.filter(({ row }) => row.outcome.type !== 'missing');
  const [first, ...rest] = scored.map(({ at }): Expression => ({ type: 'name', name: totalName(at) }));
  if (first === undefined) return { type: 'number', value: '0' };
  const whole = rest.reduce<Expression>((left, right) => ({ type: 'arithmetic', op: '+', left, right }), first);
  if (applies.eq(full)) return whole;
  const number = (value: Decimal): Expression => ({ type: 'number', value: plain(value) });
  const share: Expression = {
    type: 'arithmetic',
    op: '/',
    left: { type: 'group', of: whole },
    right: number(applies),
  };
  return { type: 'arithmetic', op: '*', left: share, right: number(full) };
}

/** Scores every indicator of the layout and adds them up. Pure: the same report gives the same points. */
export function scoreDepartment(parts: DepartmentParts): Pick<DepartmentRun, 'rows' | 'total' | 'state'> {
  const { profile, indicators } = parts.prepared;
  const rows = betterOnes(
    indicators.map((one) => oneRow(one, parts)),
    parts.prepared,
  );
  const full = sum(rows.filter(({ outcome }) => outcome.type !== 'set-aside').map(({ weight }) => decimal(weight)));
  const expression = totalExpression(rows, full);
  const values = Object.fromEntries(rows.map((row, at) => [totalName(at), decimal(pointsCounted(row))]));
  const result = evaluateExpression(expression, values);
  const score =
    hasNoValue(result) || !(result.value instanceof Decimal) ? decimal('0') : round(result.value, profile.rounding);
  const isFinal = rows.every(({ outcome }) => outcome.type !== 'missing');
  const percent = full.isZero() ? decimal('0') : score.times(100).div(full);
  const grade = profile.grades.find(({ atLeast }) => percent.greaterThanOrEqualTo(String(atLeast)))?.grade ?? null;
  return {
    rows,
    total: { expression, weight: plain(full), score: plain(score), grade: isFinal ? grade : null },
    state: isFinal ? 'final' : 'draft',
  };
}

/** What a row adds to the total; nothing where it has no points yet. */
const pointsCounted = ({ outcome }: DepartmentRow): DecimalText =>
  outcome.type === 'scored' || (outcome.type === 'not-applicable' && outcome.score !== null)
    ? (outcome.score ?? '0')
    : '0';

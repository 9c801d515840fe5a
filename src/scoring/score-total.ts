import { inBoth } from '../findings/args.ts';
import { Decimal, decimal, percentText, plain, points, round, sum } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Deduction, ProjectScore } from '../model/result/result.ts';
import { formulaProblemWords } from '../rules/formula/evaluate-formula.ts';
import { about, type ScoringContext, type Subject } from './context.ts';
import { plainNumber } from './measure/numbers.ts';
import type { ExecutionReading } from './rows/execution-row.ts';
import { compute } from './rows/make-trace.ts';
import { rowFacts } from './rows/row-facts.ts';
import { whyText } from './rows/why-text.ts';

/** A row's part in the total. */
export interface TotalPart {
  readonly weight: Decimal;
  readonly score: Decimal;
  readonly unrounded: Decimal;
}

/** The total of a project with what caps it. */
export interface Total {
  readonly total: ProjectScore['total'];
  readonly deductions: readonly Deduction[];
  readonly findings: readonly Finding[];
}

/** Adds the rows and applies caps of the whole. A total is graded once it is known to be final. */
export function scoreTotal(
  parts: readonly TotalPart[],
  execution: ExecutionReading,
  subject: Subject,
  context: ScoringContext,
): Total {
  const weight = sum(parts.map((part) => part.weight));
  const added = sum(parts.map((part) => part.score));
  const { profile } = context;
  const capped = applyCaps(added, weight, execution, subject, context);
  const score = added.minus(sum(capped.deductions.map((line) => decimal(line.points))));
  const exact = round(sum(parts.map((part) => part.unrounded)), profile.rounding);
  const roundedSum = capped.cap === null ? exact : Decimal.min(exact, capped.cap);
  return {
    total: {
      weight: plain(weight),
      score: plain(score),
      grade: null,
      roundedSum: plain(roundedSum),
    },
    deductions: capped.deductions,
    findings: capped.findings,
  };
}

function applyCaps(
  added: Decimal,
  weight: Decimal,
  execution: ExecutionReading,
  subject: Subject,
  context: ScoringContext,
): { deductions: readonly Deduction[]; cap: Decimal | null; findings: readonly Finding[] } {
  const facts = rowFacts(context.settings, { ...execution.facts, scope: 'project' }, null);
  const deductions: Deduction[] = [];
  const findings: Finding[] = [];
  let left = added;
  let cap: Decimal | null = null;
  for (const rule of context.following.match(facts)) {
    const expression = rule.effect === 'cap' ? context.expression(rule) : null;
    if (expression === null) continue;
    const numbers = { ...execution.numbers, total: plainNumber(left, '分', null) };
    const computed = compute(expression, numbers, weight, context);
    if ('reason' in computed) {
      const args = {
        name: '总分',
        rule: rule.id,
        formula: computed.formula,
        ...inBoth('problem', formulaProblemWords[computed.reason]),
      };
      findings.push(about(subject, 'formula-without-value', args));
      continue;
    }
    const limit = computed.rounded;
    cap = cap === null ? limit : Decimal.min(cap, limit);
    const lost = left.minus(limit);
    if (!lost.greaterThan(0)) continue;
    left = limit;
    const rate = execution.rate === null ? '' : percentText(execution.rate);
    const why = whyText(rule, () => undefined, { rate, cap: points(limit), lost: points(lost) });
    const { basis } = rule.rule.event.params;
    deductions.push({ points: plain(lost), rule: rule.id, why, basis, trace: computed.trace });
  }
  return { deductions, cap, findings };
}

import { inBoth } from '../../findings/args.ts';
import { rowFindings } from '../../findings/catalogue/rule-reports.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import { Decimal, decimal, plain, points } from '../../model/decimal.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Deduction, FactValue, RuleUse } from '../../model/result/result.ts';
import { conditionTruths } from '../../rules/engine/conditions.ts';
import { formulaProblemWords } from '../../rules/formula/evaluate-formula.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import { about, type ScoringContext } from '../context.ts';
import { compute } from './make-trace.ts';
import type { OrLater, Row } from './row.ts';
import { whyText } from './why-text.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** How a rule was used on a row, with the value every fact of its conditions had. */
export function ruleUse(rule: LoadedRule, facts: Facts): RuleUse {
  const { title, text, basis } = rule.rule.event.params;
  const { id, effect } = rule;
  return { id, effect, title, text, basis, conditions: conditionTruths(rule.rule.conditions, facts) };
}

/** What the rules that follow a score did to it. */
export interface Followed {
  readonly uses: readonly RuleUse[];
  readonly deductions: readonly Deduction[];
  readonly deducted: Decimal;
  readonly unroundedDeducted: Decimal;
  readonly findings: readonly Finding[];
}

const zero = new Decimal(0);
const nothingFollowed: Followed = {
  uses: [],
  deductions: [],
  deducted: zero,
  unroundedDeducted: zero,
  findings: [],
};

/**
 * Applies the rules that follow a score: deductions in the order of rule ids, never below zero; findings; judgement asked for.
 * Deductions belong to the automatic score; what is asked for goes by the score that counts.
 */
export function followRules(row: Row, automatic: Decimal, context: ScoringContext): OrLater<Followed> {
  const entered = row.manual === null ? null : decimal(row.manual.score);
  const counted = entered ?? automatic;
  const before = matchingRules(row, counted, context);
  if (before instanceof Promise) return before;
  if (before.rules.length === 0 && before.findings.length === 0) return nothingFollowed;
  const taken = deduct(row, automatic, before.rules, context);
  const score = entered ?? automatic.minus(taken.deducted);
  // A deduction can make a reason necessary that full marks did not need.
  const after = score.equals(counted) ? before : matchingRules(row, score, context);
  if (after instanceof Promise) return after;
  const told = after.rules.filter((rule) => rule.effect !== 'deduct');
  const deducting = before.rules.filter((rule) => rule.effect === 'deduct');
  return {
    ...taken,
    uses: [...deducting, ...told].map((rule) => ruleUse(rule, row.facts)),
    findings: [
      ...before.findings,
      ...taken.findings,
      ...told.map((rule) => ruleFinding(rule, row, plain(score), context)),
    ],
  };
}

interface Matching {
  readonly rules: readonly LoadedRule[];
  readonly findings: readonly Finding[];
}

function matchingRules(row: Row, score: Decimal, { following, ruleSet }: ScoringContext): OrLater<Matching> {
  row.facts['belowWeight'] = score.lessThan(row.weight);
  const matches = following(row.facts);
  if (matches instanceof Promise) return matches;
  if ('failure' in matches) {
    return { rules: [], findings: [about(row.subject, 'rules-failed', { name: row.name, problem: matches.failure })] };
  }
  return { rules: matches.rules.flatMap((id) => ruleSet.byId.get(id) ?? []), findings: [] };
}

function deduct(row: Row, score: Decimal, rules: readonly LoadedRule[], context: ScoringContext) {
  const deductions: Deduction[] = [];
  const findings: Finding[] = [];
  let deducted = new Decimal(0);
  let unroundedDeducted = new Decimal(0);
  for (const rule of rules) {
    const expression = rule.effect === 'deduct' ? context.expression(rule) : null;
    if (expression === null) continue;
    const left = score.minus(deducted);
    const computed = compute(expression, row.numbers, left, context);
    if ('reason' in computed) {
      const { formula, reason } = computed;
      findings.push(
        about(row.subject, 'formula-without-value', {
          name: row.name,
          rule: rule.id,
          formula,
          ...inBoth('problem', formulaProblemWords[reason]),
        }),
      );
      continue;
    }
    if (computed.rounded.isZero()) continue;
    deducted = deducted.plus(computed.rounded);
    unroundedDeducted = unroundedDeducted.plus(Decimal.max(0, computed.unrounded));
    const own = { lost: points(computed.rounded), substituted: computed.trace.substituted };
    const { basis } = rule.rule.event.params;
    const why = whyText(rule, row.word, own);
    deductions.push({ points: plain(computed.rounded), rule: rule.id, why, basis, trace: computed.trace });
  }
  return { deductions, findings, deducted, unroundedDeducted };
}

const defaultFinding = {
  'require-reason': 'rule-reason-required',
  manual: 'needs-manual-judgement',
  note: 'rule-note',
} as const;

function ruleFinding(rule: LoadedRule, row: Row, score: string, context: ScoringContext): Finding {
  const { effect } = rule;
  const told = effect === 'require-reason' || effect === 'manual' ? effect : 'note';
  const code: FindingCode & keyof typeof rowFindings = isRowCode(rule.finding) ? rule.finding : defaultFinding[told];
  const { title } = rule.rule.event.params;
  const args = {
    name: row.name,
    target: row.word('target') ?? '',
    actual: row.word('actual') ?? row.word('rate') ?? '',
    weight: plain(row.weight),
    score,
    rule: rule.id,
    titleZh: title.zh,
    titleEn: title.en,
  };
  const asked = effect === 'require-reason' ? (context.profile.settings['missingReason'] as Severity) : undefined;
  return about(row.subject, code, args, asked);
}

function isRowCode(code: FindingCode | null): code is FindingCode & keyof typeof rowFindings {
  return code !== null && Object.hasOwn(rowFindings, code);
}

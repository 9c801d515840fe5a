import { inBoth } from '../../findings/args.ts';
import { rowFindings } from '../../findings/catalogue/rules/rule-reports.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import { certain } from '../../model/certain.ts';
import { Decimal, decimal, plain, points } from '../../model/decimal.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import type { Deduction, FactValue, RuleUse } from '../../model/result/result.ts';
import { conditionTruths } from '../../rules/engine/conditions.ts';
import { formulaProblemWords } from '../../rules/formula/evaluate-formula.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import { about, type ScoringContext } from '../context.ts';
import { compute } from './make-trace.ts';
import type { Row } from './row.ts';
import { whyText } from './why-text.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** How a rule was used on a row, with the value every fact of its conditions had. */
export function ruleUse(rule: LoadedRule, facts: Facts): RuleUse {
  const { title, text, basis } = rule.rule.event.params;
  const { id, effect, conditions } = rule;
  return { id, effect, title, text, basis, conditions: conditionTruths(conditions, facts) };
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
export function followRules(row: Row, automatic: Decimal, context: ScoringContext): Followed {
  const entered = row.manual === null ? null : decimal(row.manual.score);
  const counted = entered ?? automatic;
  const before = matchingRules(row, counted, context);
  if (before.length === 0) return nothingFollowed;
  const taken = deduct(row, automatic, before, context);
  const score = entered ?? automatic.minus(taken.deducted);
  // A deduction can make a reason necessary that full marks did not need.
  const after = score.equals(counted) ? before : matchingRules(row, score, context);
  const others = after.filter((rule) => rule.effect !== 'deduct');
  const deducting = before.filter((rule) => rule.effect === 'deduct');
  return {
    ...taken,
    uses: [...deducting, ...others].map((rule) => ruleUse(rule, row.facts)),
    findings: [...taken.findings, ...others.map((rule) => ruleFinding(rule, row, plain(score), context))],
  };
}

function matchingRules(row: Row, score: Decimal, { following }: ScoringContext): readonly LoadedRule[] {
  row.facts['belowWeight'] = score.lessThan(row.weight);
  return following.match(row.facts);
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
    target: certain(row.word('target'), `target of ${row.name}`),
    actual: certain(row.word('actual'), `actual of ${row.name}`),
    weight: plain(row.weight),
    score,
    rule: rule.id,
    titleZh: title.zh,
    titleEn: title.en,
    ...inBoth('empty', emptyReason(row)),
  };
  const asked = effect === 'require-reason' ? (settingOf(context.profile, 'missingReason') as Severity) : undefined;
  const subject =
    asked === undefined || row.emptyReason === null ? row.subject : { ...row.subject, place: row.emptyReason.place };
  return about(subject, code, args, asked);
}

/** That what was written is no reason: （写的是“/”，不算原因）. */
function emptyReason({ emptyReason: entry }: Row): Bilingual {
  const text = entry?.text.trim() ?? '';
  if (text === '') return { zh: '', en: '' };
  return { zh: `（写的是“${text}”，不算原因）`, en: ` ("${text}" is no reason)` };
}

function isRowCode(code: FindingCode | null): code is FindingCode & keyof typeof rowFindings {
  return code !== null && Object.hasOwn(rowFindings, code);
}

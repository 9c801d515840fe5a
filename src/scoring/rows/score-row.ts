import { inBoth } from '../../findings/args.ts';
import { certain } from '../../model/certain.ts';
import { Decimal, decimal, plain, points } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Deduction, Outcome, ScoredRow } from '../../model/result/result.ts';
import { targetKindWords } from '../../model/target/target-words.ts';
import { formulaProblemWords } from '../../rules/formula/evaluate-formula.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import { about, type ScoringContext } from '../context.ts';
import { followRules, ruleUse } from './follow-rules.ts';
import { type Computed, compute, within } from './make-trace.ts';
import { countedScore, type Row, type RowScore, type SetAside, type Unscorable } from './row.ts';
import { whyText } from './why-text.ts';

/** What kind of target a row has, for a finding. */
function kindWord(kind: unknown): Bilingual {
  const words: Readonly<Record<string, Bilingual>> = targetKindWords;
  return words[String(kind)] ?? { zh: '预算执行', en: 'budget execution' };
}

const ownBasis = [{ document: '本程序的约定', documentEn: "this program's own convention", certainty: 'own' }] as const;

/** Scores one row by the rule its facts choose. One row's failure is that row's outcome and nobody else's. */
export function scoreRow(row: Row, context: ScoringContext): RowScore {
  const chosen = chooseRule(row, context);
  const { why: refused, findings: met } = chosen;
  if (chosen.rule === null) return unscoredRow(row, { outcome: 'invalid', why: refused, findings: met }, context);
  const { rule } = chosen;
  const expression = certain(context.expression(rule), `formula of the rule ${rule.id}`);
  const computed = compute(expression, row.numbers, row.weight, context);
  if ('reason' in computed) {
    const args = {
      name: row.name,
      rule: rule.id,
      formula: computed.formula,
      ...inBoth('problem', formulaProblemWords[computed.reason]),
    };
    const findings = [...chosen.findings, about(row.subject, 'formula-without-value', args)];
    const why = { zh: `规则“${rule.id}”的公式算不出数`, en: `the formula of the rule "${rule.id}" has no value` };
    return unscoredRow(row, { outcome: 'invalid', why, findings }, context);
  }
  return finishRow(row, rule, computed, chosen.findings, context);
}

interface Choice {
  readonly rule: LoadedRule | null;
  readonly why: Bilingual;
  readonly findings: readonly Finding[];
}

function chooseRule(row: Row, { scoring }: ScoringContext): Choice {
  const { subject, name, facts } = row;
  const [first, second] = scoring.match(facts);
  if (first === undefined) {
    const args = { name, ...inBoth('kind', kindWord(facts['kind'])) };
    const findings = [about(subject, 'no-rule-for-indicator', args)];
    return { rule: null, why: { zh: '没有适用的计分规则', en: 'no rule applies' }, findings };
  }
  const tie = second !== undefined && second.priority === first.priority;
  const findings = tie ? [about(subject, 'rules-tie', { name, rules: `${first.id}, ${second.id}` })] : [];
  return { rule: first, why: first.rule.event.params.title, findings };
}

function finishRow(
  row: Row,
  rule: LoadedRule,
  computed: Computed,
  findings: readonly Finding[],
  context: ScoringContext,
): RowScore {
  const base = computed.rounded;
  const { manual } = row;
  const followed = followRules(row, base, context);
  const untouched = followed.deductions.length === 0;
  const automatic = untouched ? base : base.minus(followed.deducted);
  const score = manual === null ? automatic : decimal(manual.score);
  const lost = row.weight.minus(manual === null ? base : score);
  const line = lost.isZero() ? null : shortfall(row, rule, computed, lost);
  const exact = untouched ? computed.unrounded : computed.unrounded.minus(followed.unroundedDeducted);
  const scored: ScoredRow = {
    nominalWeight: plain(row.nominal),
    weight: plain(row.weight),
    outcome: { type: 'scored', score: plain(score) },
    automatic: plain(automatic),
    manual,
    rule: ruleUse(rule, row.facts),
    otherRules: followed.uses,
    trace: computed.trace,
    facts: row.facts,
    deductions: [...(line === null ? [] : [line]), ...(manual === null ? followed.deductions : [])],
    findings: [...findings, ...followed.findings],
  };
  const unrounded = manual === null ? within(exact, row.weight) : score;
  return { row: scored, score, unrounded };
}

/** The line of the ledger for what a row did not reach, by the rule that scored it or the person who did. */
function shortfall(row: Row, rule: LoadedRule, computed: Computed, lost: Decimal): Deduction {
  const { manual } = row;
  if (manual !== null) {
    return { points: plain(lost), rule: 'manual-score', why: manualWhy(manual.who, manual.why), basis: ownBasis };
  }
  const { rounded, trace } = computed;
  const own = { score: points(rounded), lost: points(lost), substituted: trace.substituted };
  const { basis } = rule.rule.event.params;
  return { points: plain(lost), rule: rule.id, why: whyText(rule, row.word, own), basis };
}

const manualWhy = (who: string, why: string): Bilingual => ({
  zh: `${who}人工评分：${why}`,
  en: `score entered by ${who}: ${why}`,
});

const weights = (row: Row) => ({ nominalWeight: plain(row.nominal), weight: plain(row.weight) });

/**
 * A row without an automatic score: missing or invalid. A person's score stands in for it where one is entered; otherwise the
 * profile says whether a missing actual leaves the project a draft or counts as nothing. Its points are a deduction line.
 */
export function unscoredRow(row: Row, { outcome, why, findings }: Unscorable, context: ScoringContext): RowScore {
  const { manual } = row;
  if (manual !== null) {
    const score = decimal(manual.score);
    const lost = row.weight.minus(score);
    const line = { points: plain(lost), rule: 'manual-score', why: manualWhy(manual.who, manual.why), basis: ownBasis };
    const deductions = lost.isZero() ? [] : [line];
    return { row: bare(row, { type: 'scored', score: plain(score) }, deductions, []), score, unrounded: score };
  }
  const asZero = outcome === 'missing' && context.profile.missingActual === 'zero';
  const made: Outcome = { type: outcome, why, score: asZero ? '0' : null };
  const rule = outcome === 'missing' ? 'missing-actual' : 'invalid-row';
  const basis = outcome === 'missing' ? (context.profile.sources['missingActual'] ?? ownBasis) : ownBasis;
  const deductions = row.weight.isZero() ? [] : [{ points: plain(row.weight), rule, why, basis }];
  const zero = decimal(countedScore(made));
  return { row: bare(row, made, deductions, findings), score: zero, unrounded: zero };
}

/** A row that does not apply: without weight under most policies, with full marks under one. */
export function notApplicableRow(row: Row, { why, full }: SetAside, findings: readonly Finding[]): RowScore {
  const score = full ? row.weight : new Decimal(0);
  const outcome: Outcome = { type: 'not-applicable', why, score: full ? plain(score) : null };
  return { row: bare(row, outcome, [], findings), score, unrounded: score };
}

function bare(row: Row, outcome: Outcome, deductions: readonly Deduction[], findings: readonly Finding[]): ScoredRow {
  return {
    ...weights(row),
    outcome,
    automatic: null,
    manual: row.manual,
    rule: null,
    trace: null,
    otherRules: [],
    facts: row.facts,
    deductions,
    findings,
  };
}

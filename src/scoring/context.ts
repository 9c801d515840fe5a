import type { FindingCode } from '../findings/catalogue.ts';
import { finding } from '../findings/finding.ts';
import { certain } from '../model/certain.ts';
import { Decimal, isDecimalText } from '../model/decimal.ts';
import type { Finding, ProjectRef, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Expression } from '../model/policy/expression.ts';
import type { Profile } from '../model/policy/profile.ts';
import { settingKind } from '../model/policy/setting.ts';
import type { FactValue } from '../model/result/result.ts';
import { type RuleMatcher, ruleMatcher } from '../rules/engine/rule-matcher.ts';
import { type LoadedRule, type RuleSet, rulesOfStage } from '../rules/rule-set.ts';
import { type CategoryFinder, categoryFinder } from './weights/categories.ts';

/** What every row of a run is scored with, prepared once. */
export interface ScoringContext {
  readonly year: number;
  readonly profile: Profile;
  readonly settings: Readonly<Record<string, FactValue>>;
  /** The rules that score, and those that follow a score, under the settings of the profile. */
  readonly scoring: RuleMatcher<LoadedRule>;
  readonly following: RuleMatcher<LoadedRule>;
  readonly category: CategoryFinder;
  /** The expression of a rule under this profile; null for a rule without a formula. */
  readonly expression: (rule: LoadedRule) => Expression | null;
}

/** Prepares a run: settings as typed facts, category names, formulas with the profile's tables written out. */
export function scoringContext(year: number, profile: Profile, ruleSet: RuleSet): ScoringContext {
  const settings = Object.fromEntries(
    Object.entries(profile.settings).map(([name, value]) => [name, settingFact(name, value)]),
  );
  const known = new Map<string, Expression | null>();
  const expression = (rule: LoadedRule): Expression | null => {
    const found = known.get(rule.id);
    if (found !== undefined) return found;
    const bound = chosenFormula(rule, profile)?.bind(profile) ?? null;
    known.set(rule.id, bound);
    return bound;
  };
  const scoring = ruleMatcher(rulesOfStage(ruleSet.rules, 'scoring'), settings);
  const following = ruleMatcher(rulesOfStage(ruleSet.rules, 'following'), settings);
  return { year, profile, settings, scoring, following, category: categoryFinder(profile), expression };
}

function settingFact(name: string, value: string | number | boolean): FactValue {
  const text = String(value);
  return settingKind(name)?.type === 'number' && isDecimalText(text) ? new Decimal(text) : text;
}

function chosenFormula(rule: LoadedRule, profile: Profile) {
  const { variant } = rule.rule.event.params;
  if (rule.formulas === null || variant === undefined) return rule.formula;
  const word = String(profile.settings[variant]);
  return certain(rule.formulas[word], `formula of the rule ${rule.id} for ${variant} ${word}`);
}

/** What a finding of scoring is about. */
export interface Subject {
  readonly project: ProjectRef;
  readonly indicator: number | null;
  readonly place: Place | null;
}

/** A finding about a subject; a profile may make it stricter or milder. */
export function about<C extends FindingCode>(
  subject: Subject,
  code: C,
  args: Parameters<typeof finding<C>>[1],
  severity?: Severity,
): Finding {
  return finding(code, args, { ...subject, ...(severity === undefined ? {} : { severity }) });
}

import type { Engine } from 'json-rules-engine';
import type { Effect, GivenCondition } from '../../model/policy/rule.ts';
import type { Decision, RuleStage } from '../../model/result/result.ts';
import { ordinaryPriority, rulesOfStage } from '../rule-set.ts';
import { type Facts, factText } from './conditions.ts';
import { operators } from './operators.ts';
import { byRank, distinctAtoms, type MatchedRule } from './rule-matcher.ts';
import { truthKey } from './truth-key.ts';

/** One long-lived engine over the rules of a stage, with the combinations of truths it has confirmed. */
interface Witness {
  readonly engine: Engine;
  readonly facts: readonly string[];
  readonly keyOf: (facts: Facts) => string;
  readonly confirmed: Set<string>;
}

type Witnesses = Readonly<Record<RuleStage, Promise<Witness>>>;

/** A set of rules, as far as choosing among them goes. */
interface ChoosableRules {
  readonly rules: readonly ChoosableRule[];
  readonly conditions: ReadonlyMap<string, GivenCondition>;
}

/** A rule with its conditions written out, and as its file gives them: json-rules-engine writes names out itself. */
interface ChoosableRule extends MatchedRule {
  readonly effect: Effect;
  readonly rule: { readonly conditions: GivenCondition };
}

const witnesses = new WeakMap<ChoosableRules, Witnesses>();

/**
 * Lets json-rules-engine decide the same combinations of truths anew; each is asked once for a set of rules. Throws where it chooses other
 * rules or another order of priorities than scoring did: then one of the two is wrong, and no score may be written.
 */
export async function confirmDecisions(ruleSet: ChoosableRules, decisions: readonly Decision[]): Promise<void> {
  const known = witnesses.get(ruleSet) ?? {
    scoring: makeWitness(rulesOfStage(ruleSet.rules, 'scoring'), ruleSet),
    following: makeWitness(rulesOfStage(ruleSet.rules, 'following'), ruleSet),
  };
  witnesses.set(ruleSet, known);
  for (const decision of decisions) {
    const witness = await known[decision.stage];
    const key = witness.keyOf(decision.facts);
    // One run at a time: the library keeps the state of a run in the engine.
    if (!witness.confirmed.has(key)) await confirm(decision, witness);
    witness.confirmed.add(key);
  }
}

async function makeWitness(rules: readonly ChoosableRule[], { conditions: named }: ChoosableRules): Promise<Witness> {
  const { Engine, Operator } = await import('./engine-library.ts');
  // Rules name facts only; the own resolver keeps the library's JSONPath, a parser of text from outside, out of play.
  const engine = new Engine([], { pathResolver: () => undefined });
  for (const [name, test] of Object.entries(operators)) engine.addOperator(new Operator<never>(name, test));
  for (const [name, condition] of named) engine.setCondition(name, condition as never);
  for (const { id, priority, rule } of rules) {
    engine.addRule({ name: id, priority, conditions: rule.conditions as never, event: { type: id } });
  }
  const atoms = distinctAtoms(rules);
  return { engine, facts: [...new Set(atoms.map(({ fact }) => fact))], keyOf: truthKey(atoms), confirmed: new Set() };
}

async function confirm({ stage, facts, rules }: Decision, { engine, facts: names }: Witness): Promise<void> {
  // The library rejects a whole run over one fact that isn't there; here it is there and null.
  const { results } = await engine.run(Object.fromEntries(names.map((name) => [name, facts[name] ?? null])));
  const ranked = results.map(({ name, priority }) => ({ id: name, priority: priority ?? ordinaryPriority }));
  const falling = ranked.every(({ priority }, at) => priority <= (ranked[at - 1]?.priority ?? priority));
  const chosen = ranked.sort(byRank).map(({ id }) => id);
  if (falling && chosen.join() === rules.join()) return;
  const shown = Object.fromEntries(names.map((name) => [name, factText(facts[name] ?? null)]));
  const order = falling ? '' : ', in another order of priorities';
  throw new Error(
    `two evaluations of the rules disagree (${stage}): scoring chose ${listed(rules)}, json-rules-engine ${listed(chosen)}${order}; ` +
      `facts ${JSON.stringify(shown)}`,
  );
}

const listed = (rules: readonly string[]) => (rules.length === 0 ? 'none' : rules.join(', '));

import type { Engine } from 'json-rules-engine';
import type { RuleCondition } from '../../model/policy/rule.ts';
import type { FactValue } from '../../model/result/result.ts';
import { type Atom, atomKey, atomsOf, type Facts } from './conditions.ts';
import { operators } from './operators.ts';
import { truthKey } from './truth-key.ts';

/** What the engine needs to know of a rule. */
export interface EngineRule {
  readonly id: string;
  readonly priority: number;
  readonly conditions: RuleCondition;
}

/** The ids of the rules whose conditions hold, highest priority first, then by id; or why the engine could not say. */
type Matches = { readonly rules: readonly string[] } | { readonly failure: string };

/** Answers at once for a combination of truths that was met before, and after asking the engine otherwise. */
export type Matcher = (facts: Facts) => Matches | Promise<Matches>;

/** Chooses rules by facts. */
export interface RuleEngine {
  readonly match: Matcher;
  /** The same for rows that share some facts, such as the settings of a profile: those are looked at once. */
  readonly under: (shared: Facts) => Matcher;
  /** How often the engine itself was asked. */
  readonly runs: () => number;
}

/**
 * One long-lived json-rules-engine over a set of rules, asked once for each distinct combination of truths. What the engine
 * says depends on nothing but which comparisons hold, so a remembered answer is the engine's own answer.
 */
export async function ruleEngine(rules: readonly EngineRule[], remember = true): Promise<RuleEngine> {
  const { Engine, Operator } = await import('./engine-library.ts');
  // Rules name facts only; the own resolver keeps the library's JSONPath, a parser of text from outside, out of play.
  const engine = new Engine([], { pathResolver: () => undefined });
  for (const [name, test] of Object.entries(operators)) engine.addOperator(new Operator<never>(name, test));
  for (const { id, priority, conditions } of rules) {
    engine.addRule({ name: id, priority, conditions: conditions as never, event: { type: id } });
  }
  const rank = new Map(rules.map((rule) => [rule.id, rule.priority]));
  const byRank = (a: string, b: string) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || (a < b ? -1 : 1);
  const atoms = distinctAtoms(rules);
  let asked = 0;
  let last: Promise<unknown> = Promise.resolve();

  const ask = (facts: Facts): Promise<Matches> => {
    // One run at a time: the library keeps the state of a run in the engine.
    const next = last.then(async () => {
      asked += 1;
      return runEngine(engine, atoms, facts, byRank);
    });
    last = next;
    return next;
  };
  const remembered = new Map<string, Map<string, Matches>>();
  const under = (shared: Facts): Matcher => {
    const isShared = (atom: Atom) => Object.hasOwn(shared, atom.fact);
    const sharedKey = `${Object.keys(shared).sort().join()}:${truthKey(atoms.filter(isShared))(shared)}`;
    const known = remembered.get(sharedKey) ?? new Map<string, Matches>();
    remembered.set(sharedKey, known);
    const keyOf = truthKey(atoms.filter((atom) => !isShared(atom)));
    return (facts) => {
      const key = keyOf(facts);
      return (
        known.get(key) ??
        ask({ ...shared, ...facts }).then((matches) => {
          known.set(key, matches);
          return matches;
        })
      );
    };
  };
  return { match: remember ? under({}) : ask, under, runs: () => asked };
}

async function runEngine(
  engine: Engine,
  atoms: readonly Atom[],
  facts: Facts,
  byRank: (a: string, b: string) => number,
): Promise<Matches> {
  // The library rejects a whole run over one fact that isn't there; here it is there and null.
  const complete = Object.fromEntries(atoms.map(({ fact }): [string, FactValue] => [fact, facts[fact] ?? null]));
  try {
    const { results } = await engine.run(complete);
    return { rules: results.map((result) => result.name).sort(byRank) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function distinctAtoms(rules: readonly EngineRule[]): readonly Atom[] {
  const byKey = new Map<string, Atom>();
  for (const rule of rules) for (const atom of atomsOf(rule.conditions)) byKey.set(atomKey(atom), atom);
  return [...byKey.values()];
}

import type { Engine } from 'json-rules-engine';
import type { RuleCondition } from '../model/rule.ts';
import { type Atom, atomHolds, atomKey, atomsOf, type Facts } from './conditions.ts';
import { operators } from './operators.ts';

/** What the engine needs to know of a rule. */
export interface EngineRule {
  readonly id: string;
  readonly priority: number;
  readonly conditions: RuleCondition;
}

/** The ids of the rules whose conditions hold, highest priority first, then by id; or why the engine could not say. */
type Matches = { readonly rules: readonly string[] } | { readonly failure: string };

/** Chooses rules by facts. `match` answers at once for a combination of truths it has met, and asks the engine otherwise. */
export interface RuleEngine {
  readonly match: (facts: Facts) => Matches | Promise<Matches>;
  /** How often the engine itself was asked. */
  readonly runs: () => number;
}

type Library = Pick<typeof import('json-rules-engine'), 'Engine' | 'Operator'>;

/** The library is CommonJS: from source its names are the module's own, in the bundle they stand under `default`. */
async function loadLibrary(): Promise<Library> {
  const library: Library & { readonly default: Library } = await import('json-rules-engine');
  return 'Engine' in library ? library : (library as { readonly default: Library }).default;
}

/**
 * One long-lived json-rules-engine over a set of rules, asked once for each distinct combination of truths. What the engine
 * says depends on nothing but which comparisons hold, so a remembered answer is the engine's own answer.
 */
export async function ruleEngine(rules: readonly EngineRule[], remember = true): Promise<RuleEngine> {
  const { Engine, Operator } = await loadLibrary();
  // Rules name facts only; the own resolver keeps the library's JSONPath, a parser of text from outside, out of play.
  const engine = new Engine([], { pathResolver: () => undefined });
  for (const [name, test] of Object.entries(operators)) engine.addOperator(new Operator<never>(name, test));
  for (const { id, priority, conditions } of rules) {
    engine.addRule({ name: id, priority, conditions: conditions as never, event: { type: id } });
  }
  const rank = new Map(rules.map((rule) => [rule.id, rule.priority]));
  const byRank = (a: string, b: string) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || (a < b ? -1 : 1);
  const atoms = distinctAtoms(rules);
  const known = new Map<string, Matches>();
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
  const match = (facts: Facts): Matches | Promise<Matches> => {
    if (!remember) return ask(facts);
    const key = truthVector(atoms, facts);
    const found = known.get(key);
    if (found !== undefined) return found;
    return ask(facts).then((matches) => {
      if ('rules' in matches) known.set(key, matches);
      return matches;
    });
  };
  return { match, runs: () => asked };
}

async function runEngine(
  engine: Engine,
  atoms: readonly Atom[],
  facts: Facts,
  byRank: (a: string, b: string) => number,
): Promise<Matches> {
  // The library rejects a whole run over one fact that isn't there; here it is there and null.
  const complete = Object.fromEntries(atoms.map(({ fact }) => [fact, facts[fact] ?? null]));
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

/** Which comparisons hold, sixteen to a character. */
function truthVector(atoms: readonly Atom[], facts: Facts): string {
  let key = '';
  let bits = 0;
  let count = 0;
  for (const atom of atoms) {
    bits = (bits << 1) | (atomHolds(atom, facts) ? 1 : 0);
    count += 1;
    if (count === 16) {
      key += String.fromCharCode(bits);
      bits = 0;
      count = 0;
    }
  }
  return key + String.fromCharCode(bits);
}

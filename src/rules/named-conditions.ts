import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { append } from '../model/append.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Place } from '../model/place.ts';
import type { GivenCondition, RuleCondition } from '../model/policy/rule.ts';
import { conditionFindings } from './condition-findings.ts';

/** A condition that a rule file gives a name, and where it does. */
export interface NamedCondition {
  readonly name: string;
  readonly condition: GivenCondition;
  readonly file: string;
}

/** The named conditions of all rule files. */
export interface ConditionBook {
  /** Those that can be used, as they are given. */
  readonly given: ReadonlyMap<string, GivenCondition>;
  /** Every name that is given, also those of conditions with a fault. */
  readonly names: ReadonlySet<string>;
  /** A condition with every name in it written out; null where one of them can't be used. */
  readonly write: (condition: GivenCondition) => RuleCondition | null;
}

/** A condition may not come to more comparisons than this: names inside names grow by powers of two, and a screen shows thirty. */
const maxComparisons = 500;

interface Written {
  readonly condition: RuleCondition;
  readonly comparisons: number;
}

/**
 * Gathers the named conditions of rule files. One with a fault is left out and named; `faulty` are names whose condition did not even
 * fit the schema. What refers to a faulty one can't be used either, and is not told again.
 */
export function conditionBook(named: readonly NamedCondition[], faulty: readonly string[]): Reading<ConditionBook> {
  const findings: Finding[] = [];
  const byName = new Map<string, NamedCondition>();
  for (const one of named) {
    const twin = byName.get(one.name);
    if (twin === undefined) byName.set(one.name, one);
    else
      findings.push(
        finding(
          'definition-id-twice',
          { id: one.name, first: `${twin.file} ${placeOf(twin).path}` },
          { place: placeOf(one) },
        ),
      );
  }
  const names = new Set([...byName.keys(), ...faulty]);
  const written = new Map<string, Written | null>([...faulty].map((name) => [name, null]));
  for (const one of byName.values()) {
    const { file, path } = placeOf(one);
    const found = conditionFindings(one.condition, { file, path, names });
    append(findings, found);
    if (found.length > 0) written.set(one.name, null);
  }
  const lookUp = (name: string, above: readonly string[]): Written | null => {
    const known = written.get(name);
    const one = byName.get(name);
    if (known !== undefined || one === undefined) return known ?? null;
    const chain = [...above, name];
    const endless = (problem: Bilingual) =>
      findings.push(
        finding('rule-condition-endless', { name, ...inBoth('problem', problem) }, { place: placeOf(one) }),
      );
    if (above.includes(name)) {
      const round = chain.slice(chain.indexOf(name)).join(' → ');
      endless({ zh: `又用到它自己（${round}）`, en: `uses itself (${round})` });
      return null;
    }
    const made = writeOut(one.condition, (inner) => lookUp(inner, chain));
    const fits = made === null || made.comparisons <= maxComparisons;
    if (!fits)
      endless({ zh: `展开后超过 ${maxComparisons} 个比较`, en: `comes to more than ${maxComparisons} comparisons` });
    // A condition that uses itself was told on the way.
    if (!written.has(name)) written.set(name, fits ? made : null);
    return written.get(name) ?? null;
  };
  for (const name of byName.keys()) lookUp(name, []);
  const given = new Map(
    [...byName.values()].flatMap(({ name, condition }) => (written.get(name) ? [[name, condition]] : [])),
  );
  const write = (condition: GivenCondition) =>
    writeOut(condition, (name) => written.get(name) ?? null)?.condition ?? null;
  return { value: { given, names, write }, findings };
}

const placeOf = ({ name, file }: NamedCondition): Place & { readonly path: string } => ({
  file,
  path: `conditions.${name}`,
});

function writeOut(condition: GivenCondition, lookUp: (name: string) => Written | null): Written | null {
  if ('condition' in condition) return lookUp(condition.condition);
  if ('not' in condition) {
    const inner = writeOut(condition.not, lookUp);
    return inner && { condition: { not: inner.condition }, comparisons: inner.comparisons };
  }
  if (!('all' in condition || 'any' in condition)) return { condition, comparisons: 1 };
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => writeOut(part, lookUp));
  const usable = parts.filter((part) => part !== null);
  if (usable.length < parts.length) return null;
  const inner = usable.map((part) => part.condition);
  const comparisons = usable.reduce((sum, part) => sum + part.comparisons, 0);
  return { condition: 'all' in condition ? { all: inner } : { any: inner }, comparisons };
}

import { finding } from '../findings/finding.ts';
import { suggestion } from '../findings/read-definition.ts';
import type { Finding } from '../model/finding.ts';
import { nearest, nearestSigns } from '../model/nearest.ts';
import type { GivenCondition, RuleCondition } from '../model/policy/rule.ts';
import { type Atom, atomsOf } from './engine/conditions.ts';
import { type FactKind, factKind, factNames, factsAfterScoring } from './engine/facts.ts';
import { isOperator, operators } from './engine/operators.ts';

/** A comparison, or a condition by its name. */
type Leaf = Extract<GivenCondition, { readonly fact: string } | { readonly condition: string }>;

interface Placed {
  readonly part: Leaf;
  readonly path: string;
}

function placed(condition: GivenCondition, path: string): readonly Placed[] {
  if ('all' in condition) return condition.all.flatMap((one, index) => placed(one, `${path}.all[${index}]`));
  if ('any' in condition) return condition.any.flatMap((one, index) => placed(one, `${path}.any[${index}]`));
  if ('not' in condition) return placed(condition.not, `${path}.not`);
  return [{ part: condition, path }];
}

/** Where a condition stands, and the names of conditions that it may use. */
export interface ConditionPlace {
  readonly file: string;
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** Everything the engine would get wrong about conditions: facts, operators, values and names that can't be. */
export function conditionFindings(conditions: GivenCondition, { file, path, names }: ConditionPlace): Finding[] {
  return placed(conditions, path).flatMap(({ part, path: at }) => {
    const place = { file, path: at };
    if (!('condition' in part)) return atomFindings(part, place);
    if (names.has(part.condition)) return [];
    const near = suggestion(nearest(part.condition, names));
    const args = {
      path: at,
      name: part.condition,
      allowed: nearestSigns(part.condition, [...names]) || '—',
      suggestion: near,
    };
    return [finding('rule-condition-unknown', args, { place })];
  });
}

/** Facts that a rule that scores rests on, itself or by a name, though they are known only after a score. */
export function lateFindings(
  conditions: GivenCondition,
  write: (part: GivenCondition) => RuleCondition | null,
  { file, path }: Pick<ConditionPlace, 'file' | 'path'>,
): Finding[] {
  return placed(conditions, path).flatMap(({ part, path: at }) => {
    const whole = write(part);
    const facts = new Set((whole === null ? [] : atomsOf(whole)).map(({ fact }) => fact));
    const late = factsAfterScoring.filter((fact) => facts.has(fact));
    return late.map((fact) => finding('rule-fact-too-late', { path: at, fact }, { place: { file, path: at } }));
  });
}

function atomFindings(atom: Atom, place: { readonly file: string; readonly path: string }): Finding[] {
  const { fact, operator } = atom;
  const { path } = place;
  const kind = factKind(fact);
  if (kind === null) {
    const args = {
      path,
      fact,
      allowed: nearestSigns(fact, factNames),
      suggestion: suggestion(nearest(fact, factNames)),
    };
    return [finding('rule-fact-unknown', args, { place })];
  }
  if (!isOperator(operator)) {
    const allowed = Object.keys(operators);
    const args = {
      path,
      operator,
      allowed: nearestSigns(operator, allowed),
      suggestion: suggestion(nearest(operator, allowed)),
    };
    return [finding('rule-operator-unknown', args, { place })];
  }
  const wrong = wrongValue(atom, kind);
  if (wrong === null) return [];
  const value = JSON.stringify(atom.value);
  return [finding('rule-value-impossible', { path, fact, operator, value, ...wrong }, { place })];
}

/** What a comparison may compare with, when its value is not that; null when it is. */
function wrongValue({ operator, value }: Atom, kind: FactKind): { allowed: string; suggestion: string } | null {
  const listed = operator === 'in' || operator === 'notIn';
  const ordered = operator.startsWith('lessThan') || operator.startsWith('greaterThan');
  const one = allowedValue(kind);
  if (ordered && kind.type !== 'number') return { allowed: 'equal, notEqual, in, notIn', suggestion: '' };
  if (listed) {
    if (!Array.isArray(value) || value.length === 0) return { allowed: `[${one}]`, suggestion: '' };
    const wrong = value.find((item) => !isPossible(item, kind));
    return wrong === undefined ? null : { allowed: one, suggestion: near(wrong, kind) };
  }
  return isPossible(value, kind) ? null : { allowed: one, suggestion: near(value, kind) };
}

function isPossible(value: unknown, kind: FactKind): boolean {
  switch (kind.type) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'word':
      return typeof value === 'string' && kind.words.includes(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= kind.from && value <= kind.to;
  }
}

function allowedValue(kind: FactKind): string {
  switch (kind.type) {
    case 'yes-no':
      return 'true | false';
    case 'word':
      return kind.words.map((word) => `"${word}"`).join(' | ');
    case 'number':
      return `${kind.from}…${kind.to}`;
  }
}

function near(value: unknown, kind: FactKind): string {
  return kind.type === 'word' && typeof value === 'string' ? suggestion(nearest(value, kind.words)) : '';
}

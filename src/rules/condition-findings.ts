import { finding } from '../findings/finding.ts';
import { suggestion } from '../findings/read-definition.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Effect, RuleCondition } from '../model/policy/rule.ts';
import type { Atom } from './engine/conditions.ts';
import { type FactKind, factKind, factNames, factsAfterScoring } from './engine/facts.ts';
import { isOperator, operators } from './engine/operators.ts';

interface Placed {
  readonly atom: Atom;
  readonly path: string;
}

function placed(condition: RuleCondition, path: string): readonly Placed[] {
  if ('all' in condition) return condition.all.flatMap((one, index) => placed(one, `${path}.all[${index}]`));
  if ('any' in condition) return condition.any.flatMap((one, index) => placed(one, `${path}.any[${index}]`));
  if ('not' in condition) return placed(condition.not, `${path}.not`);
  return [{ atom: condition, path }];
}

/** Everything the engine would silently get wrong about a rule's conditions: facts, operators and values that can't be. */
export function conditionFindings(conditions: RuleCondition, effect: Effect, file: string, path: string): Finding[] {
  return placed(conditions, path).flatMap(({ atom, path: at }) => atomFindings(atom, effect, { file, path: at }));
}

function atomFindings(atom: Atom, effect: Effect, place: { readonly file: string; readonly path: string }): Finding[] {
  const { fact, operator } = atom;
  const { path } = place;
  const kind = factKind(fact);
  if (kind === null) {
    const args = { path, fact, allowed: factNames.join(', '), suggestion: suggestion(nearest(fact, factNames)) };
    return [finding('rule-fact-unknown', args, { place })];
  }
  if (!isOperator(operator)) {
    const allowed = Object.keys(operators);
    const args = { path, operator, allowed: allowed.join(', '), suggestion: suggestion(nearest(operator, allowed)) };
    return [finding('rule-operator-unknown', args, { place })];
  }
  const found: Finding[] = [];
  if (effect === 'score' && factsAfterScoring.includes(fact)) {
    found.push(finding('rule-fact-too-late', { path, fact }, { place }));
  }
  const wrong = wrongValue(atom, kind);
  if (wrong !== null) {
    const value = JSON.stringify(atom.value);
    found.push(finding('rule-value-impossible', { path, fact, operator, value, ...wrong }, { place }));
  }
  return found;
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

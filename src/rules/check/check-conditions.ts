import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { LoadedRule } from '../rule-set.ts';
import { type Box, describeBox, type FactSpace, factSpace, meet, without } from './fact-space.ts';
import { type Situation, situations } from './situations.ts';

interface Reach {
  readonly rule: LoadedRule;
  /** Where the rule fires, by situation. */
  readonly boxes: readonly Box[];
}

/**
 * What can't be right about the conditions of a rule set, proved over all situations and all settings: rules that never fire,
 * that are never chosen, that always fire together, that can tie, and kinds of indicator without a rule.
 */
export function conditionProblems(rules: readonly LoadedRule[]): readonly Finding[] {
  const space = factSpace(rules.map((rule) => rule.conditions));
  const all = situations(space);
  const reach = rules.map((rule): Reach => ({ rule, boxes: reached(rule, all, space) }));
  const scoring = reach.filter(({ rule }) => rule.effect === 'score');
  const dead = reach.filter(({ boxes }) => boxes.length === 0);
  return [
    ...dead.map(({ rule }) => finding('rule-never-fires', { rule: rule.id }, placeOf(rule))),
    ...twins(reach, space),
    ...scoring.flatMap((one) => rivals(one, scoring, space)),
    ...uncovered(all, scoring, space),
  ];
}

const placeOf = ({ file, path }: LoadedRule) => ({ place: { file, path } });

function reached(rule: LoadedRule, all: readonly Situation[], space: FactSpace): readonly Box[] {
  const own = space.boxes(rule.conditions);
  return all.flatMap(({ box }) => own.flatMap((one) => meet(box, one) ?? []));
}

/** Pairs of the same effect that fire in exactly the same situations. */
function twins(reach: readonly Reach[], space: FactSpace): Finding[] {
  return reach.flatMap((one, index) =>
    reach.slice(index + 1).flatMap((other) => {
      if (one.rule.effect !== other.rule.effect || one.boxes.length === 0) return [];
      const equal =
        without(one.boxes, other.boxes, space).length === 0 && without(other.boxes, one.boxes, space).length === 0;
      if (!equal) return [];
      return [finding('rules-fire-together', { first: one.rule.id, second: other.rule.id }, placeOf(other.rule))];
    }),
  );
}

function rivals(one: Reach, scoring: readonly Reach[], space: FactSpace): Finding[] {
  const { rule, boxes } = one;
  if (boxes.length === 0) return [];
  const above = scoring.filter((other) => other.rule.priority > rule.priority);
  const left = without(
    boxes,
    above.flatMap((other) => other.boxes),
    space,
  );
  if (left.length === 0) return [finding('rule-never-chosen', { rule: rule.id }, placeOf(rule))];
  return scoring.flatMap((other) => {
    if (other.rule.id <= rule.id || other.rule.priority !== rule.priority) return [];
    const common = left.flatMap((box) => other.boxes.flatMap((another) => meet(box, another) ?? []));
    const open = without(
      common,
      above.flatMap((higher) => higher.boxes),
      space,
    )[0];
    if (open === undefined) return [];
    const args = { first: rule.id, second: other.rule.id, when: describeBox(open, space) };
    return [finding('rules-can-tie', args, placeOf(other.rule))];
  });
}

function uncovered(all: readonly Situation[], scoring: readonly Reach[], space: FactSpace): Finding[] {
  return all.flatMap(({ name, box }) => {
    if (name === 'project') return [];
    const near = scoring.flatMap((one) => one.boxes.filter((reach) => meet(reach, box) !== null));
    const left = without([box], near, space)[0];
    return left === undefined ? [] : [finding('rule-kind-uncovered', { kind: name, when: describeBox(left, space) })];
  });
}

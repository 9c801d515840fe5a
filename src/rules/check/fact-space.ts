import { Decimal } from '../../model/decimal.ts';
import type { RuleCondition } from '../../model/policy/rule.ts';
import type { FactValue } from '../../model/result/result.ts';
import { type Atom, atomHolds, atomsOf } from '../engine/conditions.ts';
import { factKind } from '../engine/facts.ts';

/** A set of situations: for each fact named, the values it may have, as bits over the fact's representative values; others are free. */
export type Box = ReadonlyMap<string, number>;

/** The representative values of every fact: each word, yes and no, numbers at and between the thresholds in use, and "does not exist". */
export interface FactSpace {
  readonly values: (fact: string) => readonly FactValue[];
  readonly boxes: (condition: RuleCondition) => readonly Box[];
  /** A box from allowed values by fact. */
  readonly box: (allowed: Readonly<Record<string, readonly FactValue[]>>) => Box;
}

/** Prepares the space for the thresholds that a set of conditions uses. Two values no condition tells apart are one here. */
export function factSpace(conditions: readonly RuleCondition[]): FactSpace {
  const thresholds = new Map<string, Set<number>>();
  for (const atom of conditions.flatMap(atomsOf)) {
    const own = thresholds.get(atom.fact) ?? new Set();
    for (const value of Array.isArray(atom.value) ? atom.value : [atom.value])
      if (typeof value === 'number') own.add(value);
    thresholds.set(atom.fact, own);
  }
  const known = new Map<string, readonly FactValue[]>();
  const values = (fact: string): readonly FactValue[] => {
    const found = known.get(fact) ?? representatives(fact, [...(thresholds.get(fact) ?? [])]);
    known.set(fact, found);
    return found;
  };
  const whole = (fact: string) => 2 ** values(fact).length - 1;
  const atomBox = (atom: Atom, wanted: boolean): Box => {
    let bits = 0;
    for (const [index, value] of values(atom.fact).entries()) {
      if (atomHolds(atom, { [atom.fact]: value }) === wanted) bits += 2 ** index;
    }
    return new Map([[atom.fact, bits & whole(atom.fact)]]);
  };
  const box: FactSpace['box'] = (allowed) =>
    new Map(
      Object.entries(allowed).map(([fact, few]) => {
        const bits = values(fact).reduce<number>(
          (sum, value, index) => sum + (few.some((one) => same(one, value)) ? 2 ** index : 0),
          0,
        );
        return [fact, bits];
      }),
    );
  return { values, boxes: (condition) => boxesOf(condition, true, atomBox), box };
}

function same(a: FactValue, b: FactValue): boolean {
  return a instanceof Decimal && b instanceof Decimal ? a.equals(b) : a === b;
}

function representatives(fact: string, thresholds: readonly number[]): readonly FactValue[] {
  const kind = factKind(fact);
  switch (kind?.type) {
    case 'yes-no':
      return [true, false, null];
    case 'word':
      return [...kind.words, null];
    case 'number':
      return [...between(thresholds, kind.from, kind.to).map((value) => new Decimal(value)), null];
    default:
      return [null];
  }
}

/** Each threshold, a value between neighbours, and one beyond either end, as far as the fact can go. */
function between(thresholds: readonly number[], from: number, to: number): readonly number[] {
  const rising = [...thresholds].sort((a, b) => a - b);
  const ends = [from, ...rising, to];
  const middles = ends.slice(1).map((end, index) => (end + (ends[index] ?? end)) / 2);
  return [...new Set([...rising, ...middles])].sort((a, b) => a - b);
}

function boxesOf(
  condition: RuleCondition,
  wanted: boolean,
  atomBox: (atom: Atom, wanted: boolean) => Box,
): readonly Box[] {
  if ('not' in condition) return boxesOf(condition.not, !wanted, atomBox);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (parts === null) return [atomBox(condition as Atom, wanted)].filter(isPossible);
  const inner = parts.map((part) => boxesOf(part, wanted, atomBox));
  const conjunction = 'all' in condition === wanted;
  if (!conjunction) return inner.flat();
  return inner.reduce<readonly Box[]>(
    (all, next) => all.flatMap((a) => next.flatMap((b) => meet(a, b) ?? [])),
    [new Map()],
  );
}

const isPossible = (box: Box) => [...box.values()].every((bits) => bits !== 0);

/** Whether two boxes have anything in common: most have not, and telling so makes no box. */
function overlap(a: Box, b: Box): boolean {
  for (const [fact, bits] of b) {
    const own = a.get(fact);
    if ((own === undefined ? bits : own & bits) === 0) return false;
  }
  return true;
}

/** What two boxes have in common; null when nothing. */
export function meet(a: Box, b: Box): Box | null {
  if (!overlap(a, b)) return null;
  const common = new Map(a);
  for (const [fact, bits] of b) common.set(fact, (common.get(fact) ?? bits) & bits);
  return common;
}

/** What of the first boxes is in none of the others, as boxes. */
export function without(boxes: readonly Box[], taken: readonly Box[], space: FactSpace): readonly Box[] {
  let left = boxes;
  for (const out of taken) {
    if (left.length === 0) break;
    if (left.some((box) => overlap(box, out))) left = left.flatMap((box) => subtract(box, out, space));
  }
  return left;
}

function subtract(box: Box, out: Box, space: FactSpace): readonly Box[] {
  if (!overlap(box, out)) return [box];
  const pieces: Box[] = [];
  const inside = new Map(box);
  for (const [fact, bits] of out) {
    const own = inside.get(fact) ?? 2 ** space.values(fact).length - 1;
    const outside = own & ~bits;
    // Inside as to the facts before, outside as to this one. Example: kind=date, late=zero of all late dates.
    if (outside !== 0) pieces.push(new Map(inside).set(fact, outside));
    inside.set(fact, own & bits);
  }
  return pieces;
}

/** A box in words: kind=date, measure=date, late=zero|per-day. Facts that may have any value are left out. */
export function describeBox(box: Box, space: FactSpace): string {
  return [...box]
    .flatMap(([fact, bits]) => {
      const values = space.values(fact);
      const allowed = values.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
      const free = values.every((one) => one === null || allowed.includes(one));
      return free ? [] : [`${fact}=${allowed.map((one) => String(one)).join('|')}`];
    })
    .join(', ');
}

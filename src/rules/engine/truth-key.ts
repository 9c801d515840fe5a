import { Decimal } from '../../model/decimal.ts';
import { grouped } from '../../model/grouped.ts';
import type { FactValue } from '../../model/result/result.ts';
import { type Atom, atomHolds, type Facts } from './conditions.ts';

/** One fact with the comparisons that look at it. */
interface FactAtoms {
  readonly fact: string;
  readonly atoms: readonly Atom[];
  /** The truths of the comparisons for a value that was met before; numbers have too many values to be kept. */
  readonly known: Map<FactValue, number>;
}

/**
 * A text that is the same for two rows exactly when every comparison comes out the same for both: for each fact its truths as one
 * character.
 */
export function truthKey(atoms: readonly Atom[]): (facts: Facts) => string {
  const groups = factGroups(atoms);
  return (facts) => {
    let key = '';
    for (const group of groups) key += String.fromCharCode(truths(group, facts));
    return key;
  };
}

/** A character has sixteen bits; a fact with more comparisons takes several. */
const bitsPerCharacter = 16;

function factGroups(atoms: readonly Atom[]): readonly FactAtoms[] {
  return [...grouped(atoms, ({ fact }) => fact)].flatMap(([fact, own]) => {
    const pieces = Math.ceil(own.length / bitsPerCharacter);
    return Array.from({ length: pieces }, (_, at) => ({
      fact,
      atoms: own.slice(at * bitsPerCharacter, (at + 1) * bitsPerCharacter),
      known: new Map<FactValue, number>(),
    }));
  });
}

function truths({ fact, atoms, known }: FactAtoms, facts: Facts): number {
  const value = facts[fact] ?? null;
  const found = known.get(value);
  if (found !== undefined) return found;
  let bits = 0;
  for (const atom of atoms) bits = bits * 2 + (atomHolds(atom, facts) ? 1 : 0);
  if (!(value instanceof Decimal)) known.set(value, bits);
  return bits;
}

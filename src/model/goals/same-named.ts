import { grouped } from '../grouped.ts';
import { comparable, comparableWords } from '../text/same-text.ts';

/** What a code tells apart or, where none is printed, a name: a unit within a department, a project within a unit. */
export interface Named {
  readonly code: string | null;
  readonly name: string | null;
}

/** True when both are the same: by code where both have one, else by name, whose spelling (width, spaces, punctuation) may differ. */
export function sameNamed(a: Named, b: Named): boolean {
  const [code, other] = [comparable(a.code), comparable(b.code)];
  return code !== '' && other !== '' ? code === other : comparableWords(a.name) === comparableWords(b.name);
}

/** Those of many that are {@link sameNamed} with something: the first, and how many. */
export interface SameNamed<T> {
  readonly count: number;
  readonly first: T | undefined;
}

/** Looks up things by what they are named, each time at the cost of one, however many there are. */
export function namedIndex<T>(items: readonly T[], namedOf: (item: T) => Named): (named: Named) => SameNamed<T> {
  const listsOf = namedLists(items, namedOf);
  return (named) => {
    const [first, second] = listsOf(named);
    return { count: (first?.length ?? 0) + (second?.length ?? 0), first: first?.[0] ?? second?.[0] };
  };
}

/** The same, with all that are {@link sameNamed}: in one list, or in two where some of them have no code. */
export function namedLists<T>(
  items: readonly T[],
  namedOf: (item: T) => Named,
): (named: Named) => readonly (readonly T[])[] {
  const codeOf = (item: T) => comparable(namedOf(item).code);
  const wordsOf = (item: T) => comparableWords(namedOf(item).name);
  const byCode = grouped(items, (item) => codeOf(item) || null);
  const byName = grouped(items, wordsOf);
  const codeless = grouped(items, (item) => (codeOf(item) === '' ? wordsOf(item) : null));
  return ({ code, name }) => {
    const words = comparableWords(name);
    const own = comparable(code);
    const lists = own === '' ? [byName.get(words)] : [byCode.get(own), codeless.get(words)];
    return lists.map((list) => list ?? []);
  };
}

/** One text for each code or, where there is none, for each name. */
const namedKey = ({ code, name }: Named): string => comparable(code) || `name ${comparableWords(name)}`;

/**
 * Puts the same together, in the order in which each is first met. Those without a code belong to the one code that has their name;
 * where two codes have it they stay by themselves, since nothing says to which of both they belong. The order of the input changes
 * nothing else.
 */
export function groupNamed<T>(items: readonly T[], namedOf: (item: T) => Named): readonly (readonly T[])[] {
  const codesOf = new Map<string, Set<string>>();
  for (const item of items) {
    const { code, name } = namedOf(item);
    if (comparable(code) === '') continue;
    const codes = codesOf.get(comparableWords(name)) ?? new Set();
    codesOf.set(comparableWords(name), codes.add(comparable(code)));
  }
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const { code, name } = namedOf(item);
    const words = comparableWords(name);
    const [known, ...others] = words === '' ? [] : (codesOf.get(words) ?? []);
    const key = namedKey({ code: code ?? (others.length === 0 ? (known ?? null) : null), name });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

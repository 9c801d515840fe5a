/** A list in groups, by what a key says of each; groups and members in the order in which they are first met. */
export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): [string, [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups];
}

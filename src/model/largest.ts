/** The largest of any number of values, and at least `least`: `Math.max(...values)` overflows the stack on a long list. */
export function largest(values: Iterable<number>, least = 0): number {
  let most = least;
  for (const value of values) if (value > most) most = value;
  return most;
}

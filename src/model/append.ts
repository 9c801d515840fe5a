/**
 * Puts the items of lists at the end of another, one by one: `list.push(...more)` would put them all on the stack, which a list read
 * from a file (some 120,000 items) overflows.
 */
export function append<Item>(list: Item[], ...others: readonly Iterable<Item>[]): void {
  for (const other of others) for (const item of other) list.push(item);
}

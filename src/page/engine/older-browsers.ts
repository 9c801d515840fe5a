/** A method that the floor of the page (Chrome 100, Firefox 102) doesn't have yet; the build holds the page to those named here. */
function add(name: string, method: (this: unknown[], ...args: never[]) => unknown): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, { value: method, writable: true, configurable: true });
}

add('toSorted', function (this: unknown[], order: (a: unknown, b: unknown) => number) {
  return [...this].sort(order);
});
add('toReversed', function (this: unknown[]) {
  return [...this].reverse();
});
add('findLastIndex', function (this: unknown[], test: (one: unknown, at: number, all: unknown[]) => boolean) {
  let at = this.length - 1;
  while (at >= 0 && !test(this[at], at, this)) at -= 1;
  return at;
});
add('findLast', function (this: unknown[], test: (one: unknown, at: number, all: unknown[]) => boolean) {
  for (let at = this.length - 1; at >= 0; at -= 1) if (test(this[at], at, this)) return this[at];
  return undefined;
});

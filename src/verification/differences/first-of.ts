/** The first of a list that may be as long as a hostile file makes it, and how many there are in all. */
export interface FirstOf<T> {
  readonly first: readonly T[];
  readonly count: number;
}

/** More than this of one list is counted and not kept. */
const maxKept = 100;

/** A list of which the first are kept and the rest counted. */
export class Counted<T> implements FirstOf<T> {
  readonly first: T[] = [];
  count = 0;

  add(one: T): void {
    this.count += 1;
    if (this.count <= maxKept) this.first.push(one);
  }
}

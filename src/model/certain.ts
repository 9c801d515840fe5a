/**
 * A value that can't be missing where it is asked for. Should it be all the same, the program is at fault and stops: a default would
 * state something untrue, such as an empty hash or a score of nobody.
 */
export function certain<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`this program is at fault: no ${what}`);
  return value;
}

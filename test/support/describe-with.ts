import { describe, it } from 'vitest';

/** Something a suite needs of the machine: what it is called, whether it is there, and the variable that makes its absence a failure. */
export interface Need {
  readonly name: string;
  readonly present: boolean;
  readonly requiredBy: string;
}

/**
 * A suite that runs only where what it needs is there. Elsewhere one skipped test stands for it in the report, and its body is not
 * run: Vitest runs the body of a skipped suite to collect its tests, and a body that reads `readdirSync(sharedFile('seeds'))` would
 * fail there.
 */
export function describeWith({ name: need, present, requiredBy }: Need, name: string, suite: () => void): void {
  if (present) return void describe(name, suite);
  if (process.env[requiredBy]) throw new Error(`${need} is absent, which ${requiredBy} forbids: ${name}`);
  describe(name, () => it.skip(`needs ${need}`, () => {}));
}

import { describe, it } from 'vitest';

/** True in `npm run check`, which runs every series in full; `npm test` runs a part of each. */
export const long = process.env['PERF_SCORE_LONG'] === '1';

/** How many generated cases a property tries: all of them in `npm run check`, a fifth in `npm test`. */
export const cases = (all: number): number => (long ? all : Math.ceil(all / 5));

/** What a series of examples goes through: all of them in `npm run check`, every fifth in `npm test`. */
export const some = <T>(all: readonly T[]): readonly T[] => (long ? all : all.filter((_, at) => at % 5 === 0));

type Suite = (name: string, suite: () => void) => void;

/** A suite for `npm run check` alone; in `npm test` one skipped test stands for it. Example: inFull(describeWithFirefox)('the page …', …). */
export const inFull =
  (describes: Suite): Suite =>
  (name, suite) =>
    long ? describes(name, suite) : describe(name, () => it.skip('runs in npm run check', () => {}));

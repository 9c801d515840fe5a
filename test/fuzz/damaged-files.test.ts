import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../support/long.ts';
import { damageOnce, type Failure } from './fuzz.ts';
import { type Subject, subjects } from './subjects.ts';

/** Some of each in every run of the checks; `npm run fuzz -- --minutes 30` goes on with other seeds for as long. */
const minutes = Number(process.env['PERF_SCORE_FUZZ_MINUTES'] ?? 0);
const firstSeed = Number(process.env['PERF_SCORE_FUZZ_SEED'] ?? 2026);
const each = cases(40);

let all: readonly Subject[] = [];
let close: () => void = () => undefined;
beforeAll(async () => {
  ({ all, close } = await subjects());
});
afterAll(() => close());

/** Keeps the damaged file, so that it can be looked at and made a test of. */
function kept({ subject, seed, what, bytes }: Failure): string {
  const folder = join('.cache', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${subject.replaceAll(/[^\w.]+/g, '-')}-${seed}`);
  writeFileSync(path, bytes);
  return `${subject}, seed ${seed}, kept as ${path}: ${what}`;
}

describe('a damaged file', () => {
  it(
    'ends in facts or findings: never in an exception, a hang, a score out of bounds or a verdict that passes it',
    async () => {
      const failures: string[] = [];
      const end = Date.now() + minutes * 60_000;
      let seed = firstSeed;
      let ran = 0;
      do {
        for (const subject of all) {
          for (let n = 0; n < each; n += 1) {
            const failure = await damageOnce(subject, seed + n);
            if (failure !== null) failures.push(kept(failure));
            ran += 1;
          }
        }
        seed += each;
      } while (Date.now() < end && failures.length < 20);
      if (minutes > 0) console.log(`${ran} damaged files, seeds ${firstSeed} to ${seed - 1}`);
      expect(failures).toEqual([]);
    },
    (minutes + 20) * 60_000,
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const testsWith = (what: RegExp) =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && what.test(readFileSync(name, 'utf8')));

/**
 * What a test file imports says what it needs: these pieces start the whole program, an office program or a browser.
 * Example: import { commandLine } from '../support/command-line.ts';
 */
const slow =
  /'node:child_process'|\/page-in-browser\.ts'|\/support\/(?:browser|changed-actuals|command-line|office|recalculated|sample-year)\.ts'/;

/** A long series, or a property, which has more cases in full: import { some } from '../support/long.ts'; import fc from 'fast-check'. */
const series = /\/support\/long\.ts'|'fast-check'/;

/** A module is replaced only where it was not loaded before: vi.mock('node:fs/promises', …). */
const replacing = testsWith(/^vi\.mock\(/m);

/** test/README.md says which tests run when: fast ones alone, all, or the long series in full. */
export default defineConfig(({ mode }) => {
  const exclude = mode === 'fast' ? testsWith(slow) : [];
  const include = mode === 'long' ? testsWith(series) : ['test/**/*.test.ts'];
  // Read once more for each project below, in the mode `test` whatever was asked for: what the first reading found out stays.
  if (mode === 'long') process.env['PERF_SCORE_LONG'] = '1';
  return {
    test: {
      // One program stays loaded for all files of a worker: loading it anew for each took two fifths of the time.
      projects: [
        {
          extends: true,
          test: {
            name: 'together',
            include,
            exclude: [...exclude, ...replacing],
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'alone',
            include: mode === 'long' ? replacing.filter((name) => include.includes(name)) : replacing,
            exclude,
            isolate: true,
          },
        },
      ],
      env: { NODE_ENV: 'test', PERF_SCORE_LONG: process.env['PERF_SCORE_LONG'] ?? '' },
      setupFiles: ['test/support/seed.ts'],
      // Many tests wait for an office program or a browser; a machine of two cores would otherwise run one file at a time.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      // No test is about time: the limits only end what hangs, and are kept by a laptop that is busy with something else.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary'] },
    },
  };
});

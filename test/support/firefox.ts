import { spawnSync } from 'node:child_process';
import { describeWith } from './describe-with.ts';

const found = spawnSync('which', ['firefox-esr', 'firefox'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? '';

/** Where Firefox is. */
export const firefoxPath = (): string => found;

/**
 * A suite that opens the page in Firefox. Without it the suite is reported as skipped; with PERF_SCORE_REQUIRE_OFFICE set its absence
 * is a failure.
 */
export function describeWithFirefox(name: string, suite: () => void): void {
  describeWith({ name: 'Firefox', present: found !== '', requiredBy: 'PERF_SCORE_REQUIRE_OFFICE' }, name, suite);
}

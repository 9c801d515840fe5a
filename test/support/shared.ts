import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));
const present = existsSync(folder);

/** The path of a file of the real documents that stand beside the project, where they are present. */
export function sharedFile(name: string): string {
  return `${folder}${name}`;
}

/**
 * A suite that needs the real documents beside the project. Without them it is skipped, visibly; with
 * PERF_SCORE_REQUIRE_SHARED set their absence is a failure.
 */
export function describeWithShared(name: string, suite: () => void): void {
  if (!present && process.env['PERF_SCORE_REQUIRE_SHARED']) {
    throw new Error(`the real documents are required but absent: ${name}`);
  }
  describe.skipIf(!present)(`${name} (needs the real documents)`, suite);
}

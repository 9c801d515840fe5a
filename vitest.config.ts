import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Many tests wait for an office program or a browser; a machine of two cores would otherwise run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No test is about time: the limits only end what hangs, and are kept by a laptop that is busy with something else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary'] },
  },
});

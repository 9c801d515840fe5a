import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// Damages files for a while, with new seeds each time unless one is given: npm run fuzz -- --minutes 30 --seed 7
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
const { status } = spawnSync('npx', ['vitest', 'run', 'test/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, PERF_SCORE_FUZZ_MINUTES: values.minutes, PERF_SCORE_FUZZ_SEED: values.seed },
});
process.exitCode = status ?? 1;

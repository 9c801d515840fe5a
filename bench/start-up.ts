import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printRatios, timeProcesses } from './measure.ts';

// Whole processes against `node -e 0`, in one run: aims are 1.3 for --version, 2 for --help, 8 for the sample run.
const folder = mkdtempSync(join(tmpdir(), 'perf-score-bench-'));
const program = 'dist/main.js';
const times = timeProcesses(
  {
    'node -e 0': ['-e', '0'],
    '--version': [program, '--version'],
    '--help': [program, '--help'],
    target: [program, 'target', '≤3.1万'],
    '--year 2026 (sample)': [program, '--year', '2026', '--quiet', '-o', join(folder, '2026')],
  },
  Number(process.argv[2] ?? 7),
);
rmSync(folder, { recursive: true, force: true });
printRatios(times, 'node -e 0');

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDepartment } from './department.ts';

// Whole runs of departments of any size, made anew: npm run bench:scale -- 1000 10000 [--actuals xlsx] [--per-unit 20] [--keep]. Time and memory
// are what the operating system says of the process; how they grow from one size to the next is what means something on another machine.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    actuals: { type: 'string', default: 'json' },
    'per-unit': { type: 'string', default: '20' },
    keep: { type: 'boolean', default: false },
  },
});
const actuals = values.actuals === 'xlsx' ? 'xlsx' : 'json';
const perUnit = Number(values['per-unit']);
const sizes = positionals.length > 0 ? positionals.map(Number) : [250, 1000];

interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

/** One run of the built program over a department, by what it used when it ended. */
function measured(folder: string, out: string): Usage {
  const usage = join(folder, 'usage.json');
  const watch = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
  const watching = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`];
  const run = [resolve('dist/main.js'), '--year', '2026', '--goals', 'goals', '--actuals', 'actuals', '-o', out];
  const { error } = spawnSync(process.execPath, [...watching, ...run], { cwd: folder, stdio: 'ignore' });
  if (error) throw error;
  const used = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  // Microseconds, and kilobytes whatever the system counts in.
  return { seconds: (used.userCPUTime + used.systemCPUTime) / 1e6, megabytes: used.maxRSS / 1024 };
}

const exponent = (value: number, before: number, size: number, sizeBefore: number): string =>
  (Math.log(value / before) / Math.log(size / sizeBefore)).toFixed(2);

const base = mkdtempSync(join(tmpdir(), 'perf-score-scale-'));
let before: (Usage & { readonly size: number }) | null = null;
console.log(`${perUnit} projects a unit, actuals as ${actuals}`);
console.log('projects   CPU s   ms a project   peak MB   kB a project   growth of CPU, of memory');
for (const size of sizes) {
  const folder = join(base, String(size));
  await makeDepartment(folder, { projects: size, perUnit, actuals });
  const used = measured(folder, 'out');
  const growth =
    before === null
      ? '–'
      : `${exponent(used.seconds, before.seconds, size, before.size)}, ${exponent(used.megabytes, before.megabytes, size, before.size)}`;
  const cells = [
    String(size).padStart(8),
    used.seconds.toFixed(1).padStart(7),
    ((used.seconds / size) * 1000).toFixed(1).padStart(14),
    used.megabytes.toFixed(0).padStart(9),
    ((used.megabytes / size) * 1024).toFixed(0).padStart(14),
    `  ${growth}`,
  ];
  console.log(cells.join(' '));
  before = { ...used, size };
}
if (values.keep) console.log(base);
else rmSync(base, { recursive: true, force: true });

import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** The middle value; of an even count the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** Runs each command in turn, round after round, after one warm-up round; gives the median wall milliseconds of each. */
export function timeProcesses(
  commands: Readonly<Record<string, readonly string[]>>,
  rounds: number,
): Readonly<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, words] of Object.entries(commands)) {
      const begin = performance.now();
      const run = spawnSync(process.execPath, words, { stdio: 'ignore' });
      if (run.error) throw run.error;
      if (round === 0) continue;
      times[name] ??= [];
      times[name].push(performance.now() - begin);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** Prints each time and its ratio to the floor. */
export function printRatios(times: Readonly<Record<string, number>>, floor: string): void {
  const base = times[floor] ?? Number.NaN;
  for (const [name, time] of Object.entries(times)) {
    console.log(`${name.padEnd(28)} ${time.toFixed(0).padStart(7)} ms  ${(time / base).toFixed(2).padStart(6)} ×`);
  }
}

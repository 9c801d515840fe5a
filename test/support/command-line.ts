import { vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';

/** What a command printed and the code it ended with. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder if one is given, and takes down what it prints. */
export async function commandLine(words: readonly string[], folder?: string): Promise<CliRun> {
  const taken = { out: '', err: '' };
  const take = (name: 'out' | 'err') => (text: unknown) => {
    taken[name] += String(text);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(take('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(take('err'));
  // The help of yargs goes through the console.
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void take('out')(text));
  const before = process.cwd();
  if (folder !== undefined) process.chdir(folder);
  try {
    const code = await runCli(words, '9.9.9');
    return { code, ...taken };
  } finally {
    process.chdir(before);
    out.mockRestore();
    err.mockRestore();
    log.mockRestore();
  }
}

import { interrupt } from '../app/outputs/writing/interruption.ts';
import { packageVersion } from '../app/settings/package-folder.ts';
import { chooseLanguage } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { fileTrouble } from './guidance/file-trouble.ts';
import { guardStreams } from './streams.ts';

/** For trouble that comes before or after everything else, such as too few open files to load the rest of the program. */
function tellTrouble(error: unknown): void {
  const told = fileTrouble(error, chooseLanguage(undefined, process.env));
  if (told === null) throw error;
  process.stderr.write(`${told}\n`);
  process.exitCode = exitCodes.usage;
}

const signals = {
  SIGINT: exitCodes.interrupted,
  SIGBREAK: exitCodes.interrupted,
  SIGHUP: exitCodes.hungUp,
  SIGTERM: exitCodes.terminated,
} as const;

/** Runs the command line of this process. */
export async function start(words: readonly string[]): Promise<void> {
  guardStreams((error) => {
    tellTrouble(error);
    process.exit();
  });
  for (const [signal, code] of Object.entries(signals)) process.on(signal, () => interrupt(() => process.exit(code)));
  try {
    if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
      process.stdout.write(`${packageVersion()}\n`);
    } else {
      const { runCli } = await import('./run-cli.ts');
      process.exitCode = await runCli(words, packageVersion());
    }
  } catch (error) {
    tellTrouble(error);
  }
}

#!/usr/bin/env node
import { packageVersion } from '../app/settings/package-folder.ts';
import { exitCodes } from './exit-codes.ts';

const words = process.argv.slice(2);
for (const stream of [process.stdout, process.stderr]) {
  // Nobody reads on (`| head`): what is left to print is dropped, the work and its exit code are not.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
  });
}
process.on('SIGINT', () => process.exit(exitCodes.interrupted));

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const { runCli } = await import('./run-cli.ts');
  process.exitCode = await runCli(words, packageVersion());
}

#!/usr/bin/env node
import { packageVersion } from '../app/package-folder.ts';
import { exitCodes } from './exit-codes.ts';

const words = process.argv.slice(2);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.ok);
});
process.on('SIGINT', () => process.exit(exitCodes.interrupted));

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const { runCli } = await import('./run-cli.ts');
  process.exitCode = await runCli(words, packageVersion());
}

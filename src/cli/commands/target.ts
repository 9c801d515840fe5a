import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** `perf-score target '≤3.1万'`: prints how target texts are understood. */
export const targetCommand: Command = {
  words: 'target [text..]',
  summary: { zh: '说明一条指标值被读成什么', en: 'show how a target text is understood' },
  define: (yargs) => yargs.positional('text', { type: 'string', array: true }),
  run: async (flags, context) => {
    context.out(`${JSON.stringify(flags['text'])}\n`);
    return exitCodes.ok;
  },
};

import type { Words } from '../../findings/speak.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { requiredFlag, switchFlag } from '../options/flags.ts';
import { tellFaults } from '../print/print-document.ts';

const words = {
  result: { zh: '结果文件夹或 result.json', en: 'folder of results or result.json' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  example: { zh: '比较两个年度', en: 'compare two years' },
} as const satisfies Words;

/** `perf-score diff A B`: what moved between two runs or years, and why. */
export const diffCommand: Command = {
  words: 'diff <before> <after>',
  summary: { zh: '比较两次结果：哪些分变了，为什么', en: 'compare two results: what moved and why' },
  define: (yargs, say) => {
    const what = say(words.result);
    return yargs
      .positional('before', { type: 'string', demandOption: true, describe: what })
      .positional('after', { type: 'string', demandOption: true, describe: what })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score diff scorecards/2025 scorecards/2026', say(words.example));
  },
  run: async (flags, context) => {
    const { loadResult } = await import('../../app/inputs/load-result.ts');
    const before = await loadResult(requiredFlag(flags, 'before'));
    const after = await loadResult(requiredFlag(flags, 'after'));
    if (before.value === null || after.value === null) {
      await tellFaults([...before.findings, ...after.findings], flags, context);
      return exitCodes.blocked;
    }
    const { diffRuns } = await import('../../reports/run/run-diff.ts');
    const diff = diffRuns(before.value, after.value);
    if (switchFlag(flags, 'json')) {
      context.out(`${JSON.stringify(diff, null, 2)}\n`);
    } else {
      const { printDiff } = await import('../print/print-diff.ts');
      context.out(printDiff(diff, context));
    }
    return exitCodes.ok;
  },
};

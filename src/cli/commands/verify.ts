import type { Words } from '../../findings/speak.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { requiredFlag, switchFlag, textFlag } from '../options/flags.ts';
import { printDocument } from '../print/print-document.ts';

const words = {
  folder: { zh: '结果文件夹', en: 'folder of results' },
  inputs: {
    zh: '清单里的输入文件从哪个文件夹算起（默认当前文件夹，或配置文件所在的）',
    en: 'the folder that input paths are relative to (default: this one, or that of the configuration)',
  },
  noRescore: {
    zh: '不由输入重新计分（手头没有输入文件时）',
    en: 'do not score again (where the inputs are not at hand)',
  },
  key: {
    zh: '核对签名的 Ed25519 公钥（PEM 文件）',
    en: 'Ed25519 public key (PEM file) to check the signature with',
  },
  json: { zh: '输出 JSON', en: 'print JSON' },
  example: { zh: '完整核验', en: 'verify everything' },
  exampleNoRescore: {
    zh: '没有输入文件时，只核对哈希和公式',
    en: 'without the inputs: hashes and formulas only',
  },
} as const satisfies Words;

/** `perf-score verify DIR`: rehashes, recomputes and re-scores a folder of results, and names every difference. */
export const verifyCommand: Command = {
  words: 'verify <folder>',
  summary: {
    zh: '核验结果：重算哈希、公式和得分，指出每一处不同',
    en: 'verify results: hashes, formulas and scores again, naming every difference',
  },
  define: (yargs, say) => {
    return yargs
      .positional('folder', { type: 'string', demandOption: true, describe: say(words.folder) })
      .option('inputs', {
        type: 'string',
        requiresArg: true,
        describe: say(words.inputs),
      })
      .option('rescore', {
        type: 'boolean',
        default: true,
        describe: say(words.noRescore),
      })
      .option('public-key', {
        type: 'string',
        requiresArg: true,
        describe: say(words.key),
      })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score verify scorecards/2026', say(words.example))
      .example('perf-score verify scorecards/2026 --no-rescore', say(words.exampleNoRescore));
  },
  run: async (flags, context) => {
    const { verifyFolder } = await import('../../app/verify/verify-folder.ts');
    const { resolve } = await import('node:path');
    const inputs = textFlag(flags, 'inputs');
    const rescore = flags['rescore'] !== false;
    const verified = await verifyFolder(resolve(requiredFlag(flags, 'folder')), {
      inputs: inputs === undefined ? null : resolve(inputs),
      publicKey: textFlag(flags, 'public-key') ?? null,
      rescore,
    });
    const blocked = verified.findings.some((found) => found.severity === 'block');
    if (switchFlag(flags, 'json')) {
      const checked = ['outputs', 'formulas', ...(rescore ? ['inputs', 'rules', 'scores'] : [])];
      await printDocument({ verified: !blocked, checked, ...verified }, verified.findings, context);
    } else {
      const [{ printFindings }, { verdictText }] = await Promise.all([
        import('../print/print-findings.ts'),
        import('../../use-cases/verify/verdict-text.ts'),
      ]);
      context.out(`${verdictText(verified, rescore, context.say)}\n`);
      context.out(printFindings(verified.findings, context));
    }
    return blocked ? exitCodes.blocked : exitCodes.ok;
  },
};

import type { Verification } from '../../app/verify/verify-folder.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { requiredFlag, switchFlag, textFlag } from '../options/flags.ts';
import { printDocument } from '../print/print-document.ts';

/** `perf-score verify DIR`: rehashes, recomputes and re-scores a folder of results, and names every difference. */
export const verifyCommand: Command = {
  words: 'verify <folder>',
  summary: {
    zh: '核验结果：重算哈希、公式和得分，指出每一处不同',
    en: 'verify results: hashes, formulas and scores again, naming every difference',
  },
  define: (yargs, language) => {
    const zh = language === 'zh';
    return yargs
      .positional('folder', { type: 'string', demandOption: true, describe: zh ? '结果文件夹' : 'folder of results' })
      .option('inputs', {
        type: 'string',
        requiresArg: true,
        describe: zh
          ? '清单里的输入文件从哪个文件夹算起（默认当前文件夹，或配置文件所在的）'
          : 'the folder that input paths are relative to (default: this one, or that of the configuration)',
      })
      .option('rescore', {
        type: 'boolean',
        default: true,
        describe: zh
          ? '不由输入重新计分（手头没有输入文件时）'
          : 'do not score again (where the inputs are not at hand)',
      })
      .option('public-key', {
        type: 'string',
        requiresArg: true,
        describe: zh
          ? '核对签名的 Ed25519 公钥（PEM 文件）'
          : 'Ed25519 public key (PEM file) to check the signature with',
      })
      .option('json', { type: 'boolean', describe: zh ? '输出 JSON' : 'print JSON' })
      .example('perf-score verify scorecards/2026', zh ? '完整核验' : 'verify everything')
      .example(
        'perf-score verify scorecards/2026 --no-rescore',
        zh ? '没有输入文件时，只核对哈希和公式' : 'without the inputs: hashes and formulas only',
      );
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
      const { printFindings } = await import('../print/print-findings.ts');
      context.out(
        context.language === 'zh' ? chinese(verified, blocked, rescore) : english(verified, blocked, rescore),
      );
      context.out(printFindings(verified.findings, context));
    }
    return blocked ? exitCodes.blocked : exitCodes.ok;
  },
};

function chinese({ outputs, inputs, formulas, rescored }: Verification, blocked: boolean, wanted: boolean): string {
  const looked = `结果文件 ${outputs} 个，${wanted ? `输入与规则 ${inputs} 个，` : ''}公式 ${formulas} 个`;
  if (wanted) return `${blocked ? '核验未通过' : '核验通过'}：${looked}，${rescored ? '已由输入' : '没有'}重新计分\n`;
  const verdict = blocked ? '文件和公式核对未通过' : '文件和公式核对通过';
  return `${verdict}：${looked}；输入、规则和得分没有核对\n`;
}

function english({ outputs, inputs, formulas, rescored }: Verification, blocked: boolean, wanted: boolean): string {
  const looked = `${outputs} outputs, ${wanted ? `${inputs} inputs and rules, ` : ''}${formulas} formulas`;
  if (wanted)
    return `${blocked ? 'NOT verified' : 'verified'}: ${looked}, ${rescored ? '' : 'not '}scored again from the inputs\n`;
  const verdict = blocked ? 'files and formulas do NOT hold' : 'files and formulas hold';
  return `${verdict}: ${looked}; inputs, rules and scores were not checked\n`;
}

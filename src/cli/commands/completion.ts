import { certain } from '../../model/certain.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { textFlag } from '../options/flags.ts';

const shells = ['bash', 'zsh'] as const;

/** `perf-score completion bash`: prints the script that lets a shell complete commands, options, profiles and finding codes. */
export const completionCommand: Command = {
  words: 'completion [shell]',
  summary: { zh: '打印命令补全脚本（bash、zsh）', en: 'print a completion script (bash, zsh)' },
  define: (yargs, language) => {
    const zh = language === 'zh';
    return yargs
      .positional('shell', {
        type: 'string',
        choices: shells,
        describe: zh ? 'bash 或 zsh；不写则按 $SHELL' : 'bash or zsh; by $SHELL when left out',
      })
      .example('source <(perf-score completion bash)', zh ? '在当前的 bash 里生效' : 'in the bash you are in')
      .example('perf-score completion bash >> ~/.bashrc', zh ? '以后每次打开 bash 都生效' : 'in every bash from now on')
      .example('perf-score completion zsh >> ~/.zshrc', zh ? '以后每次打开 zsh 都生效' : 'in every zsh from now on');
  },
  run: async (flags, context) => {
    const { completionScripts } = await import('../help/completion-scripts.ts');
    const asked = textFlag(flags, 'shell') ?? (process.env['SHELL']?.endsWith('zsh') ? 'zsh' : 'bash');
    context.out(
      completionScripts[
        certain(
          shells.find((shell) => shell === asked),
          'shell of that name',
        )
      ],
    );
    return exitCodes.ok;
  },
};

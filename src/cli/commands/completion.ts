import type { Words } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { textFlag } from '../options/flags.ts';

const words = {
  shell: {
    zh: 'bash、zsh 或 powershell；不写则按 $SHELL，Windows 上是 powershell',
    en: 'bash, zsh or powershell; by $SHELL when left out, powershell on Windows',
  },
  bashNow: { zh: '在当前的 bash 里生效', en: 'in the bash you are in' },
  bashAlways: { zh: '以后每次打开 bash 都生效', en: 'in every bash from now on' },
  zshAlways: { zh: '以后每次打开 zsh 都生效', en: 'in every zsh from now on' },
  powershellAlways: { zh: '以后每次打开 PowerShell 都生效', en: 'in every PowerShell from now on' },
} as const satisfies Words;

const shells = ['bash', 'zsh', 'powershell'] as const;
type Shell = (typeof shells)[number];

/** The shell by what the system says of it: $SHELL, which Windows has only in Git Bash. */
function usualShell(platform: NodeJS.Platform, shell: string | undefined): Shell {
  if (shell?.endsWith('zsh')) return 'zsh';
  return platform === 'win32' && !shell ? 'powershell' : 'bash';
}

/** `perf-score completion bash`: prints the script that lets a shell complete commands, options, profiles and finding codes. */
export const completionCommand: Command = {
  words: 'completion [shell]',
  summary: { zh: '打印命令补全脚本（bash、zsh、PowerShell）', en: 'print a completion script (bash, zsh, PowerShell)' },
  define: (yargs, say) => {
    return yargs
      .positional('shell', {
        type: 'string',
        choices: shells,
        describe: say(words.shell),
      })
      .example('source <(perf-score completion bash)', say(words.bashNow))
      .example('perf-score completion bash >> ~/.bashrc', say(words.bashAlways))
      .example('perf-score completion zsh >> ~/.zshrc', say(words.zshAlways))
      .example('perf-score completion powershell >> $PROFILE', say(words.powershellAlways));
  },
  run: async (flags, context) => {
    const { completionScripts } = await import('../help/completion-scripts.ts');
    const asked = textFlag(flags, 'shell') ?? usualShell(process.platform, process.env['SHELL']);
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

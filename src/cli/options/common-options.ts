import type { Argv } from 'yargs';
import type { Language } from '../../findings/finding.ts';

/** The options every command has. */
export function commonOptions(yargs: Argv, language: Language): Argv {
  const zh = language === 'zh';
  return yargs
    .option('lang', {
      type: 'string',
      requiresArg: true,
      describe: zh ? '界面语言：zh 或 en' : 'language: zh or en',
      choices: ['zh', 'en', 'zh-CN', 'en-US'],
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      describe: zh ? '只输出结果和错误' : 'only results and errors',
    })
    .option('verbose', { type: 'boolean', describe: zh ? '说得更细，问题全部列出' : 'tell more, list every finding' })
    .option('color', {
      type: 'boolean',
      describe: zh ? '不用颜色（同环境变量 NO_COLOR）' : 'no colours (as with NO_COLOR set)',
    })
    .option('help', { alias: 'h', type: 'boolean', describe: zh ? '显示这份帮助' : 'show this help' })
    .option('version', { alias: 'V', type: 'boolean', describe: zh ? '显示版本号' : 'show the version' });
}

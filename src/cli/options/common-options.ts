import type { Argv } from 'yargs';
import type { Speak, Words } from '../../findings/speak.ts';

const words = {
  lang: { zh: '界面语言：zh 或 en', en: 'language: zh or en' },
  quiet: { zh: '只输出结果和错误', en: 'only results and errors' },
  verbose: { zh: '说得更细，问题全部列出', en: 'tell more, list every finding' },
  noColor: { zh: '不用颜色（同环境变量 NO_COLOR）', en: 'no colours (as with NO_COLOR set)' },
  help: { zh: '显示这份帮助', en: 'show this help' },
  version: { zh: '显示版本号', en: 'show the version' },
} as const satisfies Words;

/** The options every command has. */
export function commonOptions(yargs: Argv, say: Speak): Argv {
  return yargs
    .option('lang', {
      type: 'string',
      requiresArg: true,
      describe: say(words.lang),
      choices: ['zh', 'en', 'zh-CN', 'en-US'],
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      describe: say(words.quiet),
    })
    .option('verbose', { type: 'boolean', describe: say(words.verbose) })
    .option('color', {
      type: 'boolean',
      describe: say(words.noColor),
    })
    .option('help', { alias: 'h', type: 'boolean', describe: say(words.help) })
    .option('version', { alias: 'V', type: 'boolean', describe: say(words.version) });
}

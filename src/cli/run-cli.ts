import yargs, { type Argv } from 'yargs';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { complete, completionCommand, isCompletionRequest } from './completion.ts';
import { chooseLanguage, processContext } from './context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { fileTrouble } from './file-trouble.ts';
import { optionKinds, refuseRepeated, withSuggestion } from './option-kinds.ts';
import { UsageError } from './usage-error.ts';
import { yargsChinese } from './yargs-chinese.ts';

function flagValue(words: readonly string[], flag: string): string | undefined {
  const inline = words.find((word) => word.startsWith(`${flag}=`));
  if (inline !== undefined) return inline.slice(flag.length + 1);
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
}

const commandNames = commands
  .flatMap(({ words }) => [words].flat().map((one) => one.split(' ', 1)[0] ?? ''))
  .filter((name) => name !== '$0');

/** Parses the words of the command line, runs the one command they name, and returns its exit code. Never throws. */
export async function runCli(words: readonly string[], version: string): Promise<ExitCode> {
  const language = chooseLanguage(flagValue(words, '--lang'), process.env);
  let code: ExitCode = exitCodes.ok;
  const zh = language === 'zh';
  let parser = yargs([...words])
    .scriptName('perf-score')
    .locale('en')
    .version(version)
    .help()
    .alias('h', 'help')
    .strict()
    .exitProcess(false)
    .showHelpOnFail(false)
    .recommendCommands()
    .parserConfiguration({ 'duplicate-arguments-array': true, 'boolean-negation': true, 'strip-aliased': false })
    .wrap(Math.min(110, process.stdout.columns ?? 100))
    .option('lang', {
      type: 'string',
      requiresArg: true,
      global: true,
      describe: zh ? '界面语言：zh 或 en' : 'language: zh or en',
      choices: ['zh', 'en', 'zh-CN', 'en-US'],
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      global: true,
      describe: zh ? '只输出结果和错误' : 'only results and errors',
    })
    .option('verbose', { type: 'boolean', global: true, describe: zh ? '说明每一步' : 'tell each step' })
    .completion(
      completionCommand,
      zh ? '生成命令补全脚本，加入 ~/.bashrc 即可' : 'print a completion script for ~/.bashrc',
      complete as never,
    )
    .fail((message, error) => {
      throw error ?? new UsageError(withSuggestion(message, optionKinds(parser), words, commandNames, zh));
    });
  if (zh) parser = parser.updateStrings(yargsChinese as never);
  const register = (to: Argv, command: Command): Argv =>
    to.command(
      command.words as string | string[],
      command.summary[language],
      (inner) => (command.subcommands ?? []).reduce(register, command.define(inner, language)),
      async (flags) => {
        refuseRepeated(flags, optionKinds(parser), zh);
        code = await command.run(flags, processContext(flags as never));
      },
    );
  parser = commands.reduce(register, parser as Argv) as typeof parser;
  if (words[0] === completionCommand && !words.includes('--help') && !words.includes('-h')) {
    // Left to itself the parser goes on after the script and finds the word unknown.
    parser.showCompletionScript();
    return exitCodes.ok;
  }
  try {
    await parser.parseAsync();
    return code;
  } catch (error) {
    // The shell asks about a line that nobody has finished: what is wrong with it is no news.
    if (isCompletionRequest(words)) return exitCodes.ok;
    return reportFailure(error, zh);
  }
}

function reportFailure(error: unknown, zh: boolean): ExitCode {
  if (error instanceof UsageError || (error instanceof Error && error.name === 'YError')) {
    process.stderr.write(
      `${zh ? '用法错误：' : 'usage: '}${error.message}\n${zh ? '查看用法：perf-score --help' : 'see: perf-score --help'}\n`,
    );
    return exitCodes.usage;
  }
  const trouble = fileTrouble(error, zh ? 'zh' : 'en');
  if (trouble !== null) {
    process.stderr.write(`${trouble}\n`);
    return exitCodes.usage;
  }
  const message =
    error instanceof Error ? (process.env['PERF_SCORE_DEBUG'] ? error.stack : error.message) : String(error);
  process.stderr.write(`${zh ? '内部错误（请报告此问题）：' : 'internal error (please report it): '}${message}\n`);
  return exitCodes.internal;
}

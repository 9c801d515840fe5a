import yargs, { type Argv } from 'yargs';
import { speak } from '../findings/speak.ts';
import type { Command, Flags } from './command.ts';
import { commands } from './commands.ts';
import { type CliContext, chooseLanguage, processContext } from './context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { commandPath } from './help/command-path.ts';
import { complete, isCompletionRequest } from './help/completion.ts';
import { printHelp } from './help/print-help.ts';
import { commonOptions } from './options/common-options.ts';
import { optionKinds, refuseOddSwitches, refuseRepeated } from './options/option-kinds.ts';
import { UsageError } from './options/usage-error.ts';
import { usageFault } from './options/usage-faults.ts';

function flagValue(words: readonly string[], flag: string): string | undefined {
  const inline = words.find((word) => word.startsWith(`${flag}=`));
  if (inline !== undefined) return inline.slice(flag.length + 1);
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
}

/** The words in front of «--», which are options and their values; behind it everything is a name or a text. */
function beforeDashes(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--');
  return at < 0 ? words : words.slice(0, at);
}

/**
 * Files behind «--» may begin with a dash; the parser knows no positionals there, so they are named as files in this folder. The texts of
 * `target` are no files, and that command takes them itself.
 */
function withFilesBehindDashes(words: readonly string[], name: string): readonly string[] {
  const front = beforeDashes(words);
  if (name === 'target' || front.length === words.length) return words;
  const files = words.slice(front.length + 1);
  return [...front, ...files.map((file) => (file.startsWith('-') ? `./${file}` : file))];
}

/** How a command that was found in the words is run; tests only look at what was found. */
export type Execute = (command: Command, flags: Flags, context: CliContext) => Promise<ExitCode>;

/** Parses the words of the command line, runs the one command they name, and returns its exit code. Never throws. */
export async function runCli(
  given: readonly string[],
  version: string,
  execute: Execute = (command, flags, context) => command.run(flags, context),
): Promise<ExitCode> {
  if (given[0] === 'help') return runCli([...given.slice(1), '--help'], version, execute);
  const front = beforeDashes(given);
  const language = chooseLanguage(flagValue(front, '--lang'), process.env);
  const path = commandPath(front, commands);
  const completes = isCompletionRequest(given);
  if (!completes && front.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(printHelp(path, commands, speak(language), helpWidth()));
    return exitCodes.ok;
  }
  if (!completes && front.some((word) => word === '--version' || word === '-V')) {
    process.stdout.write(`${version}\n`);
    return exitCodes.ok;
  }
  // PowerShell's script has a blank for the word that is not yet begun.
  const words = completes ? given.map((word) => (word === ' ' ? '' : word)) : withFilesBehindDashes(given, path.name);
  const say = speak(language);
  let code: ExitCode = exitCodes.ok;
  let printed = false;
  const parser = yargs([...words])
    .scriptName('perf-score')
    .locale('en')
    .version(false)
    .help(false)
    .strict()
    .exitProcess(false)
    .showHelpOnFail(false)
    .recommendCommands()
    .parserConfiguration({ 'duplicate-arguments-array': true, 'boolean-negation': true, 'strip-aliased': false })
    .completion('yargs-completion', false, complete as never)
    .fail((message, error) => {
      throw error ?? fault(message);
    });
  const fault = (message: string) => {
    const options = Object.keys(optionKinds(parser).key);
    return new UsageError(usageFault(message, { words: front, path, commands, options, say }));
  };
  const register = (to: Argv, command: Command): Argv =>
    to.command(
      command.words as string | string[],
      say(command.summary),
      (inner) => (command.subcommands ?? []).reduce(register, command.define(inner, say)),
      async (flags) => {
        const kinds = optionKinds(parser);
        refuseRepeated(flags, kinds, say);
        refuseOddSwitches(front, kinds, say);
        const context = processContext(flags as never);
        const out = (text: string) => {
          printed = true;
          context.out(text);
        };
        code = await execute(command, flags, { ...context, out });
      },
    );
  commands.reduce(register, commonOptions(parser as Argv, say));
  try {
    await parser.parseAsync();
    return code;
  } catch (error) {
    // The shell asks about a line that nobody has finished: what is wrong with it is no news.
    if (completes) return exitCodes.ok;
    const asJson = !printed && (front.includes('--json') || flagValue(front, '--format') === 'json');
    const { reportFailure } = await import('./guidance/report-failure.ts');
    const told = error instanceof Error && error.name === 'YError' ? fault(error.message) : error;
    const asked = flagValue(front, '--lang') === undefined ? '' : ` --lang ${language}`;
    const help = `perf-score ${path.name} --help`.replace('  ', ' ');
    return reportFailure(told, { language, asJson, help: `${help}${asked}` });
  }
}

const helpWidth = () => Math.max(30, Math.min(110, process.stdout.columns ?? 100));

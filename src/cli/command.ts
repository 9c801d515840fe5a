import type { Argv } from 'yargs';
import type { Speak } from '../findings/speak.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { CliContext } from './context.ts';
import type { ExitCode } from './exit-codes.ts';

/** The parsed flags of a command, as yargs hands them over; a command reads its own through typed getters. */
export type Flags = Readonly<Record<string, unknown>>;

/**
 * One command. `define` names positionals and options (cheap: it runs for --help); `run` imports what it needs lazily and
 * returns the exit code. Nothing else in the command line knows what the command does.
 */
export interface Command {
  /** The yargs command words: "target [text..]"; "$0" marks the default command. */
  readonly words: string | readonly string[];
  readonly summary: Bilingual;
  readonly define: (yargs: Argv, say: Speak) => Argv;
  readonly run: (flags: Flags, context: CliContext) => Promise<ExitCode>;
  /** Commands named by a second word: `goals check` is one of `goals`. */
  readonly subcommands?: readonly Command[];
}

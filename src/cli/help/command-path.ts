import type { Command } from '../command.ts';

/** The command that a line of words is about, and what it is called; the bare command where none is named. */
export interface CommandPath {
  readonly command: Command;
  /** Its words behind the program's name: `goals check`; empty for the bare command. */
  readonly name: string;
}

/** What a command is called: `check` of `check [files..]`; the names of a command with several words are all its names. */
export function commandNames({ words }: Command): readonly string[] {
  return [words].flat().map((one) => one.split(' ', 1)[0] ?? '');
}

/** Finds the command of a line by its words; options and what they take are passed over. */
export function commandPath(words: readonly string[], commands: readonly Command[]): CommandPath {
  const bare = commands.find((one) => commandNames(one).includes('$0'));
  if (bare === undefined) throw new Error('there is no bare command');
  const named = (from: readonly Command[]) => (word: string) => from.find((one) => commandNames(one).includes(word));
  for (const [at, word] of words.entries()) {
    const command = named(commands)(word);
    if (command === undefined || word === '$0') continue;
    const next = words[at + 1] ?? '';
    const inner = named(command.subcommands ?? [])(next);
    return inner === undefined ? { command, name: word } : { command: inner, name: `${word} ${next}` };
  }
  return { command: bare, name: '' };
}

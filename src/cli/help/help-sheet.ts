import type { Argv } from 'yargs';
import type { Speak } from '../../findings/speak.ts';
import type { Command } from '../command.ts';

/** What a command says about an option or a positional: the part of a yargs specification that is shown. */
interface Described {
  readonly describe?: string;
  readonly alias?: string;
  readonly type?: string;
  readonly array?: boolean;
  readonly choices?: readonly string[];
  readonly default?: unknown;
}

/** What there is to tell about a command: taken from its definition, so that help can't differ from what is parsed. */
export interface HelpSheet {
  readonly positionals: ReadonlyMap<string, Described>;
  readonly options: ReadonlyMap<string, Described>;
  readonly examples: readonly { readonly words: string; readonly does: string }[];
}

/** Lets a command define itself to a listener instead of a parser. */
export function helpSheet(define: Command['define'], say: Speak): HelpSheet {
  const positionals = new Map<string, Described>();
  const options = new Map<string, Described>();
  const examples: { words: string; does: string }[] = [];
  const listener = {
    positional: (name: string, described: Described) => {
      positionals.set(name, described);
      return listener;
    },
    option: (name: string, described: Described) => {
      options.set(name, described);
      return listener;
    },
    example: (words: string, does: string) => {
      examples.push({ words, does });
      return listener;
    },
  };
  define(listener as unknown as Argv, say);
  return { positionals, options, examples };
}

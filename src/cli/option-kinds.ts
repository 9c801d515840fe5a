import type { Argv } from 'yargs';
import { nearest } from '../model/nearest.ts';
import type { Flags } from './command.ts';
import { UsageError } from './usage-error.ts';

interface OptionKinds {
  readonly key: Readonly<Record<string, unknown>>;
  readonly array: readonly string[];
}

/** The options a parser knows where it stands, for suggestions and checks; they are missing from its types. */
export function optionKinds(parser: Argv): OptionKinds {
  return (parser as unknown as { getOptions: () => OptionKinds }).getOptions();
}

/** Refuses an option given twice that takes one value: yargs would hand over a list, or silently the last. */
export function refuseRepeated(flags: Flags, kinds: OptionKinds, zh: boolean): void {
  for (const name of Object.keys(kinds.key)) {
    const value = flags[name];
    if (!Array.isArray(value) || kinds.array.includes(name)) continue;
    throw new UsageError(
      zh
        ? `--${name} 给了多次：${value.join('、')}；只能给一次`
        : `--${name} was given more than once: ${value.join(', ')}`,
    );
  }
}

/** The message of yargs about unknown words, with the nearest option or command that there is. */
export function withSuggestion(
  message: string,
  kinds: OptionKinds,
  words: readonly string[],
  commands: readonly string[],
  zh: boolean,
): string {
  const [first = ''] = words;
  const command = first.startsWith('-') || commands.includes(first) ? null : nearest(first, commands);
  if (command !== null && message.includes(first)) {
    return zh ? `${message}。是不是想用 ${command}？` : `${message}. Did you mean ${command}?`;
  }
  const unknown = words.filter((word) => word.startsWith('--')).map((word) => (word.split('=', 1)[0] ?? '').slice(2));
  const hints = unknown
    .filter((name) => message.includes(name) && !Object.hasOwn(kinds.key, name))
    .map((name) => nearest(name, Object.keys(kinds.key)))
    .filter((name) => name !== null);
  if (hints.length === 0) return message;
  const options = hints.map((name) => `--${name}`).join(zh ? '、' : ', ');
  return zh ? `${message}。是不是想用 ${options}？` : `${message}. Did you mean ${options}?`;
}

import type { Argv } from 'yargs';
import type { Flags } from '../command.ts';
import { UsageError } from './usage-error.ts';

interface OptionKinds {
  readonly key: Readonly<Record<string, unknown>>;
  readonly array: readonly string[];
  readonly boolean: readonly string[];
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

/** Refuses a switch with a value that is neither true nor false: read as "no", --dry-run=yes would write. */
export function refuseOddSwitches(words: readonly string[], kinds: OptionKinds, zh: boolean): void {
  for (const word of words) {
    const [, name = '', value = ''] = /^--([^=]+)=(.*)$/s.exec(word) ?? [];
    if (!kinds.boolean.includes(name) || /^(?:true|false)$/.test(value)) continue;
    throw new UsageError(
      zh ? `--${name} 是开关，不取值：${word}` : `--${name} is a switch and takes no value: ${word}`,
    );
  }
}

import type { Argv } from 'yargs';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Flags } from '../command.ts';
import { UsageError } from './usage-error.ts';

const texts = {
  repeated: { zh: '--{name} 给了多次：{values}；只能给一次', en: '--{name} was given more than once: {values}' },
  noValue: { zh: '--{name} 是开关，不取值：{word}', en: '--{name} is a switch and takes no value: {word}' },
} as const satisfies Words;

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
export function refuseRepeated(flags: Flags, kinds: OptionKinds, say: Speak): void {
  for (const name of Object.keys(kinds.key)) {
    const value = flags[name];
    if (!Array.isArray(value) || kinds.array.includes(name)) continue;
    throw new UsageError(say(texts.repeated, { name, values: value.join(say.marks.and) }));
  }
}

/** Refuses a switch with a value that is neither true nor false: read as "no", --dry-run=yes would write. */
export function refuseOddSwitches(words: readonly string[], kinds: OptionKinds, say: Speak): void {
  for (const word of words) {
    // --dry-run=true; --dry-run=yes is refused.
    const [, name = '', value = ''] = /^--([^=]+)=(.*)$/s.exec(word) ?? [];
    if (!kinds.boolean.includes(name) || /^(?:true|false)$/.test(value)) continue;
    throw new UsageError(say(texts.noValue, { name, word }));
  }
}

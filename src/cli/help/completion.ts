import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import yargs from 'yargs';
import { packageFolder } from '../../app/settings/package-folder.ts';
import { speak } from '../../findings/speak.ts';
import { commands } from '../commands.ts';
import { optionKinds } from '../options/option-kinds.ts';

type Done = (error: Error | null, words: readonly string[]) => void;
type Fallback = (onCompleted: Done) => void;

const request = '--get-yargs-completions';

/** True for the question a shell asks while somebody types. */
export function isCompletionRequest(words: readonly string[]): boolean {
  return words.includes(request);
}

/** The words before the one that is being completed, without the program's name. */
function wordsBefore(): readonly string[] {
  const at = process.argv.indexOf(request);
  return process.argv.slice(at + 2, -1);
}

/** What the shell may offer: the commands and options that the parser knows, and the values that only we know. */
export function complete(current: string, _flags: unknown, fallback: Fallback, done: (words: string[]) => void): void {
  fallback((_error, known) => {
    // A letter's long form, such as --q, is no option.
    const offered = (known ?? []).filter((word) => !/^--.$/.test(word));
    ownWords(current, wordsBefore()).then(
      (own) => done(own.only ? own.words : [...new Set([...offered, ...own.words])]),
      () => done([...offered]),
    );
  });
}

/** Words to offer; `only` where nothing else can stand there. */
interface Offer {
  readonly words: string[];
  readonly only: boolean;
}

async function ownWords(current: string, before: readonly string[]): Promise<Offer> {
  const offer = (words: readonly string[], only: boolean) => ({
    words: words.filter((word) => word.startsWith(current)),
    only,
  });
  if (current.startsWith('-'))
    return offer(before.every((word) => word.startsWith('-')) ? scoringOptions() : [], false);
  // bash takes --profile=hubei for three words.
  const asked = before.at(-1) === '=' ? before.at(-2) : before.at(-1);
  if (asked === '--profile' || isProfileArgument(before)) return offer(await profileIds(), true);
  if (before[0] === 'explain' && before.length === 1) {
    const { catalogue } = await import('../../findings/catalogue.ts');
    return offer(Object.keys(catalogue), true);
  }
  return offer([], false);
}

/** `profiles show ID` and `profiles diff A B`. */
function isProfileArgument(before: readonly string[]): boolean {
  const [command, subcommand] = before;
  if (command !== 'profiles') return false;
  return (subcommand === 'show' && before.length === 2) || (subcommand === 'diff' && before.length <= 3);
}

async function profileIds(): Promise<readonly string[]> {
  const names = await readdir(join(packageFolder(), 'scoring-profiles'));
  return names.filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));
}

/** The options of the bare command, which the parser offers only behind its name. */
function scoringOptions(): readonly string[] {
  const bare = commands.find(({ words }) => [words].flat().includes('$0'));
  if (bare === undefined) return [];
  const { key } = optionKinds(bare.define(yargs([]), speak('en')));
  return Object.keys(key).flatMap((name) => (name.length > 1 ? [`--${name}`] : []));
}

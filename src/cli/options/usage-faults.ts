import { nearestText } from '../../findings/args.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import { nearest } from '../../model/nearest.ts';
import type { Command } from '../command.ts';
import { type CommandPath, commandNames } from '../help/command-path.ts';
import { helpSheet } from '../help/help-sheet.ts';

const texts = {
  didYouMean: { zh: '。是不是想用 {word}？', en: '. Did you mean {word}?' },
  unknownOption: { zh: '不认识的选项：{option}{hint}', en: 'unknown option: {option}{hint}' },
  tooMany: { zh: '多余的参数：{word}', en: 'one word too many: {word}' },
  thereAre: { zh: '。有这些命令：{list}', en: '. There are: {list}' },
  unknownCommand: { zh: '不认识的命令：{command}{hint}', en: 'unknown command: {command}{hint}' },
  example: { zh: '；例如 {words}', en: '; as in {words}' },
  missing: { zh: '缺少参数：{missing}{hint}', en: 'missing: {missing}{hint}' },
  valueMissing: { zh: '选项后面缺少取值：{option}', en: '{option} needs a value' },
  choice: { zh: '{option} {value}：应为 {choices} 之一', en: '{option} {value}: one of {choices} is expected' },
} as const satisfies Words;

/** What is known where a line of words was found wrong. */
interface Line {
  readonly words: readonly string[];
  readonly path: CommandPath;
  readonly commands: readonly Command[];
  /** Names of the options the command takes, without dashes. */
  readonly options: readonly string[];
  readonly say: Speak;
}

const question = (word: string | null, say: Speak) => (word === null ? '' : say(texts.didYouMean, { word }));

/** An option as it stands in the line, with its dashes and without its value. */
function asWritten(name: string, words: readonly string[]): string {
  const plain = words.map((word) => word.split('=', 1)[0] ?? '');
  // The parser reports --no-color as color.
  return (
    plain.find((word) => word.startsWith('-') && word.replace(/^--?(?:no-)?/, '') === name) ??
    plain.find((word) => word.startsWith('-') && word.replace(/^--?/, '') === name) ??
    `<${name}>`
  );
}

function unknownOption(name: string, { words, options, say }: Line): string {
  const written = asWritten(name, words);
  const near = name.length < 2 ? null : nearest(name, options);
  const hint = question(near === null ? null : `--${near}`, say);
  return say(texts.unknownOption, { option: written, hint });
}

// «--lang zh --quiet»: options that go with every command and name none.
const commonOnly = /^(?:(?:--lang[= ]\S+|--quiet|-q|--verbose|--(?:no-)?color)(?: |$))*$/;

/** A word that is no option: a command that there is not, or one word too many. */
function unknownWord(word: string, line: Line): string {
  const { path, commands, words, say } = line;
  const inner = path.name === '' ? commands : (path.command.subcommands ?? []);
  const names = inner.flatMap(commandNames).filter((name) => name !== '$0');
  // Behind an option of scoring nobody means a command.
  const scores = path.name === '' && !commonOnly.test(words.slice(0, words.indexOf(word)).join(' '));
  const misplaced = scores && nearest(word, names) === null;
  if (names.length === 0 || misplaced) return say(texts.tooMany, { word });
  const full = path.name === '' ? word : `${path.name} ${word}`;
  const known = word === 'version' ? '--version' : nearest(word, names);
  const near = known === null || known.startsWith('--') ? known : [path.name, known].filter(Boolean).join(' ');
  const list = names.join(say.marks.and);
  const hint = near === null ? say(texts.thereAre, { list }) : question(near, say);
  return say(texts.unknownCommand, { command: full, hint });
}

/** The required words of a command that were not given. */
function missingWords(given: number, { path, say }: Line): string {
  const required = ([path.command.words].flat()[0] ?? '').match(/<[^<>]+>/g) ?? [];
  const missing = required.slice(given).join(' ');
  const [example] = helpSheet(path.command.define, say).examples;
  const hint = example === undefined ? '' : say(texts.example, { words: example.words });
  return say(texts.missing, { missing, hint });
}

/** Puts into words what the parser says about a line, in the language of the run, with the nearest thing that there is. */
export function usageFault(message: string, line: Line): string {
  const { say, words } = line;
  // The sentences of the parser (yargs) are matched whole, as it gives no codes: «Unknown argument: foo».
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/s.exec(message)?.[1];
  if (unknown !== undefined) {
    const isWord = (name: string) => words.includes(name) && !name.startsWith('-');
    const faults = unknown
      .split(', ')
      // An option of two words is reported twice, the second time as no one wrote it.
      .filter((name) => isWord(name) || !asWritten(name, words).startsWith('<'))
      .map((name) => (isWord(name) ? unknownWord(name, line) : unknownOption(name, line)));
    return [...new Set(faults)].join('\n');
  }
  // «Did you mean score?»
  const meant = /^Did you mean (.+)\?$/.exec(message)?.[1];
  if (meant !== undefined) {
    const word = words.find((one) => !one.startsWith('-') && nearest(one, [meant]) === meant) ?? '';
    const full = (name: string) => [line.path.name, name].filter(Boolean).join(' ');
    return say(texts.unknownCommand, { command: full(word), hint: question(full(meant), say) });
  }
  // «Not enough non-option arguments: got 0, need at least 1», «Not enough arguments following: year».
  const given = /^Not enough non-option arguments: got (\d+)/.exec(message)?.[1];
  if (given !== undefined) return missingWords(Number(given), line);
  const without = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
  if (without !== undefined) return say(texts.valueMissing, { option: asWritten(without, words) });
  const choice = /^[^:]*:\s+Argument: ([^\s,]+), Given: (.*), Choices: (.*)$/s.exec(message);
  if (choice !== null) {
    const [, name = '', value = '', choices = ''] = choice;
    const plain = (text: string) => text.replaceAll('"', '');
    return say(texts.choice, {
      option: asWritten(name, words),
      value: plain(value),
      choices: nearestText(plain(value), plain(choices).split(', '), say.language),
    });
  }
  return message;
}

import { nearest } from '../../model/nearest.ts';
import type { Command } from '../command.ts';
import { type CommandPath, commandNames } from '../help/command-path.ts';
import { helpSheet } from '../help/help-sheet.ts';

/** What is known where a line of words was found wrong. */
interface Line {
  readonly words: readonly string[];
  readonly path: CommandPath;
  readonly commands: readonly Command[];
  /** Names of the options the command takes, without dashes. */
  readonly options: readonly string[];
  readonly zh: boolean;
}

const question = (word: string | null, zh: boolean) =>
  word === null ? '' : zh ? `。是不是想用 ${word}？` : `. Did you mean ${word}?`;

/** An option as it stands in the line, with its dashes and without its value. */
function asWritten(name: string, words: readonly string[]): string {
  const plain = words.map((word) => word.split('=', 1)[0] ?? '');
  return (
    plain.find((word) => word.startsWith('-') && word.replace(/^--?(?:no-)?/, '') === name) ??
    plain.find((word) => word.startsWith('-') && word.replace(/^--?/, '') === name) ??
    `<${name}>`
  );
}

function unknownOption(name: string, { words, options, zh }: Line): string {
  const written = asWritten(name, words);
  const near = name.length < 2 ? null : nearest(name, options);
  const hint = question(near === null ? null : `--${near}`, zh);
  return `${zh ? '不认识的选项：' : 'unknown option: '}${written}${hint}`;
}

const commonOnly = /^(?:(?:--lang[= ]\S+|--quiet|-q|--verbose|--(?:no-)?color)(?: |$))*$/;

/** A word that is no option: a command that there is not, or one word too many. */
function unknownWord(word: string, line: Line): string {
  const { path, commands, words, zh } = line;
  const inner = path.name === '' ? commands : (path.command.subcommands ?? []);
  const names = inner.flatMap(commandNames).filter((name) => name !== '$0');
  // Behind an option of scoring nobody means a command.
  const scores = path.name === '' && !commonOnly.test(words.slice(0, words.indexOf(word)).join(' '));
  const misplaced = scores && nearest(word, names) === null;
  if (names.length === 0 || misplaced) return `${zh ? '多余的参数：' : 'one word too many: '}${word}`;
  const full = path.name === '' ? word : `${path.name} ${word}`;
  const known = word === 'version' ? '--version' : nearest(word, names);
  const near = known === null || known.startsWith('--') ? known : [path.name, known].filter(Boolean).join(' ');
  const list = names.join(zh ? '、' : ', ');
  const hint = near === null ? (zh ? `。有这些命令：${list}` : `. There are: ${list}`) : question(near, zh);
  return `${zh ? '不认识的命令：' : 'unknown command: '}${full}${hint}`;
}

/** The required words of a command that were not given. */
function missingWords(given: number, { path, zh }: Line): string {
  const required = ([path.command.words].flat()[0] ?? '').match(/<[^<>]+>/g) ?? [];
  const missing = required.slice(given).join(' ');
  const [example] = helpSheet(path.command.define, zh ? 'zh' : 'en').examples;
  const hint = example === undefined ? '' : zh ? `；例如 ${example.words}` : `; as in ${example.words}`;
  return zh ? `缺少参数：${missing}${hint}` : `missing: ${missing}${hint}`;
}

/** Puts into words what the parser says about a line, in the language of the run, with the nearest thing that there is. */
export function usageFault(message: string, line: Line): string {
  const { zh, words } = line;
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/s.exec(message)?.[1];
  if (unknown !== undefined) {
    const isWord = (name: string) => words.includes(name) && !name.startsWith('-');
    const faults = unknown
      .split(', ')
      // An option of two words is told twice, the second time as no one wrote it.
      .filter((name) => isWord(name) || !asWritten(name, words).startsWith('<'))
      .map((name) => (isWord(name) ? unknownWord(name, line) : unknownOption(name, line)));
    return [...new Set(faults)].join('\n');
  }
  const meant = /^Did you mean (.+)\?$/.exec(message)?.[1];
  if (meant !== undefined) {
    const word = words.find((one) => !one.startsWith('-') && nearest(one, [meant]) === meant) ?? '';
    const full = (name: string) => [line.path.name, name].filter(Boolean).join(' ');
    return `${zh ? '不认识的命令：' : 'unknown command: '}${full(word)}${question(full(meant), zh)}`;
  }
  const given = /^Not enough non-option arguments: got (\d+)/.exec(message)?.[1];
  if (given !== undefined) return missingWords(Number(given), line);
  const without = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
  if (without !== undefined)
    return zh ? `选项后面缺少取值：${asWritten(without, words)}` : `${asWritten(without, words)} needs a value`;
  const choice = /^[^:]*:\s+Argument: ([^\s,]+), Given: (.*), Choices: (.*)$/s.exec(message);
  if (choice !== null) {
    const [, name = '', value = '', choices = ''] = choice;
    const plain = (text: string) => text.replaceAll('"', '');
    return zh
      ? `${asWritten(name, words)} ${plain(value)}：应为 ${plain(choices).replaceAll(', ', '、')} 之一`
      : `${asWritten(name, words)} ${plain(value)}: one of ${plain(choices)} is expected`;
  }
  return message;
}

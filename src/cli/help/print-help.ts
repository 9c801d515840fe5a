import type { Speak, Words } from '../../findings/speak.ts';
import { largest } from '../../model/largest.ts';
import type { Command } from '../command.ts';
import { currentShell, exampleFor } from '../guidance/shells.ts';
import { commonOptions } from '../options/common-options.ts';
import { terminalWidth, wrapText } from '../print/display-width.ts';
import { type CommandPath, commandNames } from './command-path.ts';
import { type HelpSheet, helpSheet } from './help-sheet.ts';

const words = {
  usage: { zh: '用法：', en: 'usage: ' },
  command: { zh: '命令', en: 'COMMAND' },
  options: { zh: '[选项]', en: '[options]' },
  commands: { zh: '命令：', en: 'commands:' },
  positionals: { zh: '参数：', en: 'arguments:' },
  own: { zh: '选项：', en: 'options:' },
  common: { zh: '通用选项：', en: 'options of every command:' },
  examples: { zh: '示例：', en: 'examples:' },
  value: { zh: '取值', en: 'VALUE' },
  several: { zh: '取值…', en: 'VALUE…' },
  oneOf: { zh: '，可选 ', en: ': ' },
  more: { zh: '一个命令的说明：perf-score 命令 --help', en: 'more about a command: perf-score COMMAND --help' },
} as const satisfies Words;

type Lines = readonly (readonly [term: string, meaning: string])[];

/** Terms in one column and their meanings in another, or below them where the room is scarce. Nothing is broken inside a term. */
function definitions(lines: Lines, width: number): string {
  const indent = '  ';
  const longest = largest(lines.map(([term]) => terminalWidth(term)));
  const column = Math.min(longest, 36, Math.floor(width / 2) - 4) + indent.length + 2;
  const room = Math.max(12, width - column);
  return lines
    .map(([term, meaning]) => {
      const [first = '', ...rest] = wrapText(meaning, room);
      const head = `${indent}${term}`;
      const gap = column - terminalWidth(head);
      const begun = gap >= 2 ? `${head}${' '.repeat(gap)}${first}` : `${head}\n${' '.repeat(column)}${first}`;
      return [begun, ...rest.map((line) => `${' '.repeat(column)}${line}`)].map((line) => line.trimEnd()).join('\n');
    })
    .join('\n');
}

function optionLines(options: HelpSheet['options'], say: Speak): Lines {
  return [...options].map(([name, { alias, type, array, choices, describe = '', ...rest }]) => {
    const takes = type === 'boolean' ? '' : ` ${say(array === true ? words.several : words.value)}`;
    const shown = rest.default === true ? `no-${name}` : name === 'color' ? 'no-color' : name;
    const meaning = choices === undefined ? describe : `${describe}${say(words.oneOf)}${choices.join(say.marks.and)}`;
    return [`${alias === undefined ? '    ' : `-${alias}, `}--${shown}${takes}`, meaning];
  });
}

/** The words of a command behind its name: `<before> <after>`. */
function positionalWords({ words: own }: Command): string {
  return ([own].flat()[0] ?? '').split(' ').slice(1).join(' ');
}

function commandLines(commands: readonly Command[], before: string, say: Speak): Lines {
  return commands.map((one) => {
    const name = commandNames(one).find((word) => word !== '$0') ?? '';
    return [[before, name, positionalWords(one)].filter((part) => part !== '').join(' '), say(one.summary)];
  });
}

/** The help of a command, `width` columns wide: what it does, its arguments and options, and examples to copy, each on a line of its own. */
export function printHelp(
  { command, name }: CommandPath,
  commands: readonly Command[],
  say: Speak,
  width: number,
): string {
  const sheet = helpSheet(command.define, say);
  const common = helpSheet(commonOptions, say);
  const bare = name === '';
  const called = ['perf-score', name, positionalWords(command)].filter((part) => part !== '').join(' ');
  const usage = bare
    ? [`perf-score ${say(words.options)}`, `perf-score ${say(words.command)} ${say(words.options)}`]
    : [`${called} ${say(words.options)}`];
  const inner = bare ? commands : (command.subcommands ?? []);
  const section = (title: string, lines: Lines) =>
    lines.length === 0 ? [] : [`${title}\n${definitions(lines, width)}`];
  const positionals: Lines = [...sheet.positionals].map(([word, { describe = '' }]) => [word, describe]);
  const examples = sheet.examples.map(
    ({ words: line, does }) =>
      `${wrapText(does, width - 2)
        .map((part) => `  ${part.trimEnd()}\n`)
        .join('')}    ${exampleFor(currentShell(process.platform, process.env), line)}`,
  );
  const parts = [
    usage
      .map((line, at) => `${at === 0 ? say(words.usage) : ' '.repeat(terminalWidth(say(words.usage)))}${line}`)
      .join('\n'),
    wrapText(say(command.summary), width)
      .map((line) => line.trimEnd())
      .join('\n'),
    ...section(say(words.commands), commandLines(inner, bare ? '' : name, say)),
    ...section(say(words.positionals), positionals),
    ...section(say(words.own), optionLines(sheet.options, say)),
    ...section(say(words.common), optionLines(common.options, say)),
    ...(examples.length === 0 ? [] : [`${say(words.examples)}\n${examples.join('\n')}`]),
    ...(inner.length === 0 ? [] : [say(words.more)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

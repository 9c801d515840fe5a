import type { Language } from '../../findings/finding.ts';
import type { Command } from '../command.ts';
import { currentShell, exampleFor } from '../guidance/shells.ts';
import { commonOptions } from '../options/common-options.ts';
import { terminalWidth, wrapText } from '../print/display-width.ts';
import { type CommandPath, commandNames } from './command-path.ts';
import { type HelpSheet, helpSheet } from './help-sheet.ts';

const words = {
  zh: {
    usage: '用法：',
    command: '命令',
    options: '[选项]',
    commands: '命令：',
    positionals: '参数：',
    own: '选项：',
    common: '通用选项：',
    examples: '示例：',
    value: '取值',
    several: '取值…',
    oneOf: '，可选 ',
    and: '、',
    more: '一个命令的说明：perf-score 命令 --help',
  },
  en: {
    usage: 'usage: ',
    command: 'COMMAND',
    options: '[options]',
    commands: 'commands:',
    positionals: 'arguments:',
    own: 'options:',
    common: 'options of every command:',
    examples: 'examples:',
    value: 'VALUE',
    several: 'VALUE…',
    oneOf: ': ',
    and: ', ',
    more: 'more about a command: perf-score COMMAND --help',
  },
} as const;

type Lines = readonly (readonly [term: string, meaning: string])[];

/** Terms in one column and their meanings in another, or below them where the room is scarce. Nothing is broken inside a term. */
function definitions(lines: Lines, width: number): string {
  const indent = '  ';
  const longest = Math.max(0, ...lines.map(([term]) => terminalWidth(term)));
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

function optionLines(options: HelpSheet['options'], language: Language): Lines {
  const { value, several, oneOf, and } = words[language];
  return [...options].map(([name, { alias, type, array, choices, describe = '', ...rest }]) => {
    const takes = type === 'boolean' ? '' : ` ${array === true ? several : value}`;
    const shown = rest.default === true ? `no-${name}` : name === 'color' ? 'no-color' : name;
    const meaning = choices === undefined ? describe : `${describe}${oneOf}${choices.join(and)}`;
    return [`${alias === undefined ? '    ' : `-${alias}, `}--${shown}${takes}`, meaning];
  });
}

/** The words of a command behind its name: `<before> <after>`. */
function positionalWords({ words: own }: Command): string {
  return ([own].flat()[0] ?? '').split(' ').slice(1).join(' ');
}

function commandLines(commands: readonly Command[], before: string, language: Language): Lines {
  return commands.map((one) => {
    const name = commandNames(one).find((word) => word !== '$0') ?? '';
    return [[before, name, positionalWords(one)].filter((part) => part !== '').join(' '), one.summary[language]];
  });
}

/** The help of a command, `width` columns wide: what it does, its arguments and options, and examples to copy, each on a line of its own. */
export function printHelp(
  { command, name }: CommandPath,
  commands: readonly Command[],
  language: Language,
  width: number,
): string {
  const text = words[language];
  const sheet = helpSheet(command.define, language);
  const common = helpSheet(commonOptions, language);
  const bare = name === '';
  const called = ['perf-score', name, positionalWords(command)].filter((part) => part !== '').join(' ');
  const usage = bare
    ? [`perf-score ${text.options}`, `perf-score ${text.command} ${text.options}`]
    : [`${called} ${text.options}`];
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
    usage.map((line, at) => `${at === 0 ? text.usage : ' '.repeat(terminalWidth(text.usage))}${line}`).join('\n'),
    wrapText(command.summary[language], width)
      .map((line) => line.trimEnd())
      .join('\n'),
    ...section(text.commands, commandLines(inner, bare ? '' : name, language)),
    ...section(text.positionals, positionals),
    ...section(text.own, optionLines(sheet.options, language)),
    ...section(text.common, optionLines(common.options, language)),
    ...(examples.length === 0 ? [] : [`${text.examples}\n${examples.join('\n')}`]),
    ...(inner.length === 0 ? [] : [text.more]),
  ];
  return `${parts.join('\n\n')}\n`;
}

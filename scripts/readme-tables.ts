import { readFile } from 'node:fs/promises';
import type { Command } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { commandNames } from '../src/cli/help/command-path.ts';
import type { Language } from '../src/findings/finding.ts';
import { dataOutputs } from '../src/use-cases/outputs/data-outputs.ts';
import { outputFormats } from '../src/use-cases/outputs/output-formats.ts';

const headings = {
  zh: { commands: ['命令', '做什么'], outputs: ['`scorecards/2026/` 里的文件', '是什么'] },
  en: { commands: ['command', 'does'], outputs: ['file in `scorecards/2026/`', 'what it is'] },
} as const;

type Table = keyof (typeof headings)['zh'];

/** A command and its subcommands with all their words: `perf-score goals check [files..]`. */
function commandRows(command: Command, before: string, language: Language): string[][] {
  const [words = ''] = [command.words].flat();
  const line = `${before} ${words.replace('$0', '--year 2026')}`;
  const name = `${before} ${commandNames(command)[0] ?? ''}`;
  const inner = (command.subcommands ?? []).flatMap((one) => commandRows(one, name, language));
  return [[`\`${line}\``, command.summary[language]], ...inner];
}

const rows: Readonly<Record<Table, (language: Language) => string[][]>> = {
  commands: (language) => commands.flatMap((one) => commandRows(one, 'perf-score', language)),
  outputs: (language) =>
    [...Object.values(outputFormats), ...Object.values(dataOutputs)].map(({ name, purpose }) => {
      const other = language === 'en' && name.en !== name.zh ? ` (with \`--lang en\`: \`${name.en}\`)` : '';
      return [`\`${name.zh.replace('{unit}', '405001-…').replace('{table}', '…')}\`${other}`, purpose[language]];
    }),
};

function table(of: Table, language: Language): string {
  const [head, ...lines] = [headings[language][of], ['---', '---'], ...rows[of](language)].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return [head, ...lines].join('\n').replace('| --- | --- |', '|---|---|');
}

/**
 * A README with its tables of commands and of output files as the code has them. A table stands between
 * `<!-- table: commands -->` and `<!-- end of table -->`; a README without one of them is a mistake.
 */
export function readmeTables(path: string, language: Language): () => Promise<string> {
  return async () => {
    let text = await readFile(path, 'utf8');
    for (const of of ['commands', 'outputs'] as const) {
      const [start, end] = [`<!-- table: ${of} -->\n`, '\n<!-- end of table -->'];
      const from = text.indexOf(start) + start.length;
      const to = text.indexOf(end, from);
      if (from < start.length || to < 0) throw new Error(`${path} has no place for the table of ${of}`);
      text = text.slice(0, from) + table(of, language) + text.slice(to);
    }
    return text;
  };
}

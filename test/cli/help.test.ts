import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { commandNames } from '../../src/cli/help/command-path.ts';
import { helpSheet } from '../../src/cli/help/help-sheet.ts';
import { terminalWidth } from '../../src/cli/print/display-width.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { speak } from '../../src/findings/speak.ts';
import { commandLine } from '../support/command-line.ts';
import { long, some } from '../support/long.ts';
import { exportedForm, systemExport } from '../support/system-export.ts';
import { packWorkbook, workbookParts } from '../support/workbook.ts';

/** Every command with the words it is called by. */
function all(from: readonly Command[], before: readonly string[] = []): [string, Command][] {
  return from.flatMap((command) => {
    const names = [...before, commandNames(command).find((name) => name !== '$0') ?? ''];
    return [[names.join(' '), command] as [string, Command], ...all(command.subcommands ?? [], names)];
  });
}
const every = all(commands);

/** The words of an example as a shell would hand them over; what goes to or comes from files is left out. */
function shellWords(line: string): string[] {
  const own = line.replace(/^source <\((.*)\)$/, '$1').replace(/ (?:>>?|<) \S+$/, '');
  return [...own.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);
}

const examples = every.flatMap(([name, command]) =>
  (['zh', 'en'] as const).flatMap((language) =>
    helpSheet(command.define, speak(language)).examples.map(({ words }) => [language, words, name] as const),
  ),
);

/** Commands whose help is asked for in every way; --help stands for the others where not every series is run in full. */
const alsoOtherwise = new Set(some(every).map(([name]) => name));

describe('the help of every command', () => {
  it.each(every)(
    '%s has an example in both languages, and says what it does and what each option is for',
    (_, command) => {
      for (const language of ['zh', 'en'] as const) {
        const { examples: shown, options, positionals } = helpSheet(command.define, speak(language));
        expect(shown.length).toBeGreaterThan(0);
        for (const { words, does } of shown) expect([words, does]).not.toContain('');
        for (const [name, { describe: text }] of [...options, ...positionals])
          expect([name, text ?? '']).not.toContain('');
      }
    },
  );

  it.each(every)('%s is printed by --help, -h and help, without running anything', async (name) => {
    const words = name === 'score' ? [] : name.split(' ');
    const { out, err, code } = await commandLine([...words, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('示例：');
    if (!alsoOtherwise.has(name)) return;
    expect((await commandLine([...words, '-h'])).out).toBe(out);
    expect((await commandLine(['help', ...words])).out).toBe(out);
    expect((await commandLine([...words, '--help', '--lang', 'en'])).out).toContain('examples:');
  });

  it('fits into the terminal; only what is to be copied is not broken', async () => {
    const before = process.stdout.columns;
    try {
      for (const columns of long ? [40, 80, 200] : [40]) {
        process.stdout.columns = columns;
        for (const [name] of every) {
          const { out } = await commandLine([...name.split(' '), '--help']);
          const wide = out.split('\n').filter((line) => terminalWidth(line) > columns && !line.includes('perf-score '));
          expect(wide).toEqual([]);
          expect(out.split('\n').filter((line) => / $/.test(line))).toEqual([]);
        }
      }
    } finally {
      process.stdout.columns = before;
    }
  });

  it('lists every command and option that the parser takes', async () => {
    const { out } = await commandLine(['--help']);
    for (const command of commands) expect(out).toContain(`  ${commandNames(command).find((name) => name !== '$0')}`);
    for (const option of ['--year', '--out', '--dry-run', '--no-color', '--version']) expect(out).toContain(option);
    expect((await commandLine(['verify', '--help'])).out).toContain('--no-rescore');
  });
});

describe('the examples of help', () => {
  it.each(examples)('(%s) %s is understood', async (_, line, name) => {
    const seen: Command[] = [];
    const code = await runCli(shellWords(line), '0', async (command) => {
      seen.push(command);
      return 0;
    });
    expect(code).toBe(0);
    const found = every.find(([, command]) => command === seen[0])?.[0] ?? '';
    // The bare command shows the whole way from the template to the scorecard.
    if (name === 'score') expect(['score', 'template', 'check']).toContain(found);
    else expect(found.startsWith(name)).toBe(true);
  });

  const home = mkdtempSync(join(tmpdir(), 'help-examples-'));
  afterAll(() => rmSync(home, { recursive: true }));
  beforeAll(async () => {
    const goals = resolve('sample-goals/2026-唐山市科学技术协会.docx');
    const actuals = resolve('sample-actuals/2026');
    const cases = [
      ['情形', '指标值', '实际完成值', '分值', '得分', '规则'],
      ['少一半', '≥100次', '50次', '10', '5.00', 'at-least'],
    ];
    const rows = cases
      .map((row, at) => {
        const cells = row.map((text, column) => {
          const place = `${String.fromCharCode(65 + column)}${at + 1}`;
          return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
        });
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      })
      .join('');
    cpSync(goals, join(home, '目标表.docx'));
    for (const name of ['绩效目标', '我的规则', '我的方案', '我的表样']) mkdirSync(join(home, name));
    cpSync(goals, join(home, '绩效目标', '目标表.docx'));
    cpSync('docs/examples/rules', join(home, '我的规则'), { recursive: true });
    cpSync('docs/examples/profiles', join(home, '我的方案'), { recursive: true });
    cpSync('docs/examples/forms', join(home, '我的表样'), { recursive: true });
    cpSync('scoring-profiles/hubei.json', join(home, '方案.json'));
    for (const name of ['templates/2026', 'actuals/2026']) cpSync(actuals, join(home, name), { recursive: true });
    cpSync(join(actuals, '405003-唐山市科技工作者服务中心.xlsx'), join(home, '填报.xlsx'));
    writeFileSync(join(home, '我的用例.xlsx'), packWorkbook(workbookParts([{ name: '用例', rows }])));
    const exported = { name: '其他交通费', unit: '405003 唐山市科技工作者服务中心', budget: null };
    writeFileSync(join(home, '自评表导出.xlsx'), systemExport([{ name: '自评表', rows: exportedForm(exported, []) }]));
    await commandLine(['--year', '2026', '-o', 'scorecards/2026', '--actuals', 'actuals/2026', '--quiet'], home);
    cpSync(join(home, 'scorecards/2026/405003-唐山市科技工作者服务中心.xlsx'), join(home, '自评表', '自评表.xlsx'));
    cpSync(join(home, 'scorecards/2026'), join(home, 'scorecards/2025'), { recursive: true });
  });

  const inChinese = [...new Set(examples.flatMap(([language, line]) => (language === 'zh' ? [line] : [])))];

  // Checking the rules tries tens of thousands of values.
  const quick = inChinese.filter((line) => !line.includes('< ') && (long || !line.includes('rules check')));

  it.each(some(quick))('%s does its work', async (line) => {
    const { code, err, out } = await commandLine(shellWords(line), home);
    expect([0, 3, 4], `${err}\n${out}`).toContain(code);
    expect(err).not.toContain('file-not-found');
    expect(`${out}${err}`).not.toBe('');
  });
});

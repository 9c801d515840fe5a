import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { commands as allCommands } from '../../src/cli/commands.ts';
import { commandLine } from '../support/command-line.ts';
import { knownTexts } from '../support/known-texts.ts';
import { long, some } from '../support/long.ts';
import { notChinese, notEnglish, withoutKnown } from '../support/spoken-language.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'perf-score-language-'));
const width = process.stdout.columns;
const sample = 'sample-goals/2026-唐山市科学技术协会.docx';
const of = (name: string) => `test/errors-goals/${name}`;

/** Wide, so that no text is broken over lines. */
beforeAll(() => {
  process.stdout.columns = 1000;
});
afterAll(() => {
  process.stdout.columns = width;
  rmSync(out, { recursive: true });
});

/** Every command and every command below it, as it is typed. */
function commandPaths(commands: readonly Command[]): string[][] {
  return commands.flatMap(({ words, subcommands = [] }) => {
    const [name = ''] = [words]
      .flat()
      .map((one) => one.split(' ')[0] ?? '')
      .filter((one) => one !== '$0');
    return [[name], ...commandPaths(subcommands).map((below) => [name, ...below])];
  });
}

const commands: readonly (readonly string[])[] = [
  ['--help'],
  ...commandPaths(allCommands).map((words) => [...words, '--help']),
  ['--yaer', '2026'],
  ['--year', '26'],
  ['--year', '2026', '--fail-under', 'x'],
  ['--year', '2026', '--year', '2026'],
  ['scroe'],
  ['explain', 'actual-misssing'],
  ['goals', 'nowhere.docx'],
  ['--year', '2031', '--dry-run'],
  ['--year', '2026', '--goals', 'nowhere.docx', '--dry-run'],
  ['--year', '2026', '--profile', 'mof-2002', '--dry-run'],
  ['--year', '2026', '--dry-run', '--verbose'],
  ['--year', '2026', '--dry-run', '--fail-under', '90'],
  ['--year', '2026', '--profile', 'hubei', '--dry-run', '--verbose'],
  ['department', 'sample-department/2026', '--year', '2026', '--dry-run'],
  ['department', '--year', '2026', '--template', '--dry-run'],
  ['goals', sample, '--verbose'],
  ['goals', of('goal-year-contradiction.txt')],
  ['goals', of('goal-columns-missing.txt'), of('goal-tables-not-found.txt'), of('goals-json-unreadable.json')],
  ['goals', 'check', sample],
  ['target', '≤3.1万', '9月底前', '逐年上升', '营造良好氛围', '10-20人', '以批复为准', '★', '50', '≥230人次'],
  ['target', '≥50万人次', '--actual', '520000', '--year', '2026'],
  ['target', '≥95%', '--actual', '0.95'],
  ['target', '12月底前', '--actual', '46387', '--year', '2026'],
  ['target', '≥3次', '--actual', '2.5%'],
  ['check', 'sample-actuals/2026'],
  ['check', 'sample-actuals/2026', '--notices', '--dry-run'],
  ['check', '--return-by', '2027-02-30', '--notices'],
  ['check', '--return-by', '2027-02-01'],
  ['init', '--dry-run'],
  ['init', '--json', '--dry-run'],

  ['explain', '2026年流动科技馆巡展', '--year', '2026'],
  ['explain', '2026年科普助力“双减”进校园', '--year', '2026'],
  ['explain', 'actual-missing'],
  ['rules', 'list', '--verbose'],
  ['rules', 'check', '--verbose'],
  ['rules', 'test'],
  ['profiles', 'list'],
  ['profiles', 'show', 'hebei-tianjin'],
  ['profiles', 'diff', 'mof-2020', 'hubei', '--year', '2026'],
  ['forms', 'list'],
  ['forms', 'show', 'sichuan'],
  ['forms', 'show', 'sichaun'],
  ['template', '--year', '2026', '--dry-run'],
  ['template', '--year', '2026', '--unit', '405009'],
  ['verify', 'nowhere'],
  ['diff', 'nowhere', 'nowhere'],
  ['diff', 'package.json', 'package.json'],
];

/** A grade of the official form that stands without its English. */
const bareGrade = /(?<![\u4e00-\u9fff“（])[优良中差](?![\u4e00-\u9fff]| \()/;

it.each([
  ['--year', '2026', '--dry-run', '--verbose'],
  ['explain', '2026年流动科技馆巡展', '--year', '2026'],
  ['--year', '2026', '--profile', 'hubei', '--dry-run'],
])('grades stand with their English: %s %s %s', async (...words) => {
  const { out: said, err } = await commandLine([...words, '--lang', 'en'], folder);
  expect(`${said}\n${err}`.split('\n').filter((line) => bareGrade.test(line))).toEqual([]);
});

it.each([
  [['--year', '2026', '-o', join(out, 'next')]],
  [['check', 'sample-actuals/2026']],
  [['template', '--year', '2026', '-o', join(out, 'templates')]],
  [['scroe']],
])('commands to be run next keep the language: %s', async (words) => {
  const next = async (more: readonly string[]) => {
    const { err } = await commandLine([...words, ...more], folder);
    return err.split('\n').filter((line) => /^(?: {4}|see: |查看用法：)(?:npx )?perf-score /.test(line));
  };
  const asked = await next(['--lang', 'en']);
  expect(asked.length).toBeGreaterThan(0);
  for (const line of asked) expect(line).toMatch(/ --lang en$/);
  for (const line of await next([])) expect(line).not.toContain('--lang');
});

describe.each(['en', 'zh'] as const)('every command with --lang %s speaks that language', (language) => {
  // A text of the other language slips into the English of a program made in Chinese: that is looked through every time.
  // Checking the rules tries tens of thousands of values.
  const quick = commands.filter((words) => long || words.join(' ') !== 'rules check --verbose');
  const spoken = language === 'en' ? quick : some(quick);
  it.each(spoken.map((words) => [words.join(' '), words] as const))('%s', async (_, words) => {
    const strip = withoutKnown([...(await knownTexts()), ...words]);
    const { out: said, err } = await commandLine([...words, '--lang', language], folder);
    const wrong = language === 'en' ? notEnglish : notChinese;
    expect(`${said}${err}`).not.toBe('');
    expect(wrong(`${said}\n${err}`, strip).slice(0, 8)).toEqual([]);
  });

  it('a run, its verification and its comparison', async () => {
    const strip = withoutKnown(await knownTexts());
    const results = join(out, language);
    const wrong = language === 'en' ? notEnglish : notChinese;
    for (const words of [
      ['--year', '2026', '-o', results],
      ['verify', results],
      ['diff', results, results],
    ]) {
      const { out: said, err } = await commandLine([...words, '--lang', language], folder);
      expect(wrong(`${said}\n${err}`, strip).slice(0, 8)).toEqual([]);
    }
  });
});

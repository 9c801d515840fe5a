import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { commandLine } from '../support/command-line.ts';
import { cases } from '../support/long.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-usage-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a word that is no command', () => {
  it.each([
    ['scor', '不认识的命令：scor。是不是想用 score？'],
    ['profiles nope', '不认识的命令：profiles nope。有这些命令：list、show、diff'],
    ['rules lst', '不认识的命令：rules lst。是不是想用 rules list？'],
    ['goals chek', '不认识的命令：goals chek。是不是想用 goals check？'],
    ['nonsense', '不认识的命令：nonsense。有这些命令：score、template、'],
    ['--lang zh scor', '不认识的命令：scor。是不是想用 score？'],
    ['version', '是不是想用 --version？'],
    ['template extra', '多余的参数：extra'],
    ['--year 2026 extra', '多余的参数：extra'],
    ['verify a b', '多余的参数：b'],
    ['--lang en scor', 'unknown command: scor. Did you mean score?'],
    ['--lang en rules nope', 'unknown command: rules nope. There are: list, check, test'],
  ])('%s is called that', async (line, words) => {
    const { code, out, err } = await commandLine(line.split(' '), home);
    expect(err).toContain(words);
    expect(err).not.toMatch(/选项：|option/);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('an option that is none', () => {
  it.each([
    ['--yaer 2026', '不认识的选项：--yaer。是不是想用 --year？'],
    ['template --untt=x', '不认识的选项：--untt。是不是想用 --unit？'],
    ['-x', '不认识的选项：-x'],
    ['--foo --bar', '不认识的选项：--foo\n不认识的选项：--bar'],
    ['--foo-bar', '不认识的选项：--foo-bar\n查看'],
    ['--no-jsn', '不认识的选项：--no-jsn。是不是想用 --json？'],
    ['template --unit', '选项后面缺少取值：--unit'],
    ['--lang fr', '--lang fr：应为 zh、en、zh-CN、en-US 之一'],
    ['completion fish', '<shell> fish：应为 bash、zsh、powershell 之一'],
    ['diff a', '缺少参数：<after>；例如 perf-score diff'],
    ['verify --lang en', 'missing: <folder>; as in perf-score verify'],
    ['goals check --json --format csv', '--json 和 --format csv 只能用一个'],
    ['profiles diff mof-2020 hubei --profile x', '不认识的选项：--profile'],
  ])('%s is told as it was written', async (line, words) => {
    const { code, err, out } = await commandLine(line.split(' '), home);
    expect(err + out).toContain(words);
    expect(code).toBe(2);
  });

  it('leads to the help of its own command', async () => {
    expect((await commandLine(['goals', 'check', '--nope'], home)).err).toContain('perf-score goals check --help');
    expect((await commandLine(['--nope'], home)).err).toContain('查看用法：perf-score --help');
  });
});

describe('a switch with a value', () => {
  it.each(['--dry-run=yes', '--dry-run=1', '--quiet=maybe', '--json='])(
    '%s is refused: taken for no, it would do what nobody asked for',
    async (word) => {
      const { code, out, err } = await commandLine(['--year', '2026', word, '-o', join(home, 'out')]);
      expect(out + err).toContain('是开关，不取值');
      expect(code).toBe(2);
      expect(readdirSync(home)).toEqual([]);
    },
  );

  it('means what it says when that is true or false', async () => {
    const words = ['template', '--year', '2026', '-o', join(home, 'out'), '--dry-run=true', '--no-json'];
    const { code, err } = await commandLine(words);
    expect(code).toBe(0);
    expect(err).toMatch(/^计分方案：[^\n]+\n没有写文件（--dry-run）\n$/);
  });
});

describe('a value of nothing', () => {
  it.each([
    [['goals', ''], '<files>'],
    [['verify', ' '], '<folder>'],
    [['explain', ''], '<what>'],
    [['diff', '', ''], '<before>'],
    [['--goals=', '--year', '2026'], '--goals'],
    [['--year', '2026', '--actuals', 'a', ' '], '--actuals'],
    [['-o', '', '--year', '2026'], '--out'],
    [['profiles', 'show', ''], '<id>'],
  ])('%j is refused: as a path it would be the folder one stands in', async (words, name) => {
    const { code, err } = await commandLine(words);
    expect(err).toContain(`${name} 是空的`);
    expect(code).toBe(2);
  });
});

describe('--json', () => {
  it.each([
    [['--yaer', '2026', '--json'], 'usage-error', 2],
    [['scor', '--json'], 'usage-error', 2],
    [['template', '--unit', '--json'], 'usage-error', 2],
    [['--year', 'abc', '--json'], 'usage-error', 2],
    [['diff', 'a', '--json'], 'usage-error', 2],
    [['explain', 'actual-mising', '--json'], 'usage-error', 2],
    [['goals', 'check', '--format=json', '--nope'], 'usage-error', 2],
    [['check', '--dry-run', '--json'], 'usage-error', 2],
  ])('%j prints one document also where the command was called wrongly', async (words, code, exit) => {
    const run = await commandLine(words, home);
    const { schemaVersion, findings } = JSON.parse(run.out) as { schemaVersion: string; findings: Found[] };
    expect(schemaVersion).toBe('1.0');
    expect(findings.map((found) => found.code)).toEqual([code]);
    expect(findings[0]?.found).not.toBe('');
    expect(findings[0]?.action).toContain('--help');
    expect([run.code, run.err]).toEqual([exit, '']);
  });

  interface Found {
    readonly code: string;
    readonly found: string;
    readonly action: string;
  }

  it.each([
    [Object.assign(new Error('x'), { code: 'ENOSPC', path: '/x' }), 'system-refused', 2],
    [new TypeError('x is not a function'), 'internal-error', 1],
  ])('prints one document also for %s', async (error, code, exit) => {
    let out = '';
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
    const ended = await runCli(['verify', 'x', '--json'], '0', () => Promise.reject(error));
    write.mockRestore();
    expect((JSON.parse(out) as { findings: Found[] }).findings[0]?.code).toBe(code);
    expect(ended).toBe(exit);
  });

  it('behind «--» is a name and no option', async () => {
    const { err } = await commandLine(['goals', '--nope', '--', '--json'], home);
    expect(err).toContain('--nope');
  });
});

describe('whatever the words, the answer', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'score',
      'goals',
      'check',
      'rules',
      'list',
      'profiles',
      'show',
      'diff',
      'explain',
      'target',
      'help',
    ),
    fc.constantFrom(
      '--json',
      '--lang',
      'en',
      '--year',
      '2026',
      '--',
      '-q',
      '--nope',
      '--dry-run',
      '-o',
      '',
      '-',
      '--x=1',
    ),
    fc.string({ maxLength: 6 }),
  );

  it('is a run, or a usage error in words; never an exception or an internal error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        let said = '';
        const take = (text: unknown) => {
          said += String(text);
          return true;
        };
        const out = vi.spyOn(process.stdout, 'write').mockImplementation(take);
        const err = vi.spyOn(process.stderr, 'write').mockImplementation(take);
        const code = await runCli(words, '0', () => Promise.resolve(0)).finally(() => {
          out.mockRestore();
          err.mockRestore();
        });
        expect([0, 2]).toContain(code);
        if (code === 2) expect(said).toMatch(/用法错误|usage/);
        expect(said).not.toMatch(/内部错误|internal error|undefined|Not enough|Unknown/);
      }),
      { numRuns: cases(300) },
    );
  });
});

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileTrouble } from '../../src/cli/guidance/file-trouble.ts';
import { commandLine } from '../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-conventions-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const goals = resolve('sample-goals');
const actuals = resolve('sample-actuals/2026');

describe('--json where a command can do nothing', () => {
  it.each([
    [['--year', '2026', '--json'], 'nothing-found'],
    [['check', '--json'], 'nothing-found'],
    [['template', '--json'], 'nothing-found'],
    [['explain', '老科协', '--json'], 'nothing-found'],
    [['diff', 'a', 'b', '--json'], 'file-not-found'],
    [['profiles', 'diff', 'a', 'b', '--json'], 'profile-not-found'],
    [['--json', '--profile', 'nope'], 'profile-not-found'],
    [['template', '--json', '--profile', 'nope'], 'profile-not-found'],
    [['verify', 'nowhere', '--json'], 'file-not-found'],
    [['verify', '.', '--json'], 'manifest-missing'],
    [['profiles', 'list', '--profiles', '.', '--json'], 'nothing-found'],
    [['rules', 'list', '--rules', '.', '--json'], 'nothing-found'],
    [['forms', 'list', '--forms', '.', '--json'], 'nothing-found'],
    [['forms', 'show', 'nope', '--json'], 'form-not-found'],
    [['goals', 'nowhere', '--json'], 'file-not-found'],
    [['goals', '--json'], 'nothing-found'],
    [['department', '--json'], 'nothing-found'],
    [['goals', 'check', 'nowhere', '--json'], 'file-not-found'],
    [['rules', 'test', 'nowhere.md', '--json'], 'file-not-found'],
  ])('%j prints one document that holds the finding, and nothing beside it', async (words, code) => {
    const run = await commandLine(words, home);
    const { schemaVersion, findings } = JSON.parse(run.out) as { schemaVersion: string; findings: { code: string }[] };
    expect(schemaVersion).toBe('1.0');
    expect(findings.map((found) => found.code)).toContain(code);
    expect(run.err).toBe('');
    expect([2, 3]).toContain(run.code);
  });
});

describe('--dry-run', () => {
  it.each([
    ['--year', '2026', '--goals', goals, '--actuals', actuals, '-o', 'out', '--quiet', '--dry-run'],
    ['template', '--year', '2026', '--goals', goals, '-o', 'out', '--dry-run'],
    ['check', '--goals', goals, '--annotate', '-o', 'out', '--dry-run', actuals],
    ['goals', 'check', goals, '-o', 'out.xlsx', '--dry-run'],
    ['department', '--year', '2026', '--goals', goals, '--template', '-o', 'out', '--dry-run'],
    ['department', resolve('sample-department/2026'), '--year', '2026', '--goals', goals, '-o', 'out', '--dry-run'],
  ])('%s %s %s … writes nothing', async (...words) => {
    const before = readdirSync(home);
    const { code } = await commandLine(words, home);
    expect([0, 3]).toContain(code);
    expect(readdirSync(home)).toEqual(before);
  });

  it('is refused where nothing would be written anyway', async () => {
    const { code, err } = await commandLine(['check', '--dry-run'], home);
    expect(code).toBe(2);
    expect(err).toContain('--dry-run 要和 --annotate 或 --notices 一起用');
  });
});

describe('goal tables of several years', () => {
  it.each([['explain', '老科协'], ['--dry-run'], ['check'], ['template'], ['profiles', 'diff', 'mof-2020', 'hubei']])(
    '%s asks for the year instead of guessing',
    async (...words) => {
      const folder = join(home, 'years');
      mkdirSync(join(folder, 'goals'), { recursive: true });
      for (const year of [2025, 2026]) {
        const { out } = await commandLine(['goals', goals, '--json']);
        const document = JSON.parse(out) as { documents: { year: number }[] };
        for (const one of document.documents) one.year = year;
        writeFileSync(join(folder, `goals/${year}.json`), JSON.stringify(document));
      }
      const { code, err } = await commandLine(words, folder);
      expect(err).toContain('请用 --year 指明');
      expect(code).toBe(2);
    },
  );
});

describe('a key given twice in a JSON file', () => {
  it.each([
    [
      'goals.json',
      '{"schemaVersion":"1.0","schemaVersion":"1.0","documents":[],"findings":[]}',
      ['goals', 'twice/goals.json'],
    ],
    [
      'rules.json',
      '{"id":"a","id":"b","title":{"zh":"一","en":"one"},"rules":[]}',
      ['rules', 'check', '--rules', 'twice/rules.json'],
    ],
    [
      'profile.json',
      '{"id":"x","version":"1","version":"2","title":{"zh":"一","en":"one"},"extends":"mof-2020"}',
      ['profiles', 'list', '--profiles', 'twice/profile.json'],
    ],
  ])('%s is a finding, never the last of the two in silence', async (name, text, words) => {
    mkdirSync(join(home, 'twice'), { recursive: true });
    writeFileSync(join(home, 'twice', name), text);
    const { code, out, err } = await commandLine(words, home);
    expect(out + err).toContain('json-key-twice');
    expect([2, 3]).toContain(code);
  });
});

describe('a folder without any input', () => {
  it.each([
    ['goals', 'nothing'],
    ['goals', 'check', 'nothing'],
    ['--year', '2026', '--goals', 'nothing'],
    ['goals'],
    ['goals', 'check'],
  ])('%s %s %s is told, never taken for no problem', async (...words) => {
    mkdirSync(join(home, 'nothing'), { recursive: true });
    const { code, out, err } = await commandLine(words.filter(Boolean), home);
    expect(out + err).toContain('nothing-found');
    expect(code).toBe(3);
  });
});

describe('goal tables that nobody names', () => {
  it.each([['goals'], ['goals', 'check']])('%s are those of the configuration', async (...words) => {
    const { out, code } = await commandLine(words.filter(Boolean));
    expect(out).toContain('20 个项目，119 条指标');
    expect(code).toBe(0);
  });
});

describe('an output file', () => {
  it('whose name does not tell the format is refused', async () => {
    const { code, err } = await commandLine(['goals', 'check', goals, '-o', 'out.pdf'], home);
    expect(err).toContain('.txt、.json、.csv、.xlsx');
    expect(code).toBe(2);
    expect(readdirSync(home)).not.toContain('out.pdf');
  });
});

describe('what nobody can have meant', () => {
  it('offers the nearest finding code without scoring anything', async () => {
    const { code, err } = await commandLine(['explain', 'actual-mising'], home);
    expect(err).toContain('是不是“actual-missing”');
    expect(code).toBe(2);
  });

  it('says what to do when the operating system refuses a file', async () => {
    writeFileSync(join(home, 'a-file'), '');
    const words = ['--year', '2026', '--goals', goals, '--actuals', actuals, '--quiet', '-o', 'a-file/inside'];
    const { code, err } = await commandLine(words, home);
    expect(err).toMatch(/a-file\/inside”：路径中有一段是文件/);
    expect(err).not.toContain('内部错误');
    expect(code).toBe(2);
  });

  it.each([
    ['EPERM', 'zh', '请先关闭'],
    ['EBUSY', 'en', 'close it'],
    ['ENOSPC', 'zh', '磁盘已满'],
    ['EDQUOT', 'en', 'quota'],
    ['EFBIG', 'zh', 'ulimit -f'],
    ['EMFILE', 'en', 'ulimit -n'],
    ['ENFILE', 'zh', '请关闭一些程序'],
    ['EROFS', 'en', 'read-only'],
    ['ENAMETOOLONG', 'zh', '名称短些'],
    ['ENOTEMPTY', 'zh', '请等它写完'],
    ['EIO', 'en', 'check the disk'],
    ['ENOTCONN', 'zh', '网络'],
  ] as const)('%s is explained in words (%s)', (code, language, words) => {
    expect(fileTrouble(Object.assign(new Error(code), { code, path: '/x/表.xlsx' }), language)).toContain(words);
  });

  it.each(Object.keys(constants.errno))('%s of the operating system is never a fault of the program', (code) => {
    const error = Object.assign(new Error(code), { code, syscall: 'write' });
    for (const language of ['zh', 'en'] as const) expect(fileTrouble(error, language)).toContain(`${code}`);
  });

  it('is said of a full disk behind standard output, without a stack', () => {
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const words = ['--import', 'tsx', 'src/cli/main.ts', 'target', '≤3', '--json', '--lang', 'en'];
    const { stderr, status } = spawnSync(process.execPath, words, {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(stderr).toMatch(/磁盘已满|the disk is full/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  });

  it('leaves every other error to be reported as a fault of the program', () => {
    expect(fileTrouble(new TypeError('x is not a function'), 'zh')).toBeNull();
  });
});

describe('a unit that is asked for', () => {
  it('is not missed where there are no goal tables at all', async () => {
    mkdirSync(join(home, 'nothing'), { recursive: true });
    const { err, code } = await commandLine(['template', '--unit', '405001'], join(home, 'nothing'));
    expect(err).toContain('nothing-found');
    expect(err).not.toContain('没有单位');
    expect(code).toBe(3);
  });
});

describe("rules and profiles of one's own", () => {
  it('are not passed over for their name', async () => {
    writeFileSync(join(home, 'rules.docx'), 'PK');
    const { code, out, err } = await commandLine(['rules', 'check', '--rules', 'rules.docx'], home);
    expect(out + err).toContain('.json');
    expect(code).toBe(2);
    writeFileSync(join(home, 'upper.JSON'), '{');
    expect((await commandLine(['rules', 'check', '--rules', 'upper.JSON'], home)).out).toContain('definition-not-json');
  });

  it('are not shown as tested when no case was read', async () => {
    const { out, err } = await commandLine(['rules', 'test', 'none.md'], home);
    expect(out).toBe('');
    expect(err).toContain('file-not-found');
  });
});

describe('the story of a score', () => {
  it('names each rule that was not used only when asked to, so that the points and how to regain them stay in sight', async () => {
    const words = ['explain', '老科协', '培训次数'];
    const { out } = await commandLine(words);
    expect(out).toMatch(/其他规则为什么不用\n {2}共 \d+ 条，用 --verbose 逐条看\n/);
    expect(out.split('\n').length).toBeLessThan(50);
    expect((await commandLine([...words, '--verbose'])).out).toContain('  “不低于”按完成率分档：');
    expect((await commandLine([...words, '--json'])).out).toContain('“不低于”按完成率分档：');
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { programName, shellWord } from '../../src/cli/guidance/next-steps.ts';
import { commandLine } from '../support/command-line.ts';
import { cases } from '../support/long.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-next-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const sample = resolve('sample-goals/2026-唐山市科学技术协会.docx');

function folder(name: string): string {
  mkdirSync(join(home, name));
  return join(home, name);
}

/** The commands that are offered, as a shell would hand over their words. */
function offered(talk: string): string[][] {
  return talk.split('\n').flatMap((line) => {
    const words = /^ {4}(?:npx )?perf-score (.*)$/.exec(line)?.[1];
    if (words === undefined) return [];
    return [[...words.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')];
  });
}

/** A step that is taken once, by whichever test asks first. */
function once<T>(step: () => Promise<T>): () => Promise<T> {
  let taken: Promise<T> | undefined;
  return () => {
    taken ??= step();
    return taken;
  };
}

/** From an empty folder to the scorecard: each step follows what the one before offered to copy. */
function firstHour() {
  const here = folder('first hour');
  const empty = once(() => commandLine([], here));
  const found = once(async () => {
    await empty();
    cpSync(sample, join(here, '2026 绩效目标.docx'));
    return commandLine([], here);
  });
  const made = once(async () => commandLine(offered((await found()).err)[0] ?? [], here));
  const filledIn = once(async () => {
    const [check = [], score = []] = offered((await made()).err);
    rmSync(join(here, 'templates/2026'), { recursive: true });
    cpSync('sample-actuals/2026', join(here, 'templates/2026'), { recursive: true });
    return { check, score };
  });
  const checked = once(async () => commandLine((await filledIn()).check, here));
  const annotated = once(async () => commandLine(offered((await checked()).err)[0] ?? [], here));
  const scored = once(async () => commandLine((await filledIn()).score, here));
  return { here, empty, found, made, filledIn, checked, annotated, scored };
}

describe('the first hour of a clerk, one line after another to copy', () => {
  const hour = firstHour();

  it('begins in an empty folder with what is missing', async () => {
    const { code, err } = await hour.empty();
    expect(code).toBe(3);
    expect(err).toContain(`当前文件夹：${hour.here}`);
    expect(err).toContain('配置文件：没有');
    expect(offered(err)).toEqual([['template', '--goals', '目标表.docx'], ['--help']]);
  });

  it('offers templates for the goal tables that were put there', async () => {
    expect(offered((await hour.found()).err)[0]).toEqual(['template', '--goals', '2026 绩效目标.docx']);
    const made = await hour.made();
    expect(made.code).toBe(0);
    expect(made.err).toContain('只填有底色的格子');
  });

  it('offers to check what was filled in, and notes in the workbooks', async () => {
    expect((await hour.checked()).code).toBe(3);
    expect((await hour.annotated()).err).toContain('.annotated.xlsx');
  });

  it('ends with the scorecard and what still blocks', async () => {
    const { code, err } = await hour.scored();
    expect(code).toBe(3);
    expect(err).toMatch(/已写入 scorecards\/2026（17 个文件）[\s\S]*打开看：scorecards\/2026[\s\S]*3 条阻断问题/);
    expect(offered(err)).toEqual([(await hour.filledIn()).score]);
    expect(existsSync(join(hour.here, 'scorecards/2026/result.json'))).toBe(true);
  });
});

describe('what is offered next', () => {
  it('is told what is missing when only the goal tables are there', async () => {
    const here = folder('only goals');
    cpSync(sample, join(here, 'g.docx'));
    const words = ['--goals', 'g.docx', '--profile', 'hubei'];
    const none = await commandLine(words, here);
    expect(offered(none.err)).toEqual([
      ['template', '--year', '2026', '--goals', 'g.docx', '--profile', 'hubei'],
      ['--year', '2026', '--goals', 'g.docx', '--actuals', 'templates/2026', '--profile', 'hubei'],
    ]);
    await commandLine(['template', '--goals', 'g.docx', '--quiet'], here);
    expect((await commandLine(words, here)).err).toContain('templates/2026 里有 4 份填报表');
  });

  it('is offered the run again with every option it was made with', async () => {
    const here = folder('all options');
    const words = [
      '--year',
      '2026',
      '--goals',
      sample,
      '--actuals',
      resolve('sample-actuals/2026'),
      '--profile',
      'hubei',
    ];
    await commandLine([...words, '--quiet', '-o', 'first'], here);
    const more = ['--last-year', 'first', '--department-in-charge', '某某局', '-o', 'second'];
    const { err } = await commandLine([...words, ...more], here);
    const [again = []] = offered(err);
    for (const option of ['--profile', 'hubei', ...more]) expect(again).toContain(option);
    const flags = again.filter((word) => word.startsWith('-'));
    expect(flags).toEqual([...new Set(flags)]);
  });

  it('is no business of programs: nothing of it under --quiet or --json', async () => {
    const here = folder('quiet');
    for (const words of [['--quiet'], ['--json'], ['template', '-q'], ['check', '--json']]) {
      const { out, err } = await commandLine(words, here);
      expect(out + err).not.toContain('下一步');
    }
    expect(readdirSync(here)).toEqual([]);
  });

  it('is told in the language of the run, and how the year is known too', async () => {
    const { err } = await commandLine(['--dry-run', '--lang', 'en']);
    expect(err).toContain('year known from the file name "2026-唐山市科学技术协会.docx"');
    expect((await commandLine(['--dry-run', '--lang', 'zh'])).err).toContain(
      '年度依据 文件名“2026-唐山市科学技术协会.docx”',
    );
  });
});

describe('a command to be copied', () => {
  it.skipIf(spawnSync('bash', ['-c', ':']).status !== 0)('is read back by a shell as the words it was made of', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('-目标.docx', "it's", '$(x)', '`x`', 'a\nb', '😀 表.docx', '100%.xlsx', '~', '*', '\\', '!!'),
    );
    const words = fc.sample(
      word.filter((one) => !one.includes('\0')),
      { numRuns: cases(300), seed: 7 },
    );
    const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], {
      encoding: 'utf8',
    });
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });

  it('names the program as it was called', () => {
    expect(programName({ npm_command: 'exec' })).toBe('npx perf-score');
    expect(programName({})).toBe('perf-score');
  });
});

describe('a name with signs that move the cursor or break the line', () => {
  it('stays on its line, visible', async () => {
    const { out, err } = await commandLine(['goals', 'no\n[阻断] forged\u001b[2K.docx'], home);
    expect(`${out}${err}`).toContain('no␊[阻断] forged␛[2K.docx');
    expect(`${out}${err}`.split('\n').filter((line) => line.startsWith('[阻断]'))).toHaveLength(1);
  });
});

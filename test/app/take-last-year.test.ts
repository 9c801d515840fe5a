import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadResult } from '../../src/app/inputs/load-result.ts';
import { commandLine } from '../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'perf-score-take-last-year-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = '预算单位,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';
const table = (...rows: readonly string[]) => `${[head, ...rows.map((row) => `405001 示例单位,${row}`)].join('\n')}\n`;
const reported = (year: number, name: string, rows: readonly object[]) =>
  JSON.stringify({
    schemaVersion: '1.0',
    year,
    projects: [
      {
        unit: { code: '405001' },
        code: null,
        name,
        execution: { initial: '100', revised: '100', executed: '100' },
        indicators: rows.map((row, at) => ({
          ordinal: at + 1,
          evidence: '台账',
          reason: '因场馆维修少办了两场活动，参加的人少了',
          ...row,
        })),
      },
    ],
  });
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const run = (words: string) => commandLine(words.split(' '), folder);
const scored = async (name: string) => (await loadResult(join(folder, name))).value;
const codes = (result: Awaited<ReturnType<typeof scored>>) => result?.findings.map(({ code }) => code) ?? [];

beforeAll(async () => {
  put(
    '2026.csv',
    table('2026年科普活动,100,产出指标,数量指标,参与人次,≥1万人次', '2026年科普活动,100,产出指标,质量指标,合格率,≥90%'),
  );
  put('2026.json', reported(2026, '2026年科普活动', [{ actual: '1.2万人次' }, { actual: '95%' }]));
  await run('--year 2026 --goals 2026.csv --actuals 2026.json -o 2026');
  put(
    '2027.csv',
    table(
      '2027年科普活动,100,产出指标,数量指标,参与人次,较上年增长5%',
      '2027年科普活动,100,产出指标,质量指标,合格率,不低于上年',
      '2027年科普活动,100,产出指标,数量指标,媒体报道,逐年上升',
    ),
  );
  put('2027.json', reported(2027, '2027年科普活动', [{ actual: '12600人次' }, { actual: '95%' }, { actual: '8篇' }]));
});

describe('perf-score --last-year', () => {
  it('takes what nobody entered from the result of last year’s run, and says from where', async () => {
    await run('--year 2027 --goals 2027.csv --actuals 2027.json --last-year 2026 -o taken');
    const result = await scored('taken');
    expect(result?.inputs.map(({ role, file }) => [role, file])).toEqual([
      ['goals', '2027.csv'],
      ['actuals', '2027.json'],
      ['last-year', '2026/result.json'],
    ]);
    const rows = result?.projects[0]?.indicators ?? [];
    expect(rows.map(({ target, lastYear, outcome }) => [target.text, lastYear, outcome])).toEqual([
      ['较上年增长5%（≥1.26万人次）', '1.2万人次', 'scored'],
      ['不低于上年（≥95%）', '95%', 'scored'],
      ['逐年上升', null, 'missing'],
    ]);
    expect(rows[0]?.bindings.find(({ name }) => name === 'target')?.place).toEqual({
      file: '2026/result.json',
      path: 'projects[0].indicators[0].actual',
    });
    expect(codes(result)).toContain('last-year-value-unknown');
    expect(readFileSync(join(folder, 'taken/manifest.json'), 'utf8')).toContain('"role": "last-year"');
  });

  it('is the same score as with the value entered by hand', async () => {
    const rows = [
      { actual: '9000人次', lastYear: '1.2万人次' },
      { actual: '90%', lastYear: '95%' },
      { actual: '8篇', lastYear: '7篇' },
    ];
    put('hand.json', reported(2027, '2027年科普活动', rows));
    put(
      'none.json',
      reported(
        2027,
        '2027年科普活动',
        rows.map(({ lastYear: _, ...row }, at) => (at === 2 ? { ...row, lastYear: '7篇' } : row)),
      ),
    );
    await run('--year 2027 --goals 2027.csv --actuals hand.json -o hand');
    await run('--year 2027 --goals 2027.csv --actuals none.json --last-year 2026 -o none');
    const [hand, none] = await Promise.all([scored('hand'), scored('none')]);
    const shown = (result: typeof hand) =>
      result?.projects[0]?.indicators.map(({ score, target, lastYear }) => [score, target.text, lastYear]);
    expect(shown(none)).toEqual(shown(hand));
    expect(hand?.projects[0]?.total).toEqual(none?.projects[0]?.total);
    expect(codes(none)).not.toContain('last-year-value-unknown');
  });

  it('keeps what somebody entered, and says where last year’s result differs; the same amount in another unit does not', async () => {
    const rows = [
      { actual: '12600人次', lastYear: '12000人次' },
      { actual: '95%', lastYear: '90%' },
      { actual: '8篇', lastYear: '7篇' },
    ];
    put('other.json', reported(2027, '2027年科普活动', rows));
    await run('--year 2027 --goals 2027.csv --actuals other.json --last-year 2026/result.json -o other');
    const result = await scored('other');
    expect(result?.projects[0]?.indicators.map(({ lastYear }) => lastYear)).toEqual(['12000人次', '90%', '7篇']);
    const differing = result?.findings.filter(({ code }) => code === 'last-year-value-differs') ?? [];
    expect(differing.map(({ indicator, found }) => [indicator, found])).toEqual([
      [2, '“合格率”填报的上年实际值是“90%”，上年自评结果是“95%”（2026/result.json）'],
    ]);
  });

  it.each([
    ['12000', '95', []],
    ['1.2', '95%', []],
    ['1.2万', '0.95', [2]],
    ['1.3万人次', '95', [1]],
    ['1.2万千米', '待核实', []],
  ])('takes %s and %s beside 1.2万人次 and 95%% for what they say', async (people, rate, differing) => {
    const rows = [
      { actual: '12600人次', lastYear: people },
      { actual: '95%', lastYear: rate },
      { actual: '8篇', lastYear: '7篇' },
    ];
    put('written.json', reported(2027, '2027年科普活动', rows));
    await run('--year 2027 --goals 2027.csv --actuals written.json --last-year 2026 -o written --force');
    const found = (await scored('written'))?.findings ?? [];
    expect(found.flatMap(({ code, indicator }) => (code === 'last-year-value-differs' ? [indicator] : []))).toEqual(
      differing,
    );
  });

  it('agrees with what the template was filled with, in whatever unit its rows are', async () => {
    put(
      'units-2026.csv',
      table('科普馆,100,产出指标,数量指标,用电量,≤60吨', '科普馆,100,产出指标,数量指标,参与人次,≥1万人次'),
    );
    put('units-2026.json', reported(2026, '科普馆', [{ actual: '50000千克' }, { actual: '1.2万人次' }]));
    put(
      'units-2027.csv',
      table('科普馆,100,产出指标,数量指标,用电量,较上年减少10吨', '科普馆,100,产出指标,数量指标,参与人次,不低于上年'),
    );
    await run('--year 2026 --goals units-2026.csv --actuals units-2026.json -o units');
    await run('template --year 2027 --goals units-2027.csv --last-year units -o units-template');
    await run('--year 2027 --goals units-2027.csv --actuals units-template --last-year units -o units-scored');
    const result = await scored('units-scored');
    expect(result?.projects[0]?.indicators.map(({ lastYear }) => lastYear)).toEqual(['50', '12000']);
    expect(codes(result)).not.toContain('last-year-value-differs');
  });

  it('is verified with the rest: a result of last year that was changed since is a difference', async () => {
    await run('--year 2027 --goals 2027.csv --actuals 2027.json --last-year 2026 -o checked');
    expect((await run('verify checked')).code).toBe(0);
    const before = readFileSync(join(folder, '2026/result.json'), 'utf8');
    put('2026/result.json', before.replaceAll('1.2万人次', '1.1万人次'));
    const { code, err, out } = await run('verify checked');
    expect(code).toBe(3);
    expect(`${out}${err}`).toContain('input-differs');
    await run('--year 2027 --goals 2027.csv --actuals 2027.json --last-year 2026 -o changed');
    expect(codes(await scored('changed'))).toContain('last-year-result-changed');
    put('2026/result.json', before);
  });

  it('may stand in the configuration, and is of the year before or blocks', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    for (const name of ['2026', '2026.csv', '2026.json', '2027.csv', '2027.json'])
      cpSync(join(folder, name), join(own, name), { recursive: true });
    writeFileSync(
      join(own, 'perf-score.config.json'),
      JSON.stringify({ goals: '{year}.csv', actuals: '{year}.json', lastYear: '{lastYear}', output: 'out/{year}' }),
    );
    await commandLine(['--year', '2027'], own);
    const { value } = await loadResult(join(own, 'out/2027'));
    expect(value?.projects[0]?.indicators[0]?.lastYear).toBe('1.2万人次');
    expect((await commandLine(['template', '--year', '2027', '-o', 'blank', '--json'], own)).code).toBe(0);
    const wrong = await commandLine(['--year', '2027', '--last-year', 'out/2027', '--dry-run'], own);
    expect(wrong.code).toBe(3);
    expect(wrong.out).toContain('last-year-wrong');
  });
});

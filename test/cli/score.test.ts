import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { outputFormats } from '../../src/use-cases/outputs/output-formats.ts';
import { commandLine } from '../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'score-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const sample = join(home, 'sample');
mkdirSync(sample);
for (const part of ['sample-goals', 'sample-actuals', 'perf-score.config.json'])
  cpSync(part, join(sample, part), { recursive: true });

/** One unit of the sample, for runs in which the whole department isn't the point. */
const oneUnit = [
  ...['--goals', 'one-unit.json'],
  ...['--actuals', 'sample-actuals/2026/405003-唐山市科技工作者服务中心.xlsx'],
];
beforeAll(async () => {
  const { out } = await commandLine(['goals', 'sample-goals', '--json'], sample);
  const goals = JSON.parse(out) as { documents: { projects: { unit: { code: string } }[] }[] };
  for (const document of goals.documents)
    document.projects = document.projects.filter((one) => one.unit.code === '405003');
  writeFileSync(join(sample, 'one-unit.json'), JSON.stringify(goals));
});

const read = (path: string) => readFileSync(join(sample, path), 'utf8');

describe('perf-score --year', () => {
  it('scores the sample by its configuration, writes everything and ends with 3 for the missing actual', async () => {
    const { code, out, err } = await commandLine(['--year', '2026'], sample);
    expect(code).toBe(3);
    expect(out).toContain('20 个项目，119 项指标');
    expect(out).toContain('actual-missing');
    expect(err).toContain('年度依据');
    const names = readdirSync(join(sample, 'scorecards/2026'));
    const ofUnits = names.filter((name) => /^40500\d-.*\.xlsx$/.test(name));
    expect(ofUnits).toHaveLength(4);
    const others = Object.values(outputFormats).flatMap(({ name, needs, ...format }) =>
      needs === 'unit' || needs === 'many projects' || 'asked' in format ? [] : [name.zh.split('/')[0]],
    );
    expect(names).toEqual([...new Set([...ofUnits, ...others])].sort());
    expect(err).toContain('“绩效自评报告.docx”和“部门汇总.xlsx”');
  });

  it('names the files to open: those it wrote, by their names in the language of the results', async () => {
    const words = ['--year', '2026', '--goals', 'one-unit.json', '-o', 'one-unit', '--lang', 'en'];
    const { err } = await commandLine(words, sample);
    expect(err).toContain('and "self-evaluation-report.docx"\n');
    expect(readdirSync(join(sample, 'one-unit'))).toHaveLength(7);
  });

  it('prints exactly one document with --json and writes nothing with --dry-run', async () => {
    const before = read('scorecards/2026/manifest.json');
    const { out, code } = await commandLine(['--year', '2026', '--json', '--dry-run', '--profile', 'hubei'], sample);
    expect(code).toBe(3);
    const result = JSON.parse(out) as ResultJson;
    expect(result.profile.id).toBe('hubei');
    expect(result.summary).toMatchObject({ projects: 20, indicators: 119 });
    expect(read('scorecards/2026/manifest.json')).toBe(before);
  });

  it('replaces its own untouched results with the same bytes, and refuses a folder somebody changed', async () => {
    const before = read('scorecards/2026/manifest.json');
    expect((await commandLine(['--year', '2026', '--quiet'], sample)).code).toBe(3);
    expect(read('scorecards/2026/manifest.json')).toBe(before);
    writeFileSync(join(sample, 'scorecards/2026/mine.txt'), 'mine');
    const refused = await commandLine(['--year', '2026', '--quiet'], sample);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('output-changed-by-hand');
    expect(existsSync(join(sample, 'scorecards/2026/mine.txt'))).toBe(true);
    rmSync(join(sample, 'scorecards/2026/mine.txt'));
  });

  it('says which places it looked at when nothing is found', async () => {
    const empty = mkdtempSync(join(home, 'empty-'));
    const { code, err } = await commandLine(['--year', '2026'], empty);
    expect(code).toBe(3);
    expect(err).toContain('nothing-found');
    expect(err).toContain('绩效目标');
    expect(readdirSync(empty)).toEqual([]);
  });

  it('meets or misses a gate', async () => {
    const gate = (least: string) =>
      commandLine(['--year', '2026', ...oneUnit, '--dry-run', '--quiet', '--fail-under', least], sample);
    expect((await gate('99.9')).code).toBe(4);
    expect((await gate('50')).code).toBe(0);
  });

  it.each([
    [['--year', 'abc'], /四位年份/],
    [['--year', '2026', '--year', '2025'], /给了多次/],
    [['--yaer', '2026'], /--year/],
    [['--year', '2026', '--profile', 'mof-2002'], /mof-2020/],
    [['--year', '2026', '--fail-under', '101'], /0 到 100/],
    [['scroe', '--lang', 'en'], /score/],
    [['nonsense'], /./],
  ])('refuses %j as a usage error', async (words, message) => {
    const { code, err } = await commandLine(words, sample);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toContain('    at ');
  });

  it('shows where each setting is from', async () => {
    const { out, code } = await commandLine(['--print-config', '--profile', 'hubei'], sample);
    expect(code).toBe(0);
    const { settings } = JSON.parse(out) as { settings: Record<string, { origin: { kind: string } }> };
    expect(settings['profile']?.origin.kind).toBe('flag');
    expect(settings['goals']?.origin.kind).toBe('file');
  });

  it('shows the settings beside what is wrong with the configuration, and ends as a run would', async () => {
    const folder = join(home, 'faulty-settings');
    mkdirSync(folder);
    for (const [text, code] of [
      ['{ "goals": "a", "out": "x" }', 'config-unknown-key'],
      ['{ "goals": "a", "goals": "b" }', 'json-key-twice'],
      ['{ "goals": ', 'config-not-json'],
    ] as const) {
      writeFileSync(join(folder, 'perf-score.config.json'), text);
      const run = await commandLine(['--print-config'], folder);
      expect(JSON.parse(run.out)).toHaveProperty('settings');
      expect(run.err).toContain(code);
      expect(run.code).toBe(2);
    }
  });

  it('prints the department in charge of the configuration, or of the flag where no report names one, and scores again with it', async () => {
    expect(read('scorecards/2026/result.json')).toContain('"departmentInCharge": "唐山市科学技术协会"');
    const bare = {
      unit: { code: '405001' },
      code: null,
      name: '唐山市老科协经费',
      execution: { executed: '1' },
      indicators: [],
    };
    const actuals = { schemaVersion: '1.0', year: 2026, projects: [bare] };
    writeFileSync(join(sample, 'nobody-named.json'), JSON.stringify(actuals));
    const words = ['--year', '2026', '--quiet', '-o', 'by-flag', '--department-in-charge', '另一部门'];
    await commandLine([...words, '--actuals', 'nobody-named.json'], sample);
    expect(read('by-flag/result.json')).toContain('"departmentInCharge": "另一部门"');
    expect((await commandLine(['verify', 'by-flag'], sample)).code).toBe(0);
  });
});

describe('a configuration in a folder above', () => {
  it('names files from its own folder, so that a run from below gives the same bytes and can be verified from anywhere', async () => {
    const below = join(sample, 'below/deeper');
    mkdirSync(below, { recursive: true });
    const before = read('scorecards/2026/manifest.json');
    const run = await commandLine(['--year', '2026'], below);
    expect(run.code).toBe(3);
    expect(run.err).toContain(`文件名都从配置文件所在的 ${sample} 算起`);
    expect(run.out).toContain('位置：sample-actuals/2026/405001');
    expect(read('scorecards/2026/manifest.json')).toBe(before);
    for (const folder of [below, tmpdir()]) {
      const { code, out } = await commandLine(['verify', join(sample, 'scorecards/2026')], folder);
      expect(out).toContain('已由输入重新计分');
      expect(code).toBe(0);
    }
    const named = ['--year', '2026', '--goals', '../../sample-goals', '-o', 'out', '--quiet'];
    await commandLine(named, below);
    expect(readFileSync(join(below, 'out/result.json'), 'utf8')).toBe(read('scorecards/2026/result.json'));
    rmSync(below, { recursive: true });
  });
});

describe('perf-score verify', () => {
  const results = 'scorecards/2026';

  it('finds an untouched folder in order', async () => {
    const { code, out } = await commandLine(['verify', results], sample);
    expect(out).toContain('核验通过');
    expect(code).toBe(0);
  });

  it('names the cell when a single digit of a workbook is changed', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const forged = join(home, 'forged');
    cpSync(sample, forged, { recursive: true });
    const book = join(forged, results, '405003-唐山市科技工作者服务中心.xlsx');
    const entries = unzipSync(readFileSync(book));
    const [name] = Object.keys(entries).filter((entry) =>
      strFromU8(entries[entry] ?? new Uint8Array()).includes('<v>8.2</v>'),
    );
    if (name === undefined) throw new Error('the score was not found');
    entries[name] = strToU8(strFromU8(entries[name] ?? new Uint8Array()).replace('<v>8.2</v>', '<v>9.2</v>'));
    writeFileSync(book, zipSync(entries));
    const { code, out } = await commandLine(['verify', results, '--json'], forged);
    expect(code).toBe(3);
    const { findings } = JSON.parse(out) as {
      findings: { code: string; place: { cell?: string } | null; expected: string }[];
    };
    const codes = findings.map((found) => found.code);
    expect(codes).toEqual(expect.arrayContaining(['output-differs', 'formula-differs-from-value', 'cell-differs']));
    expect(findings.find((found) => found.code === 'cell-differs')?.place?.cell).toMatch(/^[A-Z]+\d+$/);
  });

  it('names the part of a Word file, and of a workbook beside its cells, and shows what was changed', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const forged = join(home, 'forged-parts');
    cpSync(sample, forged, { recursive: true });
    const forge = (name: string, part: string, from: string, to: string) => {
      const path = join(forged, results, name);
      const entries = unzipSync(readFileSync(path));
      const text = strFromU8(entries[part] ?? new Uint8Array());
      expect(text).toContain(from);
      writeFileSync(path, zipSync({ ...entries, [part]: strToU8(text.replace(from, to)) }));
    };
    forge('绩效自评报告.docx', 'word/document.xml', '平均得分99.60', '平均得分99.06');
    forge('405003-唐山市科技工作者服务中心.xlsx', 'xl/styles.xml', '0.00', '0.0');
    forge('405005-唐山科技馆.xlsx', 'xl/worksheets/sheet1.xml', 'fitToPage="1"', 'fitToPage="0"');
    const { out } = await commandLine(['verify', results, '--json'], forged);
    const { findings } = JSON.parse(out) as {
      findings: { place: { path?: string; sheet?: string } | null; found: string }[];
    };
    const found = (path: string) => findings.find(({ place }) => place?.path === path)?.found;
    expect(found('word/document.xml')).toContain('平均得分99.06');
    expect(found('xl/styles.xml')).toContain('0.0');
    expect(findings.find(({ place }) => place?.path === 'xl/worksheets/sheet1.xml')?.place?.sheet).toBe('封面');
  });

  it('names the path when a digit of result.json is changed, and the input when an input is', async () => {
    const forged = join(home, 'forged-json');
    cpSync(sample, forged, { recursive: true });
    const path = join(forged, results, 'result.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"score": "97.82"', '"score": "97.92"'));
    const json = await commandLine(['verify', results], forged);
    expect(json.code).toBe(3);
    expect(json.out).toContain('projects[0].total.score');
    const input = join(forged, 'sample-actuals/2026/405003-唐山市科技工作者服务中心.xlsx');
    writeFileSync(input, new Uint8Array([...readFileSync(input), 0]));
    const inputs = await commandLine(['verify', results], forged);
    expect(inputs.out).toContain('input-differs');
  });

  it('scores again by rules and a profile of one’s own, also from folders named like the built-in ones', async () => {
    const own = join(home, 'own-rules');
    cpSync(sample, own, { recursive: true });
    cpSync('docs/examples/rules', join(own, 'rules'), { recursive: true });
    cpSync('docs/examples/profiles', join(own, 'scoring-profiles'), { recursive: true });
    const policy = ['--rules', 'rules', '--profiles', 'scoring-profiles', '--profile', 'example'];
    await commandLine(['--year', '2026', '--quiet', '-o', 'by-own', ...policy, ...oneUnit], own);
    const sound = await commandLine(['verify', 'by-own', '--json'], own);
    expect(JSON.parse(sound.out)).toMatchObject({ verified: true, rescored: true, findings: [] });
    const rules = join(own, 'rules/example.json');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace('5 × 指标值', '6 × 指标值'));
    const { code, out } = await commandLine(['verify', 'by-own'], own);
    expect(code).toBe(3);
    expect(out).toContain('“rules/example.json”');
  });

  it('prints the forms anew in the layout of the run: one of one’s own, by flag or by the configuration, or that of the profile', async () => {
    const own = join(home, 'own-form');
    cpSync(sample, own, { recursive: true });
    cpSync('docs/examples/forms', join(own, 'forms'), { recursive: true });
    const runs = [
      ['by-file', '--form', 'forms/example.json'],
      ['by-id', '--forms', 'forms', '--form', 'example'],
      ['by-profile', '--profile', 'sichuan'],
      ['handed-on', '--export', 'csv', '--export', 'json'],
      ['as-data', '--export', 'ndjson', '--export', 'parquet', '--export', 'data-csv'],
    ];
    for (const [folder = '', ...words] of runs) {
      await commandLine(['--year', '2026', '--quiet', '-o', folder, ...words], own);
      const sound = await commandLine(['verify', folder, '--json'], own);
      expect(JSON.parse(sound.out), folder).toMatchObject({ verified: true, rescored: true, findings: [] });
    }
    const form = join(own, 'forms/example.json');
    writeFileSync(form, readFileSync(form, 'utf8').replace('决算数', '支出数'));
    const changed = await commandLine(['verify', 'by-file'], own);
    expect([changed.code, changed.out]).toEqual([3, expect.stringContaining('“forms/example.json”')]);
    const wrong = await commandLine(['--year', '2026', '--form', 'exampel', '--forms', 'forms', '--dry-run'], own);
    expect([wrong.code, wrong.out + wrong.err]).toEqual([2, expect.stringContaining('form-not-found')]);
    const missing = await commandLine(['--year', '2026', '--form', 'nowhere.json', '--dry-run'], own);
    expect([missing.code, missing.out + missing.err]).toEqual([2, expect.stringContaining('file-not-found')]);
  });

  it('checks a signature', async () => {
    const options = {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    } as const;
    const keys = generateKeyPairSync('ed25519', options);
    writeFileSync(join(sample, 'secret.pem'), String(keys.privateKey));
    writeFileSync(join(sample, 'open.pem'), String(keys.publicKey));
    await commandLine(['--year', '2026', '--quiet', '--sign', 'secret.pem', '-o', 'signed', ...oneUnit], sample);
    expect((await commandLine(['verify', 'signed', '--public-key', 'open.pem'], sample)).code).toBe(0);
    writeFileSync(join(sample, 'signed/manifest.json'), `${read('signed/manifest.json')}\n`);
    const { code, out } = await commandLine(['verify', 'signed', '--public-key', 'open.pem'], sample);
    expect(code).toBe(3);
    expect(out).toContain('signature-wrong');
  });
});

describe('perf-score diff', () => {
  it('says what moved between two profiles and why', async () => {
    await commandLine(['--year', '2026', '--quiet', '--profile', 'hebei-tianjin', '-o', 'other'], sample);
    const { code, out } = await commandLine(['diff', 'scorecards/2026', 'other', '--json'], sample);
    expect(code).toBe(0);
    const diff = JSON.parse(out) as {
      projects: { name: string; rows: { subject: string; causes: { cause: string }[] }[] }[];
    };
    const over = diff.projects.flatMap((project) => project.rows).find((row) => row.subject === '项目总成本');
    expect(over?.causes.map((cause) => cause.cause)).toContain('rule');
    expect((await commandLine(['diff', 'scorecards/2026', 'scorecards/2026'], sample)).out).toContain('0 个项目有变化');
    expect((await commandLine(['diff', 'scorecards/2026', 'nowhere'], sample)).code).toBe(3);
  });
});

describe('a result of before a field was added', () => {
  it('can still be compared', async () => {
    const older = read('scorecards/2026/result.json').replaceAll(/\n *"departmentInCharge": .*/g, '');
    writeFileSync(join(sample, 'older.json'), older);
    const { code, out } = await commandLine(['diff', 'older.json', 'scorecards/2026'], sample);
    expect(out).toContain('0 个项目有变化');
    expect(code).toBe(0);
  });
});

describe('perf-score explain', () => {
  it.each([
    [['explain', 'actual-missing'], /没有填写实际完成值[\s\S]*为什么/],
    [['explain', 'actual-missing', '--json', '--lang', 'en'], /^\{[\s\S]*"code": "actual-missing"/],
    [['explain', '老科协', '培训次数', '--year', '2026'], /10 × 4 ÷ 5 = 8\.00[\s\S]*再完成 1 次可加 2\.00 分/],
    [['explain', '老科协', '执行率', '--year', '2026'], /再执行 0\.68 万元可加 0\.18 分/],
    [['explain', '双减', '完成时限', '--year', '2026', '--lang', 'en'], /15 days earlier/],
    [['explain', 'scorecards/2026', '老科协', '培训次数'], /10 × 4 ÷ 5 = 8\.00[\s\S]*再完成 1 次可加 2\.00 分/],
    [['explain', 'scorecards/2026/result.json', '老科协', '执行率'], /再执行 0\.68 万元可加 0\.18 分/],
    [['explain', 'scorecards/2026'], /唐山市老科协经费 {2}总分 [\d.]+/],
  ])('%j', async (words, expected) => {
    const { code, out } = await commandLine(words, sample);
    expect(out).toMatch(expected);
    expect(code).toBe(0);
  });

  it.each([
    [['explain', 'actual-mising'], /actual-missing/],
    [['explain', '其他交通费', '--year', '2026'], /405003[\s\S]*405004[\s\S]*405005/],
    [['explain', '老科协', '没有这条', '--year', '2026'], /培训次数/],
    [['explain', 'scorecards/2026', '老科协', '没有这条'], /培训次数/],
  ])('%j is a usage error that helps', async (words, expected) => {
    const { code, err } = await commandLine(words, sample);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });
});

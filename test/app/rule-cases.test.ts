import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type RuleTest, testRules } from '../../src/app/rule-cases/test-rules.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { parseFormula } from '../../src/rules/formula/formula.ts';
import { isCovered } from '../../src/use-cases/rule-cases/coverage.ts';
import { branchesOf } from '../../src/use-cases/rule-cases/formula-branches.ts';
import { readCases } from '../../src/use-cases/rule-cases/read-cases.ts';
import { commandLine } from '../support/command-line.ts';
import { gridWorkbook } from '../support/grid-sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (text: string) => ({ path: 'a.md', file: 'a.md', bytes: new TextEncoder().encode(text), sha256: '' });
const sheetOf = (rows: Parameters<typeof gridWorkbook>[0]) => ({
  path: 'a.xlsx',
  file: 'a.xlsx',
  bytes: gridWorkbook(rows),
  sha256: '',
});
const { settings } = resolveSettings({}, {}, folder, null);

async function run(text: string, name = 'cases.md'): Promise<RuleTest> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return testRules([path], settings, 'zh');
}

const head = '| 指标值 | 实际完成值 | 分值 | 得分 | 扣分 | 规则 | 说明 |\n|---|---|---|---|---|---|---|\n';
const said = ({ results }: RuleTest) =>
  results.map(({ mismatches }) => mismatches.map(({ what, expected, got }) => `${what} ${expected} ${got}`));

describe('reading case tables', () => {
  it('takes titles, profile, settings and year from the lines before a Markdown table', () => {
    const { value, findings } = readCases(
      fileOf(
        `# 甲\n## 乙\n一段说明。\n\n方案：hubei\n设置：late＝per-day，lateStepCost＝20\n年度：2025\n\n| 情形 | 指标值 | 实际值 | 分值 | 得分 |\n|:--|---|---|--:|---|\n| \`丙\` | 11月底前 | 2025-12-01 | 8 | **6.4** |\n\n## 丁\n| target | weight | score |\n|--|--|--|\n| ≥1次 | 5 | 0 |`,
      ),
    );
    expect(findings).toEqual([]);
    expect(value).toHaveLength(2);
    expect(value[0]).toMatchObject({
      title: '甲 › 乙 › 丙',
      profile: 'hubei',
      year: 2025,
      settings: { late: 'per-day', lateStepCost: '20' },
      place: { file: 'a.md', line: 11 },
    });
    expect([value[0]?.weight.toString(), value[0]?.expected.score?.toString()]).toEqual(['8', '6.4']);
    expect(value[0]?.cells.actual).toMatchObject({ kind: 'date', text: '2025-12-01' });
    expect(value[1]).toMatchObject({ title: '甲 › 丁', profile: 'hubei', settings: {} });
    expect(value[1]?.expected.score?.toString()).toBe('0');
  });

  it('reads the same from a workbook, with the place of each cell', () => {
    const { value, findings } = readCases(
      sheetOf([
        ['方案：hubei'],
        ['指标值', '实际完成值', '分值', '得分', '规则'],
        ['≥8次', 6, 8, 6, 'at-least'],
        ['≥8次', '8次', 8, '8分', ''],
        [],
        ['设置：atMost＝zero'],
        ['分值', '指标值', '实际完成值', '扣分'],
        [10, '≤1万元', 2, 10],
      ]),
    );
    expect(findings).toEqual([]);
    expect(value.map((one) => [one.profile, one.settings['atMost'] ?? null, one.cells.target?.text])).toEqual([
      ['hubei', null, '≥8次'],
      ['hubei', null, '≥8次'],
      ['hubei', 'zero', '≤1万元'],
    ]);
    expect(value[0]?.cells.actual).toMatchObject({ kind: 'number', text: '6', place: { cell: 'B3' } });
  });

  it.each([
    [
      'an unknown heading',
      '| 指标值 | 分值 | 得分 | 实际完成直 |\n|--|--|--|--|\n| ≥1次 | 5 | 0 | 1 |',
      'case-heading-unknown',
    ],
    ['a heading twice', '| 指标值 | 分值 | 得分 | 得分 |\n|--|--|--|--|\n| ≥1次 | 5 | 0 | 0 |', 'case-heading-twice'],
    ['a table of something else', '| 名称 | 内容 |\n|--|--|\n| 甲 | 乙 |', 'case-table-not-read'],
    [
      'a cell without a heading',
      '| 指标值 | 分值 | 得分 |\n|--|--|--|\n| ≥1次 | 5 | 0 | 9 |',
      'case-cell-without-heading',
    ],
    ['a score that is no number', '| 指标值 | 分值 | 得分 |\n|--|--|--|\n| ≥1次 | 5 | 满分 |', 'case-cell-not-read'],
    ['an outcome that is none', '| 指标值 | 分值 | 结果 |\n|--|--|--|\n| ≥1次 | 5 | 很好 |', 'case-cell-not-read'],
    ['a weight of zero', '| 指标值 | 分值 | 得分 |\n|--|--|--|\n| ≥1次 | 0 | 0 |', 'case-weight-wrong'],
    ['nothing to score', '| 指标值 | 分值 | 得分 |\n|--|--|--|\n| | 5 | 0 |', 'case-without-input'],
    ['nothing expected', '| 指标值 | 分值 | 得分 |\n|--|--|--|\n| ≥1次 | 5 | |', 'case-without-expectation'],
    [
      'an unknown setting',
      '设置：lat＝zero\n\n| 指标值 | 分值 | 得分 |\n|--|--|--|\n| ≥1次 | 5 | 0 |',
      'case-setting-unknown',
    ],
    [
      'an impossible setting',
      '设置：late＝often\n\n| 指标值 | 分值 | 得分 |\n|--|--|--|\n| ≥1次 | 5 | 0 |',
      'case-setting-value-wrong',
    ],
    ['a file without cases', '# 只有标题', 'case-file-empty'],
  ])('reports %s', (_name, text, code) => {
    const { findings } = readCases(fileOf(text));
    expect(findings.map((one) => one.code)).toContain(code);
    expect(findings.every((one) => one.severity === 'block' && one.place?.file === 'a.md')).toBe(true);
  });

  it('gives a row without a weight 10 points', () => {
    const { value, findings } = readCases(fileOf('| 指标值 | 得分 | 备注 |\n|--|--|--|\n| ≥1次 | 0 | 甲 |'));
    expect([findings, value[0]?.weight.toString()]).toEqual([[], '10']);
  });

  it('reads the numbers of a case as those of a filled-in workbook are read', async () => {
    const text = '| 全年预算数 | 全年执行数 | 分值 | 得分 |\n|--|--|--|--|\n| 1，000 | 0.09亿元 | 10 | 9 |';
    const tested = await run(text);
    expect([said(tested), tested.findings.map(({ code }) => code)]).toEqual([[[]], ['money-converted']]);
    const { value, findings } = readCases(fileOf(text.replace('0.09亿元', '很多')));
    expect([value, findings.map(({ code, place }) => [code, place?.line])]).toEqual([[], [['money-not-a-number', 3]]]);
  });

  it('refuses bytes that are neither text nor a workbook', () => {
    const { findings } = readCases({ ...fileOf(''), bytes: new Uint8Array([0, 1, 2, 3, 255, 0]) });
    expect(findings.map((one) => one.code)).toEqual(['case-file-not-read']);
  });
});

describe('running cases', () => {
  it('passes what is right and says for each wrong cell what came out', async () => {
    const tested = await run(
      `${head}| ≥8次 | 6次 | 8 | 6.00 | 2.00 | at-least | 扣 2.00 分 |\n| ≥8次 | 6次 | 8 | 7.00 | 1.00 | at-most-steps | 扣 1.00 分 |\n`,
    );
    expect(said(tested)[0]).toEqual([]);
    expect(said(tested)[1]?.slice(0, 3)).toEqual([
      'score 7.00 6.00',
      'lost 1.00 2.00',
      'rule at-most-steps at-least、reason-for-deduction',
    ]);
    expect(said(tested)[1]?.[3]).toContain('sentence 扣 1.00 分');
    expect(tested.results[1]?.ruleCase.place).toMatchObject({ line: 4 });
  });

  it('rounds at exactly the weight stated, whatever the profile gives the category', async () => {
    const tested = await run(
      `${head}| ≥7次 | 5次 | 3.33 | 2.38 | 0.95 | | |\n| ≥7次 | 5次 | 47 | 33.57 | 13.43 | | |\n`,
    );
    expect(said(tested)).toEqual([[], []]);
  });

  it('uses the profile a table names, and a profile file beside it', async () => {
    writeFileSync(
      join(folder, 'own.json'),
      JSON.stringify({
        id: 'own',
        version: '1',
        title: { zh: '甲', en: 'a' },
        extends: 'hubei',
        settings: { atMost: 'zero' },
      }),
    );
    const row = (score: string) => `${head}| ≤10万元 | 15万元 | 10 | ${score} | | | |\n\n`;
    const tested = await run(`${row('6.67')}方案：hebei-tianjin\n\n${row('5')}方案：own.json\n\n${row('0')}`);
    expect(tested.findings).toEqual([]);
    expect(said(tested)).toEqual([[], [], []]);
    expect(tested.results.map((one) => one.profile.id)).toEqual(['mof-2020', 'hebei-tianjin', 'own']);
  });

  it.each([
    ['an unknown profile', `方案：hubai\n\n${head}| ≥8次 | 6次 | 8 | 6 | | | |`, 'case-profile-not-usable'],
    [
      'a setting without its table',
      `设置：atLeast＝bands\n\n${head}| ≥8次 | 6次 | 8 | 6 | | | |`,
      'case-setting-without-table',
    ],
    [
      'an unknown level',
      '| 一级指标 | 指标值 | 分值 | 得分 |\n|--|--|--|--|\n| 天气指标 | ≥1次 | 5 | 0 |',
      'case-level-unknown',
    ],
  ])('reports %s and runs no such case', async (_name, text, code) => {
    const tested = await run(text);
    expect(tested.findings.map((one) => one.code)).toEqual([code]);
    expect(tested.results).toEqual([]);
  });

  it('counts cases by rule and by branch', async () => {
    const tested = await run(`${head}| ≤10万元 | 9万元 | 10 | 10 | | | |\n| ≤10万元 | 8万元 | 10 | 10 | | | |\n`);
    const covered = tested.coverage.find((one) => one.rule === 'at-most-target-over-actual');
    expect(covered).toMatchObject({ cases: 2, branches: [{ cases: 2 }, { cases: 0 }] });
    expect(covered?.branches[1]?.branch).toBe('实际值 > 指标值');
    expect(covered === undefined || isCovered(covered)).toBe(false);
    expect(tested.coverage.find((one) => one.rule === 'at-least')?.cases).toBe(0);
  });

  it('names every side of nested conditions once', async () => {
    const { formula } = await parseFormula('actual < 1 ? 0 : actual < 2 ? weight * (actual > 1 ? 1 : 0.5) : weight');
    if (formula === null) throw new Error('the formula is right');
    const branches = branchesOf(formula.bind({}), 'zh');
    expect(branches).toHaveLength(4);
    expect(new Set(branches).size).toBe(4);
  });
});

describe('the cases of the repository', () => {
  it('all pass and cover every rule and every branch', async () => {
    const tested = await testRules([], settings, 'zh');
    expect(tested.findings).toEqual([]);
    expect(said(tested).filter((one) => one.length > 0)).toEqual([]);
    expect(tested.coverage.filter((one) => !isCovered(one)).map((one) => one.rule)).toEqual([]);
    expect(tested.results.length).toBeGreaterThan(150);
  });
});

describe('perf-score rules test', () => {
  it('ends with 0 for the built-in cases, also when full coverage is required', async () => {
    const { code, out } = await commandLine(['rules', 'test', '--require-coverage'], folder);
    expect([code, /不符 0/.test(out)]).toEqual([0, true]);
  });

  it('ends with 3 for a case that fails and prints its place, what the table says and what came out', async () => {
    writeFileSync(join(folder, 'wrong.md'), `${head}| ≥8次 | 6次 | 8 | 7.00 | | | |\n`);
    const { code, out } = await commandLine(['rules', 'test', 'wrong.md'], folder);
    expect(code).toBe(3);
    expect(out).toContain('wrong.md 第3行');
    expect(out).toContain('得分：表中 7.00，算得 6.00');
    const json = await commandLine(['rules', 'test', 'wrong.md', '--json'], folder);
    expect(JSON.parse(json.out)).toMatchObject({ cases: [{ passed: false, score: '6', rule: 'at-least' }] });
  });

  it('ends with 3 when coverage is required and lacking, and with 0 when it is not', async () => {
    writeFileSync(join(folder, 'few.md'), `${head}| ≥8次 | 6次 | 8 | 6.00 | | | |\n`);
    expect((await commandLine(['rules', 'test', 'few.md'], folder)).code).toBe(0);
    expect((await commandLine(['rules', 'test', 'few.md', '--require-coverage'], folder)).code).toBe(3);
  });
});

import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../src/app/rule-cases/read-cases.ts';
import { runCase } from '../../src/app/rule-cases/run-cases.ts';
import { type RuleTest, testRules } from '../../src/app/rule-cases/test-rules.ts';
import { resolveSettings } from '../../src/app/settings.ts';
import type { RuleSet } from '../../src/rules/rule-set.ts';
import { builtInRules, profileOf } from '../support/definitions.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (findings: readonly { readonly code: string }[]) => findings.map((found) => found.code);

describe('the cases that ship with the rules', () => {
  let tested: RuleTest;
  beforeAll(async () => {
    tested = await testRules([], resolveSettings({}, {}, process.cwd(), null).settings);
  });

  it('all pass', () => {
    expect(tested.findings).toEqual([]);
    expect(tested.results.length).toBeGreaterThan(80);
  });

  it('reach every scoring rule and every branch', () => {
    expect(tested.gaps).toEqual([]);
    expect(tested.coverage.length).toBeGreaterThan(30);
  });
});

describe('a table of cases', () => {
  const table =
    '方案：hubei\n\n| 指标值 | 实际值 | 分值 | 得分 |\n|---|---|---|---|\n| ≥8次 | 6次 | 8 | 6 |\n| ≥8次 | | | |\n';

  it('is read from Markdown with the profile named before it', () => {
    const { value, findings } = readCases(bytes(table), 'a.md');
    expect(value).toEqual([
      {
        cells: { profile: 'hubei', target: '≥8次', actual: '6次', weight: '8', score: '6' },
        place: { file: 'a.md', line: 5 },
      },
    ]);
    expect(codes(findings)).toEqual(['case-incomplete']);
    expect(findings[0]?.place).toEqual({ file: 'a.md', line: 6 });
  });

  it('is read from a workbook', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('用例');
    sheet.addRow(['指标值', '实际完成值', '分值', '得分']);
    sheet.addRow(['≥8次', '6次', 8, 6]);
    const { value } = readCases(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx');
    expect(value.map((one) => one.cells)).toEqual([{ target: '≥8次', actual: '6次', weight: '8', score: '6' }]);
    expect(value[0]?.place).toMatchObject({ file: 'a.xlsx', sheet: '用例', row: 2 });
  });

  it('names an unknown column with the nearest one', () => {
    const { findings } = readCases(bytes('| 指标直 | 得分 |\n|---|---|\n| ≥8次 | 6 |\n'), 'a.md');
    expect(findings[0]).toMatchObject({ code: 'case-heading-unknown', args: { suggestion: ' → 指标值?' } });
  });
});

describe('a case', () => {
  let rules: RuleSet;
  beforeAll(async () => {
    rules = await builtInRules();
  });
  const profiles = new Map([['mof-2020', profileOf('mof-2020')]]);
  const run = (cells: Record<string, string>) => runCase({ cells, place: { file: 'a.md', line: 9 } }, profiles, rules);

  it.each([
    [{ target: '≥8次', actual: '6次', weight: '8', score: '6' }, []],
    [{ target: '≥8次', actual: '6次', weight: '8', score: '7' }, ['case-failed']],
    [
      { target: '≥8次', actual: '6次', weight: '8', deduction: '2', rule: 'at-most', sentence: '没有这句话' },
      ['case-failed', 'case-failed'],
    ],
    [{ target: '≥8次', outcome: 'missing' }, []],
    [{ target: '≥8次', actual: '6', score: '6', settings: 'atLeest=steps' }, ['case-value-wrong']],
    [{ target: '≥8次', actual: '6', score: '6', profile: 'nobody' }, ['case-value-wrong']],
    [{ target: '≥8次', actual: '6', score: '六分' }, ['case-value-wrong']],
    [{ revised: '100', executed: '52', weight: '20', score: '10.4' }, []],
  ])('%j gives %j', async (cells, expected) => {
    const { findings } = await run(cells as Record<string, string>);
    expect(codes(findings)).toEqual(expected);
    for (const found of findings) expect(found.place).toEqual({ file: 'a.md', line: 9 });
  });
});

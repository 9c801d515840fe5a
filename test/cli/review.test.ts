import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewJsonSchema } from '../../src/model/review/review-json.ts';
import { commandLine } from '../support/command-line.ts';
import { filledFile, officialForm } from '../support/filled-forms.ts';

let folder = '';

const form = (score: string, reason = '', second = '98%') =>
  officialForm({
    project: '巡查经费',
    year: 2025,
    funds: [
      { row: '年度资金总额', initial: '50', revised: '50', executed: '45', weight: '10', rate: '90%', score: '9' },
      { row: '其中：当年财政拨款', initial: '50', revised: '50', executed: '45' },
    ],
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '巡查次数',
        target: '≥40次',
        actual: '30次',
        weight: '50',
        score,
        reason,
      },
      {
        level1: '效益指标',
        level2: '社会效益指标',
        name: '隐患整改率',
        target: '≥95%',
        actual: second,
        weight: '30',
        score: '30',
      },
      {
        level1: '满意度指标',
        level2: '满意度指标',
        name: '群众满意度',
        target: '≥90%',
        actual: '92%',
        weight: '10',
        score: '10',
      },
    ],
    total: { weight: '100', score: score === '50' ? '99' : '86.5' },
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-score-review-'));
  writeFileSync(join(folder, 'full.xlsx'), filledFile('xlsx', form('50')).bytes);
  writeFileSync(join(folder, 'fair.docx'), filledFile('docx', form('37.5', '下半年巡查中断')).bytes);
  writeFileSync(join(folder, 'notes.txt'), '没有表格的文字。');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('perf-score review', () => {
  it('says which scores no rule gives, by how much and why', async () => {
    const { code, out } = await commandLine(['review', 'full.xlsx'], folder);
    expect(code).toBe(0);
    expect(out).toContain('没有指定方案，找到最吻合的 mof-2020');
    expect(out).toMatch(/1\. 巡查次数\s+50\s+37\.5\s+✗ 不一致/);
    expect(out.replace(/\s+/g, '')).toContain('没有达到指标值，仍按满分计');
    expect(out).toContain('mof-2020 吻合 3/4 个得分');
  });

  it('prints JSON that its schema accepts, with the cells of every claim', async () => {
    const { code, out } = await commandLine(['review', 'fair.docx', '--profile', 'auto', '--json'], folder);
    const json = reviewJsonSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(json.forms[0]?.counts).toEqual({ agrees: 15, differs: 0, unknown: 0 });
    expect(json.forms[0]?.claims.indicators[0]).toMatchObject({
      actual: { text: '30次' },
      score: { value: '37.5', place: { file: 'fair.docx', table: 1, row: 11 } },
    });
  });

  it('speaks English throughout', async () => {
    const { out } = await commandLine(['review', 'full.xlsx', '--lang', 'en'], folder);
    expect(out).toContain('no profile was named; mof-2020');
    expect(out.replace(/巡查经费|巡查次数|示例单位|绩效目标/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('writes JSON to a file, and never over one that somebody changed', async () => {
    const first = await commandLine(['review', 'full.xlsx', '-o', 'result.json'], folder);
    expect(first.code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({ schemaVersion: '1.0' });
    writeFileSync(join(folder, 'result.json'), '{}');
    const again = await commandLine(['review', 'full.xlsx', '-o', 'result.json'], folder);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toBe('{}');
  });

  it('writes the reviewer’s workbook, and no opinion while a score is blank', async () => {
    writeFileSync(join(folder, 'open.xlsx'), filledFile('xlsx', form('50', '', '好')).bytes);
    const made = await commandLine(['review', 'open.xlsx', '-o', 'book.xlsx'], folder);
    expect(made.code).toBe(0);
    expect(made.err).toContain('已写入 book.xlsx');
    const half = await commandLine(['review', '--finish', 'book.xlsx'], folder);
    expect([half.code, half.out.includes('没有复核得分')]).toEqual([3, true]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toEqual(['fair.docx']);
  });

  it('writes opinion and report, both or neither', async () => {
    await commandLine(['review', 'fair.docx', '-o', 'fair.xlsx'], folder);
    writeFileSync(join(folder, '复核报告.docx'), '别人的文件');
    const kept = await commandLine(['review', '--finish', 'fair.xlsx'], folder);
    expect([kept.code, kept.err.includes('复核报告.docx')]).toEqual([2, true]);
    expect(readdirSync(folder)).not.toContain('复核意见.docx');
    const done = await commandLine(['review', '--finish', 'fair.xlsx', '-o', 'out', '--json'], folder);
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ projects: [{ name: '巡查经费', self: '86.5', score: '86.5' }] });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['复核意见.docx', '复核报告.docx'].sort());
  });

  it.each([
    [['review'], 2, '请给出填好的自评表'],
    [['review', 'notes.txt'], 3, ''],
    [['review', 'absent.xlsx'], 3, ''],
    [['review', 'full.xlsx', '--profile', 'nope'], 2, 'nope'],
    [['review', 'full.xlsx', '-o', 'result.pdf'], 2, 'result.pdf'],
  ])('%j ends with %i', async (line, code, words) => {
    const ended = await commandLine(line, folder);
    expect([ended.code, ended.err.includes(words)]).toEqual([code, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import type { Cell, OutputSheet, Workbook } from '../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { headOffice, museum, sampleRun } from '../support/sample-run.ts';

const run = sampleRun();
const book = scorecardWorkbook(run, headOffice, 'zh');
const sheet = (of: Workbook, id: string): OutputSheet => of.sheets.find((one) => one.id === id)!;
const cellsOf = (of: OutputSheet): Cell[] => of.rows.flatMap(({ cells }) => cells);
const texts = (of: OutputSheet): string =>
  cellsOf(of)
    .map(({ content }) => ('text' in content ? content.text : 'value' in content ? content.value : ''))
    .join('|');
const number = (of: OutputSheet, id: string): string => {
  const content = cellsOf(of).find((one) => one.id === id)?.content;
  return content?.kind === 'number' ? content.value : '';
};

describe('the scorecard workbook', () => {
  it('holds the sheets of one unit in order, each project once', () => {
    expect(book.sheets.map(({ id }) => id)).toEqual([
      'cover',
      'project-1',
      'project-2',
      'ledger',
      'rules',
      'evidence',
      'findings',
      'sources',
    ]);
    expect(scorecardWorkbook(run, museum, 'zh').sheets.filter(({ id }) => id.startsWith('project-'))).toHaveLength(1);
  });

  it('tells on its cover the unit, year, profile, verdict, largest losses and what blocks', () => {
    const cover = texts(sheet(book, 'cover'));
    for (const told of [
      '405001',
      '2026年',
      'mof-2020',
      '91.88',
      '优',
      '缺项',
      '2 参与青少年人次：没有填写实际完成值',
      '30',
    ]) {
      expect(cover).toContain(told);
    }
  });

  it('lists every deduction, and 100 = score + deductions in every project', () => {
    const ledger = sheet(book, 'ledger');
    run.projects.slice(0, 2).forEach((project, index) => {
      const lines = cellsOf(ledger).filter(({ id }) => id?.startsWith(`line-${index + 1}-`));
      const deducted = sum(lines.map(({ content }) => decimal(content.kind === 'number' ? content.value : '0')));
      expect(plain(deducted)).toBe(project.ledger.deducted);
      expect(number(ledger, `score-${index + 1}`)).toBe(project.ledger.score);
      expect(number(ledger, `check-${index + 1}`)).toBe('0');
    });
    expect(texts(ledger)).toContain('讲师生病');
    expect(texts(ledger)).toContain('min(8.34, 8.34 * 4 / 5)');
    expect(texts(ledger)).toContain('指标!L3');
  });

  it('names the rules with their text and formula, the settings that formulas read, nominal and effective weights', () => {
    const rules = sheet(book, 'rules');
    expect(texts(rules)).toContain('at-least-ratio');
    expect(texts(rules)).toContain('min(weight, weight * actual / target)');
    expect(number(rules, 'setting.lateStepCost')).toBe('1');
    expect(texts(rules)).toContain('57.14');
  });

  it('shows where every figure was read and the hash of every file', () => {
    const sources = texts(sheet(book, 'sources'));
    for (const { sha256, file } of run.inputs) {
      expect(sources).toContain(sha256);
      expect(sources).toContain(file);
    }
    expect(sources).toContain('资金!G2');
  });

  it('lists findings by severity with what to do', () => {
    expect(texts(sheet(book, 'findings'))).toMatch(/阻断\|.*file-not-found.*请核对路径/s);
  });

  it('has no Chinese of its own in English', () => {
    const blank = { ...run, projects: [], findings: [], inputs: [] };
    for (const made of [scorecardWorkbook(blank, { code: '1', name: 'X' }, 'en'), departmentWorkbook(blank, 'en')]) {
      for (const one of made.sheets) {
        const own = texts(one).replaceAll(/优|良|中|差|《[^》]*》|（[^）]*）|[：；—　≥]/g, '');
        expect(`${one.id}: ${own.match(/\p{Script=Han}+/gu) ?? ''}`).toBe(`${one.id}: `);
      }
    }
  });
});

describe('the department workbook', () => {
  it('shows every unit, every project and the checks across units', () => {
    const made = departmentWorkbook(run, 'zh');
    expect(made.sheets.map(({ id }) => id)).toEqual([
      'summary',
      'submissions',
      'projects',
      'causes',
      'findings',
      'sources',
    ]);
    expect(texts(sheet(made, 'summary'))).toContain('405002 唐山市科学技术馆');
    expect(texts(sheet(made, 'projects'))).toContain('科技馆免费开放补助');
    expect(texts(sheet(made, 'findings'))).toContain('unit-all-full');
  });

  it('does not repeat a check that the run has already reported', () => {
    const [found] = departmentFindings(departmentWorkbook(run, 'zh'), 'unit-all-full');
    expect(found).toBeDefined();
    const twice = departmentWorkbook({ ...run, findings: [...run.findings] }, 'zh');
    expect(departmentFindings(twice, 'unit-all-full')).toHaveLength(1);
  });
});

function departmentFindings(made: Workbook, code: string): string[] {
  return cellsOf(sheet(made, 'findings')).flatMap(({ content }) =>
    'text' in content && content.text.includes(code) ? [content.text] : [],
  );
}

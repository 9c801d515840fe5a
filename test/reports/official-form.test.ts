import { describe, expect, it } from 'vitest';
import { speak } from '../../src/findings/speak.ts';
import { officialForm } from '../../src/reports/form/official-form.ts';
import type { Cell, OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { sampleRun } from '../support/sample-run.ts';

const run = sampleRun();
const form = (index: number): OutputSheet => officialForm(run.projects[index]!, run, 'project-1', 'x', speak('zh'));
const cellsOf = (sheet: OutputSheet): Cell[] => sheet.rows.flatMap(({ cells }) => cells);
const cell = (sheet: OutputSheet, id: string): Cell => cellsOf(sheet).find((one) => one.id === id)!;

describe('the official form', () => {
  it('names the department in charge: the one of the goal table, else the one of the run, else a blank to fill in', () => {
    const [project] = run.projects;
    if (project === undefined) throw new Error('no project');
    const printed = (own: string | null, ofRun: string | null) => {
      const named = { ...project, project: { ...project.project, departmentInCharge: own } };
      const sheet = officialForm(named, { ...run, departmentInCharge: ofRun }, 'project-1', 'x', speak('zh'));
      const row = sheet.rows.find(({ cells }) =>
        cells.some(({ content }) => content.kind === 'text' && content.text === '主管部门'),
      );
      return row?.cells[1]?.content;
    };
    expect(printed('甲局', '乙局')).toMatchObject({ text: '甲局' });
    expect(printed(null, '乙局')).toMatchObject({ text: '乙局' });
    expect(printed(null, null)).toEqual({ kind: 'empty' });
  });

  it('shows targets and actuals as they are printed, and computes with them in one unit', () => {
    const sheet = form(0);
    expect(cell(sheet, 'indicator-1.target').content).toMatchObject({
      kind: 'number',
      value: '7',
      prefix: '≥',
      suffix: '次',
    });
    expect(cell(sheet, 'indicator-4.target').content).toMatchObject({ value: '3.1', prefix: '≤', suffix: '万元' });
    expect(cell(sheet, 'indicator-4.actual').content).toMatchObject({ value: '3.6', suffix: '万元' });
    expect(cell(sheet, 'indicator-4.actual').remark).toContain('36000元');
    expect(cell(sheet, 'indicator-4.score').formula).toMatchObject({
      names: { target: { cell: 'indicator-4.target', scale: '10000' }, weight: { cell: 'indicator-4.weight' } },
    });
  });

  it('says in the cell why a score is no formula', () => {
    expect(cell(form(0), 'indicator-9.score').formula).toBeUndefined();
    expect(cell(form(0), 'indicator-9.score').remark).toContain('复核组 王某');
    expect(cell(form(0), 'indicator-11.score').remark).toContain('不适用');
    expect(cell(form(1), 'indicator-2.score').remark).toContain('未填报');
  });

  it('gives every scored row a formula unless a person entered the score', () => {
    for (const [index, project] of run.projects.entries()) {
      for (const row of project.indicators) {
        const { formula } = cell(form(index), `indicator-${row.indicator.ordinal}.score`);
        expect(formula !== undefined).toBe(row.outcome.type === 'scored' && row.manual === null);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import type { OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { documentText } from '../support/document-text.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';

const run = sampleRun();
const textsOf = ({ rows }: OutputSheet): string =>
  rows.flatMap(({ cells }) => cells.map(({ content }) => ('text' in content ? content.text : ''))).join('|');
const sheetOf = (of: ScoreRun, id: string, language: 'zh' | 'en' = 'zh') =>
  textsOf(scorecardWorkbook(of, headOffice, language).sheets.find((one) => one.id === id)!);

/** The projects of the sample again and again, under other names. */
function withProjects(count: number): ScoreRun {
  const projects = Array.from({ length: count }, (_, at): ProjectScore => {
    const one = run.projects[at % run.projects.length]!;
    const name = `${one.project.name}${at}`;
    return { ...one, project: { ...one.project, name, code: `${one.project.code}-${at}` } };
  });
  return { ...run, projects };
}

/** A run of so many more workbooks of other units, the first of which is damaged. */
function withInputs(count: number): ScoreRun {
  const more = Array.from({ length: count }, (_, at) => ({
    role: 'actuals' as const,
    file: `other-${at}.xlsx`,
    sha256: 'e'.repeat(64),
  }));
  const damaged = finding('file-empty', { file: 'other-0.xlsx', wanted: '.xlsx' }, { place: { file: 'other-0.xlsx' } });
  return { ...run, inputs: [...run.inputs, ...more], findings: [...run.findings, damaged] };
}

describe('the report of a department', () => {
  it('has the forms of 200 projects', () => {
    const forms = evaluationReport(withProjects(200), 'zh').blocks.filter(
      (block) => block.kind === 'heading' && block.id?.startsWith('form-'),
    );
    expect(forms).toHaveLength(200);
  });

  it.each(['zh', 'en'] as const)(
    'has no forms, deductions and evidence of more, and says where they stand (%s)',
    (language) => {
      const report = evaluationReport(withProjects(201), language);
      expect(report.blocks.some((block) => block.kind === 'heading' && block.id?.startsWith('form-'))).toBe(false);
      const told = {
        zh: ['本报告不附自评表', '本报告不列各条扣分', '本报告不列佐证材料'].map(
          (words) => `共 201 个项目，超过 200 个，${words}`,
        ),
        en: ['has no forms', 'lists no deductions', 'lists no evidence'].map(
          (words) => `With 201 projects, more than 200, this report ${words}`,
        ),
      };
      for (const words of told[language]) expect(documentText(report)).toContain(words);
      const tables = report.blocks.flatMap((block) => (block.kind === 'table' ? block.table.id : []));
      expect(tables).not.toContain('ledger-table');
      expect(tables).not.toContain('evidence-table');
      expect(tables).toContain('findings-table');
    },
  );

  it('has the forms of one unit, however many', () => {
    const one = withProjects(402);
    const own = evaluationReport({ ...one, projects: one.projects.filter(({ unit }) => unit.code === '405001') }, 'zh');
    expect(documentText(own)).not.toContain('本报告不附自评表');
  });
});

describe('the workbook of a unit', () => {
  it('lists all files of a run of a few, and what was found in each', () => {
    const few = withInputs(10);
    expect(sheetOf(few, 'sources')).toContain('other-9.xlsx');
    expect(sheetOf(few, 'findings')).toContain('other-0.xlsx');
  });

  it.each(['zh', 'en'] as const)('lists its own of a run of many, and counts the others (%s)', (language) => {
    const many = withInputs(60);
    const sources = sheetOf(many, 'sources', language);
    expect(sources).not.toContain('other-');
    for (const file of new Set(run.projects.filter(({ unit }) => unit.code === '405001').flatMap(({ files }) => files)))
      expect(sources).toContain(file);
    expect(sources).toMatch({ zh: /其他单位的 6\d 个文件没有列出/, en: /6\d files of other units/ }[language]);
    const findings = sheetOf(many, 'findings', language);
    expect(findings).not.toContain('other-0.xlsx');
    expect(findings).toMatch({ zh: /另有 1 条是关于其他单位的文件的/, en: /1 more are about files/ }[language]);
  });
});

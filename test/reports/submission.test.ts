import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { officialStyle } from '../../src/reports/submission/style/official-style.ts';
import {
  type ReportOrder,
  type ReportOwner,
  submissionReport,
} from '../../src/reports/submission/submission-report.ts';
import { departmentSet, type SubmissionSet, submissionSets } from '../../src/reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../src/reports/submission/submitted-workbook.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { ReportDocument } from '../../src/reports/tables/document.ts';
import { cellsRead } from '../../src/reports/tables/formula-references.ts';
import type { Workbook } from '../../src/reports/tables/output-sheet.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { allWordings } from '../../src/wordings/all-wordings.ts';
import { writeDocx } from '../../src/writers/docx/write-docx.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { allAsStored, formulaValues, storedCells } from '../support/recalculated.ts';
import { sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';
import { corners, shapeProfiles, shapeRun } from '../support/shape-cases.ts';

/** The run as it is when everything in it is final. */
const allFinal = (run: ScoreRun): ScoreRun => ({
  ...run,
  projects: run.projects.map((project) => ({ ...project, state: 'final', blocking: [] })),
});

const forms = (run: ScoreRun): Workbook[] => submissionSets(run).map((set) => submittedWorkbook(run, set, 'zh'));
const cellsOf = ({ sheets }: Workbook) => sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

/** Words of the machine, of which a document that is handed in has none: codes of findings, hashes, the program, severities. */
function machineWords(bytes: Uint8Array): string[] {
  const text = Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
  const codes = Object.keys(allWordings).filter((code) => code.includes('-') && text.includes(code));
  const words = ['perf-score', '阻断', '复核', '提示', 'mof-2020'].filter((word) => text.includes(word));
  return [...codes, ...words, ...(text.match(/\b[0-9a-f]{64}\b/g) ?? [])];
}

describe('forms that are handed in', () => {
  it('are written for units whose projects are all final, and the others say what they wait for', async () => {
    const sets = submissionSets(await sampleYearRun());
    expect(sets.map(({ unit, heldBack }) => [unit.code, heldBack?.zh ?? null])).toEqual([
      [
        '405001',
        '待改正 2 个（2026年科普大篷车巡展、2026年省级科技工作者调查站点建设）；缺项 1 个（2026年流动科技馆巡展）',
      ],
      ['405003', null],
      ['405004', null],
      ['405005', null],
    ]);
  });

  it('count a project that was not carried out as done, and name at most three of many open ones', () => {
    const run = sampleRun();
    const of = (states: readonly ScoreRun['projects'][number]['state'][]) => {
      const [first] = run.projects;
      const projects = states.map((state, at) => ({
        ...first!,
        state,
        project: { ...first!.project, name: `甲${at}` },
      }));
      return submissionSets({ ...run, projects })[0]?.heldBack;
    };
    expect(of(['final', 'not-carried-out'])).toBeNull();
    expect(of(['not-carried-out'])).toBeNull();
    expect(of(['final', 'draft', 'draft', 'draft', 'draft'])).toEqual({
      zh: '缺项 4 个（甲1、甲2、甲3等）',
      en: '4 draft (甲1, 甲2, 甲3 …)',
    });
  });

  it('have the official blocks and one sheet a project, and no remark, list or figure beside the print area', () => {
    const run = allFinal(sampleRun());
    for (const [at, book] of forms(run).entries()) {
      expect(book.sheets).toHaveLength(submissionSets(run)[at]?.projects.length ?? 0);
      expect(book.author).toBe(submissionSets(run)[at]?.unit.name);
      for (const sheet of book.sheets) expect(sheet.columns).toHaveLength(sheet.printColumns ?? 0);
      for (const cell of cellsOf(book)) {
        expect(cell.remark ?? cell.choices).toBeUndefined();
        expect(['warning', 'bad', 'input', 'muted', 'note']).not.toContain(cell.role);
      }
      const text = cellsOf(book)
        .map(({ content }) => contentText(content))
        .join('\n');
      for (const label of ['项目支出绩效自评表', '项目资金', '预期目标', '总分', '填报人'])
        expect(text).toContain(label);
      for (const note of ['评分方案', '佐证材料', '自动得分', '已定分', '未说明原因']) expect(text).not.toContain(note);
    }
  });

  it('hold a value where a score rests on what is not printed, and a formula where all of it is', () => {
    const books = forms(allFinal(sampleRun()));
    const ids = books.map(({ sheets }) =>
      sheets.map(({ rows }) => new Set(rows.flatMap(({ cells }) => cells.map(({ id }) => id)))),
    );
    const formulas = books.flatMap(({ sheets }, book) =>
      sheets.flatMap(({ rows }, sheet) =>
        rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.formula ? [{ cell, ids: ids[book]?.[sheet] }] : []))),
      ),
    );
    expect(formulas.length).toBeGreaterThan(10);
    for (const { cell, ids: own } of formulas) {
      for (const read of cellsRead(cell.formula!)) {
        expect(read.sheet).toBeUndefined();
        expect(own?.has(read.cell)).toBe(true);
      }
    }
    const scores = books.flatMap(cellsOf).filter(({ id }) => id?.endsWith('.score'));
    expect(scores.filter(({ formula }) => formula === undefined).length).toBeGreaterThan(0);
    expect(scores.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(5);
  });

  it.each(shapeProfiles.map((profile) => [profile.id, profile] as const))(
    'give the engine’s scores under %s, whatever the rows are like, without a word of the machine',
    async (_, profile) => {
      const run = allFinal(await shapeRun(corners, profile));
      for (const book of forms(run)) {
        const bytes = await writeXlsx(book);
        const stored = storedCells(bytes);
        expect(formulaValues(stored).size).toBeGreaterThan(3);
        expect(recomputeWorkbook(stored)).toMatchObject(allAsStored);
        // 复核组 is who entered a score by hand in these cases.
        expect(machineWords(bytes).filter((word) => word !== '复核')).toEqual([]);
        const totals = cellsOf(book).flatMap(({ id, content }) => (id === 'total.score' ? [contentText(content)] : []));
        expect(totals.map(Number)).toEqual(
          submissionSets(run).flatMap(({ projects }) => projects.map(({ total }) => Number(total.score))),
        );
      }
    },
  );

  it('hold no word of the machine in either language', async () => {
    const run = allFinal(await sampleYearRun());
    for (const set of submissionSets(run)) {
      for (const language of ['zh', 'en'] as const)
        expect(machineWords(await writeXlsx(submittedWorkbook(run, set, language)))).toEqual([]);
    }
  });
});

describe('reports that are handed in', () => {
  const order = (run: ScoreRun, language: 'zh' | 'en' = 'zh'): ReportOrder => ({
    run,
    result: resultDocument(run, language),
    language,
    style: officialStyle,
    version: { number: 1, date: '2027-02-28' },
  });
  const ofUnit = (set: SubmissionSet): ReportOwner => ({
    subject: { of: 'unit', unit: set.unit },
    name: set.unit.name,
    about: null,
    projects: set.projects,
    sections: officialStyle.unitSections,
  });
  const headings = ({ blocks }: ReportDocument, level: number) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

  it('have a word of the machine nowhere, in either language, for a unit, a project or the department', async () => {
    const run = allFinal(await sampleYearRun());
    for (const language of ['zh', 'en'] as const) {
      const made = order(run, language);
      const [set] = submissionSets(run);
      const owners: ReportOwner[] = [
        ...submissionSets(run).map(ofUnit),
        { ...ofUnit(set!), subject: { of: 'project', index: 0 }, about: run.projects[0]!.project.name },
        { ...ofUnit(set!), subject: { of: 'department' }, sections: officialStyle.departmentSections },
      ];
      for (const owner of owners) expect(machineWords(await writeDocx(submissionReport(made, owner)))).toEqual([]);
    }
  });

  it('are numbered in the order of the style, without chapters that it leaves out', async () => {
    const run = allFinal(await sampleYearRun());
    const set = submissionSets(run).find(({ unit }) => unit.code === '405004')!;
    const usual = headings(submissionReport(order(run), ofUnit(set)), 1);
    expect(usual.map((text) => text.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '附件']);
    const own = { ...ofUnit(set), sections: ['deviations', 'conclusion'] as const };
    const changed = submissionReport(order(run), own);
    expect(headings(changed, 1)).toEqual(['一、偏离绩效目标的原因和改进措施', '二、综合评价结论']);
    expect(headings(changed, 2)[0]).toMatch(/^（一）/);
  });

  it('take the day of the version, else that of the form, else leave room for one, and say which version it is', () => {
    const run = allFinal(sampleRun());
    const [set] = submissionSets(run);
    const day = (version: ReportOrder['version'], formDay: string | null = null) => {
      const projects = set!.projects.map((project) => ({
        ...project,
        actual: project.actual && {
          ...project.actual,
          formHead: {
            place: { file: 'x' },
            departmentInCharge: null,
            filledBy: null,
            phone: null,
            responsible: null,
            date: formDay === null ? null : { text: formDay, kind: 'text' as const, place: { file: 'x' } },
          },
        },
      }));
      return submissionReport({ ...order(run), version }, { ...ofUnit(set!), projects }).official?.date;
    };
    expect(day({ number: 1, date: '2027-02-28' }, '2027-01-15')).toBe('2027年2月28日');
    expect(day({ number: 1, date: null }, '2027-01-15')).toBe('2027年1月15日');
    expect(day({ number: 1, date: null })).toBe('　　　　年　　月　　日');
    expect(day({ number: 3, date: '2027-04-01' })).toBe('2027年4月1日（第3版）');
  });

  it('attach no forms to the report of a department unless it asks for them', async () => {
    const run = allFinal(await sampleYearRun());
    const department = departmentSet(run);
    expect(department?.heldBack).toBeNull();
    const owner: ReportOwner = {
      subject: { of: 'department' },
      name: department!.unit.name,
      about: null,
      projects: run.projects,
      sections: officialStyle.departmentSections,
    };
    const forms = (report: ReportDocument) =>
      report.blocks.filter((block) => block.kind === 'table' && block.table.id.startsWith('form-')).length;
    expect(forms(submissionReport(order(run), owner))).toBe(0);
    expect(forms(submissionReport(order(run), { ...owner, sections: ['conclusion', 'forms'] }))).toBe(
      run.projects.length,
    );
  });
});

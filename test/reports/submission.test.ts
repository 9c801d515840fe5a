import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { submissionSets } from '../../src/reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../src/reports/submission/submitted-workbook.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import { cellsRead } from '../../src/reports/tables/formula-references.ts';
import type { Workbook } from '../../src/reports/tables/output-sheet.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { allWordings } from '../../src/wordings/all-wordings.ts';
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

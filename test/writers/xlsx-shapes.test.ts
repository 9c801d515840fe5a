import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { ScoredRow, ScoreRun } from '../../src/model/result/result.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { builtInRules } from '../support/definitions.ts';
import { describeWithOffice } from '../support/office.ts';
import { allAsStored, formulaValues, recalculated, storedCells, withNumbers } from '../support/recalculated.ts';
import { anyProject, corners, otherActuals, shapeProfiles, shapeRun } from '../support/shape-cases.ts';

const seed = 20260;
const batch = [...corners, ...fc.sample(anyProject, { seed, numRuns: 28 })];

const scorecardOf = (run: ScoreRun) => {
  const [first] = run.projects;
  if (first === undefined) throw new Error('no project');
  return scorecardWorkbook(run, first.unit, 'zh');
};
const scorecard = (run: ScoreRun) => writeXlsx(scorecardOf(run));

/** Ids of the cells with formulas, without the row they are of. */
const liveIds = (run: ScoreRun): string[] =>
  scorecardOf(run)
    .sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap(({ formula, id }) =>
      formula === undefined || id === undefined ? [] : [id.replace(/^indicator-\d+\./, '')],
    );

const rowsOf = (run: ScoreRun) => run.projects.flatMap(({ execution, indicators }) => [execution, ...indicators]);

describe('live formulas of every rule shape', () => {
  it('are visited by the generated cases: each score rule at least once, most rows live', async () => {
    const used = new Set<string>();
    const liveCells = new Set<string>();
    for (const profile of shapeProfiles) {
      const run = await shapeRun(batch, profile);
      for (const { rule } of rowsOf(run)) if (rule !== null) used.add(rule.id);
      for (const id of liveIds(run)) liveCells.add(id);
    }
    const { rules } = await builtInRules();
    const missing = rules.filter(({ effect, id }) => effect === 'score' && !used.has(id)).map(({ id }) => id);
    expect(missing).toEqual([]);
    for (const id of ['score', 'score.otherDeductions', 'score.automatic', 'whole.cap', 'whole-1', 'execution.rate']) {
      expect(liveCells).toContain(id);
    }
  });

  it.each(shapeProfiles)('compute exactly what the engine computed under $id', async (profile) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyProject, { minLength: 1, maxLength: 3 }), async (projects) => {
        const run = await shapeRun(projects, profile);
        expect(recomputeWorkbook(storedCells(await scorecard(run)))).toMatchObject(allAsStored);
        expect(recomputeWorkbook(storedCells(await writeXlsx(departmentWorkbook(run, 'zh'))))).toMatchObject(
          allAsStored,
        );
      }),
      { numRuns: 12, seed },
    );
  });
});

const others = ({ deductions, rule }: ScoredRow) => deductions.some((line) => line.rule !== rule?.id);

/** The actuals (column F) that stand as numbers in both workbooks, as the second has them, by sheet. */
function typedActuals(from: WorkbookCells, to: WorkbookCells): Map<string, Map<string, string>> {
  const typed = new Map<string, Map<string, string>>();
  for (const [sheet, cells] of to) {
    const numbers = new Map<string, string>();
    for (const [address, { formula, value }] of cells) {
      const before = from.get(sheet)?.get(address);
      const isActual = /^F\d+$/.test(address) && Number(address.slice(1)) > 12;
      if (!isActual || formula !== null || !(value instanceof Decimal) || !(before?.value instanceof Decimal)) continue;
      if (!before.value.eq(value)) numbers.set(address, value.toFixed());
    }
    if (/^\d+\./.test(sheet)) typed.set(sheet, numbers);
  }
  return typed;
}

describeWithOffice('an actual that somebody changes', () => {
  it.each(shapeProfiles)('moves every live score as the engine would under $id', async (profile) => {
    const projects = batch.slice(0, 14);
    const changed = projects.map(({ rows, funds }) => ({ rows: otherActuals(rows), funds }));
    const [run, other] = [await shapeRun(projects, profile), await shapeRun(changed, profile)];
    let bytes = await scorecard(run);
    const before = storedCells(bytes);
    const wanted = storedCells(await scorecard(other));
    const sheets = [...before.keys()];
    const typed = typedActuals(before, wanted);
    for (const [sheet, numbers] of typed) bytes = withNumbers(bytes, sheets.indexOf(sheet) + 1, numbers);
    const after = recalculated(bytes);
    const scores: [string, string][] = [];
    run.projects.forEach((project, index) => {
      const sheet = sheets[index + 1] ?? '';
      const from = Number([...(wanted.get(sheet) ?? [])].find(([, { value }]) => value === '一级指标')?.[0].slice(1));
      project.indicators.forEach((row, at) => {
        const now = other.projects[index]?.indicators[at];
        if (now === undefined || (others(now) && !others(row)) || !typed.get(sheet)?.has(`F${from + at + 1}`)) return;
        const cell = after.get(sheet)?.get(`H${from + at + 1}`);
        scores.push([
          `${row.target.text} ${now.reading?.text} ${String(cell?.value)}`,
          `${row.target.text} ${now.reading?.text} ${now.outcome.score}`,
        ]);
      });
    });
    expect(scores.length).toBeGreaterThan(30);
    expect(scores.map(([found]) => found)).toEqual(scores.map(([, expected]) => expected));
  });
});

describeWithOffice('live formulas of every rule shape', () => {
  it.each(shapeProfiles)('give the engine’s value in LibreOffice under $id', async (profile) => {
    const run = await shapeRun(batch, profile);
    const bytes = await scorecard(run);
    const before = formulaValues(storedCells(bytes));
    const live = rowsOf(run).filter(({ outcome, manual }) => outcome.type === 'scored' && manual === null).length;
    expect(before.size).toBeGreaterThan(live);
    expect(formulaValues(recalculated(bytes), before)).toEqual(before);
  });
});

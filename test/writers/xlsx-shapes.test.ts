import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import type { ScoredRow, ScoreRun } from '../../src/model/result/result.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { builtInRules } from '../support/definitions.ts';
import { long, some } from '../support/long.ts';
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
    // Rules of the reviewer's profile ask for what only a reviewer knows.
    const shaped = rules.filter(({ effect, file }) => effect === 'score' && !file.endsWith('review.json'));
    const missing = shaped.filter(({ id }) => !used.has(id)).map(({ id }) => id);
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
      { numRuns: long ? 12 : 1, seed },
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

/** A run under a profile with other actuals typed into its workbook, and what the engine makes of those. */
async function typedRun(profile: Profile) {
  const projects = batch.slice(0, 14);
  const changed = projects.map(({ rows, funds }) => ({ rows: otherActuals(rows), funds }));
  const [run, other] = [await shapeRun(projects, profile), await shapeRun(changed, profile)];
  let bytes = await scorecard(run);
  const before = storedCells(bytes);
  const wanted = storedCells(await scorecard(other));
  const sheets = [...before.keys()];
  const typed = typedActuals(before, wanted);
  for (const [sheet, numbers] of typed) bytes = withNumbers(bytes, sheets.indexOf(sheet) + 1, numbers);
  return { run, other, bytes, wanted, sheets, typed };
}

/** The scores of the rows whose actual was typed: what the recalculated workbook shows, and what the engine gave. */
function typedScores(
  { run, other, wanted, sheets, typed }: Awaited<ReturnType<typeof typedRun>>,
  after: WorkbookCells,
) {
  return run.projects.flatMap((project, index) => {
    const sheet = sheets[index + 1] ?? '';
    const from = Number([...(wanted.get(sheet) ?? [])].find(([, { value }]) => value === '一级指标')?.[0].slice(1));
    return project.indicators.flatMap((row, at): [string, string][] => {
      const now = other.projects[index]?.indicators[at];
      if (now === undefined || (others(now) && !others(row)) || !typed.get(sheet)?.has(`F${from + at + 1}`)) return [];
      const cell = after.get(sheet)?.get(`H${from + at + 1}`);
      const words = `${row.target.text} ${now.reading?.text}`;
      return [[`${words} ${String(cell?.value)}`, `${words} ${now.outcome.score}`]];
    });
  });
}

const profiles = some(shapeProfiles);
const numbered = profiles.map(({ id }, at) => [id, at] as const);

describeWithOffice('live formulas of every rule shape in LibreOffice', () => {
  const typed: Awaited<ReturnType<typeof typedRun>>[] = [];
  const untouched: { readonly run: ScoreRun; readonly bytes: Uint8Array }[] = [];
  let after: readonly WorkbookCells[] = [];

  beforeAll(async () => {
    for (const profile of profiles) {
      typed.push(await typedRun(profile));
      const run = await shapeRun(batch, profile);
      untouched.push({ run, bytes: await scorecard(run) });
    }
    after = recalculated([...typed, ...untouched].map(({ bytes }) => bytes));
  });

  it.each(numbered)('move every score as the engine would when actuals are typed, under %s', (_, at) => {
    const [one, shown] = [typed[at], after[at]];
    if (one === undefined || shown === undefined) throw new Error('no workbook');
    const scores = typedScores(one, shown);
    expect(scores.length).toBeGreaterThan(30);
    expect(scores.map(([found]) => found)).toEqual(scores.map(([, expected]) => expected));
  });

  it.each(numbered)('give the engine’s value in every cell, under %s', (_, at) => {
    const one = untouched[at];
    if (one === undefined) throw new Error('no workbook');
    const before = formulaValues(storedCells(one.bytes));
    const live = rowsOf(one.run).filter(({ outcome, manual }) => outcome.type === 'scored' && manual === null).length;
    expect(before.size).toBeGreaterThan(live);
    expect(formulaValues(after[typed.length + at] ?? new Map(), before)).toEqual(before);
  });
});

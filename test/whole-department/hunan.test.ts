import { beforeAll, describe, expect, it } from 'vitest';
import { departmentDocumentSchema } from '../../src/model/whole-department/department-document.ts';
import type { DepartmentRun, PreparedDepartment } from '../../src/model/whole-department/department-run.ts';
import { departmentOutputs } from '../../src/use-cases/whole-department/department-outputs.ts';
import { departmentTexts } from '../support/definitions.ts';
import { describeWithOffice } from '../support/office.ts';
import { formulaValues, recalculated, storedCells, withNumbers } from '../support/recalculated.ts';
import { allYes, doneGoals, type Fill, goalsFrom, hunan2018, layout, page, scored } from './filled-department.ts';

const row = (run: DepartmentRun, id: string) => run.rows.find(({ prepared }) => prepared.indicator.id === id);
const codes = ({ findings }: DepartmentRun) => findings.map(({ code }) => code);
const scoreOf = (run: DepartmentRun, id: string) => {
  const outcome = row(run, id)?.outcome;
  return outcome !== undefined && 'score' in outcome ? outcome.score : null;
};
/** Figures that the published form does not show; invented. */
const figures: Fill[string] = { ...hunan2018, 公用经费: { 本年预算数: 100, 本年决算数: 98 } };
const run2018 = (prepared: PreparedDepartment) =>
  scored({
    goals: goalsFrom(page),
    prepared,
    fill: { 基础数据: figures, 指标评定: allYes(prepared), 履职目标: doneGoals },
  });

describe('the published form of a department in Hunan, 2018', () => {
  let run: DepartmentRun;
  beforeAll(async () => {
    run = await run2018(await layout('hunan'));
  });

  it.each([
    ['staff-control', '95.1', '8', '100 × 136 ÷ 143'],
    ['three-public-change', '98.31', '0', '100 × (63.46 - 32) ÷ 32'],
    ['budget-completion', '99.27', '8', '100 × (19.8 + 1922.76 + 767.86 - 19.8) ÷ (19.8 + 1922.76 + 767.86)'],
    ['budget-control', '39.94', '0', '100 × 767.86 ÷ 1922.76'],
  ])('recomputes %s: %s, %s points', (id, value, score, numbers) => {
    expect(row(run, id)?.value?.toDecimalPlaces(2).toFixed()).toBe(value);
    expect(scoreOf(run, id)).toBe(score);
    expect(row(run, id)?.steps[0]?.zh).toContain(numbers);
  });

  it('is final, and says what was lost without a word and where the rule is silent', () => {
    expect(run.state).toBe('final');
    expect(codes(run)).toEqual([
      'department-loss-without-reason',
      'department-steps-unclear',
      'department-loss-without-reason',
    ]);
    expect(run.findings[1]?.args).toMatchObject({ name: '预算完成率', whole: '8', started: '6' });
    // 16 off for two rates, 1.66 for a training that 150 of 200 attended: 20 points are 6.67, 6.67 and 6.66.
    expect(run.total).toMatchObject({ weight: '100', score: '82.34', grade: '良' });
  });

  it('closes the sums that the form states', () => {
    expect(codes(run)).not.toContain('department-sum-differs');
  });

  it('gives the same bytes twice, and data that fits its schema', async () => {
    const [once, again] = [await departmentOutputs(run, 'zh'), await departmentOutputs(run, 'zh')];
    expect(again).toEqual(once);
    expect(once.map(({ name }) => name)).toEqual([
      '部门整体自评.xlsx',
      '部门整体自评报告.docx',
      'goals/result.json',
      'department.json',
    ]);
    const data = departmentDocumentSchema.parse(JSON.parse(new TextDecoder().decode(once[3]?.bytes)));
    expect(data.total.score).toBe('82.34');
    expect(data.figures.find(({ name }) => name === 'threePublicLastBudget')).toMatchObject({ value: '32' });
  });
});

describe('“每低于5%扣2分” in started steps', () => {
  it('costs 2 points for 99.27 %', async () => {
    const text = departmentTexts().find(({ file }) => file.endsWith('hunan.json'))?.text ?? '';
    const own = text.replace('"id": "hunan"', '"id": "started"').replace('"count": "whole"', '"count": "started"');
    const run = await run2018(await layout('started', own));
    expect(scoreOf(run, 'budget-completion')).toBe('6');
  });
});

describeWithOffice('an office program', () => {
  it('recalculates a draft too', async () => {
    const prepared = await layout('hunan');
    const { 编制数: _, ...rest } = figures;
    const run = await scored({ goals: goalsFrom(page), prepared, fill: { 基础数据: rest, 履职目标: doneGoals } });
    expect(run.total).toMatchObject({ score: '58.34', grade: null });
    const book = (await departmentOutputs(run, 'zh'))[0]?.bytes ?? new Uint8Array();
    const values = (cells: Parameters<typeof formulaValues>[0]) => Object.fromEntries(formulaValues(cells));
    expect(recalculated([book]).map(values)).toEqual([values(storedCells(book))]);
  });

  it('recalculates the workbook to the same numbers, and follows a changed figure', async () => {
    const run = await run2018(await layout('hunan'));
    const books = (await departmentOutputs(run, 'zh')).flatMap(({ name, bytes }) =>
      name.endsWith('.xlsx') ? [bytes] : [],
    );
    const values = (cells: Parameters<typeof formulaValues>[0]) => Object.fromEntries(formulaValues(cells));
    const stored = books.map(storedCells).map(values);
    expect(stored.flatMap((one) => Object.keys(one)).length).toBeGreaterThan(60);
    // Sheet 2 is the base data; 150 in 143 posts are 4.9 points over, which costs 2.
    const [book = new Uint8Array()] = books;
    const changed = withNumbers(book, 2, new Map([['C3', '150']]));
    const [same = {}, now = {}] = recalculated([book, changed]).map(values);
    expect(same).toEqual(stored[0]);
    expect([now['部门整体自评表!G4'], now['部门整体自评表!G16']]).toEqual(['6', '80.34']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { reportContext } from '../../src/reports/evaluation/report-context.ts';
import { submissionSets } from '../../src/reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../src/reports/submission/submitted-workbook.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { withChangedActuals } from '../support/changed-actuals.ts';
import { profileIds } from '../support/definitions.ts';
import { some } from '../support/long.ts';
import { describeWithOffice } from '../support/office.ts';
import { allAsStored, formulaValues, recalculated, storedCells, withNumbers } from '../support/recalculated.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';

describe('the workbooks of the sample year', () => {
  it.each(some(profileIds))('compute exactly what the engine computed under %s', async (profile) => {
    const run = await sampleYearRun(profile);
    const units = reportContext(run, 'zh', null).units;
    const books = [departmentWorkbook(run, 'zh'), ...units.map((unit) => scorecardWorkbook(run, unit, 'zh'))];
    for (const book of books) expect(recomputeWorkbook(storedCells(await writeXlsx(book)))).toMatchObject(allAsStored);
  });
});

/** The workbooks of the sample year. */
async function yearBooks(): Promise<Uint8Array[]> {
  const run = await sampleYearRun();
  const { units } = reportContext(run, 'zh', null);
  expect(units.length).toBeGreaterThan(1);
  const submitted = submissionSets(run).filter(({ heldBack }) => heldBack === null);
  const books = [
    departmentWorkbook(run, 'zh'),
    ...units.map((unit) => scorecardWorkbook(run, unit, 'zh')),
    ...submitted.map((set) => submittedWorkbook(run, set, 'zh')),
  ];
  return Promise.all(books.map((book) => writeXlsx(book)));
}

/** A unit's workbook of the sample year with every actual multiplied, as somebody would type it, and as the engine makes it. */
async function typedYear(factor: string) {
  const run = await sampleYearRun();
  const [unit] = reportContext(run, 'zh', null).units;
  if (unit === undefined) throw new Error('no unit');
  const bytes = await writeXlsx(scorecardWorkbook(run, unit, 'zh'));
  const before = storedCells(bytes);
  const wanted = storedCells(await writeXlsx(scorecardWorkbook(await withChangedActuals(run, factor), unit, 'zh')));
  const formulas = new Map([...formulaValues(before)].filter(([place]) => /^\d+\./.test(place)));
  return { ...typedInto(bytes, before, wanted), wanted: formulaValues(wanted, formulas), formulas };
}

/** The address of the actual 4 on the form of the first project of the sample run. */
function actualFour(cells: WorkbookCells): { readonly form: string; readonly address: string } {
  const form = [...cells.keys()].find((name) => name.startsWith('1.')) ?? '';
  const actual = [...(cells.get(form) ?? [])].find(
    ([address, { value }]) => address.startsWith('F') && String(value) === '4',
  );
  return { form, address: actual?.[0] ?? '' };
}

const factors = some(['0.8125', '0', '1.0005', '1.31']);

describeWithOffice('workbooks recalculated in LibreOffice', () => {
  let year: readonly Uint8Array[] = [];
  let scorecard = new Uint8Array();
  let typed: readonly Awaited<ReturnType<typeof typedYear>>[] = [];
  let after: readonly WorkbookCells[] = [];

  beforeAll(async () => {
    year = await yearBooks();
    scorecard = Uint8Array.from(await writeXlsx(scorecardWorkbook(sampleRun(), headOffice, 'zh')));
    const changed = withNumbers(scorecard, 2, new Map([[actualFour(storedCells(scorecard)).address, '3']]));
    typed = await Promise.all(factors.map(typedYear));
    after = recalculated([scorecard, changed, ...typed.map((one) => one.typed), ...year]);
  });
  const recalculatedAt = (index: number): WorkbookCells => after[index] ?? new Map();

  it('of the sample year give the engine’s values in every formula cell', () => {
    year.forEach((bytes, index) => {
      const before = formulaValues(storedCells(bytes));
      // A form that is handed in has few rows, and formulas only where all they read is printed.
      expect(before.size).toBeGreaterThan(10);
      expect(formulaValues(recalculatedAt(2 + factors.length + index), before)).toEqual(before);
    });
  });

  it('with every kind of row give the engine’s value in every formula cell, to the cent and beyond', () => {
    const before = formulaValues(storedCells(scorecard));
    expect(before.size).toBeGreaterThan(80);
    expect(formulaValues(recalculatedAt(0), before)).toEqual(before);
    expect(recomputeWorkbook(storedCells(scorecard))).toMatchObject(allAsStored);
  });

  it('move the score, the total, the ledger and the cover when an actual is changed', () => {
    const changed = recalculatedAt(1);
    const { form, address } = actualFour(storedCells(scorecard));
    expect(String(changed.get(form)?.get(address.replace('F', 'H'))?.value)).toBe('5');
    const find = (sheet: string, text: string, column: string) => {
      const row = [...(changed.get(sheet) ?? [])].find(([, { value }]) => value === text)?.[0].replace(/\D/g, '');
      return String(changed.get(sheet)?.get(`${column}${row}`)?.value);
    };
    expect(find(form, '总分', 'H')).toBe('90.21');
    expect(find('扣分说明', '培训次数', 'B')).toBe('3.34');
    expect(find('扣分说明', '扣分合计', 'B')).toBe('9.79');
    expect(find('扣分说明', '扣分合计', 'E')).toBe('0');
    expect(find('封面', '唐山市老科协经费', 'G')).toBe('90.21');
  });

  it.each(factors.map((factor, at) => [factor, at] as const))(
    'give what the engine gives when actuals ×%s are typed into them',
    (_, index) => {
      const one = typed[index];
      expect(one?.numbers).toBeGreaterThan(40);
      expect(formulaValues(recalculatedAt(2 + index), one?.formulas)).toEqual(one?.wanted);
    },
  );
});

/** The workbook with the plain numbers of its forms that another one has, and how many were typed. */
function typedInto(bytes: Uint8Array, cells: WorkbookCells, wanted: WorkbookCells) {
  let typed = bytes;
  let numbers = 0;
  [...cells].forEach(([sheet, own], index) => {
    if (!/^\d+\./.test(sheet)) return;
    const others = wanted.get(sheet) ?? new Map();
    const changes = [...own].flatMap(([address, { formula, value }]): [string, string][] => {
      const other = others.get(address)?.value;
      const differs = formula === null && value instanceof Decimal && other instanceof Decimal && !value.equals(other);
      return differs ? [[address, other.toFixed()]] : [];
    });
    numbers += changes.length;
    if (changes.length > 0) typed = withNumbers(typed, index + 1, new Map(changes));
  });
  return { typed, numbers };
}

import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { reportContext } from '../../src/reports/evaluation/report-context.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { withChangedActuals } from '../support/changed-actuals.ts';
import { profileIds } from '../support/definitions.ts';
import { describeWithOffice } from '../support/office.ts';
import { allAsStored, formulaValues, recalculated, storedCells, withNumbers } from '../support/recalculated.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';

describe('the workbooks of the sample year', () => {
  it.each(profileIds)('compute exactly what the engine computed under %s', async (profile) => {
    const run = await sampleYearRun(profile);
    const units = reportContext(run, 'zh', null).units;
    const books = [departmentWorkbook(run, 'zh'), ...units.map((unit) => scorecardWorkbook(run, unit, 'zh'))];
    for (const book of books) expect(recomputeWorkbook(storedCells(await writeXlsx(book)))).toMatchObject(allAsStored);
  });
});

describeWithOffice('the workbooks of the sample year', () => {
  it('give the engine’s values in LibreOffice, in every formula cell', async () => {
    const run = await sampleYearRun();
    const units = reportContext(run, 'zh', null).units;
    expect(units.length).toBeGreaterThan(1);
    for (const book of [departmentWorkbook(run, 'zh'), ...units.map((unit) => scorecardWorkbook(run, unit, 'zh'))]) {
      const bytes = await writeXlsx(book);
      const before = formulaValues(storedCells(bytes));
      expect(before.size).toBeGreaterThan(30);
      expect(formulaValues(recalculated(bytes), before)).toEqual(before);
    }
  });
});

describeWithOffice('the scorecard, recalculated', () => {
  it('gives the engine’s value in every formula cell, to the cent and beyond', async () => {
    const bytes = await writeXlsx(scorecardWorkbook(sampleRun(), headOffice, 'zh'));
    const before = formulaValues(storedCells(bytes));
    expect(before.size).toBeGreaterThan(80);
    expect(formulaValues(recalculated(bytes), before)).toEqual(before);
    expect(recomputeWorkbook(storedCells(bytes))).toMatchObject(allAsStored);
  });

  it('moves the score, the total, the ledger and the cover when an actual is changed', async () => {
    const bytes = await writeXlsx(scorecardWorkbook(sampleRun(), headOffice, 'zh'));
    const cells = storedCells(bytes);
    const form = [...cells.keys()].find((name) => name.startsWith('1.')) ?? '';
    const actual = [...(cells.get(form) ?? [])].find(
      ([address, { value }]) => address.startsWith('F') && String(value) === '4',
    );
    const changed = recalculated(withNumbers(bytes, 2, new Map([[actual?.[0] ?? '', '3']])));
    const score = changed.get(form)?.get((actual?.[0] ?? '').replace('F', 'H'));
    expect(String(score?.value)).toBe('5');
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
});

describeWithOffice('the forms of the sample year with other actuals typed into them', () => {
  it.each(['0', '0.8125', '1.0005', '1.31'])(
    'recalculate to what the engine gives when they are reported ×%s',
    async (factor) => {
      const run = await sampleYearRun();
      const [unit] = reportContext(run, 'zh', null).units;
      if (unit === undefined) throw new Error('no unit');
      const bytes = await writeXlsx(scorecardWorkbook(run, unit, 'zh'));
      const before = storedCells(bytes);
      const changed = await withChangedActuals(run, factor);
      const wanted = storedCells(await writeXlsx(scorecardWorkbook(changed, unit, 'zh')));
      const { typed, numbers } = typedInto(bytes, before, wanted);
      expect(numbers).toBeGreaterThan(40);
      const formulas = new Map([...formulaValues(before)].filter(([place]) => /^\d+\./.test(place)));
      expect(formulaValues(recalculated(typed), formulas)).toEqual(formulaValues(wanted, formulas));
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

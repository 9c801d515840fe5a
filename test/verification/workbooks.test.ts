import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { compareWorkbooks } from '../../src/verification/workbook/compare-workbooks.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { readWorkbookCells, type WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { allAsStored } from '../support/recalculated.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';

function cellsOf(bytes: Uint8Array): WorkbookCells {
  const { value, findings } = readWorkbookCells(bytes, 'card.xlsx');
  expect(findings).toEqual([]);
  if (value === null) throw new Error('unreadable');
  return value;
}

/** The workbook with the first match of a pattern in any sheet replaced. */
function changed(bytes: Uint8Array, pattern: RegExp, replacement: string): Uint8Array {
  const entries = unzipSync(bytes);
  for (const name of Object.keys(entries).filter((name) => name.startsWith('xl/worksheets/'))) {
    const before = strFromU8(entries[name] ?? new Uint8Array());
    const after = before.replace(pattern, replacement);
    if (after === before) continue;
    return zipSync({ ...entries, [name]: strToU8(after) });
  }
  throw new Error('nothing to change');
}

describe('a workbook verified', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeXlsx(scorecardWorkbook(sampleRun(), headOffice, 'zh'));
  });

  it('gives, computed again, what is stored in every formula cell', () => {
    const cells = cellsOf(bytes);
    const formulas = [...cells.values()]
      .flatMap((sheet) => [...sheet.values()])
      .filter((cell) => cell.formula !== null);
    expect(formulas.length).toBeGreaterThan(20);
    expect(recomputeWorkbook(cells)).toMatchObject(allAsStored);
    expect(compareWorkbooks(cells, cells)).toMatchObject({ changed: { count: 0 }, derived: { count: 0 } });
  });

  it('shows a stored result that was changed', () => {
    const forged = cellsOf(changed(bytes, /(<f>ROUND[^<]*<\/f><v>)[^<]*(<\/v>)/, '$199$2'));
    const { first: differences } = recomputeWorkbook(forged).differences;
    expect(differences.length).toBeGreaterThan(0);
    expect(differences[0]).toMatchObject({ stored: '99' });
    const { changed: named } = compareWorkbooks(forged, cellsOf(bytes));
    expect(named.first[0]?.found).toContain('→ 99');
  });

  it('shows a formula that was changed, even if it gives the same', () => {
    const forged = cellsOf(changed(bytes, /<f>(ROUND[^<]*)<\/f>/, '<f>$1+0</f>'));
    expect(recomputeWorkbook(forged)).toMatchObject(allAsStored);
    expect(compareWorkbooks(forged, cellsOf(bytes))).toMatchObject({ changed: { count: 1 }, derived: { count: 0 } });
  });
});

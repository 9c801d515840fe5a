import { describe, expect, it } from 'vitest';
import { readWorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { storedCells } from '../support/recalculated.ts';
import { workbook } from '../support/workbook.ts';

const stored = (rows: string) =>
  [...(storedCells(workbook([{ name: '表', rows }])).get('表') ?? [])].map(([address, { formula, value }]) => [
    address,
    formula,
    String(value),
  ]);

describe('the cells of a workbook as they are stored', () => {
  it('take a formula that cells share, shifted by their distance, as Excel stores what was filled down', () => {
    const rows = [
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">ROUND(A1*$B$1+A$1,2)+表!$A1&amp;"A1"</f><v>1</v></c>',
      '<c r="D1"><f t="shared" si="0"/><v>1</v></c></row>',
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>',
    ];
    expect(stored(rows.join(''))).toEqual([
      ['C1', 'ROUND(A1*$B$1+A$1,2)+表!$A1&"A1"', '1'],
      ['D1', 'ROUND(B1*$B$1+B$1,2)+表!$A1&"A1"', '1'],
      ['C2', 'ROUND(A2*$B$1+A$1,2)+表!$A2&"A1"', '1'],
    ]);
  });

  it('stand right of the one before where no address is given, as some writers leave it', () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(stored(rows)).toEqual([
      ['A1', null, '1'],
      ['D1', null, '2'],
      ['E1', null, '3'],
      ['A2', null, '4'],
    ]);
  });

  it('are not there where a text has no string', () => {
    expect(stored('<row r="1"><c r="A1" t="s"/><c r="B1" t="s"><v/></c></row>')).toEqual([]);
  });

  it('are refused with a finding where a sheet has no part', () => {
    const bytes = workbook([{ name: '表', rows: '' }], { parts: { 'xl/worksheets/sheet1.xml': null } });
    expect(readWorkbookCells(bytes, 'a.xlsx').findings.map(({ code }) => code)).toEqual(['zip-part-missing']);
  });
});

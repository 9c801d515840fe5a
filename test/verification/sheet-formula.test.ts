import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/model/decimal.ts';
import {
  type CellValue,
  evaluateSheetFormula,
  SheetFault,
  type SheetValue,
} from '../../src/verification/evaluate-sheet-formula.ts';
import { parseSheetFormula } from '../../src/verification/parse-sheet-formula.ts';

const cells: Record<string, SheetValue> = {
  A1: decimal('8'),
  A2: decimal('6'),
  A3: null,
  A4: '部分达成',
  A5: decimal('2.675'),
  '封面!B2': decimal('3'),
  "it's!B2": decimal('4'),
};
const cell: CellValue = (sheet, address) => cells[sheet === null ? address : `${sheet}!${address}`] ?? null;

function shown(formula: string): string {
  const value = evaluateSheetFormula(formula, cell);
  if (value === null) return 'blank';
  if (value instanceof SheetFault) return value.code;
  return String(value);
}

describe('a spreadsheet formula computed again', () => {
  it.each([
    ['1+2*3', '7'],
    ['(1+2)*3', '9'],
    ['2-3-4', '-5'],
    ['-2*3', '-6'],
    ['10%*50', '5'],
    ['0.1+0.2=0.3', 'true'],
    ['ROUND(A5,2)', '2.68'],
    ['TRUNC(ROUND(A5,12),2)', '2.67'],
    ['INT(-1.2)', '-2'],
    ['MIN(A1,A1*A2/A1)', '6'],
    ['IF(A2>=A1,A1,MAX(0,A1*A2/A1))', '6'],
    ['IF(A1=0,1/0,5)', '5'],
    ['1/A3', '#DIV/0!'],
    ['IF(A4="达成",1,IF(A4="部分达成",0.7,NA()))', '0.7'],
    ['IF(A4="未",1,NA())', '#N/A'],
    ['SUM(A1:A3,A5)', '16.675'],
    ['SUM(A1:A4)', '14'],
    ["SUM('封面'!B2,'it''s'!$B$2)", '7'],
    ['"a"&"b""c"', 'ab"c'],
    ['NOT(A1>A2)', 'false'],
    ['HYPERLINK("#a","去看")', '去看'],
    ['A1<>A2', 'true'],
    ['A3=0', 'true'],
    ['WEBSERVICE("http://x")', '#NAME?'],
    ['ROUND(A1,-1)', '#NAME?'],
    ['1e99999', '#NAME?'],
    ['1+', '#NAME?'],
    ['表名', '#NAME?'],
  ])('%s is %s', (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  it('refuses bottomless nesting and endless formulas instead of overflowing', () => {
    expect(() => parseSheetFormula(`${'('.repeat(5000)}1${')'.repeat(5000)}`)).toThrow(/deeply/);
    expect(() => parseSheetFormula('1+'.repeat(40_000))).toThrow(/long/);
    expect(shown('SUM(A1:XFD1048576)')).toBe('#NAME?');
  });

  it('never throws anything but its own error, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'A1B2()+-*/,:"\'!$%<>=&IFSUM分 .') }), (formula) => {
        evaluateSheetFormula(formula, cell);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/model/decimal.ts';
import { evaluateSheetFormula } from '../../src/verification/formula/evaluate-sheet-formula.ts';
import { OverLimit } from '../../src/verification/formula/formula-work.ts';
import { SheetFault, type SheetValue } from '../../src/verification/formula/sheet-value.ts';
import { formulaCells } from '../support/formula-cells.ts';

const cells: Record<string, SheetValue> = {
  A1: decimal('8'),
  A2: decimal('6'),
  A3: null,
  A4: '部分达成',
  A5: decimal('2.675'),
  '封面!B2': decimal('3'),
  "it's!B2": decimal('4'),
};
const known = formulaCells((sheet, address) => cells[sheet === null ? address : `${sheet}!${address}`] ?? null);

function shown(formula: string): string {
  const value = evaluateSheetFormula(formula, known);
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

  it.each([
    ['brackets', `${'('.repeat(4000)}1${')'.repeat(4000)}`, 'nesting'],
    ['minus signs', `${'-'.repeat(8000)}1`, 'nesting'],
    ['percent signs', `1${'%'.repeat(8000)}`, 'nesting'],
    ['calls', `${'ABS('.repeat(1500)}1${')'.repeat(1500)}`, 'nesting'],
    ['characters', '1+'.repeat(40_000), 'length'],
    ['cells', 'SUM(A1:XFD1048576)', 'area'],
    ['digits', '9'.repeat(400), 'magnitude'],
    ['powers of ten', '1E999', 'magnitude'],
    ['powers of ten in a product', '1E200*1E200', 'magnitude'],
    [
      'letters',
      Array(40)
        .fill(`"${'x'.repeat(100)}"`)
        .join('&'),
      null,
    ],
  ])('is refused beyond the bound on its %s', (_, formula, bound) => {
    if (bound === null) expect(shown(formula)).toHaveLength(4000);
    else expect(() => evaluateSheetFormula(formula, known)).toThrow(expect.objectContaining({ bound }));
  });

  it('is computed along a long sum without going deeper', () => {
    expect(shown(Array(4000).fill('1').join('+'))).toBe('4000');
  });

  it('takes a number below what a spreadsheet holds for zero', () => {
    expect(shown('1E-200*1E-200=0')).toBe('true');
  });

  it('never throws anything but its own error, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'A1B2()+-*/,:"\'!$%<>=&IFSUM分 .') }), (formula) => {
        try {
          evaluateSheetFormula(formula, known);
        } catch (error) {
          expect(error).toBeInstanceOf(OverLimit);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSheetFormula } from '../../src/verification/formula/evaluate-sheet-formula.ts';
import { formulaForm } from '../../src/verification/formula/formula-form.ts';
import { SheetFault } from '../../src/verification/formula/sheet-value.ts';
import { numberFormatForm } from '../../src/verification/workbook/number-format-form.ts';
import { formulaCells } from '../support/formula-cells.ts';
import { cases } from '../support/long.ts';

describe('a formula spelled otherwise is the same formula', () => {
  it.each([
    ['扣分说明!B12', "'扣分说明'!B12"],
    ["SUM('1.交通费'!B1:B3)", "sum( '1.交通费'!B1 : B3 )"],
    ['ROUND(A1*0.5,2)', 'ROUND(A1*5E-1,2.0)'],
    ['A1*10000', 'A1*1E4'],
    ['A1+B1*C1', '(A1+(B1*C1))'],
    ['A1-B1-C1', '(A1-B1)-C1'],
    ['IF(A1>=B1,1,0)', 'IF((A1)>=(B1),(1),0)'],
    ['-A1', '-(A1)'],
    ['A1%', '(A1)%'],
    ['IFS(A1,1)', '_xlfn.IFS(A1,1)'],
    ['SORT(A1)', '_xlfn._xlws.SORT(A1)'],
    ['IF(TRUE,1,2)', 'IF(TRUE(),1,2)'],
    ['A1&"，"&B1', 'A1 & "，" & B1'],
  ])('%s and %s', (one, other) => {
    expect(formulaForm(one)).toBe(formulaForm(other));
  });

  it.each([
    ['A1-(B1-C1)', 'A1-B1-C1'],
    ['(A1+B1)*C1', 'A1+B1*C1'],
    ['A1/(B1*C1)', 'A1/B1*C1'],
    ['A1', '+A1'],
    ['A1', 'A2'],
    ['A1', '$A$1'],
    ['封面!A1', '封底!A1'],
    ['ROUND(A1,2)', 'ROUND(A1,1)'],
    ['ROUND(A1,2)', 'TRUNC(A1,2)'],
    ['SUM(A1:A3)', 'SUM(A1,A3)'],
    ['SUM(A1:A3)', 'SUM(A1:A4)'],
    ['A1&"a"', 'A1&"A"'],
    ['A1&"a b"', 'A1&"ab"'],
    ['A1*0.1', 'A1*0.10001'],
    ['IF(A1,1,2)', 'IF(A1,2,1)'],
    ['A1>B1', 'A1>=B1'],
    ['-A1%', '(-A1)%'],
    ['表名', '表 名'],
  ])('and %s and %s are two', (one, other) => {
    expect(formulaForm(one)).not.toBe(formulaForm(other));
  });

  it('has a form that gives what it gives, and that has itself for its form', () => {
    const leaf = fc.constantFrom('A1', 'B2', '1', '2.5', '"a"', 'TRUE', "'表'!A1");
    const { whole } = fc.letrec((tie) => ({
      whole: fc.oneof({ maxDepth: 4 }, leaf, tie('pair'), tie('call'), tie('sign')),
      pair: fc
        .tuple(tie('whole'), fc.constantFrom('+', '-', '*', '/', '&', '=', '<'), tie('whole'))
        .map(([a, op, b]) => `(${a})${op}(${b})`),
      call: fc.tuple(fc.constantFrom('SUM', 'MAX', 'ABS'), tie('whole')).map(([name, a]) => `${name}(${a})`),
      sign: tie('whole').map((a) => `-(${a})`),
    }));
    const cells = formulaCells((sheet) => (sheet === null ? 3 > 2 : 'x'));
    const shown = (formula: string) => {
      const value = evaluateSheetFormula(formula, cells);
      return value instanceof SheetFault ? value.code : String(value);
    };
    fc.assert(
      fc.property(whole, (formula) => {
        const form = formulaForm(String(formula));
        expect(shown(form)).toBe(shown(String(formula)));
        expect(formulaForm(form)).toBe(form);
      }),
      { numRuns: cases(1000), seed: 7 },
    );
  });
});

describe('a number format spelled otherwise is the same format', () => {
  it.each([
    ['General"次"', 'General\\次'],
    ['"≥"General"%";"≥"-General"%"', '\\≥General\\%;"≥-"General\\%'],
    ['yyyy.mm.dd', 'yyyy\\.mm\\.dd'],
    ['yyyy"年"m"月"d"日"', '[$-804]yyyy年m月d日'],
    ['"得分 "0.00;"得分 "-0.00', '"得分 "0.00;"得分 -"0.00'],
    ['0.00', '0.00_ '],
    ['0.00;-0.00', '0.00;[Red]-0.00'],
  ])('%s and %s', (one, other) => {
    expect(numberFormatForm(one)).toBe(numberFormatForm(other));
  });

  it.each([
    ['0.00', '0.0'],
    ['0.00', '0'],
    ['0.00', '0.00%'],
    ['0.00', '"99.00"'],
    ['0.00', '0.00;'],
    ['0.00', ';;;'],
    ['General', '"9"General'],
    ['0%', '0\\%'],
    ['0.0', '0","0'],
    ['[h]:mm', 'h:mm'],
    ['[>90]"优";0', '[>60]"优";0'],
  ])('and %s and %s are two', (one, other) => {
    expect(numberFormatForm(one)).not.toBe(numberFormatForm(other));
  });
});

import { describe, expect, it } from 'vitest';
import { formulaText } from '../../src/containers/word/word-formula.ts';

describe('formulas of the old kind', () => {
  it.each([
    ['\\o(≥)', '≥'],
    ['\\o(>,=)', '≥'],
    ['\\o(<;_)', '≤'],
    ['\\o\\al(\\s\\up5(>),\\s\\do2(_))', '≥'],
    ['\\o\\ad(\\s\\up 9(>),=)90%', '≥90%'],
    ['\\o((>),(=))', '≥'],
    ['\\o\\ac(○,1)', '1'],
    ['\\f(1,2)', '1/2'],
    ['10m\\s\\up3(2)', '10m^2'],
    ['\\b(5)', '(5)'],
    ['\\b\\lc\\[\\rc\\](5)', '[5]'],
    ['\\x(≥)90%', '≥90%'],
    ['\\l(1,2,3)', '1,2,3'],
    ['\\a\\co1(≥5,≤9)', '≥5 ≤9'],
    ['\\d \\fo10 ()', ''],
    ['(一)', '(一)'],
    ['\\(5\\)', '(5)'],
  ])('%s prints %s', (code, text) => {
    expect(formulaText(code)).toBe(text);
  });

  it.each(['\\i(1,2,x)', '\\r(3,x)', '\\o(', '\\f(1', '\\f(1)', '\\q(1)', '\\o(\\i(1,2,x),=)', '\\o('.repeat(40)])(
    '%s is not known',
    (code) => {
      expect(formulaText(code)).toBeNull();
    },
  );

  it('takes no longer than its length', () => {
    expect(formulaText('('.repeat(100_000))).toBeNull();
    expect(formulaText('\\o('.repeat(100_000))).toBeNull();
    expect(formulaText('1'.repeat(100_000))).toHaveLength(100_000);
  });
});

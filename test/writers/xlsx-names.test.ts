import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeText } from '../../src/writers/xlsx/safe-text.ts';
import { sheetNames } from '../../src/writers/xlsx/sheet-name.ts';

describe('sheetNames', () => {
  it.each<[string[], string[]]>([
    [
      ['封面', '规则与权重'],
      ['封面', '规则与权重'],
    ],
    [['a/b:c*d?e[f]g\\h'], ['a-b-c-d-e-f-g-h']],
    [
      ['History', 'HISTORY'],
      ['History_', 'HISTORY_(2)'],
    ],
    [
      ['Sheet', 'sheet', 'SHEET'],
      ['Sheet', 'sheet(2)', 'SHEET(3)'],
    ],
    [["it's"], ['it’s']],
    [
      ['', '  ', '\u0007'],
      ['表', '表(2)', '表(3)'],
    ],
    [['一'.repeat(32)], [`${'一'.repeat(30)}…`]],
    [[`${'字'.repeat(29)}𠮷多`], [`${'字'.repeat(29)}…`]],
    [
      ['长'.repeat(40), '长'.repeat(41)],
      [`${'长'.repeat(30)}…`, `${'长'.repeat(27)}…(2)`],
    ],
  ])('%j becomes %j', (titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });

  it('makes names that every spreadsheet program takes, whatever the titles', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 30 }), (titles) => {
        const names = sheetNames(titles);
        expect(names).toHaveLength(titles.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\']|\p{Cc}|\p{Cs}/u);
          expect(name.toLowerCase()).not.toBe('history');
        }
      }),
    );
  });
});

describe('safeText', () => {
  it.each<[string, string]>([
    ['=1+1', '=1+1'],
    ['a\u0000b\u000b\uffff', 'ab'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['_x0041_', '_x005F_x0041_'],
    ['\ud800x', '\ufffdx'],
  ])('%j becomes %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it('cuts what no cell can hold, and says so', () => {
    const long = safeText('字'.repeat(40_000));
    expect(long).toHaveLength(32_767);
    expect(long.endsWith('【文字过长，已截断】')).toBe(true);
  });
});

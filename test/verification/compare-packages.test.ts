import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparePackages } from '../../src/verification/differences/compare-packages.ts';
import { firstDifference } from '../../src/verification/differences/compare-text.ts';
import { cases } from '../support/long.ts';

describe('firstDifference', () => {
  it('shows the text between two tags, or the tag, and counts lines', () => {
    expect(firstDifference('<p>a</p>\n<p>得 9.20 分</p>', '<p>a</p>\n<p>得 8.20 分</p>')).toEqual({
      line: 2,
      found: '得 9.20 分',
      expected: '得 8.20 分',
    });
    expect(firstDifference('<p s="4">a</p>', '<p s="3">a</p>')).toEqual({
      line: 1,
      found: '<p s="4">',
      expected: '<p s="3">',
    });
    expect(firstDifference('a', 'ab')).toEqual({ line: 1, found: 'a', expected: 'ab' });
  });

  it('is there exactly when the texts differ, and shows two different things', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '\n', 'a', '/', '得') });
    fc.assert(
      fc.property(text, text, (found, expected) => {
        const difference = firstDifference(found, expected);
        expect(difference === null).toBe(found === expected);
        if (difference !== null) expect(difference.found).not.toBe(difference.expected);
      }),
      { numRuns: cases(2000) },
    );
  });
});

describe('comparePackages', () => {
  const pack = (parts: Readonly<Record<string, string>>, level: 0 | 6 = 6) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level });
  const whole = { 'word/document.xml': '<w:t>得 8.20 分</w:t>', 'word/styles.xml': '<w:styles/>' };

  it('finds nothing where only the packing differs', () => {
    expect(comparePackages(pack(whole, 0), pack(whole), 'a.docx')).toEqual([]);
  });

  it('names the part and shows what was changed', () => {
    const forged = { ...whole, 'word/document.xml': '<w:t>得 9.20 分</w:t>' };
    expect(comparePackages(pack(forged), pack(whole), 'a.docx')).toEqual([
      { part: 'word/document.xml', line: 1, found: '得 9.20 分', expected: '得 8.20 分' },
    ]);
  });

  it('names parts that are missing, that were added, and all of them where the file is none', () => {
    const { 'word/styles.xml': _, ...rest } = whole;
    expect(comparePackages(pack({ ...rest, 'x.bin': '1' }), pack(whole), 'a.docx').map(({ part }) => part)).toEqual([
      'word/styles.xml',
      'x.bin',
    ]);
    expect(comparePackages(new Uint8Array(9), pack(whole), 'a.docx')).toHaveLength(2);
  });
});

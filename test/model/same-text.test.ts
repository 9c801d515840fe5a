import { describe, expect, it } from 'vitest';
import { comparable, comparableWords, sameText } from '../../src/model/text/same-text.ts';

describe('the same text', () => {
  it.each([
    ['≥95%', '≧９５％'],
    ['培训 人数\u3000（人）', '培训人数(人)'],
    ['A1—2', 'a1-2'],
    ['面积50㎡', '面积50m2'],
    ['科普\u200b经费', '科普经费'],
  ])('%s = %s', (a, b) => expect(sameText(a, b)).toBe(true));

  it.each([
    ['≥95%', '≤95%'],
    ['1.5次', '15次'],
    ['-5', '5'],
    ['甲（乙）', '甲乙'],
  ])('%s ≠ %s', (a, b) => expect(sameText(a, b)).toBe(false));

  it('gives nothing for no text', () => expect(comparable(null)).toBe(''));
});

describe('the same words', () => {
  it.each([
    ['某市科协（本级）', '某市科协·本级'],
    ['某市科协【本级】', '某市科协 本级'],
    ['“三下乡”活动', '三下乡活动。'],
    ['2.1期', '2－1期'],
  ])('%s = %s', (a, b) => expect(comparableWords(a)).toBe(comparableWords(b)));

  it.each([
    ['某市科协', '某市科学技术协会'],
    ['2.1期', '21期'],
    ['一期', '二期'],
  ])('%s ≠ %s', (a, b) => expect(comparableWords(a)).not.toBe(comparableWords(b)));

  it('takes no longer for a long run of marks', () => {
    const text = `1${'.'.repeat(60_000)}甲`;
    expect(comparableWords(text)).toBe('1甲');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/reports/tables/text-width.ts';
import { breakLines } from '../../../src/writers/pdf/break-lines.ts';
import { cases } from '../../support/long.ts';

describe('lines of a width', () => {
  it.each<[string, string, number, string[]]>([
    ['Chinese anywhere', '完善预算绩效', 6, ['完善预', '算绩效']],
    ['a word as a whole', '由 perf-score 打印', 12, ['由', 'perf-score', '打印']],
    ['a comma stays with what it follows', '完善预，算绩', 6, ['完善', '预，算', '绩']],
    ['an opening mark stays with what it opens', '完善（预算）', 6, ['完善', '（预', '算）']],
    ['a sign stays with its number', '完成 ≥95% 次', 8, ['完成', '≥95% 次']],
    ['a word longer than the line is cut', 'abcdefgh', 5, ['abcde', 'fgh']],
    ['a word that would fit a line of its own is not', 'ab abcde', 5, ['ab', 'abcde']],
    ['lines that are there already', '甲\n\n乙', 8, ['甲', '', '乙']],
    ['nothing', '', 8, ['']],
    ['a row of closing marks', '。'.repeat(50), 8, [...Array(12).fill('。。。。'), '。。']],
  ])('%s', (_, text, room, lines) => {
    expect(breakLines(text, room, displayWidth)).toEqual(lines);
  });

  it('a first line that is indented has less room', () => {
    expect(breakLines('完善预算', 4, displayWidth, 2)).toEqual(['完', '善预', '算']);
  });

  it('hold every character but blanks, and are no wider than they may be', () => {
    const text = fc.string({ unit: fc.constantFrom(...'预算，。（）“”≥%a1 b-\n—　'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (words, room) => {
        const lines = breakLines(words, room, displayWidth);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(room);
      }),
      { numRuns: cases(500) },
    );
  });
});

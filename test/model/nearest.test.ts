import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/model/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['actul', 'actual', 1],
    ['acutal', 'actual', 1],
    ['', 'abc', 3],
    ['会议次数', '会议次', 1],
    ['same', 'same', 0],
  ])('%s → %s takes %i edits', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });

  it.each([
    ['mof-2002', ['mof-2020', 'hubei'], 'mof-2020'],
    ['wieght', ['weight', 'reason'], 'weight'],
    ['完全不同', ['会议次数'], null],
  ])('for %s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});

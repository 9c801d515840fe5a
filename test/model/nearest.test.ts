import { describe, expect, it } from 'vitest';
import { nearestText } from '../../src/findings/args.ts';
import { editDistance, nearest, nearestFew, nearestSigns } from '../../src/model/nearest.ts';

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

describe('nearestFew', () => {
  const units = Array.from({ length: 30 }, (_, at) => `4050${String(at + 1).padStart(2, '0')} 示例单位${at + 1}`);

  it('lists the five nearest, nearest first, and how many more there are', () => {
    const { names, more } = nearestFew('405027 示例单位', units);
    expect(names[0]).toContain('405027');
    expect(names).toHaveLength(5);
    expect(more).toBe(25);
    expect(nearestSigns('405027', units)).toMatch(/^405027 .*, … \(\+25\)$/);
  });

  it('leaves a short list as it is, in its order', () => {
    expect(nearestFew('c', ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual({ names: ['a', 'b', 'c', 'd', 'e', 'f'], more: 0 });
    expect(nearestSigns('c', ['a', 'b'], ' | ')).toBe('a | b');
  });

  it('says in either language how many were left out', () => {
    expect(nearestText('405001', units, 'en')).toMatch(/, 4050\d\d \S+ … 25 more$/);
    expect(nearestText('405001', units, 'zh')).toMatch(/、4050\d\d \S+…… 另有 25 个$/);
  });

  it('takes names of any length in bounded time', () => {
    const long = Array.from({ length: 50 }, () => '甲'.repeat(100_000));
    expect(nearestFew('乙'.repeat(100_000), long).more).toBe(45);
  });
});

import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/findings/sentences.ts';
import { assumed, assumptions, assumptionText } from '../../src/targets/target/assumptions.ts';

/** Parts that look like what texts really hold, and like each other. */
const parts: Readonly<Record<string, readonly (string | number)[]>> = {
  bareMoney: ['万'],
  year: [2026],
  before: ['2026年9月前', 9, 1],
  direction: ['正向', '≥'],
  belowOne: ['0.95', '%'],
  inheritedMultiplier: ['52', '万人次'],
  serialDate: ['46387', '2026-12-31'],
  zero: ['未发生'],
  yes: ['1'],
  largelyMet: ['基本达成'],
};

describe('assumptions', () => {
  it.each(Object.keys(assumptions) as (keyof typeof assumptions)[])('%s is found again in its sentence', (name) => {
    const given = parts[name] ?? ['甲乙'];
    const sentence = assumed[name](...given);
    expect(sentence).not.toMatch(/\{\d\}/);
    expect(takeApart(assumptions, sentence)?.name).toBe(name);
    const english = assumptionText(sentence, 'en');
    for (const part of given) if (assumptions[name].zh.includes('{1}')) expect(english).toContain(String(part));
    expect(english.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[，。；：？！（）“”]|\{\d\}/);
  });

  it('stands in Chinese with the quotation marks of print, and keeps the data as they are', () => {
    expect(assumed.atLeast()).toBe('无比较符，按"不少于"理解');
    expect(assumptionText(assumed.atLeast(), 'zh')).toBe('无比较符，按“不少于”理解');
    expect(assumptionText(assumed.atLeast(), 'en')).toBe('no comparator: read as "at least"');
  });

  it('leaves a sentence that somebody else wrote alone', () => {
    expect(assumptionText('按上年口径理解', 'en')).toBe('按上年口径理解');
  });
});

import { describe, expect, it } from 'vitest';
import { assumed, assumptions, assumptionText, withSentences } from '../../src/targets/target/assumptions.ts';

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('assumptions', () => {
  it.each(Object.entries(assumptions))('%s asks for the same args in both languages', (_, { zh, en }) => {
    expect([...new Set(gaps(en))]).toEqual([...new Set(gaps(zh))]);
    expect(en.replaceAll(/"[^"]*"|\{\w+\}元/g, '')).not.toMatch(/[\p{Script=Han}，。；：？！（）“”]/u);
  });

  it('are sentences where somebody reads them, in Chinese with the quotation marks of print', () => {
    const made = assumed('below-one', { value: '0.95', unit: '%' });
    expect(made).toEqual({ code: 'below-one', args: { value: '0.95', unit: '%' } });
    expect(assumptionText(made, 'zh')).toBe('指标值以“%”计，填报值0.95不大于1，按0.95%理解');
    expect(assumptionText(made, 'en')).toBe('the target is in % and the reported 0.95 is not above 1: read as 0.95%');
  });

  it('keep what they are about as it was written, marks and braces too', () => {
    const made = assumed('last-day', { text: '"{text}"年' });
    expect(assumptionText(made, 'zh')).toBe('“"{text}"年”未写到日，按最后一天理解');
  });

  it('stand in JSON as sentences, as they always did, and as codes', () => {
    expect(withSentences({ assumptions: [assumed('at-least')] })).toEqual({
      assumptions: ['无比较符，按"不少于"理解'],
      assumptionCodes: [{ code: 'at-least', args: {} }],
    });
  });

  it('of a newer version are shown as they are', () => {
    expect(assumptionText({ code: 'as-last-time', args: { text: '甲' } }, 'en')).toBe('as-last-time 甲');
  });
});

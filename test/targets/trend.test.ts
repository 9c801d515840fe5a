import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { statesChange, trendOf } from '../../src/targets/target/trend.ts';

function said(text: string): string {
  const reading = readTarget(text);
  if (reading.kind !== 'trend') return reading.kind;
  const trend = trendOf(reading);
  if (trend.kind === 'direction') return trend.falling ? 'falling' : 'rising';
  if (trend.kind === 'unclear') return 'unclear';
  const plus =
    trend.plus === null ? '' : ` + ${trend.plus.value}${trend.plus.multiplier ?? ''}${trend.plus.unit ?? ''}`;
  return `${trend.comparator} ${trend.factor.toFixed()}${trend.relative ? ' of' : ''}${plus}`;
}

describe('a comparison with last year', () => {
  it.each([
    ['逐年上升', 'rising'],
    ['逐年下降', 'falling'],
    ['较上年有所提高', 'rising'],
    ['同比减少', 'falling'],
    ['优于上年', 'rising'],
    ['投诉率同比降低', 'falling'],
  ])('%s is %s, without an amount', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['不低于上年', '≥ 1'],
    ['不得低于上年水平', '≥ 1'],
    ['不高于上年', '≤ 1'],
    ['不超过上年同期', '≤ 1'],
    ['≥上年', '≥ 1'],
    ['高于上年', '> 1'],
    ['与上年持平', '= 1'],
    ['较上年不下降', '≥ 1'],
    ['同比不增加', '≤ 1'],
  ])('%s holds this year against last year itself: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['较上年增长5%', '≥ 1.05 of'],
    ['同比增长≥5%', '≥ 1.05 of'],
    ['较上年增长5%以上', '≥ 1.05 of'],
    ['较上年增长不少于5%', '≥ 1.05 of'],
    ['较上年增长不超过5%', '≤ 1.05 of'],
    ['逐年增长5%', '≥ 1.05 of'],
    ['较上年增长1倍', '≥ 2 of'],
    ['同比下降3%', '≤ 0.97 of'],
    ['较上年下降不少于3%', '≤ 0.97 of'],
    ['比去年同期减少5%以内', '≥ 0.95 of'],
    ['万元GDP能耗较上年下降3%', '≤ 0.97 of'],
    ['超过上年10%', '≥ 1.1 of'],
    ['不低于上年的95%', '≥ 0.95 of'],
    ['达到上年的1.2倍', '≥ 1.2 of'],
    ['较上年提高2个百分点', '≥ 1 + 2个百分点'],
    ['能耗降低率较上年提高2个百分点', '≥ 1 + 2个百分点'],
    ['低于上年5个百分点', '≤ 1 + -5个百分点'],
    ['较上年减少10吨', '≤ 1 + -10吨'],
    ['比上年增加2万人次', '≥ 1 + 2万人次'],
  ])('%s asks for a figure: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    '较上年增长5%-10%',
    '较上年翻一番',
    '较上年增长两成',
    '较上年提高到90%',
    '不低于上年增幅',
    '环比增长5%',
    '较上年下降120%',
    '与上年相比5%',
  ])('%s has no one meaning', (text) => {
    expect(said(text)).toBe('unclear');
  });

  it('tells a change from what was reached', () => {
    expect(['增长6%', '比上年增加6人', '下降3个百分点', '6%的增幅'].map(statesChange)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['126人次', '提高到96%', '降至3起', '增至126', '96%'].map(statesChange)).toEqual(Array(5).fill(false));
  });
});

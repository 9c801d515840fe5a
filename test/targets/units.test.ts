import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/actuals/actuals.ts';
import { fold } from '../../src/model/text/fold.ts';
import { commonMeasure } from '../../src/targets/actual/compare.ts';
import { readActual } from '../../src/targets/actual/read-actual.ts';
import { measureUnitTable } from '../../src/targets/measures/measure-unit-table.ts';
import { convert, namedMeasureUnit } from '../../src/targets/measures/measure-units.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';

describe('the table of units', () => {
  it('has every spelling once, folded, and understands it as its standard spelling', () => {
    const spellings = measureUnitTable.flatMap((entry) => entry.spellings);
    expect(new Set(spellings).size).toBe(spellings.length);
    for (const entry of measureUnitTable) {
      for (const spelling of entry.spellings) {
        expect(fold(spelling).text, spelling).toBe(spelling);
        expect(namedMeasureUnit(spelling)?.use.unit, spelling).toBe(entry.unit);
      }
    }
  });

  it('knows no unit that would be read as a multiplier with another unit of another size', () => {
    for (const entry of measureUnitTable) {
      const read = readTarget(`≥5${entry.unit}`);
      expect([read.unit, read.multiplier], entry.unit).toEqual([entry.unit, null]);
    }
  });
});

describe('conversion', () => {
  it.each([
    ['3.1', '万元', '元', '31000'],
    ['31000', '元', '万元', '3.1'],
    ['0.5', '亿元', '万元', '5000'],
    ['1', '元', '亿元', '0.00000001'],
    ['95', '%', '‰', '950'],
    ['5', '‰', '%', '0.5'],
    ['50', '万人次', '人次', '500000'],
    ['12345', '人', '万人', '1.2345'],
    ['100', '名', '人', '100'],
    ['2', '年', '月', '24'],
    ['2', '季度', '个月', '6'],
    ['3', '天', '小时', '72'],
    ['2', '周', '天', '14'],
    ['90', '分钟', '小时', '1.5'],
    ['2', '公里', '米', '2000'],
    ['50', '厘米', '米', '0.5'],
    ['2', '公顷', '亩', '30'],
    ['3', '平方米', '亩', '0.0045'],
    ['3', '吨', '千克', '3000'],
    ['0.3', '万元/亩', '元/亩', '3000'],
    ['12', '/10万', '‰', '0.12'],
    ['0.8', '/万', '/10万人', '8'],
    ['530', '元/人*月', '元/人/月', '530'],
  ])('%s %s is %s in %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  it.each([
    ['元', '%'],
    ['人', '人次'],
    ['个', '项'],
    ['天', '月'],
    ['月', '天'],
    ['工作日', '天'],
    ['年', '天'],
    ['学年', '年'],
    ['%', '个百分点'],
    ['美元', '元'],
    ['元/人', '元/户'],
    ['元/亩', '元'],
    ['箩', '箩'],
    ['元', ''],
  ])('%s does not become %s', (from, to) => {
    expect(convert('1', from, to)).toBeNull();
  });

  it('refuses what has no finite decimal form instead of rounding it', () => {
    expect(convert('1', '平方米', '亩')).toBe('0.0015');
    expect(convert('1', '月', '年')).toBeNull();
    expect(convert('100', '天', '周')).toBeNull();
    expect(convert('abc', '元', '万元')).toBeNull();
  });

  it('there and back gives the same number', () => {
    const pair = fc.constantFrom(
      ['元', '亿元'],
      ['人', '万人'],
      ['‰', '%'],
      ['亩', '公顷'],
      ['米', '毫米'],
      ['克', '吨'],
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), pair, (number, [from = '', to = '']) => {
        const there = convert(String(number), from, to);
        if (there !== null) expect(convert(there, to, from)).toBe(String(number));
        expect(convert(String(number), to, from)).not.toBeNull();
      }),
    );
  });
});

describe('target and actual in one unit', () => {
  const measure = (targetText: string, actual: string, kind: Entry['kind'] = 'text') => {
    const target = readTarget(targetText, { year: 2026 });
    return commonMeasure(target, readActual({ kind, text: actual }, target, { year: 2026 }));
  };

  it.each([
    ['≤3.1万', '29800元', '元', '31000', '29800'],
    ['≤3.1万', '2.98万元', '元', '31000', '29800'],
    ['≤315万元', '0.03亿元', '元', '3150000', '3000000'],
    ['≥50万人次', '520000人次', '人次', '500000', '520000'],
    ['≥100名', '101人', '名', '100', '101'],
    ['≥95%', '955‰', '%', '95', '95.5'],
    ['≤5‰', '0.4%', '‰', '5', '4'],
    ['≤12个月', '1年', '个月', '12', '12'],
    ['≤1年', '11个月', '个月', '12', '11'],
    ['≤48小时', '1天', '小时', '48', '24'],
    ['2公顷', '31亩', '亩', '30', '31'],
    ['≤0.3万元/亩', '2900元/亩', '元/亩', '3000', '2900'],
    ['≥200', '202', null, '200', '202'],
  ])('%s and %s in %s', (target, actual, unit, one, other) => {
    expect(measure(target, actual)).toMatchObject({ ok: true, unit, target: one, actual: other });
  });

  it('keeps both ends of a range', () => {
    expect(measure('1-2万元', '15000元')).toMatchObject({
      ok: true,
      unit: '元',
      target: '10000',
      upper: '20000',
      actual: '15000',
    });
  });

  it.each([
    ['≥3次', '5人', '次', '人'],
    ['≥20人', '25人次', '人', '人次'],
    ['≥95%', '12次', '%', '次'],
    ['≤10个工作日', '8天', '个工作日', '天'],
    ['≤30天', '1个月', '天', '个月'],
    ['≥50万人次', '52万元', '万人次', '万元'],
    ['43.2', '37.24万元', null, '万元'],
    ['0.95', '98%', null, '%'],
  ])('%s and %s have no common unit', (target, actual, targetUnit, actualUnit) => {
    expect(measure(target, actual)).toEqual({ ok: false, reason: 'unit-mismatch', targetUnit, actualUnit });
  });

  it('a target without a unit takes the unit of the actual, and says so', () => {
    expect(measure('≥200', '202人')).toMatchObject({
      ok: true,
      unit: '人',
      assumptions: [{ code: 'no-target-unit', args: { unit: '人' } }],
    });
    expect(measure('100', '98%')).toMatchObject({ ok: true, unit: '%', target: '100', actual: '98' });
  });

  it('says which side is no quantity', () => {
    expect(measure('提高', '5次')).toMatchObject({ ok: false, reason: 'target-not-a-quantity' });
    expect(measure('≥5次', '已完成')).toMatchObject({ ok: false, reason: 'actual-not-a-quantity', targetUnit: '次' });
    expect(measure('≥5次', '3-5次')).toMatchObject({ ok: false, reason: 'actual-not-a-quantity' });
  });

  it('does not care about the order of magnitude in which the same amount is written', () => {
    const spelled = fc.constantFrom(['元', 0], ['千元', 3], ['万元', 4], ['亿元', 8]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), spelled, spelled, (yuan, [one, a], [other, b]) => {
        const text = (unit: unknown, digits: unknown) =>
          `${convert(String(yuan), '元', String(unit)) ?? `${yuan}e-${digits}`}${unit}`;
        const common = measure(`≤${text(one, a)}`, text(other, b));
        expect(common).toMatchObject({ ok: true, unit: '元', target: String(yuan), actual: String(yuan) });
      }),
    );
  });
});

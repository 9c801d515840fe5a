import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calm, Decimal, decimal, isDecimalText, plain, points, round, sum } from '../../src/model/decimal.ts';
import { cases } from '../support/long.ts';

describe('exact decimals', () => {
  it.each([
    ['2.675', 2, 'half-up', '2.68'],
    ['1.005', 2, 'half-up', '1.01'],
    ['-2.5', 0, 'half-up', '-3'],
    ['2.679', 2, 'truncate', '2.67'],
  ] as const)('%s to %i digits, %s, is %s', (text, digits, mode, expected) => {
    expect(plain(round(decimal(text), { mode, digits }))).toBe(expected);
  });

  it.each(['', '1e3', '.5', '5.', '١', ' 1', '0x10', 'NaN', 'Infinity', '1,000'])('refuses %j', (text) => {
    expect(isDecimalText(text)).toBe(false);
    expect(() => decimal(text)).toThrow(TypeError);
  });

  it('adds tenths without the errors of binary fractions', () => {
    expect(plain(sum(Array.from({ length: 10 }, () => decimal('0.1'))))).toBe('1');
    expect(points(decimal('8'))).toBe('8.00');
    expect(points(decimal('8.125'))).toBe('8.125');
  });

  it('writes what it can read, and the same number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12), (digits, places) => {
        const value = decimal(digits.toString()).div(decimal('10').pow(places));
        expect(decimal(plain(value)).eq(value)).toBe(true);
      }),
    );
  });

  it('cuts and rounds as if quotients had no end', () => {
    const lost = decimal('55.2').div(90).times(100).minus(60).div(40).times(15);
    expect(lost.lessThan('0.5')).toBe(true);
    expect(plain(round(lost, { mode: 'truncate', digits: 2 }))).toBe('0.5');
    expect(plain(calm(lost))).toBe('0.5');
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 1, max: 99999 }), (cents, divisor) => {
        const exact = new Decimal(cents).div(1000);
        for (const mode of ['half-up', 'truncate'] as const) {
          const through = exact.div(divisor).times(divisor);
          expect(plain(round(through, { mode, digits: 2 }))).toBe(plain(round(exact, { mode, digits: 2 })));
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('leaves decimals as they are that end', () => {
    const fine = decimal('0.0000000000000000000000000000000000000000001');
    expect(calm(fine)).toBe(fine);
  });
});

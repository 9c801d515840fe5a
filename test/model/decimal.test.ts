import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, isDecimalText, plain, points, round, sum } from '../../src/model/decimal.ts';

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
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, decimal, round } from '../../src/model/decimal.ts';
import type { Expression } from '../../src/model/policy/expression.ts';
import type { OutputFormula } from '../../src/reports/tables/output-sheet.ts';
import { evaluateExpression, hasNoValue } from '../../src/rules/formula/evaluate-formula.ts';
import { evaluateSheetFormula } from '../../src/verification/formula/evaluate-sheet-formula.ts';
import { formulaText } from '../../src/writers/xlsx/formula-text.ts';
import { call, compare, either, minus, over, times } from '../support/expressions.ts';
import { formulaCells } from '../support/formula-cells.ts';
import { cases } from '../support/long.ts';

const cells: Readonly<Record<string, string>> = { weight: 'G5', target: 'E5', actual: 'F5' };
const names = Object.fromEntries(Object.entries(cells).map(([name]) => [name, { cell: name }]));
const addressOf = ({ cell, sheet }: { cell: string; sheet?: string }) =>
  `${sheet === undefined ? '' : `'${sheet}'!`}${cells[cell] ?? cell}`;
const text = (formula: OutputFormula) => formulaText(formula, addressOf);
const expression = (of: Expression, more = {}): OutputFormula => ({
  kind: 'expression',
  expression: of,
  names,
  ...more,
});

describe('formulaText', () => {
  it.each<[string, OutputFormula, string]>([
    [
      'a ratio, rounded once',
      expression(call('min', 'weight', over(times('weight', 'actual'), 'target')), {
        rounding: { mode: 'half-up', digits: 2 },
      }),
      'ROUND(ROUND(MIN(G5,G5*F5/E5),12),2)',
    ],
    [
      'truncation',
      expression(times('weight', 'actual'), { rounding: { mode: 'truncate', digits: 1 } }),
      'TRUNC(ROUND(G5*F5,12),1)',
    ],
    [
      'held within the weight, less what others deduct',
      expression(times('weight', 'actual'), {
        rounding: { mode: 'half-up', digits: 0 },
        within: { cell: 'G5' },
        less: { cell: 'P5' },
      }),
      'MAX(0,ROUND(ROUND(MAX(0,MIN(G5,ROUND(ROUND(G5*F5,12),0)))-P5,12),9))',
    ],
    [
      'a comparison of cells as it is, of a computed side without its noise',
      expression(
        either(
          compare('actual', '<=', 'target'),
          'weight',
          either(compare(over('actual', 'target'), '!=', '2'), '1', '0'),
        ),
      ),
      'IF(F5<=E5,G5,IF(ROUND(F5/E5,9)<>2,1,0))',
    ],
    ['brackets where they matter', expression(minus('weight', minus('actual', 'target'))), 'G5-(F5-E5)'],
    ['a quotient of a product', expression(over('weight', times('actual', 'target'))), 'G5/(F5*E5)'],
    ['steps up', expression(call('ceil', over('actual', 'target'))), '(-INT(-ROUND(F5/E5,9)))'],
    [
      'another unit in the cell, and a constant below zero',
      {
        kind: 'expression',
        expression: minus('a', 'b'),
        names: { a: { cell: 'F5', scale: '10000' }, b: { constant: '-3' } },
      },
      '(F5*10000)-(-3)',
    ],
    [
      'a sum as ranges, over sheets',
      {
        kind: 'sum',
        of: ['B2', 'B3', 'B4', 'C9']
          .map((cell) => ({ cell }))
          .concat([{ cell: 'H7', sheet: '表' } as { cell: string }]),
      },
      "SUM(B2:B4,C9,'表'!H7)",
    ],
    ['nothing to add', { kind: 'sum', of: [] }, '0'],
    [
      'a difference that words do not spoil',
      { kind: 'sum', of: [{ cell: 'G5' }], minus: [{ cell: 'H5' }], rounding: { mode: 'half-up', digits: 9 } },
      'ROUND(SUM(G5)-(SUM(H5)),9)',
    ],
    [
      'words with quotes',
      { kind: 'words', of: { cell: 'F5' }, cases: [{ text: '说"是"', value: '1' }] },
      'IF(F5="说""是""",1,NA())',
    ],
    [
      'a grade',
      { kind: 'grade', of: { cell: 'H9' }, steps: [{ atLeast: '90', text: '优' }], otherwise: '—' },
      'IF(ROUND(H9,9)>=90,"优","—")',
    ],
  ])('writes %s', (_what, formula, expected) => {
    expect(text(formula)).toBe(expected);
  });

  it('keeps a literal short enough for a spreadsheet by joining pieces', () => {
    const long = '很'.repeat(450);
    const written = text({ kind: 'words', of: { cell: 'F5' }, cases: [{ text: long, value: '1' }] });
    expect(Math.max(...[...written.matchAll(/"([^"]*)"/g)].map(([, piece = '']) => piece.length))).toBeLessThanOrEqual(
      255,
    );
    const value = evaluateSheetFormula(
      written,
      formulaCells(() => long),
    );
    expect(String(value)).toBe('1');
  });

  it('refuses a name that is bound to nothing', () => {
    expect(() => text(expression(times('weight', 'unknown')))).toThrow('unknown');
  });
});

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom('weight', 'target', 'actual').map((name): Expression => ({ type: 'name', name })),
  fc
    .integer({ min: -500, max: 500 })
    .map((cents): Expression => ({ type: 'number', value: decimal(String(cents)).div(100).toFixed() })),
);

/** Any formula over three names: sums, products, quotients, functions, choices, brackets and signs in every place. */
const { any } = fc.letrec<{ any: Expression; test: Expression }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      type: fc.constant('arithmetic' as const),
      op: fc.constantFrom('+', '-', '*', '/'),
      left: tie('any'),
      right: tie('any'),
    }),
    fc.record({
      type: fc.constant('call' as const),
      fn: fc.constantFrom('min', 'max'),
      args: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('call' as const),
      fn: fc.constantFrom('abs', 'floor', 'ceil', 'round'),
      args: fc.tuple(tie('any')),
    }),
    fc.record({ type: fc.constantFrom('negate' as const, 'group' as const), of: tie('any') }),
    fc.tuple(tie('test'), tie('any'), tie('any')).map(([test, then, otherwise]) => either(test, then, otherwise)),
  ) as fc.Arbitrary<Expression>,
  test: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      type: fc.constant('compare' as const),
      op: fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
      left: tie('any'),
      right: tie('any'),
    }),
    fc.record({
      type: fc.constant('logic' as const),
      op: fc.constantFrom('and', 'or'),
      left: tie('test'),
      right: tie('test'),
    }),
    fc.record({ type: fc.constant('not' as const), of: tie('test') }),
  ) as fc.Arbitrary<Expression>,
}));

describe('a formula and the tree it was made from', () => {
  it('give the same number, wherever the tree has one', () => {
    const cents = fc.integer({ min: -300, max: 900 }).map((value) => new Decimal(value).div(100));
    fc.assert(
      fc.property(any, cents, cents, cents, (tree, weight, target, actual) => {
        const values = { weight, target, actual };
        const evaluated = evaluateExpression(tree, values);
        fc.pre(!hasNoValue(evaluated));
        if (hasNoValue(evaluated)) return;
        const wanted = evaluated.value;
        fc.pre(wanted instanceof Decimal && wanted.abs().lt(1e6) && !noisy(wanted));
        if (!(wanted instanceof Decimal)) return;
        const rounding = { mode: 'half-up', digits: 2 } as const;
        const byAddress = new Map(
          Object.entries(cells).map(([name, address]) => [address, values[name as keyof typeof values]]),
        );
        const found = evaluateSheetFormula(
          text(expression(tree, { rounding })),
          formulaCells((_sheet, at) => byAddress.get(at) ?? null),
        );
        expect(String(found)).toBe(String(round(wanted, rounding)));
      }),
      { numRuns: cases(2000), seed: 20260 },
    );
  });
});

/** Within the calmed noise of a tie the spreadsheet may round the other way; such numbers do not come from points and money. */
function noisy(value: Decimal): boolean {
  const fraction = value.abs().times(100).mod(1).minus('0.5').abs();
  return fraction.lt('1e-6') && !fraction.isZero();
}

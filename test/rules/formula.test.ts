import fc from 'fast-check';
import { all, create, type FactoryFunctionMap } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../src/model/decimal.ts';
import type { Expression } from '../../src/model/policy/expression.ts';
import {
  evaluateExpression,
  formulaLimits,
  hasNoValue,
  parseFormula,
  printFormula,
  showFormula,
} from '../../src/rules/formula/formula.ts';
import { either } from '../support/expressions.ts';
import { cases } from '../support/long.ts';

const numbers = (values: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Decimal(value)]));

async function parsed(text: string): Promise<Expression> {
  const { formula, problems } = await parseFormula(text);
  if (formula === null) throw new Error(JSON.stringify(problems));
  return formula.bind({});
}

async function outcomeOf(text: string, values: Readonly<Record<string, string | number>> = {}): Promise<string> {
  const result = evaluateExpression(await parsed(text), numbers(values));
  if (hasNoValue(result)) return result.reason;
  return typeof result.value === 'boolean' ? String(result.value) : plain(result.value);
}

describe('a formula that is accepted', () => {
  it.each([
    ['weight * actual / target', { weight: 8, actual: 6, target: 8 }, '6'],
    ['分值 × 实际值 ÷ 指标值', { weight: 8, actual: 6, target: 8 }, '6'],
    ['（１＋２）×３', {}, '9'],
    ['min(weight, 3, 2.5)', { weight: 8 }, '2.5'],
    ['max(0, 1 - 2)', {}, '0'],
    ['abs(1 - 3)', {}, '2'],
    ['floor(2.9) + ceil(2.1)', {}, '5'],
    ['round(2.675, 2)', {}, '2.68'],
    ['round(0 - 2.5)', {}, '-3'],
    ['actual <= target ? 1 : 0', { actual: '0.9999999999999999999', target: 1 }, '1'],
    ['actual < target ? 1 : 0', { actual: '0.9999999999999999999', target: 1 }, '1'],
    ['actual == target ? 1 : 0', { actual: '0.9999999999999999999', target: 1 }, '0'],
    ['60 <= actual < 80 ? 1 : 0', { actual: 60 }, '1'],
    ['60 <= actual < 80 ? 1 : 0', { actual: 80 }, '0'],
    ['not (actual > 1) or actual == 5 ? 1 : 0', { actual: 5 }, '1'],
    ['target == 0 ? 0 : weight * actual / target', { weight: 1, actual: 1, target: 0 }, '0'],
    ['target != 0 and actual / target > 1 ? 1 : 0', { actual: 1, target: 0 }, '0'],
    ['-actual + 10', { actual: 3 }, '7'],
    ['10 - 3 - 2', {}, '5'],
    ['actual >= 1 ? 1 : actual >= 0.5 ? 2 : 3', { actual: '0.6' }, '2'],
    ['1 / 3 * 3', {}, plain(new Decimal(1).div(3).times(3))],
  ])('%s over %o is %s', async (text, values, expected) => {
    expect(await outcomeOf(text, values as Record<string, string | number>)).toBe(expected);
  });

  it.each([
    ['weight / target', { weight: 1, target: 0 }, 'division-by-zero'],
    ['weight / (target - target)', { weight: 0, target: 3 }, 'division-by-zero'],
    ['weight * lastYear', { weight: 1 }, 'unknown-name'],
  ])('%s over %o has no value: %s', async (text, values, reason) => {
    expect(await outcomeOf(text, values as Record<string, string | number>)).toBe(reason);
  });
});

describe('a formula that is refused', () => {
  it.each([
    ['', 'empty', 1],
    ['weight +', 'syntax', 9],
    ['(weight', 'syntax', 8],
    ['weight * )', 'syntax', 10],
    ['2 weight', 'missing-operator', 3],
    ['weight(3)', 'function', 1],
    ['实际直 + 1', 'name', 1],
    ['weight + 实际直', 'name', 10],
    ['x = 5', 'name', 1],
    ['weight = 5', 'character', 8],
    ['f(x)=x^2', 'function', 1],
    ['weight % 3', 'character', 8],
    ['50%', 'character', 3],
    ['10^4', 'character', 3],
    ['weight!', 'character', 7],
    ["weight'", 'character', 7],
    ['[1,2]', 'character', 1],
    ['{a:1}', 'character', 1],
    ['weight; 2', 'character', 7],
    ['"text"', 'character', 1],
    ['1e400000', 'name', 2],
    ['1.2.3', 'number', 1],
    ['weight.constructor', 'character', 7],
    ['2 cm to inch', 'name', 3],
    ['random()', 'function', 1],
    ['evaluate(1)', 'function', 1],
    ['import(1)', 'function', 1],
    ['true', 'name', 1],
    ['Infinity', 'name', 1],
    ['权重 and 1', 'number-expected', 4],
    ['weight ? 1 : 2', 'yes-no-expected', 1],
    ['(actual > 1) + 1', 'number-expected', 9],
    ['actual > 1', 'number-expected', 8],
    ['min()', 'arguments', 1],
    ['abs(1, 2)', 'arguments', 1],
    ['round(weight, actual)', 'arguments', 1],
    ['round(weight, 2.5)', 'arguments', 1],
    ['weight && 1', 'character', 8],
    ['1 : 2', 'part', 3],
  ])('%s: %s at %i', async (text, reason, position) => {
    const { formula, problems } = await parseFormula(text);
    expect(formula).toBeNull();
    expect(problems.map((one) => [one.reason, one.position])).toContainEqual([reason, position]);
  });

  it('is too long or has too many parts', async () => {
    const long = await parseFormula(`1${' + 1'.repeat(200)}`);
    expect(long.problems[0]).toMatchObject({ reason: 'too-long', position: formulaLimits.characters + 1 });
    const wide = await parseFormula(`1${'+1'.repeat(120)}`);
    expect(wide.problems[0]).toMatchObject({ reason: 'too-many-parts' });
  });

  it('names the nearest word', async () => {
    const { problems } = await parseFormula('weigth * roud(actual)');
    expect(problems.map((one) => one.near)).toEqual(['weight', 'round']);
  });

  it('never throws on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), async (text) => {
        await parseFormula(text, ['capBands']);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('a formula with its numbers', () => {
  it.each([
    ['max(0, min(weight, weight * actual / target))', { weight: 8, actual: 6, target: 8 }, '8 × 6 ÷ 8 = 6'],
    ['min(weight, weight * actual / target)', { weight: 8, actual: 9, target: 8 }, 'min(8, 8 × 9 ÷ 8) = 8'],
    ['min(weight, weight * actual / target)', { weight: 8, actual: 8, target: 8 }, 'min(8, 8 × 8 ÷ 8) = 8'],
    [
      'actual <= target ? weight : max(0, weight * target / actual)',
      { weight: 8, actual: 3, target: '3.1' },
      '3 ≤ 3.1 ⇒ 8',
    ],
    [
      'actual <= target ? weight : max(0, weight * target / actual)',
      { weight: 6, actual: 3, target: 2 },
      '6 × 2 ÷ 3 = 4',
    ],
    ['actual <= target ? weight : 0', { weight: 6, actual: 3, target: 2 }, '3 > 2 ⇒ 0'],
    ['weight * (2 - actual / target)', { weight: 10, actual: 15, target: 10 }, '10 × (2 - 15 ÷ 10) = 5'],
    ['weight / 7', { weight: 1 }, '1 ÷ 7 ≈ 0.1428571429'],
    // What 5520 ÷ 90 loses at its end comes back neither in the printed result nor in a cut or a comparison.
    [
      'weight * (actual / target - 60) / 40',
      { weight: 15, actual: 5520, target: 90 },
      '15 × (5520 ÷ 90 - 60) ÷ 40 = 0.5',
    ],
    ['floor((actual / target - 60) * 3 / 4)', { actual: 5520, target: 90 }, 'floor((5520 ÷ 90 - 60) × 3 ÷ 4) = 1'],
    [
      '(actual / target - 60) * 3 >= 4 ? weight : 0',
      { weight: 9, actual: 5520, target: 90 },
      '(5520 ÷ 90 - 60) × 3 ≥ 4 ⇒ 9',
    ],
  ])('%s over %o: %s', async (text, values, expected) => {
    expect(showFormula(await parsed(text), numbers(values as Record<string, string | number>))).toBe(expected);
  });
});

const names = ['weight', 'actual', 'target', 'lastYear'] as const;
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...names).map((name): Expression => ({ type: 'name', name })),
  fc.integer({ min: 0, max: 5000 }).map((n): Expression => ({ type: 'number', value: plain(new Decimal(n).div(100)) })),
);
const { number: anyNumber } = fc.letrec<{ number: Expression; test: Expression }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      type: fc.constant('arithmetic' as const),
      op: fc.constantFrom('+', '-', '*', '/'),
      left: tie('number'),
      right: tie('number'),
    }),
    fc.record({ type: fc.constant('negate' as const), of: tie('number') }),
    fc.record({ type: fc.constant('group' as const), of: tie('number') }),
    fc.record({
      type: fc.constant('call' as const),
      fn: fc.constantFrom('min', 'max'),
      args: fc.array(tie('number'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('call' as const),
      fn: fc.constantFrom('abs', 'floor', 'ceil', 'round'),
      args: fc.tuple(tie('number')),
    }),
    fc
      .tuple(tie('test'), tie('number'), tie('number'))
      .map(([test, taken, otherwise]) => either(test as Expression, taken as Expression, otherwise as Expression)),
  ) as fc.Arbitrary<Expression>,
  test: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      type: fc.constant('compare' as const),
      op: fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
      left: tie('number'),
      right: tie('number'),
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

/** Parentheses carry no meaning of their own; printing may add them where the tree needs them. */
function withoutGroups(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression), (_key, value) =>
    value !== null && typeof value === 'object' && value.type === 'group' ? value.of : value,
  );
}

const someValues = fc.record(
  Object.fromEntries(
    names.map((name) => [name, fc.integer({ min: -500, max: 5000 }).map((n) => new Decimal(n).div(10))]),
  ),
) as fc.Arbitrary<Record<string, Decimal>>;

describe('printing and parsing', () => {
  it.each(['zh', 'en', 'code'] as const)('gives the same tree back in %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(anyNumber, async (expression) => {
        const text = printFormula(expression, language === 'en' ? 'code' : language);
        const { formula, problems } = await parseFormula(text);
        if (problems.some((one) => one.reason === 'too-long' || one.reason === 'too-many-parts')) return;
        expect(formula === null ? problems : withoutGroups(formula.bind({})), text).toEqual(withoutGroups(expression));
      }),
      { numRuns: cases(300) },
    );
  });
});

describe('the own evaluator against mathjs', () => {
  const math = create(all as FactoryFunctionMap, { number: 'BigNumber', precision: 64, relTol: 1e-60, absTol: 1e-60 });

  it('agrees within the precision of both', async () => {
    await fc.assert(
      fc.property(anyNumber, someValues, (expression, values) => {
        const own = evaluateExpression(expression, values);
        if (hasNoValue(own) || typeof own.value === 'boolean') return;
        const scope = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, math.bignumber(plain(value))]),
        );
        const text = printFormula(expression, 'code')
          .replaceAll('×', '*')
          .replaceAll('÷', '/')
          .replaceAll('≤', '<=')
          .replaceAll('≥', '>=')
          .replaceAll('≠', '!=');
        const theirs = new Decimal(String(math.evaluate(text, scope)));
        const difference = theirs.minus(own.value).abs();
        const scale = Decimal.max(1, own.value.abs());
        expect(difference.div(scale).lessThan('1e-40'), `${text}: ${own.value} ${theirs}`).toBe(true);
      }),
      { numRuns: cases(500) },
    );
  });
});

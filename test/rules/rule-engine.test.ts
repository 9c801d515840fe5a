import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { FactValue } from '../../src/model/result/result.ts';
import { atomHolds, conditionHolds, conditionTruths } from '../../src/rules/engine/conditions.ts';
import { factCatalogue, factKind, factNames } from '../../src/rules/engine/facts.ts';
import { isOperator, operators } from '../../src/rules/engine/operators.ts';
import { type EngineRule, ruleEngine } from '../../src/rules/engine/rule-engine.ts';
import { builtInRules } from '../support/definitions.ts';

const decimals = fc
  .constantFrom('-1', '0', '0.9999999999999999999', '1', '59.99', '60', '90', '100', '130', '131')
  .map((text) => new Decimal(text));

function anyValue(name: string): fc.Arbitrary<FactValue> {
  const kind = factKind(name);
  if (kind === null) return fc.constant(null);
  const some: fc.Arbitrary<FactValue> =
    kind.type === 'yes-no' ? fc.boolean() : kind.type === 'word' ? fc.constantFrom(...kind.words) : decimals;
  return fc.option(some, { nil: null, freq: 4 });
}

const anyFacts = fc.record(Object.fromEntries(factNames.map((name) => [name, anyValue(name)]))) as fc.Arbitrary<
  Record<string, FactValue>
>;

describe('the memo over the rule engine', () => {
  it('changes nothing: the remembering engine and the plain one choose the same rules', async () => {
    const { rules } = await builtInRules();
    const all: EngineRule[] = rules.map(({ id, priority, rule }) => ({ id, priority, conditions: rule.conditions }));
    const [remembering, plain] = await Promise.all([ruleEngine(all), ruleEngine(all, false)]);
    await fc.assert(
      fc.asyncProperty(fc.array(anyFacts, { minLength: 1, maxLength: 8 }), async (many) => {
        for (const facts of [...many, ...many]) {
          expect(await remembering.match(facts)).toEqual(await plain.match(facts));
        }
      }),
      { numRuns: 60 },
    );
    expect(remembering.runs()).toBeLessThan(plain.runs());
  });

  it('agrees with the conditions read by hand', async () => {
    const { rules } = await builtInRules();
    const all: EngineRule[] = rules.map(({ id, priority, rule }) => ({ id, priority, conditions: rule.conditions }));
    const engine = await ruleEngine(all);
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const matches = await engine.match(facts);
        const byHand = all.filter((rule) => conditionHolds(rule.conditions, (atom) => atomHolds(atom, facts)));
        expect('rules' in matches ? [...matches.rules].sort() : matches).toEqual(byHand.map((rule) => rule.id).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('asks the engine once for one combination of truths and runs one request at a time', async () => {
    const rules: EngineRule[] = [
      { id: 'big', priority: 2, conditions: { all: [{ fact: 'completion', operator: 'greaterThan', value: 10 }] } },
      { id: 'any', priority: 1, conditions: { all: [{ fact: 'completion', operator: 'greaterThan', value: 0 }] } },
    ];
    const engine = await ruleEngine(rules);
    const asked = [5, 20, 5, 20, 0.5].map((n) => engine.match({ completion: new Decimal(n) }));
    const answers = await Promise.all(asked);
    expect(answers).toEqual(
      [['any'], ['big', 'any'], ['any'], ['big', 'any'], ['any']].map((found) => ({ rules: found })),
    );
    const before = engine.runs();
    expect(engine.match({ completion: new Decimal(7) })).toEqual({ rules: ['any'] });
    expect(engine.runs()).toBe(before);
  });

  it('reports a failing engine as a value and goes on', async () => {
    const engine = await ruleEngine([
      { id: 'broken', priority: 1, conditions: { all: [{ fact: 'completion', operator: 'resembles', value: 1 }] } },
    ]);
    expect(await engine.match({ completion: new Decimal(1) })).toHaveProperty('failure');
    expect(await engine.match({ completion: new Decimal(2) })).toHaveProperty('failure');
  });
});

describe('comparisons of facts', () => {
  it.each([
    ['greaterThan', '9', 10, false],
    ['greaterThan', '10', 9, true],
    ['lessThan', '0.9999999999999999999', 1, true],
    ['equal', '0.9999999999999999999', 1, false],
    ['lessThanInclusive', '60', 60, true],
    ['greaterThanInclusive', '59.9999999999999999', 60, false],
    ['in', '60', [59, 60], true],
    ['notIn', '60', [59, 60], false],
    ['notEqual', '60', 60, false],
  ] as const)('%s over decimals: %s against %s is %s', (name, fact, value, expected) => {
    expect(operators[name](new Decimal(fact), value)).toBe(expected);
  });

  it('never hold for a fact that does not exist', () => {
    for (const name of Object.keys(operators)) {
      expect(isOperator(name) && operators[name](null, name === 'in' || name === 'notIn' ? [1] : 1), name).toBe(false);
    }
  });

  it('are all told, also those the engine would not have looked at', () => {
    const truths = conditionTruths(
      {
        all: [
          { fact: 'kind', operator: 'equal', value: 'range' },
          {
            any: [
              { fact: 'completion', operator: 'greaterThan', value: 5 },
              { not: { fact: 'strict', operator: 'equal', value: true } },
            ],
          },
        ],
      },
      { kind: 'at-least', completion: new Decimal('7.5'), strict: null },
    );
    expect(truths.map(({ was, held }) => [was, held])).toEqual([
      ['at-least', false],
      ['7.5', true],
      [null, false],
    ]);
  });
});

describe('the facts', () => {
  it('have settings and row facts under different names', () => {
    expect(new Set(factNames).size).toBe(factNames.length);
    expect(Object.keys(factCatalogue).every((name) => factKind(name) !== null)).toBe(true);
  });
});

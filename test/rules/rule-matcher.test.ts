import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { GivenCondition } from '../../src/model/policy/rule.ts';
import { settingCatalogue } from '../../src/model/policy/setting.ts';
import type { Decision, FactValue } from '../../src/model/result/result.ts';
import { conditionTruths, type Facts } from '../../src/rules/engine/conditions.ts';
import { confirmDecisions } from '../../src/rules/engine/confirm-decisions.ts';
import { factCatalogue, factKind, factNames } from '../../src/rules/engine/facts.ts';
import { isOperator, operators } from '../../src/rules/engine/operators.ts';
import { type MatchedRule, type RuleMatcher, ruleMatcher } from '../../src/rules/engine/rule-matcher.ts';
import { conditionBook } from '../../src/rules/named-conditions.ts';
import { rulesOfStage } from '../../src/rules/rule-set.ts';
import { score } from '../../src/scoring/score.ts';
import { builtInRules, profileOf } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { testInput, testProject } from '../support/scoring.ts';

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

const anyAtom: fc.Arbitrary<GivenCondition> = fc.constantFrom(...factNames).chain((fact) =>
  fc.oneof(
    fc.record({
      fact: fc.constant(fact),
      operator: fc.constantFrom('equal', 'notEqual', 'greaterThan', 'greaterThanInclusive', 'lessThan'),
      value: anyValue(fact).map((value) => (value instanceof Decimal ? value.toNumber() : value)),
    }),
    fc.record({
      fact: fc.constant(fact),
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(
        anyValue(fact).map((value) => (value instanceof Decimal ? value.toNumber() : value)),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
);

const someOf = (part: fc.Arbitrary<GivenCondition>) => fc.array(part, { minLength: 1, maxLength: 4 });

/** A list, a negation or a name, as a rule file may state it at the root; names are those of other conditions. */
function anyRoot(names: readonly string[]): fc.Arbitrary<GivenCondition> {
  const leaf = (): fc.Arbitrary<GivenCondition> =>
    names.length === 0 ? anyAtom : fc.oneof(anyAtom, fc.record({ condition: fc.constantFrom(...names) }));
  const { root } = fc.letrec<{ condition: GivenCondition; root: GivenCondition }>((tie) => ({
    condition: fc.oneof({ depthSize: 'small' }, leaf(), tie('root')),
    root: fc.oneof(
      fc.record({ all: someOf(tie('condition')) }),
      fc.record({ any: someOf(tie('condition')) }),
      fc.record({ not: tie('condition') }),
      ...(names.length === 0 ? [] : [fc.record({ condition: fc.constantFrom(...names) })]),
    ),
  }));
  return root;
}

const names = ['first', 'second', 'third'] as const;

/** Rules that use named conditions, each of which may use those before it. */
const anyRules = fc
  .record({
    named: fc.tuple(anyRoot([]), anyRoot(names.slice(0, 1)), anyRoot(names.slice(0, 2))),
    rules: fc.array(fc.record({ priority: fc.integer({ min: 1, max: 3 }), conditions: anyRoot(names) }), {
      minLength: 1,
      maxLength: 8,
    }),
  })
  .map((given) => {
    const named = names.map((name, at) => ({ name, condition: given.named[at] as GivenCondition, file: 'a.json' }));
    const { value: book } = conditionBook(named, []);
    const rules = given.rules.flatMap((rule, index) => {
      const conditions = book.write(rule.conditions);
      const id = `rule-${(index * 5) % 8}`;
      return conditions === null ? [] : [{ id, priority: rule.priority, effect: 'score' as const, conditions, rule }];
    });
    return { rules, conditions: book.given };
  });

const scoringDecisions = (matcher: RuleMatcher<MatchedRule>): readonly Decision[] =>
  matcher.decisions().map((one) => ({ stage: 'scoring', ...one }));

describe('the choice of rules', () => {
  it('is that of json-rules-engine, whatever the rules and the facts', async () => {
    await fc.assert(
      fc.asyncProperty(anyRules, fc.array(anyFacts, { minLength: 1, maxLength: 6 }), async (set, many) => {
        const matcher = ruleMatcher(set.rules);
        for (const facts of many) matcher.match(facts);
        await confirmDecisions(set, scoringDecisions(matcher));
      }),
      { numRuns: cases(200) },
    );
  });

  it("is that of json-rules-engine for the program's own rules, before and after a score", async () => {
    const set = await builtInRules();
    const stages = (['scoring', 'following'] as const).map((stage) => ({ stage, own: rulesOfStage(set.rules, stage) }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyFacts, { minLength: 1, maxLength: 8 }), async (many) => {
        for (const { stage, own } of stages) {
          const matcher = ruleMatcher(own);
          for (const facts of many) matcher.match(facts);
          await confirmDecisions(
            set,
            matcher.decisions().map((one) => ({ stage, ...one })),
          );
        }
      }),
      { numRuns: cases(40) },
    );
  });

  it('is the same with facts that rows share looked at once', async () => {
    const { rules } = await builtInRules();
    const settings = Object.keys(settingCatalogue);
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const shared = Object.fromEntries(settings.map((name) => [name, one[name] ?? null]));
        const ids = (facts: Facts) =>
          ruleMatcher(rules, shared)
            .match(facts)
            .map(({ id }) => id);
        const own = { ...other, ...shared };
        expect(ids(other)).toEqual(
          ruleMatcher(rules)
            .match(own)
            .map(({ id }) => id),
        );
      }),
    );
  });

  it('is made once for one combination of truths, by priority and then by id', () => {
    const above = (id: string, value: number, priority: number): MatchedRule => ({
      id,
      priority,
      conditions: { all: [{ fact: 'completion', operator: 'greaterThan', value }] },
    });
    const matcher = ruleMatcher([above('b', 0, 1), above('big', 10, 2), above('a', 0, 1)]);
    const chosen = [5, 20, 6, 21, 0.5].map((n) => matcher.match({ completion: new Decimal(n) }).map(({ id }) => id));
    expect(chosen).toEqual([
      ['a', 'b'],
      ['big', 'a', 'b'],
      ['a', 'b'],
      ['big', 'a', 'b'],
      ['a', 'b'],
    ]);
    expect(matcher.decisions().map(({ rules }) => rules)).toEqual([
      ['a', 'b'],
      ['big', 'a', 'b'],
    ]);
  });
});

describe('a disagreement with json-rules-engine', () => {
  const kind = (operator: string, value: string) => {
    const conditions = { all: [{ fact: 'kind', operator, value }] };
    return { conditions, rule: { conditions } };
  };
  const rules = [
    { id: 'b', priority: 1, effect: 'score' as const, ...kind('equal', 'date') },
    { id: 'a', priority: 2, effect: 'score' as const, ...kind('notEqual', 'range') },
    { id: 'c', priority: 9, effect: 'note' as const, ...kind('equal', 'date') },
  ];
  const set = () => ({ rules, conditions: new Map() });
  const decided = (found: readonly string[], stage: Decision['stage'] = 'scoring'): readonly Decision[] => [
    { stage, facts: { kind: 'date' }, rules: found },
  ];

  it.each([
    ['a rule too few', ['a'], /disagree \(scoring\): scoring chose a, json-rules-engine a, b; facts \{"kind":"date"\}/],
    ['a rule too many', ['a', 'b', 'c'], /scoring chose a, b, c, json-rules-engine a, b;/],
    ['none', [], /scoring chose none, json-rules-engine a, b;/],
    ['another order', ['b', 'a'], /scoring chose b, a, json-rules-engine a, b;/],
  ])('stops the run: %s', async (_, found, message) => {
    await expect(confirmDecisions(set(), decided(found))).rejects.toThrow(message);
  });

  it('is looked for in rules that follow a score too, and not where there is none', async () => {
    await confirmDecisions(set(), [...decided(['a', 'b']), ...decided(['c'], 'following')]);
    await expect(confirmDecisions(set(), decided(['b'], 'following'))).rejects.toThrow(/\(following\)/);
  });

  it('stops a year from being scored', async () => {
    const ruleSet = await builtInRules();
    // The engine is given another set than scoring was: as if one of the two evaluated its conditions wrongly.
    const changed = ruleSet.rules.map((one) =>
      one.id === 'at-least' ? { ...one, rule: { ...one.rule, conditions: { not: one.conditions } } } : one,
    );
    const run = score(testInput(testProject([{ target: '≥10次', actual: '9' }]), profileOf('mof-2020'), ruleSet));
    await expect(confirmDecisions({ ...ruleSet, rules: changed }, run.decisions)).rejects.toThrow(
      'two evaluations of the rules disagree',
    );
    await expect(confirmDecisions(ruleSet, run.decisions)).resolves.toBeUndefined();
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

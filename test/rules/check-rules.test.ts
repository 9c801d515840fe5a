import { describe, expect, it } from 'vitest';
import { conditionProblems } from '../../src/rules/check/check-conditions.ts';
import { checkFormulas } from '../../src/rules/check/check-formulas.ts';
import { checkRules } from '../../src/rules/check/check-rules.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { builtInRules, profileIds, profileOf, ruleTexts } from '../support/definitions.ts';
import { some } from '../support/long.ts';

const words = { zh: '题', en: 'title' };
const quantity = [
  { fact: 'scope', operator: 'equal', value: 'indicator' },
  { fact: 'measure', operator: 'equal', value: 'quantity' },
];
const atLeast = { fact: 'kind', operator: 'equal', value: 'at-least' };
const positive = { fact: 'targetPositive', operator: 'equal', value: true };

function rule(name: string, conditions: readonly unknown[], formula: string, type = 'score', priority = 500) {
  return {
    name,
    priority,
    conditions: { all: conditions },
    event: { type, params: { title: words, text: words, formula, basis: [] } },
  };
}

/** Without the rules of a reviewer, which multiply what has to be tried and change nothing here. */
const ownTexts = ruleTexts.filter(({ file }) => !file.endsWith('review.json'));

async function codes(...rules: readonly unknown[]): Promise<readonly string[]> {
  const mine = { file: 'mine.json', text: JSON.stringify({ id: 'mine', title: words, rules }) };
  const { value, findings } = await loadRuleSet([...ownTexts, mine]);
  if (value === null || findings.length > 0) throw new Error(JSON.stringify(findings));
  const own = value.rules.filter((one) => one.file === 'mine.json').flatMap((one) => checkFormulas(one, []) ?? []);
  return [...conditionProblems(value.rules), ...own.flatMap((one) => one.findings)].map((one) => {
    expect(reportFinding(one, 'zh').found).not.toMatch(/\{\w+\}/);
    return `${one.code} ${one.args['rule'] ?? one.args['second'] ?? one.args['kind'] ?? ''}`;
  });
}

describe('the check of rules', () => {
  it('finds nothing wrong with the repository’s own rules and profiles', async () => {
    const { findings, formulas } = checkRules(
      await builtInRules(),
      profileIds.map((id) => profileOf(id)),
    );
    expect(findings).toEqual([]);
    expect(formulas.length).toBeGreaterThan(30);
  });

  it.each([
    [
      'gives more than the weight',
      rule('too-much', [...quantity, atLeast, positive], 'max(0, weight * actual / target)'),
      'rule-exceeds-weight too-much',
    ],
    [
      'gives less than zero',
      rule('too-little', [...quantity, atLeast, positive], 'min(weight, weight * actual / target)'),
      'rule-below-zero too-little',
    ],
    [
      'divides by a target of zero',
      rule('no-guard', [...quantity, atLeast], 'max(0, min(weight, weight * actual / target))'),
      'rule-divides-by-zero no-guard',
    ],
    [
      'divides by a difference of zero',
      rule(
        'no-width',
        [...quantity, { fact: 'kind', operator: 'equal', value: 'range' }],
        'max(0, min(weight, weight * (actual - target) / (targetUpper - target)))',
      ),
      'rule-divides-by-zero no-width',
    ],
    [
      'can never apply',
      rule('never', [...quantity, { fact: 'kind', operator: 'equal', value: 'qualitative' }], 'weight'),
      'rule-never-fires never',
    ],
    [
      'contradicts itself',
      rule('contrary', [...quantity, atLeast, positive, { not: positive }], 'weight'),
      'rule-never-fires contrary',
    ],
    [
      'is never chosen',
      rule(
        'shadowed',
        [...quantity, atLeast, positive, { fact: 'atLeast', operator: 'equal', value: 'ratio' }],
        'weight',
        'score',
        5,
      ),
      'rule-never-chosen shadowed',
    ],
    [
      'always fires with another',
      rule(
        'twin',
        [
          { fact: 'scope', operator: 'equal', value: 'execution' },
          { fact: 'executionRule', operator: 'equal', value: 'ratio' },
          { fact: 'budgetPositive', operator: 'equal', value: true },
        ],
        'weight',
        'score',
        1,
      ),
      'rules-fire-together twin',
    ],
    [
      'can tie with another',
      rule(
        'tying',
        [
          ...quantity,
          positive,
          { fact: 'kind', operator: 'in', value: ['at-least', 'equal'] },
          { fact: 'atLeast', operator: 'equal', value: 'ratio' },
        ],
        'weight',
        'score',
        10,
      ),
      'rules-can-tie tying',
    ],
    [
      'uses a number such a row does not have',
      rule(
        'no-such',
        [
          { fact: 'scope', operator: 'equal', value: 'indicator' },
          { fact: 'measure', operator: 'equal', value: 'yes-no' },
        ],
        'min(weight, max(0, weight * actual))',
      ),
      'rule-name-without-value no-such',
    ],
  ])('finds a rule that %s', async (_name, made, expected) => {
    expect(await codes(made)).toContain(expected);
  });

  it('finds every kind of row that loses its only rule', async () => {
    const { value: own } = await loadRuleSet(ownTexts);
    const rules = own?.rules ?? [];
    expect(rules.length).toBeGreaterThan(30);
    // Without these another rule scores the row: they come before it where a profile asks for more.
    const replaceable = [
      ...['satisfaction-bands', 'satisfaction-without-survey-zero'],
      ...['more-than-missed', 'less-than-missed', 'strict-equalled-missed'],
    ];
    for (const { id } of some(rules.filter((one) => one.effect === 'score' && !replaceable.includes(one.id)))) {
      const texts = ownTexts.map(({ file, text }) => {
        const json = JSON.parse(text) as { rules: { name: string }[] };
        return { file, text: JSON.stringify({ ...json, rules: json.rules.filter((one) => one.name !== id) }) };
      });
      const { value } = await loadRuleSet(texts);
      const found = value === null ? [] : conditionProblems(value.rules).map((one) => one.code);
      expect(found, id).toContain('rule-kind-uncovered');
    }
  });
});

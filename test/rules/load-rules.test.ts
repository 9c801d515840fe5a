import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { ruleTexts } from '../support/definitions.ts';

const words = { zh: '题', en: 'title' };
const good = {
  name: 'good',
  conditions: { all: [{ fact: 'scope', operator: 'equal', value: 'indicator' }] },
  event: { type: 'score', params: { title: words, text: words, formula: 'weight', basis: [] } },
};

type Change = (rule: typeof good & Record<string, unknown>) => unknown;

async function findingsOf(change: Change): Promise<readonly (readonly [string, string | undefined])[]> {
  const text = JSON.stringify({
    id: 'mine',
    title: words,
    rules: [good, change(structuredClone({ ...good, name: 'bad' }))],
  });
  const { value, findings } = await loadRuleSet([{ file: 'mine.json', text }]);
  expect(
    value?.rules.map((rule) => rule.id),
    'the good rule stands',
  ).toContain('good');
  return findings.map((one) => [one.code, one.place?.path] as const);
}

const conditions =
  (value: unknown): Change =>
  (rule) => ({ ...rule, conditions: value });
const params =
  (value: object): Change =>
  (rule) => ({ ...rule, event: { ...rule.event, params: { ...rule.event.params, ...value } } });
const atom = (fact: string, operator: string, value: unknown) => conditions({ all: [{ fact, operator, value }] });

describe('a rule file', () => {
  it('of the repository loads without a finding', async () => {
    const { value, findings } = await loadRuleSet(ruleTexts);
    expect(findings).toEqual([]);
    expect(value?.rules.map((rule) => rule.id)).toEqual([...(value?.rules.map((rule) => rule.id) ?? [])].sort());
    expect(value?.sources.every(({ source }) => /^[0-9a-f]{64}$/.test(source.sha256))).toBe(true);
  });

  it('loses only the rules that have a fault, and says where each stands in the file', async () => {
    const rules = [
      { ...good, name: 'first', priority: 0 },
      good,
      5,
      { ...good, name: 'last', conditions: { all: [{ fact: 'knid', operator: 'equal', value: 'date' }] } },
    ];
    const text = JSON.stringify({ id: 'mine', title: words, rules });
    const { value, findings } = await loadRuleSet([{ file: 'mine.json', text }]);
    expect(value?.rules.map(({ id, path }) => [id, path])).toEqual([['good', 'rules[1]']]);
    expect(findings.map(({ place }) => place?.path)).toEqual([
      'rules[0].priority',
      'rules[2]',
      'rules[3].conditions.all[0]',
    ]);
  });

  it('loses a rule with a key given twice, and all its rules where that is outside of them', async () => {
    const twice = JSON.stringify({ ...good, name: 'bad' }).replace('"formula":', '"formula":"0","formula":');
    const inRule = `{"id":"mine","title":${JSON.stringify(words)},"rules":[${twice},${JSON.stringify(good)}]}`;
    const { value, findings } = await loadRuleSet([{ file: 'mine.json', text: inRule }]);
    expect(value?.rules.map(({ id, path }) => [id, path])).toEqual([['good', 'rules[1]']]);
    expect(findings.map(({ code, place }) => [code, place?.path])).toEqual([
      ['json-key-twice', 'rules[0].event.params.formula'],
    ]);
    const outside = inRule.replace('"id":', '"id":"other","id":');
    expect((await loadRuleSet([{ file: 'mine.json', text: outside }])).value).toBeNull();
  });

  it.each<[string, Change, string, string]>([
    ['an unknown fact', atom('knid', 'equal', 'date'), 'rule-fact-unknown', 'rules[1].conditions.all[0]'],
    ['an unknown operator', atom('kind', 'equals', 'date'), 'rule-operator-unknown', 'rules[1].conditions.all[0]'],
    [
      'a word the fact never has',
      atom('kind', 'equal', 'dates'),
      'rule-value-impossible',
      'rules[1].conditions.all[0]',
    ],
    [
      'a number as text',
      atom('completion', 'greaterThan', '100'),
      'rule-value-impossible',
      'rules[1].conditions.all[0]',
    ],
    ['in without a list', atom('kind', 'in', 'date'), 'rule-value-impossible', 'rules[1].conditions.all[0]'],
    ['an order of words', atom('kind', 'lessThan', 5), 'rule-value-impossible', 'rules[1].conditions.all[0]'],
    ['a fact known too late', atom('belowWeight', 'equal', true), 'rule-fact-too-late', 'rules[1].conditions.all[0]'],
    ['an empty list of conditions', conditions({ all: [] }), 'definition-value-not-allowed', 'rules[1].conditions.all'],
    [
      'all and any at once',
      conditions({ all: [good.conditions.all[0]], any: [good.conditions.all[0]] }),
      'definition-key-unknown',
      'rules[1].conditions.any',
    ],
    [
      'a JSONPath',
      conditions({ all: [{ fact: 'kind', operator: 'equal', value: 'date', path: '$.a' }] }),
      'definition-key-unknown',
      'rules[1].conditions.all[0].path',
    ],
    ['an unknown key', (rule) => ({ ...rule, prority: 5 }), 'definition-key-unknown', 'rules[1].prority'],
    [
      'an unknown effect',
      (rule) => ({ ...rule, event: { ...rule.event, type: 'success' } }),
      'definition-value-not-allowed',
      'rules[1].event.type',
    ],
    ['a bad name', (rule) => ({ ...rule, name: 'Bad Name' }), 'definition-value-not-allowed', 'rules[1].name'],
    ['no formula', params({ formula: undefined }), 'rule-formula-missing', 'rules[1].event.params'],
    [
      'an unknown name in a formula',
      params({ formula: 'weigth' }),
      'formula-name-unknown',
      'rules[1].event.params.formula',
    ],
    [
      'a sign in a formula',
      params({ formula: 'weight ^ 2' }),
      'formula-sign-not-allowed',
      'rules[1].event.params.formula',
    ],
    ['a broken formula', params({ formula: 'weight *' }), 'formula-syntax', 'rules[1].event.params.formula'],
    [
      'an endless formula',
      params({ formula: `weight${' + 1'.repeat(300)}` }),
      'formula-too-large',
      'rules[1].event.params.formula',
    ],
    ['a yes/no formula', params({ formula: 'weight > 1' }), 'formula-number-expected', 'rules[1].event.params.formula'],
    [
      'an unknown variant',
      params({ formula: undefined, variant: 'atMots', formulas: { zero: '0' } }),
      'rule-variant-wrong',
      'rules[1].event.params',
    ],
    [
      'an incomplete variant',
      params({ formula: undefined, variant: 'atMost', formulas: { zero: '0' } }),
      'rule-variant-wrong',
      'rules[1].event.params',
    ],
    [
      'an unknown finding',
      params({ finding: 'far-abov-target' }),
      'rule-finding-unknown',
      'rules[1].event.params.finding',
    ],
    [
      'a replacement of nothing',
      (rule) => ({ ...rule, name: 'goood', replaces: true }),
      'rule-replaces-nothing',
      'rules[1].replaces',
    ],
    ['a twin', (rule) => ({ ...rule, name: 'good' }), 'definition-id-twice', 'rules[1]'],
  ])('with %s names it and keeps the others', async (_name, change, code, path) => {
    expect(await findingsOf(change)).toContainEqual([code, path]);
  });

  it('may take the place of a rule of another file, when it says so', async () => {
    const own = (replaces: object) => ({
      file: 'mine.json',
      text: JSON.stringify({ id: 'mine', title: words, rules: [{ ...good, name: 'at-least', ...replaces }] }),
    });
    const said = await loadRuleSet([...ruleTexts, own({ replaces: true })]);
    expect([said.findings, said.value?.byId.get('at-least')?.file]).toEqual([[], 'mine.json']);
    const unsaid = await loadRuleSet([...ruleTexts, own({})]);
    expect(unsaid.findings.map((one) => one.code)).toEqual(['definition-id-twice']);
    expect(unsaid.value?.byId.get('at-least')?.file).toBe('rules/quantity.json');
  });

  it('that is no JSON, or holds no scoring rule, gives no rule set', async () => {
    const broken = await loadRuleSet([{ file: 'a.json', text: '{"id": ' }]);
    expect([broken.value, broken.findings.map((one) => one.code)]).toEqual([
      null,
      ['definition-not-json', 'rules-none-usable'],
    ]);
  });

  it('with several faults reports all of them at once', async () => {
    const found = await findingsOf((rule) => ({
      ...rule,
      conditions: {
        all: [
          { fact: 'knid', operator: 'equal', value: 'x' },
          { fact: 'kind', operator: 'equls', value: 'date' },
        ],
      },
      event: { ...rule.event, params: { ...rule.event.params, formula: 'weigth + targt', finding: 'nothing' } },
    }));
    expect(found.map(([code]) => code)).toEqual([
      'rule-fact-unknown',
      'rule-operator-unknown',
      'formula-name-unknown',
      'formula-name-unknown',
      'rule-finding-unknown',
    ]);
  });
});

describe('named conditions', () => {
  const atom = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });
  const file = (name: string, more: Readonly<Record<string, unknown>>) => ({
    file: `${name}.json`,
    text: JSON.stringify({ id: name, title: words, rules: [], ...more }),
  });
  const rule = (name: string, given: unknown, type = 'score') => ({
    ...good,
    name,
    conditions: given,
    event: { ...good.event, type },
  });
  const faults = (findings: readonly Finding[]) => findings.map(({ code, place }) => [code, place?.file, place?.path]);

  it('are used by any file and inside each other, and written out in the order they are written in', async () => {
    const { value, findings } = await loadRuleSet([
      file('rules', {
        rules: [
          rule('own', { all: [{ condition: 'late' }, { not: { condition: 'indicator' } }] }),
          rule('bare', { condition: 'late' }),
        ],
      }),
      file('names', {
        conditions: {
          late: { any: [{ condition: 'indicator' }, atom('late', 'zero')] },
          indicator: { all: [atom('scope', 'indicator')] },
        },
      }),
    ]);
    expect(findings).toEqual([]);
    const late = { any: [{ all: [atom('scope', 'indicator')] }, atom('late', 'zero')] };
    expect(value?.byId.get('own')?.conditions).toEqual({ all: [late, { not: { all: [atom('scope', 'indicator')] } }] });
    expect(value?.byId.get('bare')?.conditions).toEqual(late);
    expect([...(value?.conditions.keys() ?? [])]).toEqual(['late', 'indicator']);
  });

  it('of the program can be used by rules of your own', async () => {
    const own = file('mine', { rules: [rule('mine', { all: [{ condition: 'quantity' }] }, 'note')] });
    const { value, findings } = await loadRuleSet([...ruleTexts, own]);
    expect(findings).toEqual([]);
    expect(value?.byId.get('mine')?.conditions).toEqual({
      all: [{ all: [atom('scope', 'indicator'), atom('measure', 'quantity')] }],
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly unknown[]]>([
    [
      'a name nobody gives',
      {
        rules: [good, rule('bad', { all: [{ condition: 'indicators' }] })],
        conditions: { indicator: { all: [atom('scope', 'indicator')] } },
      },
      [['rule-condition-unknown', 'mine.json', 'rules[1].conditions.all[0]']],
    ],
    [
      'a name inside a condition that nobody gives',
      { rules: [good, rule('bad', { condition: 'a' })], conditions: { a: { any: [{ condition: 'b' }] } } },
      [['rule-condition-unknown', 'mine.json', 'conditions.a.any[0]']],
    ],
    [
      'a comparison that cannot be, told once for all rules that use it',
      {
        rules: [good, rule('bad', { condition: 'a' }), rule('worse', { not: { condition: 'a' } })],
        conditions: { a: { all: [atom('knid', 'date')] } },
      },
      [['rule-fact-unknown', 'mine.json', 'conditions.a.all[0]']],
    ],
    [
      'a condition that leads back to itself',
      {
        rules: [good, rule('bad', { condition: 'a' })],
        conditions: {
          a: { all: [{ condition: 'b' }] },
          b: { not: { condition: 'c' } },
          c: { any: [atom('strict', true), { condition: 'a' }] },
        },
      },
      [['rule-condition-endless', 'mine.json', 'conditions.a']],
    ],
    [
      'a fact that is known too late, by a name',
      {
        rules: [good, rule('bad', { all: [{ condition: 'below' }] })],
        conditions: { below: { all: [atom('belowWeight', true)] } },
      },
      [['rule-fact-too-late', 'mine.json', 'rules[1].conditions.all[0]']],
    ],
    [
      'a condition that does not fit the schema',
      {
        rules: [good, rule('bad', { condition: 'a' })],
        conditions: { a: { every: [] }, 'Not-Kebab': { all: [atom('strict', true)] } },
      },
      [
        ['definition-key-missing', 'mine.json', 'conditions.a.all'],
        ['definition-key-unknown', 'mine.json', 'conditions.a.every'],
        ['definition-value-not-allowed', 'mine.json', 'conditions.Not-Kebab'],
      ],
    ],
  ])('with %s lose the rules that use them, and no others', async (_, parts, expected) => {
    const { value, findings } = await loadRuleSet([file('mine', parts)]);
    expect(value?.rules.map(({ id }) => id)).toEqual(['good']);
    expect(faults(findings)).toEqual(expected);
  });

  it('cannot be given twice', async () => {
    const conditions = { quantity: { all: [atom('strict', true)] } };
    const { value, findings } = await loadRuleSet([...ruleTexts, file('mine', { conditions })]);
    expect(findings.map(({ code, args }) => [code, args['first']])).toEqual([
      ['definition-id-twice', 'rules/quantity.json conditions.quantity'],
    ]);
    expect(value?.byId.get('at-least')?.conditions).toMatchObject({
      all: [{ all: [{ all: [{ fact: 'scope' }, {}] }, {}, {}] }, {}],
    });
  });

  it('that double with every name are refused before they fill the memory', async () => {
    const conditions: Record<string, unknown> = { 'c-0': { all: [atom('strict', true), atom('falling', true)] } };
    for (let at = 1; at < 60; at += 1)
      conditions[`c-${at}`] = { all: [{ condition: `c-${at - 1}` }, { condition: `c-${at - 1}` }] };
    const { value, findings } = await loadRuleSet([
      file('mine', { conditions, rules: [good, rule('bad', { condition: 'c-59' })] }),
    ]);
    expect(value?.rules.map(({ id }) => id)).toEqual(['good']);
    expect(faults(findings)).toEqual([['rule-condition-endless', 'mine.json', 'conditions.c-8']]);
  });
});

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/finding.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { goalsJson } from '../../src/use-cases/goals/goals-json.ts';
import { cases } from '../support/long.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/goals.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown, year: number | null = 2026): Reading<readonly GoalDocument[]> =>
  readGoals(bytesOf(value), 'goals.json', { year });

const minimal = (project: object = {}, indicator: object = {}) => ({
  schemaVersion: '1.0',
  documents: [
    {
      projects: [
        {
          name: '科普经费',
          unit: { code: '405001', name: '某单位' },
          indicators: [
            { level1: '产出指标', level2: '数量指标', level3: '次数', target: { text: '≥7次' }, ...indicator },
          ],
          ...project,
        },
      ],
    },
  ],
});

describeWithShared('goals as JSON', () => {
  it.each(sharedFiles('goal-tables'))('%s: the output fits its schema and reads back as the same goals', (name) => {
    const first = readGoals(readFileSync(sharedFile(`goal-tables/${name}`)), name);
    const output = goalsJson(first.value, first.findings, 'zh');
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    const again = read(output, null);
    expect(again.findings).toEqual(first.findings);
    expect(again.value).toEqual(first.value);
  });
});

describe('what could not be read', () => {
  const folder = new URL('../errors-goals/', import.meta.url);

  it.each([
    'goal-row-unreadable.txt',
    'goal-amount-unreadable.txt',
    'goal-target-missing.txt',
    'goal-project-duplicate.txt',
    'goal-unit-missing.txt',
  ])('%s: its findings go with the JSON, each once', (name) => {
    const first = readGoals(readFileSync(new URL(name, folder)), name);
    expect(first.findings).not.toEqual([]);
    const again = read(goalsJson(first.value, first.findings, 'zh'), null);
    expect(again.findings).toEqual(first.findings);
  });

  it('is reported no more once it was corrected in the JSON', () => {
    const first = readGoals(readFileSync(new URL('goal-unit-missing.txt', folder)), 'a.txt');
    const text = JSON.stringify(goalsJson(first.value, first.findings, 'zh')).replace(
      '"unit":{"code":null,"name":""}',
      '"unit":{"code":"405001","name":"某局"}',
    );
    expect(read(text, null).findings).toEqual([]);
  });
});

describe('how the year is known', () => {
  const known = (part: object) =>
    read({ ...minimal(), documents: [{ ...minimal().documents[0], ...part }] }, null).value[0];
  const yearKnownFromCode = { code: 'file-name', args: { name: '2026目标.docx' } };

  it.each<[string, object, object]>([
    ['is kept as data', { yearKnownFrom: '文件名“2026目标.docx”', yearKnownFromCode }, yearKnownFromCode],
    [
      'in JSON of before is the sentence',
      { yearKnownFrom: '标题“甲”' },
      { code: 'as-stated', args: { text: '标题“甲”' } },
    ],
    [
      'is the sentence where somebody changed it',
      { yearKnownFrom: '局长说的', yearKnownFromCode },
      { code: 'as-stated', args: { text: '局长说的' } },
    ],
    [
      'is the sentence where the code is unknown',
      { yearKnownFrom: '甲', yearKnownFromCode: { code: 'x', args: {} } },
      { code: 'as-stated', args: { text: '甲' } },
    ],
    ['is the field itself without either', {}, { code: 'json', args: {} }],
  ])('%s', (_, part, expected) => {
    expect(known({ year: 2026, ...part })?.yearKnownFrom).toEqual(expected);
  });

  it('is a sentence in JSON, as it always was, with its code beside it', () => {
    const { value, findings } = read({ ...minimal(), documents: [{ ...minimal().documents[0], year: 2026 }] }, null);
    expect(goalsJson(value, findings, 'en').documents[0]).toMatchObject({
      yearKnownFrom: 'JSON 中的 year',
      yearKnownFromCode: { code: 'json', args: {} },
    });
  });
});

describe('goals JSON by hand', () => {
  it('derives what is left out', () => {
    const { value, findings } = read(minimal());
    expect(findings).toEqual([]);
    const project = value[0]!.projects[0]!;
    expect(value[0]).toMatchObject({ year: 2026, yearKnownFrom: { code: 'asked' }, department: null });
    expect(project).toMatchObject({ number: null, code: null, purpose: null, spendingPlan: null, goals: [] });
    expect(project.budget).toEqual({ total: null, fiscal: null, other: null });
    expect(project.indicators[0]).toMatchObject({ ordinal: 1, description: null, basis: null, weight: null });
    expect(project.indicators[0]!.target).toMatchObject({ kind: 'at-least', amount: '7', unit: '次' });
    expect(project.indicators[0]!.source).toEqual({
      file: 'goals.json',
      path: 'documents[0].projects[0].indicators[0]',
    });
  });

  it.each([
    ['a target as plain text', {}, { target: '≤3万元' }, { kind: 'at-most', amount: '30000' }],
    [
      'a direction kept beside the text',
      {},
      { target: { text: '5%', kind: 'at-most', amount: '5' } },
      { kind: 'at-most' },
    ],
    [
      'a unit kept beside the text',
      {},
      { target: { text: '12', kind: 'at-least', amount: '120000', unit: '万人次' } },
      { amount: '120000' },
    ],
  ])('takes %s', (_, project, indicator, target) => {
    const { value, findings } = read(minimal(project, indicator));
    expect(findings).toEqual([]);
    expect(value[0]!.projects[0]!.indicators[0]!.target).toMatchObject(target);
  });

  it('takes a JSON number for a decimal', () => {
    const { value, findings } = read(minimal({ budget: { total: 37.5 } }, { weight: 10 }));
    expect(findings).toEqual([]);
    expect(value[0]!.projects[0]!.budget.total).toBe('37.5');
    expect(value[0]!.projects[0]!.indicators[0]!.weight).toBe('10');
  });

  it('reads the target from its text, whatever the reading beside it says', () => {
    const { value, findings } = read(minimal({}, { target: { text: '≥7次', kind: 'at-least', amount: '70' } }));
    expect(value[0]!.projects[0]!.indicators[0]!.target.amount).toBe('7');
    expect(findings.map((found) => found.code)).toEqual(['goals-json-target-differs']);
  });

  it.each([
    ['an unknown field', minimal({ nmae: 'x' }), 'goals-json-unknown-key', 'documents[0].projects[0].nmae'],
    [
      'an unknown field of an indicator',
      minimal({}, { levle3: 'x' }),
      'goals-json-unknown-key',
      'documents[0].projects[0].indicators[0].levle3',
    ],
    [
      'a wrong type',
      minimal({ budget: { total: 'viel' } }),
      'goals-json-wrong-value',
      'documents[0].projects[0].budget.total',
    ],
    ['a list that is none', minimal({ goals: '目标' }), 'goals-json-wrong-value', 'documents[0].projects[0].goals'],
    ['no name', minimal({ name: null }), 'goals-json-wrong-value', 'documents[0].projects[0].name'],
    ['another version', { schemaVersion: '2.0', documents: [] }, 'goals-json-version', undefined],
    ['a list at the top', [], 'goals-json-wrong-value', undefined],
    ['broken JSON', '{"schemaVersion": "1.0",', 'goals-json-unreadable', undefined],
    ['no projects', { schemaVersion: '1.0', documents: [{ projects: [] }] }, 'goal-tables-not-found', 'documents[0]'],
    ['no indicators', minimal({ indicators: [] }), 'goal-table-without-indicators', 'documents[0].projects[0]'],
  ])('says where %s stands', (_, value, code, path) => {
    const found = read(value).findings[0];
    expect(found).toMatchObject({ code, severity: 'block' });
    expect(found?.place?.path).toBe(path);
  });

  it('suggests the field that was meant', () => {
    expect(read(minimal({}, { levle3: 'x' })).findings[0]?.args).toEqual({ key: 'levle3', nearest: 'level3' });
  });

  it('is not polluted by fields named like parts of the language', () => {
    const text = JSON.stringify(minimal()).replace('"name":"科普经费"', '"name":"科普经费","__proto__":{"code":"x"}');
    const { value, findings } = read(text);
    expect(findings.map((found) => found.code)).toEqual(['goals-json-unknown-key']);
    expect(value[0]!.projects[0]!.code).toBeNull();
  });

  it('takes exactly what its schema takes: fields left out, empty, misspelt or of another sort', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), anyChange), { minLength: 1, maxLength: 4 }), (changes) => {
        const document = fullDocument();
        for (const [at, change] of changes) {
          const places = placesOf(document);
          const place = places[at % places.length];
          if (place !== undefined) change(place);
        }
        const { findings } = read(document, null);
        const told = findings.filter(({ code }) => unfitCodes.has(code));
        expect(told.length === 0, JSON.stringify([told, validate.errors])).toBe(validate(document));
      }),
      { numRuns: cases(400) },
    );
  });

  it.each([
    ['a text for a list', (text: string) => text.replace('"goals":["目标"]', '"goals":"目标"'), 'goals'],
    [
      'a number among indicators',
      (text: string) => text.replace('"indicators":[', '"indicators":[5,'),
      'indicators[0]',
    ],
    ['an unknown field', (text: string) => text.replace('"ordinal"', '"ordnial":1,"ordinal"'), 'indicators[0].ordnial'],
  ])('keeps the rest of a project beside %s, each part with its own place', (_, damage, path) => {
    const { value, findings } = read(damage(JSON.stringify(fullDocument())), null);
    const told = findings.filter(({ code }) => unfitCodes.has(code));
    expect(told.map(({ place }) => place?.path)).toEqual([`documents[0].projects[0].${path}`]);
    const [project] = value[0]!.projects;
    expect(project).toMatchObject({ name: '科普经费', budget: { total: '37.5' } });
    expect(project!.indicators).toHaveLength(1);
    const at = path === 'indicators[0]' ? 1 : 0;
    expect(project!.indicators[0]!.source.path).toBe(`documents[0].projects[0].indicators[${at}]`);
  });
});

const unfitCodes: ReadonlySet<string> = new Set([
  'goals-json-unknown-key',
  'goals-json-wrong-value',
  'goals-json-version',
]);

/** A document with every sort of field, written as a program would. */
const fullDocument = () => ({
  schemaVersion: '1.0',
  documents: [
    {
      source: { file: 'a.docx', sha256: 'ab' },
      year: 2026,
      department: { overall: ['总目标'], parts: [{ title: '一', indicators: '培训不少于1次。' }], safeguards: [] },
      projects: [
        {
          name: '科普经费',
          unit: { code: '405001', name: '某单位' },
          budget: { total: 37.5, fiscal: '37.50', other: null },
          spendingPlan: [{ label: '3月底', percent: '25' }],
          goals: ['目标'],
          indicators: [
            {
              ordinal: 1,
              level1: '产出指标',
              target: { text: '≥7次', kind: 'at-least', amount: 7, upper: null },
              weight: '10',
            },
          ],
        },
      ],
    },
  ],
  findings: [{ code: 'goal-remark-row', severity: 'note', place: { file: 'a.docx', table: 1 }, args: { text: '注' } }],
});

/** A member of an object or list, which a change may replace, remove or rename. */
interface Member {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: unknown): Member[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesOf(owner[key])]);
}

const anyChange: fc.Arbitrary<(member: Member) => void> = fc.oneof(
  fc
    .constantFrom<unknown>(null, '', ' ', 'x', '37.5', 0, 1, -1, 2.5, 1e-9, true, [], {}, ['x'], [5], { text: 'x' })
    .map((value) => ({ owner, key }: Member) => {
      owner[key] = structuredClone(value);
    }),
  fc.constant(({ owner, key }: Member) => {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
  }),
  fc.constant(({ owner, key }: Member) => {
    if (!Array.isArray(owner)) owner[`${key}s`] = owner[key];
  }),
);

describe('ordinals of indicators', () => {
  it.each([
    [[1, 1, 2], [1, 4, 2], 1],
    [[2, null, null], [2, 4, 3], 0],
    [[null, null], [1, 2], 0],
  ])('%j are read as %j, each once', (given, expected, faults) => {
    const indicators = given.map((ordinal) => ({ ordinal, level3: '讲座', target: '≥8次' }));
    const { value, findings } = read({
      schemaVersion: '1.0',
      documents: [{ year: 2026, projects: [{ name: '甲', unit: { name: '示例单位' }, indicators }] }],
    });
    expect(value[0]?.projects[0]?.indicators.map(({ ordinal }) => ordinal)).toEqual(expected);
    expect(findings.filter(({ code }) => code === 'goals-json-ordinal-twice')).toHaveLength(faults);
  });
});

describeWithShared('goals JSON of another program', () => {
  it('fits the schema where it is read without a finding', () => {
    const text = readFileSync(sharedFile('cases/units/minimal-goals.json'), 'utf8');
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(read(text).findings).toEqual([]);
  });
});

describe('a carried finding without a severity', () => {
  const severities = (findings: readonly object[]) =>
    readGoals(bytesOf({ schemaVersion: '1.0', documents: [], findings }), 'a.json', {
      year: 2026,
    }).findings.flatMap(({ code, severity, args }) =>
      code.startsWith('goals-json-') ? [] : [`${code} ${severity} ${args['count'] ?? ''}`],
    );
  const many = (code: string) => Array.from({ length: 1200 }, (_, at) => ({ code, indicator: at + 1 }));

  it.each([
    ['goal-remark-row', 'note'],
    ['cell-damaged', 'block'],
    ['cell-given-twice', 'review'],
    ['nobody-knows-it', 'review'],
  ])('%s is as severe as its kind, and so is what stands for those not listed: %s', (code, severity) => {
    const told = severities(many(code));
    expect(told[0]).toBe(`${code} ${severity} `);
    expect(told).toContain(`findings-not-listed ${severity} 200`);
    expect(severities([{ code: 'findings-not-listed', args: { code } }])).toContain(
      `findings-not-listed ${severity} 1`,
    );
  });
});

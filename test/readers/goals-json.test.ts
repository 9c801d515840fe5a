import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { goalsJson } from '../../src/app/goals-json.ts';
import type { Reading } from '../../src/model/finding.ts';
import {
  departmentSchema,
  type GoalDocument,
  goalDocumentSchema,
  goalsJsonSchema,
  indicatorSchema,
  projectSchema,
  unitSchema,
} from '../../src/model/goals/goals.ts';
import { targetReadingSchema } from '../../src/model/target/target.ts';
import { goalsJsonKeys } from '../../src/readers/goals/json/read-goals-json.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/goals.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown, year: number | null = 2026): Reading<readonly GoalDocument[]> =>
  readGoals(bytesOf(value), 'goals.json', { year });

const minimal = (project: object = {}, indicator: object = {}): object => ({
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

  it('is not told any more once it was mended in the JSON', () => {
    const first = readGoals(readFileSync(new URL('goal-unit-missing.txt', folder)), 'a.txt');
    const text = JSON.stringify(goalsJson(first.value, first.findings, 'zh')).replace(
      '"unit":{"code":null,"name":""}',
      '"unit":{"code":"405001","name":"某局"}',
    );
    expect(read(text, null).findings).toEqual([]);
  });
});

describe('goals JSON by hand', () => {
  it('derives what is left out', () => {
    const { value, findings } = read(minimal());
    expect(findings).toEqual([]);
    const project = value[0]!.projects[0]!;
    expect(value[0]).toMatchObject({ year: 2026, yearKnownFrom: '由使用者指定', department: null });
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

  it('knows exactly the fields of the schema', () => {
    const shape = (of: { unwrap: () => { shape: object } }): string[] => Object.keys(of.unwrap().shape).sort();
    const own = (list: readonly string[]): string[] => [...list].sort();
    expect(own(goalsJsonKeys.top)).toEqual(shape(goalsJsonSchema));
    expect(own(goalsJsonKeys.document)).toEqual(shape(goalDocumentSchema));
    expect(own(goalsJsonKeys.project)).toEqual(shape(projectSchema));
    expect(own(goalsJsonKeys.indicator)).toEqual(shape(indicatorSchema));
    expect(own(goalsJsonKeys.target)).toEqual(shape(targetReadingSchema));
    expect(own(goalsJsonKeys.department)).toEqual(shape(departmentSchema));
    expect(own(goalsJsonKeys.unit)).toEqual(shape(unitSchema));
  });
});

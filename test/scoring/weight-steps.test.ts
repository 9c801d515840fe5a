import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { Decimal, decimal, plain, sum } from '../../src/model/decimal.ts';
import type { WeightStep } from '../../src/model/policy/profile.ts';
import type { ProjectScore } from '../../src/model/result/result.ts';
import { loadProfile } from '../../src/profiles/load-profile.ts';
import { plannedWeights } from '../../src/scoring/weights/planned-weights.ts';
import { templatesFor } from '../../src/use-cases/templates.ts';
import { profileOf, profileTexts } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { scoreTest, type TestRow, testProject } from '../support/scoring.ts';

const row = (level1: string, more: Partial<TestRow> = {}): TestRow => ({
  target: '≥1次',
  actual: '1',
  level1,
  survey: '9',
  ...more,
});
const output = (count: number, more: Partial<TestRow> = {}) =>
  Array.from({ length: count }, () => row('产出指标', more));
const benefit = (count: number, more: Partial<TestRow> = {}) =>
  Array.from({ length: count }, () => row('效益指标', more));
const satisfied = (count = 1, more: Partial<TestRow> = {}) =>
  Array.from({ length: count }, () => row('满意度指标', more));

const inSteps = (step: number | string, more: Readonly<Record<string, unknown>> = {}) =>
  profileOf('mine', { extends: 'mof-2020', weights: { step }, ...more });
const score = (rows: readonly TestRow[], profile: ReturnType<typeof profileOf>) =>
  scoreTest(testProject(rows), profile);
const weights = (project: ProjectScore) => project.indicators.map((one) => one.weight);
const codes = (project: ProjectScore) => project.findings.map((one) => one.code);

describe('weights in whole and half points', () => {
  it.each<
    [string, readonly TestRow[], number, Readonly<Record<string, unknown>>, readonly string[], readonly string[]]
  >([
    [
      'whole points, the rest to the earlier rows',
      [...output(3), ...benefit(1), ...satisfied()],
      1,
      {},
      ['17', '17', '16', '30', '10'],
      [],
    ],
    [
      'half points',
      [...output(3), ...benefit(4), ...satisfied()],
      0.5,
      {},
      ['17', '16.5', '16.5', '7.5', '7.5', '7.5', '7.5', '10'],
      [],
    ],
    [
      'a missing category shared in whole points',
      [...output(3), ...satisfied()],
      1,
      { categories: [{ id: 'benefit', whenMissing: 'share' }] },
      ['25', '25', '25', '15'],
      ['category-missing'],
    ],
    [
      'points that are no multiple go by the next step',
      [...output(2), ...benefit(2), ...satisfied()],
      1,
      {
        categories: [
          { id: 'output', weight: 49.5 },
          { id: 'benefit', weight: 30.5 },
        ],
      },
      ['25', '24.5', '15.5', '15', '10'],
      ['weights-finer-than-step', 'weights-finer-than-step'],
    ],
    [
      'nor by that one',
      [...output(2), ...benefit(1), ...satisfied()],
      1,
      {
        categories: [
          { id: 'output', weight: 49.99 },
          { id: 'benefit', weight: 30.01 },
        ],
      },
      ['25', '24.99', '30.01', '10'],
      ['weights-finer-than-step', 'weights-finer-than-step'],
    ],
    [
      'more rows than points',
      [...output(1), ...benefit(1), ...satisfied(12)],
      1,
      {},
      ['50', '30', '1', '1', '1', '1', '1', '1', '1', '1', '0.5', '0.5', '0.5', '0.5'],
      ['weights-finer-than-step'],
    ],
    [
      'points stated stay as they are',
      [...output(1, { points: '33.33' }), ...output(1, { points: '16.67' }), ...benefit(1), ...satisfied()],
      1,
      {},
      ['33.33', '16.67', '30', '10'],
      [],
    ],
    [
      'points scaled to the category are shared out in steps',
      [...output(1, { points: '20' }), ...output(2, { points: '10' }), ...benefit(1), ...satisfied()],
      1,
      {
        categories: [
          { id: 'output', weight: 51 },
          { id: 'benefit', weight: 29 },
        ],
      },
      ['25', '13', '13', '29', '10'],
      ['weights-do-not-add-up'],
    ],
    [
      'what is left for rows without points',
      [...output(1, { points: '19' }), ...output(2), ...benefit(1), ...satisfied()],
      1,
      {},
      ['19', '16', '15', '30', '10'],
      ['weights-not-complete'],
    ],
    [
      'by level 2',
      [
        ...output(2, { level2: '数量指标' }),
        ...output(2, { level2: '质量指标' }),
        ...output(1, { level2: '时效指标' }),
        ...benefit(1),
        ...satisfied(),
      ],
      1,
      { weighting: 'by-level2' },
      ['9', '8', '9', '8', '16', '30', '10'],
      [],
    ],
    [
      'rows that do not apply give whole points to the rest',
      [...output(1, { notApplicable: '停办', actual: null }), ...output(3), ...benefit(1), ...satisfied()],
      1,
      {},
      ['0', '17', '17', '16', '30', '10'],
      [],
    ],
  ])('%s', async (_name, rows, step, more, expected, found) => {
    const project = await score(rows, inSteps(step, more));
    expect(weights(project)).toEqual(expected);
    expect(codes(project)).toEqual(found);
    expect(project.total.weight).toBe('100');
  });

  it('say so where even hundredths are too few, whatever the step', async () => {
    const none = {
      categories: [
        { id: 'benefit', weight: 0.02 },
        { id: 'output', weight: 79.98 },
      ],
    };
    const rows = [...output(1), ...benefit(3), ...satisfied()];
    const cents = await score(rows, profileOf('mine', { extends: 'mof-2020', ...none }));
    expect([weights(cents), codes(cents)]).toEqual([['79.98', '0.01', '0.01', '0', '10'], ['weights-too-small']]);
    const whole = codes(await score(rows, inSteps(1, none)));
    expect(whole).toEqual(['weights-finer-than-step', 'weights-finer-than-step', 'weights-too-small']);
  });

  it('are hundredths where a profile says nothing', () => {
    expect(profileOf('mof-2020').weightStep).toBe('0.01');
    expect(profileOf('mine', { extends: 'mof-2020', weights: { step: '0.5' } }).weightStep).toBe('0.5');
    expect(profileOf('mine', { extends: 'mof-2020', weights: { step: 0.01 } }).weightStep).toBe('0.01');
  });

  it.each([
    [{ step: 0.3 }, 'definition-value-not-allowed', 'weights.step'],
    [{ step: 'whole' }, 'definition-value-not-allowed', 'weights.step'],
    [{}, 'definition-key-missing', 'weights.step'],
    [{ steps: 1 }, 'definition-key-unknown', 'weights.steps'],
  ])('refuse %o', (weights, code, path) => {
    const text = JSON.stringify({
      id: 'mine',
      version: '1',
      title: { zh: '我', en: 'mine' },
      extends: 'mof-2020',
      weights,
    });
    const { value, findings } = loadProfile('mine', [...profileTexts, { file: 'mine.json', text }]);
    expect(value).toBeNull();
    expect(findings.map((one) => [one.code, one.place?.path])).toContainEqual([code, path]);
  });

  it('always add up, are multiples where that goes, and leave no row without points', async () => {
    const steps = fc.constantFrom<WeightStep>('1', '0.5', '0.01');
    const shape = fc.record({
      step: steps,
      level2: fc.boolean(),
      outputs: fc.integer({ min: 1, max: 14 }),
      benefits: fc.integer({ min: 0, max: 33 }),
      satisfied: fc.integer({ min: 0, max: 22 }),
      cents: fc.constantFrom(0, 1, 50, 100, 333),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ step, level2, outputs, benefits, satisfied: asked, cents }) => {
        const moved = new Decimal(cents).div(100);
        const profile = inSteps(step, {
          weighting: level2 ? 'by-level2' : 'equal',
          categories: [
            { id: 'output', weight: plain(new Decimal(50).plus(moved)) },
            { id: 'benefit', weight: plain(new Decimal(30).minus(moved)) },
          ],
        });
        const rows = [
          ...output(outputs).map((one, at) => ({ ...one, level2: `第${at % 3}组` })),
          ...benefit(benefits),
          ...satisfied(asked),
        ];
        const project = await score(rows, profile);
        expect(plain(sum(project.indicators.map((one) => decimal(one.weight))))).toBe('90');
        const fellBack = codes(project).includes('weights-finer-than-step');
        for (const { weight } of project.indicators) {
          expect(decimal(weight).greaterThan(0)).toBe(true);
          if (!fellBack && cents % 100 === 0) expect(decimal(weight).mod(step).isZero()).toBe(true);
        }
      }),
      { numRuns: cases(150) },
    );
  });
});

describe('a template of a profile with a step', () => {
  it.each([0.01, 0.5, 1])('shows the weights that scoring uses, in steps of %s', async (step) => {
    const profile = inSteps(step);
    const { goal } = testProject([...output(7), ...benefit(4), ...satisfied(3)]);
    const goals = [{ year: 2026, projects: [goal] } as unknown as Parameters<typeof templatesFor>[0]['goals'][number]];
    const [template] = await templatesFor({ year: 2026, goals, only: null, profile, lastYear: null });
    const book = readSpreadsheet(template?.bytes ?? new Uint8Array(), '填报.xlsx');
    const sheet = book.value?.sheets.find(({ name }) => name === '指标');
    const heading = sheet?.rows.find(({ cells }) => cells.some(({ text }) => text === '方案分值'));
    const at = heading?.cells.find(({ text }) => text === '方案分值')?.column;
    const shown = sheet?.rows
      .filter(({ number }) => number > (heading?.number ?? 0))
      .flatMap(({ cells }) => cells.filter(({ column }) => column === at).map(({ text }) => text));
    const project = await score([...output(7), ...benefit(4), ...satisfied(3)], profile);
    expect(shown).toEqual(project.indicators.map((one) => one.nominalWeight));
    expect([...plannedWeights(goal, profile).weights.values()].map(plain)).toEqual(shown);
  });
});

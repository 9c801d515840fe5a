import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckExample, exampleDocument } from '../../src/goal-checks/example.ts';
import { goalChecks } from '../../src/goal-checks/goal-checks.ts';
import { runGoalChecks } from '../../src/goal-checks/run-goal-checks.ts';
import { isFindingCode } from '../../src/wordings/all-wordings.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { cases } from '../support/long.ts';

const pieces = [
  '产出指标',
  '数量指标',
  '质量指标',
  '成本指标',
  '效益指标',
  '满意度指标',
  '培训次数',
  '完成率',
  '平均成本',
  '每人每年20万元',
  '≥90%',
  '≤81人',
  '1人',
  '3.1万',
  '是/否',
  '逐年提升',
  '≥**%',
  '★',
  '2025年12月31日',
  '不超过预算',
  '≤12月',
  '以批复为准',
  '',
];
const text = fc.oneof(
  fc.constantFrom(...pieces),
  fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((each) => each.replaceAll('|', '')),
);
const money = fc.option(
  fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  { nil: undefined },
);
const project = fc.record(
  {
    name: text,
    unit: text,
    code: text,
    budget: money.map((amount) => amount ?? ''),
    purpose: text,
    goals: fc.array(text, { maxLength: 3 }),
    plan: fc.array(fc.option(fc.integer({ min: 0, max: 120 }).map(String), { nil: null }), { maxLength: 4 }),
    rows: fc.array(
      fc.tuple(text, text, text, text, text).map((cells) => cells.join('|')),
      { maxLength: 8 },
    ),
  },
  { requiredKeys: [] },
);
const example: fc.Arbitrary<CheckExample> = fc.record(
  {
    year: fc.integer({ min: 2000, max: 2099 }),
    department: fc.array(fc.record({ title: text, indicators: text }), { maxLength: 2 }),
    projects: fc.array(project, { maxLength: 4 }),
  },
  { requiredKeys: ['projects'] },
) as fc.Arbitrary<CheckExample>;

const run = (each: CheckExample) => runGoalChecks(exampleDocument(each));
const key = (found: object) => JSON.stringify(found);

describe('goal checks on any table', () => {
  it('never throw, and word every finding in both languages without a gap', () => {
    fc.assert(
      fc.property(example, (each) => {
        for (const found of run(each)) {
          expect(isFindingCode(found.code)).toBe(true);
          const blanks = new Set(Object.values(found.args).flatMap((arg) => arg.match(/\{\w+\}/g) ?? []));
          for (const language of ['zh', 'en'] as const) {
            const { title, found: what, expected, action } = reportFinding(found, language);
            const left = `${title}${what}${expected}${action}`.match(/\{\w+\}/g) ?? [];
            expect(left.filter((word) => !blanks.has(word))).toEqual([]);
          }
        }
      }),
      { numRuns: cases(300) },
    );
  });

  it('report nothing twice, and the same each time', () => {
    fc.assert(
      fc.property(example, (each) => {
        const found = run(each).map(key);
        expect(new Set(found).size).toBe(found.length);
        expect(run(each).map(key)).toEqual(found);
      }),
      { numRuns: cases(150) },
    );
  });

  it('do not depend on the order in which the checks run', () => {
    fc.assert(
      fc.property(example, (each) => {
        const document = exampleDocument(each);
        const there = runGoalChecks(document, goalChecks).map(key).sort();
        const back = runGoalChecks(document, [...goalChecks].reverse())
          .map(key)
          .sort();
        expect(back).toEqual(there);
      }),
      { numRuns: cases(100) },
    );
  });

  it('come in the order of the document', () => {
    fc.assert(
      fc.property(example, (each) => {
        const places = run(each).map(({ place, indicator }) => (place?.table ?? 0) * 1000 + (indicator ?? 0));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
      { numRuns: cases(150) },
    );
  });
});

describe('a fault is said once', () => {
  const codes = (row: string) => run({ projects: [{ rows: [row] }] }).map(({ code }) => code);
  const about = (row: string) =>
    codes(row).filter(
      (code) => !['no-output-or-benefit', 'output-kind-missing', 'satisfaction-missing'].includes(code),
    );

  it.each([
    ['产出指标|成本指标|控制在预算内|是/否', ['cost-without-amount']],
    ['产出指标|成本指标|不超过预算|不超过预算', ['cost-without-amount']],
    ['产出指标|成本指标|按照预算执行|≥95%', ['cost-without-amount']],
    ['产出指标|质量指标|合格率|≥**%', ['placeholder-left']],
    ['产出指标|质量指标|发放准确率|1人', ['rate-with-count-target']],
    ['效益指标|社会效益指标|提升素质|提升素质', ['target-repeats-name']],
    ['产出指标|数量指标|出访批次|以批复为准', ['deferred-target']],
  ])('%s', (row, expected) => {
    expect(about(row)).toEqual(expected);
  });
});

describe('the level that 三级指标与二级指标不对应 names', () => {
  const check = goalChecks.find(({ kind }) => kind.code === 'level-mismatch');
  const level1 = (level2: string): string => (/数量|质量|时效|成本/.test(level2) ? '产出指标' : '效益指标');

  it.each((check?.reject ?? []).flatMap(({ projects }) => projects.flatMap(({ rows }) => rows ?? [])))(
    'takes %s without complaint',
    (row) => {
      const found = (text: string) =>
        runGoalChecks(exampleDocument({ projects: [{ rows: [text] }] })).filter(
          ({ code }) => code === 'level-mismatch',
        );
      const better = String(found(row)[0]?.args['better']);
      const [, , ...rest] = row.split('|');
      expect(found([level1(better), better, ...rest].join('|'))).toEqual([]);
    },
  );
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal, decimal } from '../../src/model/decimal.ts';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import type { OutputFile } from '../../src/use-cases/given-file.ts';
import { dataWriter } from '../../src/use-cases/outputs/data-writer.ts';
import { answersOfRun } from '../support/answers-of-run.ts';
import { askingTables } from '../support/duckdb.ts';
import { sampleYearRun } from '../support/sample-year.ts';

/** The questions of the page, by their numbers. */
const questions = new Map(
  [...readFileSync('docs/analysis.md', 'utf8').matchAll(/^### (\d+) (.+)\n[^#]*?```sql\n([^`]+)```/gm)].map(
    ([, number = '', title = '', sql = '']) => [Number(number), { title, sql }] as const,
  ),
);

/** The sample, in which one reason was copied by another unit, with a space more and the stop less. */
async function copiedReasons(): Promise<ScoreRun> {
  const run = await sampleYearRun();
  const reasons = ['因疫情影响，活动推迟。', '因疫情影响， 活动推迟'];
  const first = run.projects[0]!;
  const other = run.projects.find(({ unit }) => unit.name !== first.unit.name)!;
  const withReason = (project: ProjectScore, text: string): ProjectScore => ({
    ...project,
    indicators: project.indicators.map((row, at) => {
      if (at !== 0 || row.actual === null) return row;
      return { ...row, actual: { ...row.actual, reason: { kind: 'text', text, place: row.actual.place } } };
    }),
  });
  const changed = new Map([first, other].map((project, at) => [project, withReason(project, reasons[at]!)]));
  return { ...run, projects: run.projects.map((project) => changed.get(project) ?? project) };
}

describe('the questions of docs/analysis.md', () => {
  let run: ScoreRun;
  let files: readonly OutputFile[] = [];
  beforeAll(async () => {
    run = await copiedReasons();
    files = dataWriter().files(run, 'zh', ['parquet']);
  });

  it('are ten', () => {
    expect([...questions.keys()]).toEqual(Object.keys(answersOfRun).map(Number));
    expect(questions.size).toBe(10);
  });

  it.each([...questions])('%i: the answer is that of the run', async (number, { sql }) => {
    const answer = await askingTables(files, (ask) => ask(sql));
    expect(answer.length).toBeGreaterThan(0);
    expect(answer).toEqual(answersOfRun[number]!(run));
  });
});

it('a sum of points is exact in the database, where binary fractions would not be', async () => {
  const run = await sampleYearRun();
  const files = dataWriter().files(run, 'zh', ['ndjson']);
  const [row] = await askingTables(files, (ask) => ask('SELECT sum(points) AS lost FROM deductions'));
  const lost = run.projects.map(({ ledger }) => decimal(ledger.full).minus(decimal(ledger.score)));
  expect(row).toEqual({ lost: Decimal.sum(...lost).toFixed(6) });
});

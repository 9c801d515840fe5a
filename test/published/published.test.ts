import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decimal, isDecimalText } from '../../src/model/decimal.ts';
import { scoreOne, scoreTest, testProject } from '../support/scoring.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';
import { disagreements } from './disagreements.ts';

interface FundRow {
  readonly row: string;
  readonly initial: unknown;
  readonly revised: unknown;
  readonly executed: unknown;
  readonly weight: unknown;
  readonly rate: string | null;
  readonly score: unknown;
}

interface IndicatorRow {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: number | null;
  readonly score: number | null;
}

interface Table {
  readonly id: string;
  readonly funds: readonly FundRow[];
  readonly indicators: readonly IndicatorRow[];
}

function tables(): Table[] {
  return sharedFiles('published', '.json').map(
    (name) => JSON.parse(readFileSync(sharedFile(`published/${name}`), 'utf8')) as Table,
  );
}

const amount = (value: unknown) => (typeof value === 'number' ? String(value) : null);

/** How many decimals a printed number shows; the engine's is rounded to as many before they are compared. */
const decimalsOf = (printed: number) => (String(printed).split('.')[1] ?? '').length;

/** The engine's score of a row in points of the weight printed for it; null where it gives none. */
async function engineScore(row: IndicatorRow): Promise<string | null> {
  const { target, actual, weight, name } = row;
  if (target === null || actual === null || weight === null) return null;
  const scored = await scoreOne({
    target,
    actual,
    name: name ?? '',
    ...(row.level2 === null ? {} : { level2: row.level2 }),
    evidence: '公开表格所列材料',
    survey: '100',
    reason: '公开表格没有列出的原因，这里只为不触发缺原因的问题',
  });
  const { outcome } = scored;
  if (outcome.type !== 'scored') return outcome.type;
  return decimal(outcome.score).div(decimal(scored.weight)).times(weight).toFixed(2);
}

function agrees(engine: string | null, printed: number): boolean {
  return engine !== null && isDecimalText(engine) && decimal(engine).eq(String(printed));
}

describeWithShared('published self-evaluation tables', () => {
  const rows = tables().flatMap((table) =>
    table.indicators
      .map((row, index) => ({ key: `${table.id} ${index + 1} ${row.name ?? ''}`, row }))
      .filter(({ row }) => row.target && row.actual && row.weight !== null && row.score !== null),
  );

  it('has rows to compare', () => {
    expect(rows.length).toBeGreaterThan(60);
  });

  it('agrees with the engine, row by row, except where the list says why not', async () => {
    const found: Record<string, string> = {};
    for (const { key, row } of rows) {
      const engine = await engineScore(row);
      if (!agrees(engine, row.score ?? 0)) found[key] = engine ?? 'none';
    }
    const listed = Object.fromEntries(Object.entries(disagreements).map(([key, { engine }]) => [key, engine]));
    expect(found).toEqual(listed);
  });

  const funds = tables().flatMap(({ id, funds: list }) => list.map((row) => [`${id} ${row.row}`, row] as const));
  const complete = funds.filter(
    ([, row]) => amount(row.revised) !== null && amount(row.executed) !== null && row.rate !== null,
  );

  it.each(complete)('prints the execution rate that the engine has: %s', async (key, row) => {
    const money = { initial: amount(row.initial), revised: amount(row.revised), executed: amount(row.executed) };
    const { execution } = await scoreTest(testProject([{ target: '≥1次', actual: '1' }], money));
    if (execution.rate === null) {
      expect(row.revised, `${key}: a rate of ${row.rate} can't be formed from a budget of zero`).toBe(0);
      return;
    }
    const printed = row.rate?.replace('%', '') ?? '';
    const engine = decimal(execution.rate)
      .times(100)
      .toDecimalPlaces(decimalsOf(Number(printed)));
    expect(engine.eq(decimal(printed)), `${key}: printed ${printed}, engine ${engine}`).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/goals/goals.ts';
import { comparable } from '../../src/model/text/same-text.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { formFile } from '../support/form-files.ts';
import { type Facts, whole } from './fixtures/layouts/facts.ts';
import { type Layout, layouts } from './fixtures/layouts/layouts.ts';

const formats = ['docx', 'xlsx', 'html'] as const;

/** What a table says of a project, in the words of both sides. */
const wanted = (facts: Facts) => ({
  name: facts.project,
  unit: facts.unit,
  total: Number(facts.total),
  goals: comparable(facts.goal),
  rows: facts.rows.map((row) => {
    const { kind, amount, date } = readTarget(whole(row), { year: 2026 });
    return [row.level1, row.name, kind, amount, date].join(' ');
  }),
});

const read = ({ name, unit, budget, goals, indicators }: Project) => ({
  name,
  unit: unit.name,
  total: budget.total === null ? null : Number(budget.total),
  goals: goals.map((goal) => comparable(goal).replace(/^\d[.、]/, '')).join(''),
  rows: indicators.map(({ level1, level3, level2, target }) =>
    [level1, level3 ?? level2, target.kind, target.amount, target.date].join(' '),
  ),
});

type Outcome = 'right' | 'refused' | 'told' | 'wrong in silence';

/** What became of a layout: right, refused by a blocking finding, wrong with a finding for review, or wrong without a word. */
function outcomeOf({ facts, rows }: Layout, format: (typeof formats)[number]): { outcome: Outcome; told: string } {
  const { file, bytes } = formFile(format, rows);
  const { value, findings } = readGoals(bytes, file, { year: 2026 });
  const found = value.flatMap(({ projects }) => projects).map(read);
  const told = findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)
    .join(', ');
  const right = JSON.stringify(found) === JSON.stringify(facts.map(wanted));
  if (right) return { outcome: 'right', told };
  if (findings.some(({ severity }) => severity === 'block')) return { outcome: 'refused', told };
  if (process.env['SHOW']) expect.soft(found, `${format} ${told}`).toEqual(facts.map(wanted));
  return { outcome: told === '' ? 'wrong in silence' : 'told', told };
}

describe('goal tables of twenty-six layouts in Word, Excel and HTML', () => {
  it('are read right nearly always, and never wrong without a finding', () => {
    const all = layouts.flatMap((layout) =>
      formats.map((format) => ({ name: `${layout.name} (${format})`, ...outcomeOf(layout, format) })),
    );
    expect(all).toHaveLength(78);
    const others = all.filter(({ outcome }) => outcome !== 'right');
    for (const { name, outcome, told } of others) console.info(`${outcome}: ${name}: ${told}`);
    expect(others.filter(({ outcome }) => outcome === 'wrong in silence')).toEqual([]);
    expect(all.length - others.length).toBeGreaterThanOrEqual(70);
  });
});

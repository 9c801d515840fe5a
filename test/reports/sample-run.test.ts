import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import { sampleRun } from '../support/sample-run.ts';

describe('the sample run', () => {
  it.each(sampleRun().projects)('keeps 100 = score + every deduction line in $project.name', (project) => {
    const lines = [project, project.execution, ...project.indicators].flatMap(({ deductions }) => deductions);
    const deducted = sum(lines.map(({ points }) => decimal(points)));
    expect(plain(decimal(project.total.score).plus(deducted))).toBe(project.ledger.full);
    expect(project.ledger.full).toBe('100');
  });
});

import { describe, expect, it } from 'vitest';
import { speak } from '../../src/findings/speak.ts';
import { decimal } from '../../src/model/decimal.ts';
import { formValues } from '../../src/reports/form/form-values.ts';
import type { Cell } from '../../src/reports/tables/output-sheet.ts';
import { formulaText } from '../../src/writers/xlsx/formula-text.ts';
import { profileOf } from '../support/definitions.ts';
import { scoreOne, type TestRow } from '../support/scoring.ts';

const say = speak('zh');
const formula = ({ formula: own }: Cell) => (own === undefined ? null : formulaText(own, ({ cell }) => cell));
async function cells(row: TestRow) {
  const { target, working } = formValues(
    await scoreOne({ reason: '说明', ...row }),
    await profileOf('mof-2020'),
    'r',
    say,
  );
  return { target, before: working.find(({ column }) => column === 'last-year')?.cell ?? null };
}

describe('a target over last year on the form', () => {
  it.each([
    ['较上年增长5%', '1.2万人次', '12600人次', 'r.target.lastYear*1.05'],
    ['较上年减少10吨', '50吨', '40吨', 'r.target.lastYear-10'],
    ['较上年提高2个百分点', '85%', '87%', 'r.target.lastYear+2'],
    ['不低于上年', '100次', '110次', 'r.target.lastYear'],
  ])('%s after %s is a formula over the cell of last year’s value', async (target, lastYear, actual, expected) => {
    const made = await cells({ target, lastYear, actual });
    expect(formula(made.target)).toBe(`ROUND(ROUND(${expected},12),9)`);
    expect(made.before?.content).toMatchObject({ kind: 'number' });
    expect(made.before?.id).toBe('r.target.lastYear');
  });

  it('stays a number where the figure has more decimals than a spreadsheet can be trusted with', async () => {
    const made = await cells({ target: '较上年增长5%', lastYear: '1.000000001吨', actual: '2吨' });
    expect([formula(made.target), made.before]).toEqual([null, null]);
    const content = made.target.content;
    expect(content.kind === 'number' && decimal(content.value).eq('1.05000000105')).toBe(true);
  });

  it('is no formula where it was settled by hand', async () => {
    const made = await cells({
      target: '较上年增长5%',
      lastYear: '120人次',
      settled: '≥125人次',
      settledSource: '批复',
      actual: '126人次',
    });
    expect([formula(made.target), made.before]).toEqual([null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { gradeDistance } from '../../src/explanation/grade-distance.ts';
import { type Computation, regains } from '../../src/explanation/regain.ts';
import type { Binding, BindingOrigin } from '../../src/model/result/result.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { parseFormula } from '../../src/rules/formula/parse-formula.ts';
import { sampleRun } from '../support/sample-run.ts';

const bound = (name: string, value: string, display: string, origin: BindingOrigin): Binding => ({
  name,
  value,
  display,
  origin,
  label: { zh: name, en: name },
  format: /^\d{4}-/.test(display) ? 'date' : 'number',
  place: null,
});

async function computation(formula: string, bindings: readonly Binding[]): Promise<Computation> {
  const parsed = await parseFormula(formula);
  if (parsed.formula === null) throw new Error('the formula does not parse');
  return { expression: parsed.formula.bind({}), bindings, rounding: { mode: 'half-up', digits: 2 } };
}

const weight = (points: string) => bound('weight', points, `${points}分`, 'weight');

describe('what would earn points back', () => {
  it.each([
    [
      'min(weight, weight * actual / target)',
      [weight('8'), bound('actual', '6', '6次', 'actual'), bound('target', '8', '8次', 'target')],
      ['再完成 2 次可加 2.00 分', '每 1 次约值 1.00 分'],
    ],
    [
      'actual <= target ? weight : weight * target / actual',
      [weight('10'), bound('actual', '15', '15元', 'actual'), bound('target', '10', '10元', 'target')],
      ['减少 5 元可加 3.33 分', '每 1 元约值 0.47 分'],
    ],
    [
      'actual <= target ? weight : 0',
      [
        weight('10'),
        bound('actual', '46401', '2027-01-14', 'actual'),
        bound('target', '46387', '2026-12-31', 'target'),
      ],
      ['提前 14 天完成可加 10.00 分'],
    ],
    [
      'weight * share',
      [weight('30'), bound('share', '0.75', '75%', 'band-share')],
      ['评为达成预期指标（100%）可加 7.50 分'],
    ],
    [
      'min(weight, weight * executed / revised)',
      [weight('10'), bound('executed', '52', '52万元', 'executed'), bound('revised', '100', '100万元', 'revised')],
      ['再执行 48 万元可加 4.80 分'],
    ],
    [
      'min(weight, weight * actual / target)',
      [weight('8'), bound('actual', '9', '9次', 'actual'), bound('target', '8', '8次', 'target')],
      [],
    ],
  ])('%s', async (formula, bindings, expected) => {
    expect(regains(await computation(formula, bindings)).map((regain) => regain.sentence.zh)).toEqual(expected);
  });
});

describe('the distance to a grade', () => {
  const run = sampleRun();
  const [project] = resultDocument(run, 'zh').projects;
  const at = (score: string) => {
    if (project === undefined) throw new Error('the sample is empty');
    return gradeDistance({ ...project, total: { ...project.total, score } }, run.profile);
  };

  it('names the next better grade and what is missing, and none above the best', () => {
    expect(at('87.20').next).toMatchObject({ grade: '优', missing: '2.80' });
    expect(at('95.00').next).toBeNull();
  });

  it('sounds the alarm only where rounding could move the grade', () => {
    expect(at('89.99').nearBoundary).toMatchObject({ atLeast: '90' });
    expect(at('90.00').nearBoundary).toMatchObject({ atLeast: '90' });
    expect(at('88.00').nearBoundary).toBeNull();
  });
});

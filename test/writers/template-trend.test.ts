import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/model/decimal.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { outcomeFormula } from '../../src/writers/template/formulas/indicator-formulas.ts';
import { evaluateCellFormula } from '../../src/writers/template/formulas/template-formula.ts';
import { planIndicators } from '../../src/writers/template/indicator-plan.ts';
import { templatePolicy } from '../../src/writers/template/template-policy.ts';
import { plainProfile, templateProjects } from '../support/template-projects.ts';

function planned(target: string) {
  const [project] = templateProjects;
  const [indicator] = project?.indicators ?? [];
  if (project === undefined || indicator === undefined) throw new Error('no indicator');
  const [plan] = planIndicators({
    projects: [{ ...project, indicators: [{ ...indicator, target: readTarget(target) }] }],
  });
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

function outcome(target: string, lastYear: string, actual: string): unknown {
  const cells: Readonly<Record<string, string>> = { lastYear, actual };
  const formula = outcomeFormula(planned(target), templatePolicy(plainProfile));
  return evaluateCellFormula(formula, (name) => (cells[name] === undefined ? null : decimal(cells[name])));
}

describe('a comparison with last year in the template', () => {
  it.each([
    ['较上年增长1%', '95', '95.95', '达标'],
    ['较上年增长1%', '95', '95.94', '未达标'],
    ['同比下降3%', '100', '97', '达标'],
    ['同比下降3%', '100', '98', '未达标'],
    ['较上年提高2个百分点', '85', '87', '达标'],
    ['较上年减少10吨', '50', '41', '未达标'],
    ['不低于上年', '50', '50', '达标'],
    ['不高于上年', '50', '50', '达标'],
    ['逐年上升', '50', '51', '达标'],
    ['逐年下降', '50', '51', '未达标'],
    ['较上年翻一番', '50', '100', ''],
  ])('%s after %s with %s: %s', (target, lastYear, actual, expected) => {
    expect(outcome(target, lastYear, actual)).toBe(expected);
  });

  it.each([
    ['较上年增长5%', 'required', 'optional', null],
    ['较上年提高2个百分点', 'required', 'not-for-this-row', '%'],
    ['较上年减少10吨', 'required', 'not-for-this-row', '吨'],
    ['不低于上年', 'required', 'not-for-this-row', null],
    ['较上年翻一番', 'not-for-this-row', 'required', null],
  ])('%s: last year %s, settled target %s, unit %s', (target, lastYear, settled, unit) => {
    const plan = planned(target);
    expect([plan.use('lastYear'), plan.use('settledTarget'), plan.target.unit]).toEqual([lastYear, settled, unit]);
  });
});

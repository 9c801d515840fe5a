import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actualChecks } from '../../src/actual-checks/actual-checks.ts';
import { type ActualCheck, runCheck } from '../../src/actual-checks/check.ts';
import { checkActuals } from '../../src/actual-checks/check-actuals.ts';
import { evidenceMissing } from '../../src/actual-checks/checks/evidence/evidence-missing.ts';
import { type CheckExample, exampleRun } from '../../src/actual-checks/example.ts';
import { projectViews } from '../../src/actual-checks/project-view.ts';
import { findingOf } from '../../src/findings/finding-kind.ts';
import { isFindingCode } from '../../src/wordings/all-wordings.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';

const found = (check: ActualCheck, example: CheckExample) => runCheck(check, projectViews(exampleRun(example)));

const words = (check: ActualCheck, example: CheckExample) =>
  found(check, example).map((one) => reportFinding(one, 'zh').found);

describe.each(actualChecks.map((check) => [check.kind.code, check] as const))('%s', (code, check) => {
  it('has examples on both sides', () => {
    expect(check.accept.length).toBeGreaterThan(0);
    expect(check.reject.length).toBeGreaterThan(0);
  });

  it('yields to kinds that there are', () => {
    expect((check.yieldsTo ?? []).filter((other) => !isFindingCode(other))).toEqual([]);
  });

  it.each(check.accept.map((example) => [JSON.stringify(example.projects), example] as const))(
    'accepts %s',
    (_, example) => {
      expect(words(check, example)).toEqual([]);
    },
  );

  it.each(check.reject.map((example) => [JSON.stringify(example.projects), example] as const))(
    'rejects %s',
    (_, example) => {
      const texts = words(check, example);
      expect(texts).toHaveLength(example.finds.length);
      example.finds.forEach((part, index) => {
        expect(texts[index]).toContain(part);
      });
      for (const one of found(check, example as CheckExample)) {
        const { found: zh, expected, action } = reportFinding(one, 'zh');
        const english = reportFinding(one, 'en');
        expect([zh, expected, action, english.found, english.expected, english.action].join('')).not.toMatch(/\{\w+\}/);
        expect(one.code).toBe(code);
        expect(one.place).not.toBeNull();
        expect(one.project?.code).toMatch(/^P\d$/);
      }
    },
  );
});

it('says nothing of what a reviewer found where rules take it', () => {
  const reviewed = {
    assessable: 'light',
    related: null,
    fitsLevel: null,
    repeated: null,
    tasksUnfinished: null,
  } as const;
  const { profile, ...run } = exampleRun({
    projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '8次', reviewed }] }],
  });
  const codes = (settings: object) =>
    checkActuals({ ...run, profile: { settings: { ...profile.settings, ...settings } } }, []).map(({ code }) => code);
  expect(codes({})).toContain('reviewed-unused');
  expect(codes({ notAssessable: 'deduct' })).not.toContain('reviewed-unused');
});

it('names the budget that the execution rate is of', () => {
  const { profile, ...run } = exampleRun({ projects: [{ money: '100/100/125' }] });
  const said = (executionDenominator: string) =>
    checkActuals({ ...run, profile: { settings: { ...profile.settings, executionDenominator } } }, [])
      .filter(({ code }) => code === 'execution-over-budget-without-reason')
      .map((one) => reportFinding(one, 'zh').found);
  expect(said('revised')).toEqual(['全年预算100万元，执行125万元，执行率125%，没有写偏差原因']);
  expect(said('initial')).toEqual(['年初预算100万元，执行125万元，执行率125%，没有写偏差原因']);
});

describe('the register of checks', () => {
  it('has every file of the folder, once, and no code twice', () => {
    const files = readdirSync(new URL('../../src/actual-checks/checks/', import.meta.url), { recursive: true })
      .map((file) => basename(String(file)))
      .filter((name) => name.endsWith('.ts'));
    expect(actualChecks.map((check) => check.kind.code).sort()).toEqual(
      files.map((name) => name.replace('.ts', '')).sort(),
    );
  });
});

describe('checkActuals', () => {
  const copied: CheckExample = {
    projects: [
      {
        money: '100/100/50',
        rows: [
          { name: '次数', target: '≥5次', actual: '4次', score: '8', reason: '讲师生病' },
          { name: '场次', target: '≥5场', actual: '5场', evidence: '' },
        ],
      },
    ],
  };

  it('runs all checks and leaves out what stands already', () => {
    const run = exampleRun(copied);
    const findings = checkActuals(run);
    expect(findings.map((one) => one.code)).toEqual([
      'money-unspent',
      'indicators-above-execution',
      'reason-vague',
      'measure-missing',
      'evidence-missing',
    ]);
    expect(checkActuals(run, findings)).toEqual([]);
  });

  it('says the weaker of two faults only where the stronger one does not stand', () => {
    const codes = (score: string) =>
      checkActuals(
        exampleRun({
          projects: [
            {
              money: '100/100/50',
              reason: '招标节约，合同价比预算低了四十九万元',
              rows: [{ name: '次数', target: '≥5次', actual: '5次', score }],
            },
          ],
        }),
      ).map((one) => one.code);
    expect(codes('10')).toEqual(['money-unspent-outputs-complete']);
    expect(codes('9')).toEqual(['money-unspent', 'indicators-above-execution']);
  });

  it('does not take a finding on another row or project for the same fault', () => {
    const run = exampleRun(copied);
    const elsewhere = findingOf(
      evidenceMissing.kind,
      { name: '', actual: '' },
      { project: { unit: '405001', code: 'P1', name: '' }, indicator: 1 },
    );
    expect(checkActuals(run, [elsewhere]).map((one) => one.code)).toContain('evidence-missing');
  });
});

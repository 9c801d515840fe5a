import { describe, expect, it } from 'vitest';
import { makeManifest, makeOutputs } from '../../src/app/outputs/make-outputs.ts';
import { sampleRun } from '../support/sample-run.ts';

describe('the files of a run', () => {
  it.each(['zh', 'en'] as const)('have names of their own, whatever the units are called (%s)', async (language) => {
    const run = sampleRun();
    const names = [
      '部门汇总',
      'Department',
      '绩效自评报告',
      'self-evaluation-report',
      'RESULT',
      'manifest',
      'con',
      'a',
      'A',
    ];
    const [first] = run.projects;
    const projects = names.map((name) => ({ ...first!, unit: { code: null, name } }));
    const outputs = await makeOutputs({ ...run, projects }, language);
    const files = [...outputs, makeManifest(run, outputs, [], {})].map(({ name }) => name);
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
    expect(files.filter((name) => name.endsWith('.xlsx'))).toHaveLength(names.length + 1);
    expect(files).toContain('_con.xlsx');
  });
});

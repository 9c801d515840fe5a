import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goalCheckFindings } from '../../src/findings/catalogue/goal-checks.ts';
import { reportFinding } from '../../src/findings/finding.ts';
import { runCheck } from '../../src/goal-checks/check.ts';
import { viewDocument } from '../../src/goal-checks/document-view.ts';
import { type CheckExample, exampleDocument } from '../../src/goal-checks/example.ts';
import { goalChecks } from '../../src/goal-checks/goal-checks.ts';

const codes = goalChecks.map(({ code }) => code);

describe('the register of goal checks', () => {
  it('lists every check file, each under its own code, once', () => {
    const files = readdirSync(fileURLToPath(new URL('../../src/goal-checks/checks', import.meta.url)), {
      recursive: true,
    }).map((file) => basename(String(file)));
    const checks = files.filter((name) => name.endsWith('.ts')).map((name) => name.replace('.ts', ''));
    expect(checks.sort()).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has wording for every check and a check for every wording', () => {
    expect(Object.keys(goalCheckFindings).sort()).toEqual([...codes].sort());
  });
});

describe.each(goalChecks)('$code', (check) => {
  const texts = (example: CheckExample) =>
    runCheck(check, viewDocument(exampleDocument(example))).map((found) => {
      expect(found.code).toBe(check.code);
      expect(found.place).not.toBeNull();
      return reportFinding(found, 'zh').found;
    });

  it('has examples of both kinds', () => {
    expect(check.accept.length).toBeGreaterThan(0);
    expect(check.reject.length).toBeGreaterThan(0);
  });

  it.each(check.accept.map((example, at) => [at + 1, example] as const))('accepts example %i', (_, example) => {
    expect(texts(example)).toEqual([]);
  });

  it.each(check.reject.map((example, at) => [at + 1, example] as const))('rejects example %i', (_, example) => {
    const found = texts(example);
    expect(found).toEqual(example.finds.map((part) => expect.stringContaining(part)));
    for (const text of found) expect(text).not.toMatch(/\{\w+\}/);
  });
});

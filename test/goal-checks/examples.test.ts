import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/goal-checks/check.ts';
import { viewDocument } from '../../src/goal-checks/document-view.ts';
import { type CheckExample, exampleDocument } from '../../src/goal-checks/example.ts';
import { goalChecks } from '../../src/goal-checks/goal-checks.ts';
import { isFindingCode } from '../../src/wordings/all-wordings.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';

const codes = goalChecks.map(({ kind }) => kind.code);

describe('the register of goal checks', () => {
  it('lists every check file, each under its own code, once', () => {
    const files = readdirSync(fileURLToPath(new URL('../../src/goal-checks/checks', import.meta.url)), {
      recursive: true,
    }).map((file) => basename(String(file)));
    const checks = files.filter((name) => name.endsWith('.ts')).map((name) => name.replace('.ts', ''));
    expect(checks.sort()).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe.each(goalChecks)('$kind.code', (check) => {
  const texts = (example: CheckExample) =>
    runCheck(check, viewDocument(exampleDocument(example))).map((found) => {
      expect(found.code).toBe(check.kind.code);
      expect(found.place).not.toBeNull();
      return reportFinding(found, 'zh').found;
    });

  it('yields to and replaces kinds that there are', () => {
    expect([...(check.yieldsTo ?? []), ...(check.replaces ?? [])].filter((other) => !isFindingCode(other))).toEqual([]);
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

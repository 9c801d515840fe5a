import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/goal-checks/check.ts';
import { viewDocument } from '../../src/goal-checks/document-view.ts';
import { exampleDocument } from '../../src/goal-checks/example.ts';
import { goalChecks } from '../../src/goal-checks/goal-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { badFiles } from '../errors/bad-files.ts';
import { goals } from '../support/actuals-goals.ts';

const errors = new URL('../errors/', import.meta.url);
const goalErrors = new URL('../errors-goals/', import.meta.url);

/** The punctuation of the other language around what a wording puts in; quotations are the user's own. */
const chineseSigns = /[，。；：！？（）“”、]/;
const asciiSigns = /[\u4e00-\u9fff][,;?]|[,;][\u4e00-\u9fff]/;

function signsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap((one) => {
    const told = (language: 'zh' | 'en') => {
      const { title, found, expected, action } = reportFinding(one, language);
      return [title, found, expected, action];
    };
    const english = told('en').filter((text) => chineseSigns.test(text.replaceAll(/"[^"]*"|调查样本数（份）/g, '""')));
    const chinese = told('zh').filter((text) => asciiSigns.test(text.replaceAll(/“[^”]*”/g, '“”')));
    return [...english, ...chinese].map((text) => `${one.code}: ${text}`);
  });
}

describe('findings with what they put in', () => {
  it.each(Object.values(badFiles).map(({ file }) => file))('%s', (file) => {
    expect(signsOf(readActuals(readFileSync(new URL(file, errors)), file, goals, { year: 2026 }).findings)).toEqual([]);
  });

  it.each(readdirSync(goalErrors).filter((name) => name !== 'messages.txt'))('%s', (file) => {
    expect(signsOf(readGoals(readFileSync(new URL(file, goalErrors)), file, { year: 2026 }).findings)).toEqual([]);
  });

  it.each(goalChecks)('$code', (check) => {
    const found = check.reject.flatMap((example) => runCheck(check, viewDocument(exampleDocument(example))));
    expect(signsOf(found)).toEqual([]);
  });
});

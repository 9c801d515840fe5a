import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleDocument } from '../../src/goal-checks/example.ts';
import { runGoalChecks } from '../../src/goal-checks/run-goal-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';
import { figuresOf, reviewedFiles } from './reviewed-findings.ts';

interface PublishedForm {
  readonly year: number;
  readonly unit: string | null;
  readonly project: string | null;
  readonly indicators: readonly Readonly<Record<'level1' | 'level2' | 'name' | 'target', string | null>>[];
}

const cell = (text: string | null) => (text ?? '').replace(/[|\n]/g, '/');

function publishedDocument(form: PublishedForm): GoalDocument {
  const rows = form.indicators.map(({ level1, level2, name, target }) =>
    [level1, level2, name, '', target].map(cell).join('|'),
  );
  return exampleDocument({ year: form.year, projects: [{ name: form.project ?? '?', unit: form.unit ?? '?', rows }] });
}

const inWords = (found: Finding) => ({
  project: found.project?.name ?? null,
  unit: found.project?.unit ?? null,
  indicator: found.indicator,
  code: found.code,
  severity: found.severity,
  found: reportFinding(found, 'zh').found,
});

const checked = (path: string) =>
  readGoals(readFileSync(path), path, {}).value.flatMap((document) => runGoalChecks(document).map(inWords));

const judged = [...reviewedFiles()].filter(([, file]) => file.sample === 'real');

describeWithShared('the reviewed findings of the five goal documents', () => {
  const texts = sharedFiles('seeds');

  it('covers every document', () => {
    expect(judged.map(([name]) => name)).toEqual(texts.map((name) => name.slice(0, 3)));
  });

  it.each(judged)('%s: exactly the findings that were judged', (name, file) => {
    const text = texts.find((each) => each.startsWith(name)) ?? '';
    const expected = file.findings.map(({ verdict: _verdict, note: _note, ...finding }) => finding);
    expect(checked(sharedFile(`seeds/${text}`))).toEqual(expected);
  });

  it('finds the same in the Word files', () => {
    const words = sharedFiles('goal-tables').flatMap((name) => checked(sharedFile(`goal-tables/${name}`)));
    const key = (found: object) => JSON.stringify(found);
    const all = judged.flatMap(([, file]) =>
      file.findings.map(({ verdict: _verdict, note: _note, ...finding }) => finding),
    );
    expect(words.map(key).sort()).toEqual(all.map(key).sort());
  });
});

describeWithShared('the reviewed findings of the published forms', () => {
  const file = reviewedFiles().get('published');

  it('are exactly those that were judged', () => {
    const found = sharedFiles('published', '.json').flatMap((name) => {
      const form = JSON.parse(readFileSync(sharedFile(`published/${name}`), 'utf8')) as PublishedForm;
      return runGoalChecks(publishedDocument(form)).map((each) => ({
        document: name.replace('.json', ''),
        indicator: each.indicator,
        code: each.code,
        found: reportFinding(each, 'zh').found,
      }));
    });
    expect(found).toEqual(file?.findings.map(({ verdict: _verdict, note: _note, ...finding }) => finding));
  });
});

describeWithShared('the reviewed findings of the forms of many layouts', () => {
  it('are exactly those that were judged', () => {
    const forms = sharedFiles('cases/reading').filter((name) => !/\.(?:expected|actuals)\.json$/.test(name));
    const found = forms.flatMap((name) =>
      checked(sharedFile(`cases/reading/${name}`)).map(({ indicator, code, found: words }) => ({
        document: name,
        indicator,
        code,
        found: words,
      })),
    );
    const expected = reviewedFiles().get('layouts')?.findings;
    expect(found).toEqual(expected?.map(({ verdict: _verdict, note: _note, ...finding }) => finding));
  });
});

/** Invented forms in the ways of many provinces, good ones and bad ones. Each was judged when the checks first met it. */
describe('the reviewed findings of new forms', () => {
  const folder = 'test/goal-checks/new-forms';

  it('are exactly those that were judged', () => {
    const found = readdirSync(folder).flatMap((name) =>
      checked(`${folder}/${name}`).map(({ indicator, code, found: words }) => ({
        document: name,
        indicator,
        code,
        found: words,
      })),
    );
    const expected = reviewedFiles().get('new-forms')?.findings;
    expect(found).toEqual(expected?.map(({ verdict: _verdict, note: _note, ...finding }) => finding));
  });
});

describe('the verdicts', () => {
  it('each say why', () => {
    for (const [, file] of reviewedFiles()) {
      for (const finding of file.findings) expect(finding.verdict === 'true' || finding.note !== '').toBe(true);
    }
  });

  it('of the five documents leave few findings open to dispute and few faults unseen', () => {
    const { findings, held, missed } = figuresOf('real');
    expect(held / findings).toBeGreaterThan(0.9);
    expect(held / (held + missed)).toBeGreaterThan(0.9);
  });

  it.each(['published', 'layouts', 'new-forms'] as const)(
    'of forms that no check was made for leave few false alarms (%s)',
    (sample) => {
      const { findings, held, unclear } = figuresOf(sample);
      expect(held / (findings - unclear)).toBeGreaterThan(0.92);
    },
  );
});

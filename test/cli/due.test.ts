import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dueOn } from '../../src/cli/commands/check/due.ts';
import { commandLine } from '../support/command-line.ts';
import { givenTexts, wordActuals, wordGoals } from '../support/score-given.ts';

const folder = mkdtempSync(join(tmpdir(), 'perf-score-due-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the day by which self-evaluations are due', () => {
  it.each([
    ['2027-02-28', '2027-02-20', 8],
    ['2027-02-28', '2027-02-28', 0],
    ['2027-02-28', '2027-03-16', -16],
    ['2028-03-01', '2028-02-28', 2],
  ])('%s is, seen from %s, %i days off', (due, asOf, daysLeft) => {
    expect(dueOn(due, asOf)).toEqual({ due, asOf, daysLeft });
  });

  it('is counted from the day of this machine where none is given, and is nothing where none is configured', () => {
    expect(dueOn('2027-02-28', undefined, new Date(2027, 1, 27, 23, 59))).toMatchObject({
      asOf: '2027-02-27',
      daysLeft: 1,
    });
    expect(dueOn(null, '2027-02-20')).toBeNull();
  });

  it('is said by check, as text and as data', async () => {
    const given = [...givenTexts(wordGoals), ...givenTexts(wordActuals())];
    mkdirSync(join(folder, 'work'));
    for (const { file, bytes } of given) writeFileSync(join(folder, 'work', file), bytes);
    const configured = { goals: 'goals.csv', actuals: 'actuals.json', selfEvaluationDue: '2027-02-28' };
    writeFileSync(join(folder, 'work/perf-score.config.json'), JSON.stringify(configured));
    const check = (...words: string[]) => commandLine(['check', '--year', '2026', ...words], join(folder, 'work'));
    expect((await check('--as-of', '2027-02-18', '--lang', 'zh')).err).toContain('报送期限 2027年2月28日：还有 10 天');
    expect((await check('--as-of', '2027-03-02', '--lang', 'zh')).err).toContain('已过 2 天');
    expect((await check('--as-of', '2027-02-28', '--lang', 'en')).err).toContain('due on 2027-02-28: today');
    const { out } = await check('--as-of', '2027-02-18', '--json');
    expect(JSON.parse(out)).toMatchObject({ due: { due: '2027-02-28', asOf: '2027-02-18', daysLeft: 10 } });
    expect((await check('--as-of', '2027-02-30')).code).toBe(2);
  });

  it('is refused where it is no day', async () => {
    mkdirSync(join(folder, 'wrong'));
    writeFileSync(join(folder, 'wrong/perf-score.config.json'), '{"selfEvaluationDue": "2027-02-30"}');
    const { code, err } = await commandLine(['check', '--lang', 'en'], join(folder, 'wrong'));
    expect(code).toBe(2);
    expect(err).toContain('selfEvaluationDue');
  });
});

describe('how reports look and for whom they are', () => {
  it('is asked for by flags or the configuration, and wrong words are usage errors', async () => {
    const place = join(folder, 'style');
    mkdirSync(place);
    for (const { file, bytes } of [...givenTexts(wordGoals), ...givenTexts(wordActuals())])
      writeFileSync(join(place, file), bytes);
    copyFileSync('docs/report-style.json', join(place, 'style.json'));
    writeFileSync(join(place, 'wrong.json'), '{"text": {"body": {"size": "三"}}}');
    const score = (...words: string[]) =>
      commandLine(
        ['--year', '2026', '--goals', 'goals.csv', '--actuals', 'actuals.json', '--lang', 'en', '-o', 'out', ...words],
        place,
      );
    expect((await score('--report-per', 'page')).code).toBe(2);
    const wrong = await score('--report-style', 'wrong.json');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('text.body.size');
    const missing = await score('--report-style', 'none.json');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('none.json');
    expect((await score('--report-style', 'style.json', '--report-per', 'project', '--as-of', '2027-02-28')).code).toBe(
      0,
    );
    const verified = await commandLine(['verify', 'out'], place);
    expect({ code: verified.code, err: verified.err }).toMatchObject({ code: 0 });
    writeFileSync(join(place, 'style.json'), '{}');
    const { code, out, err } = await commandLine(['verify', 'out', '--lang', 'en'], place);
    expect(code).toBe(3);
    expect(out + err).toContain('style.json');
  });
});

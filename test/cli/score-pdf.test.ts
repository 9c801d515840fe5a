import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { readPdf } from '../support/pdf-file.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';

const home = mkdtempSync(join(tmpdir(), 'score-pdf-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
putFiles(home, {
  'goals/2026.csv': smallGoals,
  'actuals/2026/a.json': smallActuals,
  'perf-score.config.json': '{ "goals": "goals", "actuals": "actuals/{year}" }',
});

const filesIn = (folder: string) => readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' }).sort();
const bytesOf = (...way: string[]) => readFileSync(join(home, ...way));

describe('perf-score --pdf', () => {
  it('writes forms and report as PDF beside the other files, which it leaves as they are', async () => {
    await commandLine(['--year', '2026', '--quiet', '-o', 'plain'], home);
    await commandLine(['--year', '2026', '--quiet', '-o', 'with', '--pdf'], home);
    const more = filesIn('with').filter((name) => !filesIn('plain').includes(name));
    const printed = filesIn('plain').filter((name) => /(?:^40500|\/项目支出).*\.xlsx$|绩效自评报告\.docx$/.test(name));
    expect(more).toEqual(printed.map((name) => name.replace(/\.\w+$/, '.pdf')).sort());
    for (const name of filesIn('plain').filter((one) => /\.(?:xlsx|docx|html)$/.test(one) || one === 'result.json')) {
      expect(bytesOf('with', name).equals(bytesOf('plain', name)), name).toBe(true);
    }
    const { outputs, options } = JSON.parse(bytesOf('with', 'manifest.json').toString()) as {
      outputs: { file: string }[];
      options: { pdf?: boolean };
    };
    expect(options.pdf).toBe(true);
    expect(outputs.map(({ file }) => file)).toEqual(expect.arrayContaining(more));
    expect(readPdf(bytesOf('with', '绩效自评报告.pdf')).title).toBe('2026年度预算项目绩效自评报告');
  });

  it('verifies them by making them again, and finds one that somebody changed and stated anew', async () => {
    expect((await commandLine(['verify', 'with'], home)).code).toBe(0);
    const { createHash } = await import('node:crypto');
    const changed = Buffer.concat([bytesOf('with', '绩效自评报告.pdf'), Buffer.from('\n')]);
    const before = createHash('sha256').update(bytesOf('with', '绩效自评报告.pdf')).digest('hex');
    const after = createHash('sha256').update(changed).digest('hex');
    const manifest = bytesOf('with', 'manifest.json').toString().replace(before, after);
    writeFileSync(join(home, 'with/绩效自评报告.pdf'), changed);
    writeFileSync(
      join(home, 'with/manifest.json'),
      manifest.replace(`"bytes": ${changed.length - 1}`, `"bytes": ${changed.length}`),
    );
    const { code, out, err } = await commandLine(['verify', 'with'], home);
    expect(code).toBe(3);
    expect(out + err).toContain('bytes-differ');
  });

  it('can be asked for by the configuration, and left out of one run', async () => {
    const config = JSON.parse(bytesOf('perf-score.config.json').toString()) as object;
    writeFileSync(join(home, 'perf-score.config.json'), JSON.stringify({ ...config, pdf: true }));
    await commandLine(['--year', '2026', '--quiet', '-o', 'asked'], home);
    await commandLine(['--year', '2026', '--quiet', '-o', 'refused', '--no-pdf'], home);
    expect(filesIn('asked').some((name) => name.endsWith('.pdf'))).toBe(true);
    expect(filesIn('refused').some((name) => name.endsWith('.pdf'))).toBe(false);
  });
});

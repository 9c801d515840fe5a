import { Buffer } from 'node:buffer';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnnotatedFiles, annotateActuals } from '../../src/app/annotate-actuals.ts';
import { type CheckedYear, checkYear } from '../../src/app/check-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'perf-score-annotate-'));
const name = '405001-唐山市科学技术协会本级.xlsx';
const copy = '405001-唐山市科学技术协会本级.annotated.xlsx';

const settingsFor = (actuals: string[]) =>
  resolveSettings({ actuals, goals: [join(project, 'sample-goals')] }, {}, project, null).settings;

const annotate = (checked: CheckedYear, force = false): Promise<AnnotatedFiles> =>
  annotateActuals(checked.files, checked.findings, { language: 'zh', folder: null, force, dryRun: false });

async function load(path: string): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync(path) as never, { ignoreNodes: ['dataValidations'] });
  return book;
}

describe('checking and annotating filled-in workbooks', () => {
  let checked: CheckedYear;
  let original: Buffer;

  beforeAll(async () => {
    copyFileSync(join(project, 'sample-actuals/2026', name), join(folder, name));
    original = readFileSync(join(folder, name));
    writeFileSync(join(folder, 'other.json'), '{');
    checked = await checkYear(settingsFor([folder]), 2026);
  });

  it('keeps the findings that are about the files checked, each with its file', () => {
    expect(checked.run !== null).toBe(true);
    const files = new Set(checked.findings.map((found) => found.place?.file));
    expect([...files]).toEqual(expect.arrayContaining([join(folder, name), join(folder, 'other.json')]));
    expect(checked.findings.map((found) => found.code)).toContain('date-outside-year');
  });

  it('writes a copy beside the original and leaves the original alone', async () => {
    const { files, findings } = await annotate(checked);
    expect(readFileSync(join(folder, name)).equals(original)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([copy, name, 'other.json'].sort());
    expect(files.find((one) => one.copy !== null)?.remarks).toBeGreaterThan(3);
    expect(findings.map((found) => found.code)).toEqual(['annotation-needs-xlsx']);
  });

  it('lists every finding of the file on one sheet, the strictest first', async () => {
    const sheet = (await load(join(folder, copy))).getWorksheet('核对意见');
    const own = checked.findings.filter((found) => found.place?.file.endsWith(name));
    const column = (letter: string) => own.map((_, index) => sheet?.getCell(`${letter}${index + 3}`).text);
    expect(column('J').sort()).toEqual(own.map((found) => found.code).sort());
    const order = column('B').map((word) => ['阻断', '复核', '提示'].indexOf(word ?? ''));
    expect(order).toEqual([...order].sort());
    expect(sheet?.getCell(`A${own.length + 3}`).text).toBe('');
  });

  it('writes over a copy nobody has touched, and not over one that somebody has saved', async () => {
    const path = join(folder, copy);
    expect((await annotate(checked)).files.some((one) => one.copy !== null)).toBe(true);
    writeFileSync(path, Buffer.from(await (await load(path)).xlsx.writeBuffer()));
    const saved = readFileSync(path);
    const refused = await annotate(checked);
    expect(refused.findings.map((found) => found.code)).toContain('annotated-copy-changed');
    expect(readFileSync(path).equals(saved)).toBe(true);
    expect((await annotate(checked, true)).files.some((one) => one.copy !== null)).toBe(true);
    expect(readFileSync(path).equals(saved)).toBe(false);
  });

  it('makes a copy of each, also of two of one name that go into one folder', async () => {
    const path = join(folder, name);
    const [file] = checked.files.filter((one) => one.path === path);
    const [found] = checked.findings.filter((one) => one.place?.file === file?.file);
    const two = ['a', 'b'].map((from) => ({ ...file!, path: join(folder, from, name), file: `${from}/${name}` }));
    const findings = two.map((one) => ({ ...found!, place: { ...found!.place, file: one.file } }));
    const into = mkdtempSync(join(tmpdir(), 'perf-score-copies-'));
    const { files } = await annotateActuals(two, findings, {
      language: 'zh',
      folder: into,
      force: false,
      dryRun: false,
    });
    expect(readdirSync(into).sort()).toEqual([copy.replace('.annotated', '-2.annotated'), copy].sort());
    expect(new Set(files.map((one) => one.copy)).size).toBe(2);
  });

  it('does not take its own copies for reports of their own', async () => {
    const again = await checkYear(settingsFor([folder]), 2026);
    expect(again.files.map(({ file }) => file)).toEqual(checked.files.map(({ file }) => file));
    expect(again.findings).toEqual(checked.findings);
  });
});

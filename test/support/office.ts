import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from './describe-with.ts';

function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

const office = runs('soffice');
const pdfText = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;

/**
 * A suite that opens files in LibreOffice. Without it the suite is reported as skipped; with PERF_SCORE_REQUIRE_OFFICE set
 * its absence is a failure.
 */
export function describeWithOffice(name: string, suite: () => void): void {
  const present = office && pdfText;
  describeWith({ name: 'LibreOffice and pdftotext', present, requiredBy: 'PERF_SCORE_REQUIRE_OFFICE' }, name, suite);
}

/** Makes LibreOffice compute every formula anew when it opens a workbook; by default it trusts the values in the file. */
const recalculating =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
  '</oor:items>';

/** What LibreOffice makes of a file in another format ("fods", "xlsx"), with all formulas computed anew where asked. */
export function convertedInOffice(
  bytes: Uint8Array,
  name: string,
  format: string,
  options: { readonly recalculate?: boolean } = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-office-'));
  const file = join(folder, name);
  const profile = join(folder, 'profile');
  writeFileSync(file, bytes);
  if (options.recalculate === true) {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculating);
  }
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', out, file],
    { stdio: 'ignore', timeout: 280_000 },
  );
  return readFileSync(join(out, name.replace(/\.[a-z]+$/, `.${format}`)));
}

/** The text of every page that LibreOffice makes of a document. */
export function pagesInOffice(bytes: Uint8Array, name: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-office-'));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 280_000 },
  );
  const pdf = file.replace(/\.[a-z]+$/, '.pdf');
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  if (readFileSync(pdf).length === 0) throw new Error('LibreOffice made an empty page');
  return text.split('\f').filter((page) => page.trim() !== '');
}

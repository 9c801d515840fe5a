import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A folder of settings for each way of opening: making one is half the work of a start, so those of a worker share them. */
const profiles = new Map<boolean, string>();

function profileFor(recalculate: boolean): string {
  const known = profiles.get(recalculate);
  if (known !== undefined) return known;
  const profile = mkdtempSync(join(tmpdir(), 'perf-score-office-profile-'));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  if (recalculate) {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculating);
  }
  profiles.set(recalculate, profile);
  return profile;
}

/** Starts the office once for these words; after a start that failed, the next one has settings of its own. */
function startOffice(words: readonly string[], recalculate: boolean): void {
  const own = [`-env:UserInstallation=file://${profileFor(recalculate)}`, '--headless', '--norestore'];
  try {
    execFileSync('soffice', [...own, ...words], { stdio: 'ignore', timeout: 280_000 });
  } catch (error) {
    profiles.delete(recalculate);
    throw error;
  }
}

/**
 * What LibreOffice makes of files in another format ("fods", "xlsx", "pdf"), with all formulas computed anew where asked. The office
 * is started once for all of them: a start takes longer than a file.
 */
export function allConvertedInOffice(
  files: readonly Uint8Array[],
  extension: string,
  format: string,
  options: { readonly recalculate?: boolean } = {},
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-office-'));
  const names = files.map((_, index) => join(folder, `${index}.${extension}`));
  names.forEach((name, index) => {
    writeFileSync(name, files[index] ?? '');
  });
  const out = join(folder, 'out');
  startOffice(['--convert-to', format, '--outdir', out, ...names], options.recalculate === true);
  const made = files.map((_, index) => readFileSync(join(out, `${index}.${format}`)));
  rmSync(folder, { recursive: true, force: true });
  return made;
}

/** What LibreOffice makes of one file. */
export function convertedInOffice(
  bytes: Uint8Array,
  extension: string,
  format: string,
  options: Parameters<typeof allConvertedInOffice>[3] = {},
): Uint8Array {
  const [made] = allConvertedInOffice([bytes], extension, format, options);
  if (made === undefined) throw new Error(`LibreOffice made no ${format}`);
  return made;
}

/** The text of every page that LibreOffice makes of a document. */
export function pagesInOffice(bytes: Uint8Array, extension: string): string[] {
  const input = convertedInOffice(bytes, extension, 'pdf');
  if (input.length === 0) throw new Error('LibreOffice made an empty page');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
  return text.split('\f').filter((page) => page.trim() !== '');
}

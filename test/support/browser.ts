import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from './describe-with.ts';

const present = spawnSync('chromium', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * A suite that opens pages in Chromium. Without it the suite is reported as skipped; with PERF_SCORE_REQUIRE_OFFICE set
 * (all the programs that show a result are there) its absence is a failure.
 */
export function describeWithBrowser(name: string, suite: () => void): void {
  describeWith({ name: 'Chromium', present, requiredBy: 'PERF_SCORE_REQUIRE_OFFICE' }, name, suite);
}

function open(
  html: string,
  flags: (folder: string) => string[],
  read: (output: string, folder: string) => string,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-browser-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const common = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
  const output = execFileSync('chromium', [...common, ...flags(folder), `file://${file}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 280_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const result = read(output, folder);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** The page as HTML after its scripts and what they wait for ran, in a window of this many pixels. */
export function pageInBrowser(html: string, width = 800): string {
  return open(
    html,
    () => [`--window-size=${width},900`, '--virtual-time-budget=60000', '--dump-dom'],
    (output) => output,
  );
}

/** The text of the page as printed, pages divided by form feeds. */
export function printedInBrowser(html: string): string {
  return open(
    html,
    (folder) => ['--no-pdf-header-footer', `--print-to-pdf=${join(folder, 'page.pdf')}`],
    (_, folder) => execFileSync('pdftotext', ['-layout', join(folder, 'page.pdf'), '-'], { encoding: 'utf8' }),
  );
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-page-'));
afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
process.once('exit', () => rmSync(home, { recursive: true, force: true }));

let built: Promise<string> | undefined;
let browser: Promise<Browser> | undefined;

/** The path of the page as the build makes it; it is made once for all tests of a worker. */
export function pageFile(): Promise<string> {
  const file = join(home, 'perf-score.html');
  built ??= buildPage(file).then(() => file);
  return built;
}

/** A page that was opened from a disk without a network, with everything it asked for and complained of. */
export interface OpenPage {
  readonly page: Page;
  /** Requests beside the page's own; the worker's own script is a blob of the page. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a page of this program, or another file, in Chromium: offline, and with every request and violation taken down. */
export async function openPage(options: BrowserContextOptions = {}, file?: string): Promise<OpenPage> {
  const path = file ?? (await pageFile());
  browser ??= chromium.launch({
    executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    args: ['--no-sandbox'],
  });
  const context = await (await browser).newContext({ offline: true, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== `file://${path}` && !request.url().startsWith('blob:')) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));
  });
  await page.goto(`file://${path}`);
  await page.waitForSelector('h1');
  return { page, requests, complaints };
}

/** What axe finds on the screen that is shown: WCAG 2.2 AA and good practice. */
export const barriers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`${axe.source};
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.length + ' ' + nodes[0].html))`);

/** What is to hold a moment after a click: a screen is drawn, or a clipboard filled, when the browser gets round to it. */
export const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 60_000, interval: 20 });

/** Waits until the engine has answered everything. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.doing, .old') === null);
}

/** Gives files to the first drop area of a screen, or to that of the section named. */
export async function give(
  page: Page,
  files: readonly { name: string; buffer: Buffer }[],
  section = 'main',
): Promise<void> {
  const input = page.locator(`${section} input[data-for=files]`).first();
  // By their paths: what is handed over as bytes may not be larger than 50 MB.
  const paths = files.map(({ name, buffer }) => {
    // Two files of one name come from two folders.
    const path = join(mkdtempSync(join(home, 'given-')), name);
    writeFileSync(path, buffer);
    return path;
  });
  // The work on a small file is over before anybody looks.
  await page.evaluate(() => {
    document.body.dataset['worked'] = 'no';
    const watch = new MutationObserver(() => {
      if (document.querySelector('.doing, [role=alert]') === null) return;
      document.body.dataset['worked'] = 'yes';
      watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await input.setInputFiles(paths);
  await page.waitForFunction(() => document.body.dataset['worked'] === 'yes');
  await idle(page);
}

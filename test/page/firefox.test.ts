import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { commandLine } from '../support/command-line.ts';
import { describeWithFirefox, firefoxPath } from '../support/firefox.ts';
import { inFull } from '../support/long.ts';
import { writtenFiles } from '../support/written-files.ts';
import { pageFile } from './page-in-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-firefox-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const goals = '2026-唐山市科学技术协会.docx';
const workbooks = readdirSync('sample-actuals/2026').filter((name) => name.endsWith('.xlsx'));

inFull(describeWithFirefox)('the page in Firefox', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath(),
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
    });
    page = await browser.newPage();
    page.setDefaultTimeout(280_000);
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url());
    });
    await page.goto(`file://${await pageFile()}`);
    await page.waitForSelector('h1');
  });
  afterAll(() => browser.close());
  const idle = () => page.waitForFunction(() => document.querySelector('.doing, .old') === null);

  it('takes goal tables and workbooks, and gives the files of the command line, byte for byte', async () => {
    writeFileSync(join(home, goals), readFileSync(join('sample-goals', goals)));
    for (const name of workbooks) writeFileSync(join(home, name), readFileSync(join('sample-actuals/2026', name)));
    const input = await page.waitForSelector('main input[data-for=files]');
    const paths = [goals, ...workbooks].map((name) => join(home, name));
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
    await page.waitForFunction(() => location.hash.startsWith('#/findings'));
    await idle();
    await page.evaluate(() => {
      location.hash = '#/downloads';
    });
    await page.waitForSelector('td.hash');
    const made = await page.evaluate(() =>
      [...document.querySelectorAll('main tbody tr')].map((row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('td.hash')?.textContent ?? '',
      ]),
    );
    await commandLine(['--year', '2026', '--goals', goals, '--actuals', ...workbooks, '--quiet'], home);
    const expected = writtenFiles(join(home, 'scorecards/2026')).map(({ name, buffer }) => [name, sha256(buffer)]);
    const byName = (a: readonly string[], b: readonly string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
    expect(made.toSorted(byName)).toEqual(expected);
  });

  it('moves the score while somebody fills in', async () => {
    await page.evaluate(() => {
      location.hash = '#/fill/0/0';
    });
    await page.waitForSelector('.standing:not(.stale)');
    const before = await page.$eval('.standing', (shown) => shown.textContent);
    await page.focus('[data-cell$="#actual"]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('3');
    await page.waitForSelector('.standing.stale');
    await page.waitForSelector('.standing:not(.stale)');
    expect(await page.$eval('.standing', (shown) => shown.textContent)).not.toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(/#actual$/);
  });

  it('asked for nothing and complained of nothing', () => {
    expect([requests, complaints]).toEqual([[], []]);
  });
});

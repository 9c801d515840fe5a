import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { describeWithBrowser } from '../support/browser.ts';
import { commandLine } from '../support/command-line.ts';
import { writtenFiles } from '../support/written-files.ts';
import { give, idle, type OpenPage, openPage, soon } from './page-in-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-papers-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const goals = '2026-唐山市科学技术协会.docx';
const workbooks = readdirSync('sample-actuals/2026').filter((name) => name.endsWith('.xlsx'));

describeWithBrowser('what is taken along from the page', () => {
  let open: OpenPage;
  beforeAll(async () => {
    const folder = (name: string) => (name === goals ? 'sample-goals' : 'sample-actuals/2026');
    const given = [goals, ...workbooks].map((name) => ({ name, buffer: readFileSync(join(folder(name), name)) }));
    for (const { name, buffer } of given) writeFileSync(join(home, name), buffer);
    open = await openPage({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    await give(open.page, given);
  });

  it('annotated copies are those of the command line, byte for byte', async () => {
    await open.page.getByRole('button', { name: '生成批注副本' }).click();
    await open.page.waitForSelector('td.hash');
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name: '全部下载（zip）' }).click(),
    ]);
    const taken = unzipSync(readFileSync(await download.path()));
    const out = join(home, 'copies');
    await commandLine(['check', ...workbooks, '--goals', goals, '--annotate', '-o', out, '--quiet'], home);
    const written = writtenFiles(out);
    expect(Object.keys(taken).sort()).toEqual(written.map(({ name }) => name));
    for (const { name, buffer } of written)
      expect([name, Buffer.from(taken[name] ?? []).equals(buffer)]).toEqual([name, true]);
  });

  it('a place is copied as a spreadsheet takes it', async () => {
    const place = open.page.locator('.cell .place').first();
    await place.getByRole('button', { name: '复制位置' }).click();
    await soon(() => place.innerText()).toContain('已复制');
    const copied = await open.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\.xlsx.*![A-Z]+\d+$/);
    await soon(() => place.innerText()).toContain(copied);
  });

  it('a single file has the hash that is printed beside it', async () => {
    await open.page.getByRole('link', { name: '下载', exact: true }).click();
    await open.page.waitForSelector('td.hash');
    const row = open.page.locator('tbody tr', { hasText: 'result.json' });
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      row.getByRole('button', { name: '下载 result.json' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('result.json');
    expect(sha256(readFileSync(await download.path()))).toBe(await row.locator('td.hash').innerText());
    await soon(() => row.innerText()).toContain('全部结果的数据');
  });

  it('the report prints without what belongs to the page, with its charts', async () => {
    await open.page.getByRole('link', { name: '报告', exact: true }).click();
    await idle(open.page);
    await open.page.waitForSelector('.preview');
    await open.page.emulateMedia({ media: 'print' });
    const seen = await open.page.evaluate(() => {
      const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;
      const root = document.querySelector('.preview')?.shadowRoot;
      return {
        page: ['.top', 'footer', '.buttons', '.skip'].filter(shown),
        charts: root?.querySelectorAll('svg').length ?? 0,
        text: root?.textContent?.length ?? 0,
      };
    });
    expect(seen.page).toEqual([]);
    expect(seen.charts).toBeGreaterThan(0);
    expect(seen.text).toBeGreaterThan(2000);
    expect((await open.page.pdf()).length).toBeGreaterThan(10_000);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.page.context().close();
  });
});

describeWithBrowser('a layout of the form that a department gives along', () => {
  it('is the layout of every form, as with --form on the command line', async () => {
    const home = mkdtempSync(join(tmpdir(), 'perf-score-layout-'));
    const layout = readFileSync('forms/sichuan.json', 'utf8').replace('"id": "sichuan"', '"id": "ours"');
    const goals = readdirSync('sample-goals').find((name) => name.endsWith('.docx')) ?? '';
    const workbook = readdirSync('sample-actuals/2026').find((name) => name.startsWith('405004')) ?? '';
    const given = [
      { name: goals, buffer: readFileSync(join('sample-goals', goals)) },
      { name: workbook, buffer: readFileSync(join('sample-actuals/2026', workbook)) },
      { name: 'ours.json', buffer: Buffer.from(layout) },
    ];
    const open = await openPage({ acceptDownloads: true });
    await give(open.page, given);
    await open.page.getByRole('link', { name: '下载', exact: true }).click();
    await open.page.waitForSelector('td.hash');
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name: '全部下载（zip）' }).click(),
    ]);
    const taken = unzipSync(readFileSync(await download.path()));
    for (const { name, buffer } of given) writeFileSync(join(home, name), buffer);
    const words = ['--year', '2026', '--goals', goals, '--actuals', workbook, '--form', 'ours.json', '--quiet'];
    await commandLine(words, home);
    const books = writtenFiles(join(home, 'scorecards/2026')).filter(({ name }) => name.endsWith('.xlsx'));
    expect(books.length).toBeGreaterThan(2);
    for (const { name, buffer } of books)
      expect([name, Buffer.from(taken[name] ?? []).equals(buffer)]).toEqual([name, true]);
    rmSync(home, { recursive: true, force: true });
  });
});

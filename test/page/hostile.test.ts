import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { describeWithBrowser } from '../support/browser.ts';
import { long, some } from '../support/long.ts';
import { rawZip } from '../support/raw-zip.ts';
import { workbookParts } from '../support/workbook.ts';
import { give, openPage, soon } from './page-in-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-hostile-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const megabyte = 1024 * 1024;

/** A workbook of a few hundred kilobytes whose one sheet unfolds to 300 MB. */
function bomb(): Buffer {
  const parts = workbookParts([{ name: '指标', rows: ' '.repeat(300 * megabyte) }]);
  return Buffer.from(rawZip(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) }))));
}

/** Results whose manifest unfolds to 300 MB. */
const manifestBomb = (): Buffer =>
  Buffer.from(rawZip([{ name: 'results/manifest.json', content: Buffer.alloc(300 * megabyte, ' ') }]));

const lines = (bytes: number): Buffer => Buffer.alloc(bytes, '12,34,56,78,90,12,34\n');

/** Clicks something of the page over and over, and counts the clicks that were answered while the engine works. */
const startClicking = (page: Page) =>
  page.evaluate(() => {
    const summary = document.querySelector<HTMLElement>('footer summary');
    const details = summary?.parentElement as HTMLDetailsElement;
    const counted = { answered: 0 };
    Object.assign(window, { counted });
    setInterval(() => {
      const before = details.open;
      summary?.click();
      if (details.open !== before && document.querySelector('.doing') !== null) counted.answered += 1;
    }, 10);
  });
const answered = (page: Page) =>
  page.evaluate(() => (window as unknown as { counted: { answered: number } }).counted.answered);

describeWithBrowser('a file that is none', () => {
  const kinds: readonly (readonly [string, string, () => Buffer])[] = [
    ['a zip bomb', '炸弹.xlsx', bomb],
    ['damaged', '坏.docx', () => Buffer.from('PK\u0003\u0004 and nothing behind')],
    ['a picture', '照片.jpg', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])],
    ['64 MB of numbers', '数.csv', () => lines(64 * megabyte)],
    ['more than 64 MB', '大.csv', () => lines(64 * megabyte + 1)],
  ];
  it.each(some(kinds))(
    '%s: it is named with what to do, the page answers meanwhile and goes on',
    async (_, name, bytes) => {
      const { page, complaints } = await openPage();
      await startClicking(page);
      const buffer = bytes();
      await give(page, [{ name, buffer }]);
      if (buffer.length > megabyte) expect(await answered(page)).toBeGreaterThan(2);
      await soon(() => page.locator('h1').innerText()).toBe('文件');
      await page.getByRole('link', { name: '问题' }).click();
      const found = await page.locator('.finding').first().innerText();
      expect(found).toContain('怎么办');
      await soon(() => page.locator('main').innerText()).toContain(name);
      await page.getByRole('link', { name: '开始' }).click();
      await page.getByRole('button', { name: '先看一个例子' }).click();
      await page.waitForFunction(() => location.hash !== '#/start' && document.querySelector('.doing') === null);
      await soon(() => page.getByRole('link', { name: '得分', exact: true }).count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.runIf(long)('a bomb among results to be checked: the verdict says so', async () => {
    const { page, complaints } = await openPage();
    await give(page, [{ name: '结果.zip', buffer: manifestBomb() }], 'section[aria-labelledby=door-received]');
    await soon(() => page.locator('.verdict').innerText()).toContain('未通过');
    await soon(() => page.locator('.cell').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('more than 256 MB at once: nothing is taken, and it is said why and what to do', async () => {
    const { page, complaints } = await openPage();
    const paths = Array.from({ length: 5 }, (_, at) => join(home, `${at}.csv`));
    for (const path of paths) {
      // Files of the size stated, of which the disk holds nothing.
      writeFileSync(path, '');
      truncateSync(path, 60 * megabyte);
    }
    await page.locator('main input[data-for=files]').first().setInputFiles(paths);
    const said = await page.getByRole('alert').innerText();
    expect(said).toContain('最多 256 MB');
    expect(said).toContain('请分开放');
    await soon(() => page.locator('h1').innerText()).toBe('绩效自评：核对、打分、出表');
    await page.getByRole('button', { name: '先看一个例子' }).click();
    await page.waitForFunction(() => location.hash !== '#/start' && document.querySelector('.doing') === null);
    await soon(() => page.getByRole('alert').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

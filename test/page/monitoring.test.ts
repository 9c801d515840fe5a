import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOf, filled, table, whole } from '../monitoring/filled-round.ts';
import { describeWithBrowser } from '../support/browser.ts';
import { commandLine } from '../support/command-line.ts';
import { writtenFiles } from '../support/written-files.ts';
import { barriers, give, idle, type OpenPage, openPage, soon } from './page-in-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-round-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const goals = { name: '2026年绩效目标.csv', buffer: Buffer.from(table) };
const door = 'section[aria-labelledby=door-monitoring]';

describeWithBrowser('a clerk who reports in the course of the year', () => {
  let open: OpenPage;
  const main = () => open.page.locator('main').innerText();
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name }).first().click(),
    ]);
    return readFileSync(await download.path());
  };
  beforeAll(async () => {
    open = await openPage({ acceptDownloads: true });
    writeFileSync(join(home, goals.name), goals.buffer);
    const workbook = { name: 'round.xlsx', buffer: Buffer.from(await filled({ ...whole, 资金: { E2: 20, F2: 100 } })) };
    writeFileSync(join(home, workbook.name), workbook.buffer);
    await give(open.page, [goals], door);
    await open.page.getByRole('button', { name: '生成空白监控填报表' }).click();
    await open.page.waitForSelector('td.hash');
  });

  it('takes the blank workbook of the month, as the command line makes it', async () => {
    const [name = ''] = await open.page.locator('main tbody th').allInnerTexts();
    const taken = await saved(`下载 ${name}`);
    const words = ['monitor', '--as-of', '2026-07', '--template', '--goals', goals.name, '-o', 'blank', '--quiet'];
    await commandLine(words, home);
    const [written] = writtenFiles(join(home, 'blank'));
    expect(written?.name).toBe(name);
    expect(taken.equals(written?.buffer ?? Buffer.alloc(0))).toBe(true);
  });

  it('drops it filled in, and reads what is behind and by which rule', async () => {
    const buffer = readFileSync(join(home, 'round.xlsx'));
    await give(open.page, [{ name: 'round.xlsx', buffer }]);
    await soon(main).toContain('各项目进展');
    const row = open.page.locator('main tbody tr', { hasText: '科普活动' }).first();
    await soon(() => row.innerText()).toMatch(/20%[\s\S]*✗ 滞后/);
    await row.locator('summary').click();
    await soon(() => row.innerText()).toContain('1. 活动场次');
    expect(await barriers(open.page)).toEqual([]);
  });

  it('takes forms, summary and report: the bytes that the command line writes', async () => {
    await open.page.waitForSelector('td.hash');
    await idle(open.page);
    const taken = unzipSync(await saved('全部下载（zip）'));
    const words = ['monitor', 'round.xlsx', '--as-of', '2026-07', '--goals', goals.name, '-o', 'round', '--quiet'];
    await commandLine(words, home);
    const written = writtenFiles(join(home, 'round'));
    expect(written.length).toBeGreaterThan(3);
    expect(Object.keys(taken).sort()).toEqual(written.map(({ name }) => name));
    for (const { name, buffer } of written)
      expect([name, Buffer.from(taken[name] ?? []).equals(buffer)]).toEqual([name, true]);
  });

  it('looks at another month: the workbook says that it is of July', async () => {
    expect(asOf.month).toBe(7);
    await open.page.locator('.choices select').first().selectOption('8');
    await soon(main).toContain('2026-08');
    await open.page.locator('.choices select').first().selectOption('7');
    await soon(main).toContain('✗ 滞后');
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.page.context().close();
  });

  it('has the round checked where it was handed over', async () => {
    const received = await openPage();
    const files = [...writtenFiles(join(home, 'round')), goals];
    files.push({ name: 'round.xlsx', buffer: readFileSync(join(home, 'round.xlsx')) });
    await give(received.page, files, 'section[aria-labelledby=door-received]');
    await soon(() => received.page.locator('.verdict').innerText()).toContain('核验通过');
    await received.page.context().close();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { describeWithBrowser } from '../support/browser.ts';
import { give, idle, type OpenPage, openPage, soon } from './page-in-browser.ts';

const name = '2026-唐山市科学技术协会.docx';
const goalsFile = { name, buffer: readFileSync(join('sample-goals', name)) };
const goals = readGoals(goalsFile.buffer, name).value;
const sample = readdirSync('sample-actuals/2026').find((one) => one.startsWith('405001')) ?? '';
const workbook = { name: sample, buffer: readFileSync(join('sample-actuals/2026', sample)) };

const fieldsOf = ({ page }: OpenPage, title: string) => page.locator('.fill-row').filter({ hasText: title }).first();
const settled = ({ page }: OpenPage) => page.waitForSelector('.standing:not(.stale)');
const standing = ({ page }: OpenPage) => page.locator('.standing').innerText();

/** What the standing reads while it waits for an answer; taken within the page, as it may be over before anybody looks. */
const shownMeanwhile = ({ page }: OpenPage): Promise<string> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          const waiting = document.querySelector<HTMLElement>('.standing.stale');
          if (waiting === null) return;
          watch.disconnect();
          resolve(waiting.innerText);
        });
        watch.observe(document.body, { attributes: true, childList: true, subtree: true });
      }),
  );

/** What is asked when the page is left; null where nothing is. */
async function askedOnLeaving({ page }: OpenPage): Promise<string | null> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss();
    return dialog.type();
  });
  const left = page.waitForEvent('close').then(() => null);
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, left]);
}

/** Downloads the workbook and reads what it reports of the first project. */
async function taken({ page }: OpenPage) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载填报表' }).click(),
  ]);
  await idle(page);
  const bytes = readFileSync(await download.path());
  const { value } = readActuals(new Uint8Array(bytes), download.suggestedFilename(), goals, { year: 2026 });
  return { file: download.suggestedFilename(), project: value?.projects[0] };
}

describeWithBrowser('a clerk who fills in here, having no workbook yet', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ acceptDownloads: true });
    await give(open.page, [goalsFile]);
  });

  it('is led there by the page and reads what will become of it', async () => {
    await open.page.locator('main').getByRole('link', { name: '在这里填' }).click();
    await settled(open);
    const said = await open.page.locator('main').innerText();
    expect(said).toContain('关掉就没有了：要留下就下载填报表');
    await soon(() => open.page.locator('h2').allInnerTexts()).toEqual(['资金', '指标', '自评报告文字']);
    await soon(() => standing(open)).toContain('完整 0 / 8');
  });

  it('reads at each cell what the template says there', async () => {
    const meeting = fieldsOf(open, '会议次数');
    await soon(() => meeting.locator('dl').innerText()).toContain('≥7次');
    const actual = meeting.locator('[data-cell$="#actual"]');
    const label = await actual.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
    expect(label).toBe('实际完成值（次） 必填');
    const hint = await actual.evaluate((box) => document.getElementById(box.getAttribute('aria-describedby') ?? ''));
    expect(hint).not.toBeNull();
    await soon(() => meeting.locator('.field').first().innerText()).toContain('只填数字，单位：次。');
  });

  it('goes from cell to cell with Enter and Tab, and stays where she is while the score moves', async () => {
    const { keyboard } = open.page;
    const focused = () => open.page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');
    await fieldsOf(open, '年度资金总额').locator('[data-cell$="#revised"]').focus();
    await keyboard.type('37.5');
    await keyboard.press('Enter');
    await soon(focused).toMatch(/\|total#executed$/);
    await keyboard.type('36');
    await keyboard.press('Tab');
    await soon(focused).toMatch(/\|total#reason$/);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await soon(focused).toMatch(/\|total#completed$/);
    await keyboard.type('全年按计划完成');
    await keyboard.press('Shift+Enter');
    await keyboard.type('第二行');
    await settled(open);
    await soon(focused).toMatch(/\|total#completed$/);
    await soon(() => standing(open)).toContain('完整 1 / 8');
    // The end is reached: there is no trap.
    await open.page.locator('[data-cell]').last().focus();
    await keyboard.press('Tab');
    await soon(focused).toBe('');
  });

  it('is warned where a spreadsheet would warn, and may go on', async () => {
    const actual = fieldsOf(open, '会议次数').locator('[data-cell$="#actual"]');
    await actual.fill('-3');
    await settled(open);
    const field = fieldsOf(open, '会议次数').locator('.field').first();
    await soon(() => field.innerText()).toContain('不小于0的数字');
    await actual.fill('7');
    await soon(() => field.innerText()).not.toContain('不小于0的数字');
    await soon(() => fieldsOf(open, '会议次数').innerText()).toContain('得 10.00 / 10.00 分');
  });

  it('writes the words of the report as well', async () => {
    await open.page.locator('.of-unit summary', { hasText: '自评报告文字' }).click();
    await open.page.locator('[data-cell="texts#experience"]').fill('提前预约场地');
    await settled(open);
  });

  it('saves the workbook: reading it gives exactly what was typed', async () => {
    const { file, project } = await taken(open);
    expect(project?.unitTexts?.[0]?.experience?.text).toBe('提前预约场地');
    expect(file).toMatch(/^2026-405001-.*\.xlsx$/);
    expect(project?.execution.initial?.text).toBe('37.5');
    expect(project?.execution.revised?.text).toBe('37.5');
    expect(project?.execution.executed?.text).toBe('36');
    expect(project?.completed).toBe('全年按计划完成\n第二行');
    expect(project?.indicators.map(({ actual }) => actual?.text ?? null).slice(0, 2)).toEqual(['7', null]);
  });

  it('finds it among her files, and goes on where she was', async () => {
    await soon(() => open.page.locator('h1').innerText()).toBe('在这里填');
    await soon(() => fieldsOf(open, '会议次数').locator('[data-cell$="#actual"]').inputValue()).toBe('7');
    await open.page.getByRole('link', { name: '文件', exact: true }).click();
    await soon(() => open.page.locator('main table').first().innerText()).toContain('2026-405001-');
  });

  it('leaves nothing in the browser, and nothing was asked for', async () => {
    const kept = await open.page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases?.())?.length ?? 0,
    ]);
    expect(kept).toEqual([0, 0, '', 0]);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.page.context().close();
  });
});

describeWithBrowser('a clerk who goes on with a workbook that she dropped', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ acceptDownloads: true });
    await give(open.page, [goalsFile, workbook]);
    await open.page.getByRole('link', { name: '在这里填' }).click();
    await settled(open);
  });

  it('sees what stands in it, and the score move as she types', async () => {
    const actual = fieldsOf(open, '会议次数').locator('[data-cell$="#actual"]');
    await soon(() => actual.inputValue()).toBe('7');
    const before = await standing(open);
    const meanwhile = shownMeanwhile(open);
    await actual.fill('3');
    // It is of before, and says so.
    expect(await meanwhile).toContain(before);
    expect(await meanwhile).toContain('正在重算');
    await soon(() => standing(open)).not.toContain('正在重算');
    expect(await standing(open)).not.toBe(before);
    await soon(() => fieldsOf(open, '会议次数').innerText()).toMatch(/阻断[\s\S]*偏差原因/);
    expect(await actual.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('sees no answer that a newer key overtook', async () => {
    const actual = fieldsOf(open, '会议次数').locator('[data-cell$="#actual"]');
    for (const text of ['1', '2', '4', '7']) {
      await actual.fill(text);
      await open.page.waitForTimeout(360);
    }
    await soon(() => fieldsOf(open, '会议次数').innerText()).toContain('得 10.00 / 10.00 分');
  });

  it('looks at the findings and comes back to what she typed', async () => {
    await open.page.getByRole('button', { name: '看问题和得分' }).click();
    await idle(open.page);
    await soon(() => open.page.locator('h1').innerText()).toBe('问题');
    await open.page.getByRole('link', { name: '在这里填' }).click();
    await settled(open);
    await soon(() => fieldsOf(open, '会议次数').locator('[data-cell$="#actual"]').inputValue()).toBe('7');
  });

  it('takes her own workbook with the value in it', async () => {
    const { file, project } = await taken(open);
    expect(file).toBe(sample);
    expect(project?.indicators[0]?.actual?.text).toBe('7');
    expect(open.complaints).toEqual([]);
    await open.page.context().close();
  });

  it('is asked before she leaves what was typed and not saved', async () => {
    const other = await openPage();
    await give(other.page, [goalsFile]);
    await other.page.locator('main').getByRole('link', { name: '在这里填' }).click();
    await settled(other);
    await other.page.locator('[data-cell$="#executed"]').first().pressSequentially('5');
    expect(await askedOnLeaving(other)).toBe('beforeunload');
    const untouched = await openPage();
    await give(untouched.page, [goalsFile]);
    await untouched.page.locator('main').getByRole('link', { name: '在这里填' }).click();
    await settled(untouched);
    expect(await askedOnLeaving(untouched)).toBeNull();
  });
});

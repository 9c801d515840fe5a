import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithBrowser } from '../support/browser.ts';
import { long } from '../support/long.ts';
import { barriers, idle, type OpenPage, openPage, soon } from './page-in-browser.ts';

const screens = [
  'start',
  'files',
  'templates',
  'fill/0/0',
  'findings',
  'scores',
  'scores/0',
  'scores/0/1',
  'try',
  'report',
  'downloads',
  'monitoring',
];

/** The page with the samples in it. */
async function withExample(options: Parameters<typeof openPage>[0] = {}): Promise<OpenPage> {
  const open = await openPage(options);
  await open.page.locator('button.link').click();
  await open.page.waitForFunction(() => location.hash !== '' && document.querySelector('.doing') === null);
  return open;
}

async function goTo(open: OpenPage, screen: string): Promise<void> {
  await open.page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${screen}`);
  await open.page.waitForTimeout(50);
  await idle(open.page);
}

describeWithBrowser('every screen of the page', () => {
  // One walk: what a screen shows takes longer to make than to look at.
  describe.each(long ? ['zh-CN', 'en-US'] : ['zh-CN'])('in %s', (locale) => {
    const seen: { screen: string; barriers: readonly string[]; beyond: readonly number[] }[] = [];
    beforeAll(async () => {
      const open = await withExample({ locale });
      for (const screen of screens) {
        await goTo(open, screen);
        const beyond = [];
        for (const [width, height] of [
          [320, 640],
          [640, 480],
          [1280, 720],
        ] as const) {
          await open.page.setViewportSize({ width, height });
          beyond.push(await open.page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
        }
        seen.push({ screen, barriers: await barriers(open.page), beyond });
      }
      await open.page.context().close();
    });

    it('is for everybody (WCAG 2.2 AA)', () => {
      expect(seen.map(({ screen, barriers: found }) => [screen, found])).toEqual(screens.map((screen) => [screen, []]));
    });

    it('fits a screen of 320 pixels, and one at 200 %', () => {
      expect(seen.map(({ screen, beyond }) => [screen, beyond.some((pixels) => pixels > 0)])).toEqual(
        screens.map((screen) => [screen, false]),
      );
    });
  });

  it('has nothing Chinese in English but what the files hold', async () => {
    const chinese = async ({ page }: OpenPage) => (await page.locator('main').innerText()).match(/[\u4e00-\u9fff]+/g);
    const empty = await openPage({ locale: 'en-US' });
    expect(await chinese(empty)).toBeNull();
    await empty.page.context().close();
    const open = await withExample({ locale: 'en-US' });
    await goTo(open, 'try');
    expect(await chinese(open)).toBeNull();
    await open.page.context().close();
  });

  it('is reached by keyboard alone, and the focus follows', async () => {
    const { page } = await openPage();
    // The whole page, where nothing is focused, would be too long to print.
    const focused = () => page.evaluate(() => (document.activeElement?.textContent ?? '').slice(0, 20));
    for (let step = 0; step < 20 && (await focused()) !== '先看一个例子'; step += 1) await page.keyboard.press('Tab');
    await soon(focused).toBe('先看一个例子');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash !== '' && document.querySelector('.doing') === null);
    // The screen is drawn, and its title focused, a moment after the address changed.
    await page.waitForFunction(() => document.activeElement?.textContent === '问题');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    for (let step = 0; step < 20 && (await focused()) !== '得分'; step += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.activeElement?.textContent === '得分' && document.activeElement.tagName === 'H1',
    );
    for (
      let step = 0;
      step < 60 && !(await page.evaluate(() => document.activeElement?.matches('tbody a') === true));
      step += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /^#\/scores\/\d+$/.test(location.hash));
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.context().close();
  });

  it('stops work that takes too long, and goes on with what was there', async () => {
    const { page } = await withExample();
    await page.evaluate(() => {
      location.hash = '#/downloads';
    });
    await page.getByRole('button', { name: '停下' }).click();
    await idle(page);
    await soon(() => page.getByRole('link', { name: '得分', exact: true }).count()).toBe(1);
    await page.context().close();
  });
});

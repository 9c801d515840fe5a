import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withGiven } from '../../src/page/built-block.ts';
import type { GivenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { describeWithBrowser } from '../support/browser.ts';
import { departmentActuals, departmentGoals } from '../support/department.ts';
import { inFull } from '../support/long.ts';
import { give, type OpenPage, openPage, pageFile, soon } from './page-in-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-department-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const dropped = ({ file, bytes }: GivenFile) => ({ name: file, buffer: Buffer.from(bytes) });
const goals = departmentGoals();
const to = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

describeWithBrowser('a department clerk with thirty units', () => {
  let open: OpenPage;
  const units = () => open.page.locator('section[aria-labelledby=submissions] tbody tr').allInnerTexts();
  beforeAll(async () => {
    open = await openPage();
    await give(open.page, [goals, ...(await departmentActuals(goals))].map(dropped));
    await to(open.page, '得分');
  });

  it('reads whom to chase', async () => {
    const chase = await open.page.locator('.chase li').allInnerTexts();
    expect(chase).toEqual([
      '部分 1：405021 示例单位21（4/8）',
      '空白 1：405015 示例单位15',
      expect.stringMatching(/^重复 2：/),
      '错年度 1：405009 示例单位09',
      expect.stringMatching(/^未交 4：/),
    ]);
  });

  it('sees first the units that sent nothing, then those that contradict themselves', async () => {
    const states = (await units()).map((row) => row.split('\t').slice(0, 2));
    expect(states.slice(0, 9).map(([, state]) => state)).toEqual([
      ...Array.from({ length: 4 }, () => '未交'),
      '错年度',
      '空白',
      '重复',
      '重复',
      '部分',
    ]);
    expect(states[8]?.[0]).toBe('405021 示例单位21');
    expect(states).toHaveLength(20);
    await open.page.locator('section[aria-labelledby=submissions] button.more').click();
    expect(await units()).toHaveLength(30);
  });

  it('opens a unit and sees its projects only', async () => {
    await open.page.getByRole('button', { name: '只看 405021 示例单位21 的项目' }).click();
    const projects = await open.page.locator('.table').last().locator('tbody tr').allInnerTexts();
    expect(projects.map((row) => row.split('\t')[0])).toEqual(['405021 示例单位21', '405021 示例单位21']);
    expect(await open.page.locator('#unit').evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('reads on a project what keeps it from being final', async () => {
    await open.page.getByRole('link', { name: '21所设施维护' }).click();
    await soon(() => open.page.locator('h2').allInnerTexts()).toContain('改好这些才能定分');
    const shown = await open.page.locator('section[aria-labelledby=blocking] .finding').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((text) => text.includes('阻断'))).toBe(true);
  });

  it('is told which profile was chosen and why', async () => {
    await to(open.page, '文件');
    await soon(() => open.page.locator('.choices').innerText()).toContain('没有指定');
    await open.page.locator('.choices select').last().selectOption('hubei');
    await open.page.waitForFunction(() => document.querySelector('.choices')?.textContent?.includes('按指定'));
    expect(open.complaints).toEqual([]);
    await open.page.context().close();
  });
});

const year = 2026;
const many = departmentGoals(130);

/** What nobody could score, reported for every project but one, which was not carried out. */
function hopeless(): { name: string; buffer: Buffer } {
  const { documents } = goalsOfYear(readGoalFiles({ files: [many], findings: [] }), year);
  const [absent, ...others] = documents.flatMap(({ projects }) => projects);
  const named = ({ unit, code, name }: NonNullable<typeof absent>) => ({ unit, code, name });
  const nothing = { initial: null, revised: null, executed: null };
  const reported = others.map((project) => ({
    ...named(project),
    execution: { initial: project.budget.total, revised: '9999', executed: '99999' },
    indicators: project.indicators.map(({ ordinal }) => ({ ordinal, actual: '约三 百多' })),
  }));
  const notCarriedOut = { kind: 'cancelled', reason: '经批准撤销', document: '示例〔2026〕8号' };
  const first = absent === undefined ? [] : [{ ...named(absent), execution: nothing, notCarriedOut, indicators: [] }];
  const text = JSON.stringify({ schemaVersion: '1.0', year, projects: [...first, ...reported] });
  return { name: '实际.json', buffer: Buffer.from(text) };
}

inFull(describeWithBrowser)('a list of 260 projects and 2,000 findings', () => {
  let open: OpenPage;
  const elements = () => open.page.evaluate(() => document.querySelectorAll('main *').length);
  const shown = () => open.page.locator('main .finding').count();
  const choices = () => open.page.locator('.filter label').allInnerTexts();
  beforeAll(async () => {
    open = await openPage();
    await give(open.page, [dropped(many), hopeless()]);
  });

  it('shows the first findings, and more when asked', async () => {
    const all = Number(/全部 (\d+)/.exec((await choices()).join(' '))?.[1]);
    expect(all).toBeGreaterThanOrEqual(2000);
    const before = await shown();
    expect(await elements()).toBeLessThan(3000);
    await open.page.locator('main button.more').last().click();
    await soon(shown).toBeGreaterThan(before);
  });

  it('filters all of them, not only those that are shown', async () => {
    const notes = Number(/提示 (\d+)/.exec((await choices()).join(' '))?.[1]);
    await open.page.locator('.filter label', { hasText: '提示' }).locator('input').check();
    await soon(() => open.page.locator('main .tag.block').count()).toBe(0);
    const first = await open.page.locator('main .tag.note').count();
    const left = Number(/还有 (\d+) 项/.exec(await open.page.locator('main button.more').last().innerText())?.[1]);
    expect(first + left).toBe(notes);
  });

  it('lists the projects that come first, and what was not carried out without a score', async () => {
    await to(open.page, '得分');
    const table = open.page.locator('.table').last();
    await soon(() => table.locator('tbody tr').count()).toBe(100);
    for (let more = 0; more < 2; more += 1) await open.page.locator('main button.more').last().click();
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(260);
    expect(rows.at(-1)?.split('\t').slice(2).join('|')).toMatch(/^—\|—\|—\|\|未参评（撤销）\s*经批准撤销$/);
    await table.getByRole('link').last().click();
    await soon(() => open.page.locator('.verdict').innerText()).toBe('未参评（撤销）：经批准撤销；示例〔2026〕8号');
    expect(open.complaints).toEqual([]);
    await open.page.context().close();
  });
});

describeWithBrowser('a copy with goal tables baked in', () => {
  it('opens with them at hand: a unit drops its workbook and nothing else', async () => {
    const file = join(home, 'own.html');
    const { name, buffer } = dropped(goals);
    const page = readFileSync(await pageFile(), 'utf8');
    writeFileSync(file, withGiven(page, [{ name, base64: buffer.toString('base64') }]));
    const open = await openPage({}, file);
    await open.page.waitForFunction(() => document.querySelector('.doing') === null);
    await soon(() => open.page.locator('main .verdict').innerText()).toContain(name);
    const [workbook] = await departmentActuals(goals);
    if (workbook === undefined) throw new Error('nobody handed in anything');
    await give(open.page, [dropped(workbook)]);
    await soon(() => open.page.getByRole('link', { name: '得分', exact: true }).count()).toBe(1);
    await to(open.page, '得分');
    await soon(() => open.page.locator('section[aria-labelledby=submissions] tbody tr').count()).toBeGreaterThan(0);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.page.context().close();
  });
});

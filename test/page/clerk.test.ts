import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReviewJson } from '../../src/model/review/review-json.ts';
import { describeWithBrowser } from '../support/browser.ts';
import { commandLine } from '../support/command-line.ts';
import { writtenFiles } from '../support/written-files.ts';
import { barriers, give, idle, type OpenPage, openPage, soon } from './page-in-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-clerk-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const goals = '2026-唐山市科学技术协会.docx';
const workbooks = readdirSync('sample-actuals/2026').filter((name) => name.endsWith('.xlsx'));
const fileOf = (name: string) => ({
  name,
  buffer: readFileSync(name === goals ? join('sample-goals', name) : join('sample-actuals/2026', name)),
});
const given = [goals, ...workbooks].map(fileOf);

/** The workbook of 405001 with the sentence that its first finding asks for: why 12 where 8 were planned. */
async function corrected(): Promise<{ name: string; buffer: Buffer }> {
  const name = workbooks.find((one) => one.startsWith('405001')) ?? '';
  const book = new exceljs.Workbook();
  await book.xlsx.load(fileOf(name).buffer.buffer as ArrayBuffer);
  const sheet = book.getWorksheet('指标');
  let reason = 0;
  sheet?.getRow(4).eachCell((cell, column) => {
    if (cell.text.includes('偏差原因')) reason ||= column;
  });
  if (sheet !== undefined) sheet.getRow(30).getCell(reason).value = '县区增加了四场需求，经批准追加巡展';
  return { name, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

describeWithBrowser('a clerk who has never seen the page', () => {
  let open: OpenPage;
  const text = (selector: string) => open.page.locator(selector).first().innerText();
  beforeAll(async () => {
    open = await openPage({ acceptDownloads: true });
  });

  it('opens one file and reads what to do with it', async () => {
    await soon(() => text('h1')).toBe('绩效自评：核对、打分、出表');
    const doors = await open.page.locator('h2').allInnerTexts();
    expect(doors).toEqual(['我填好了，要核对打分', '我要空白填报表', '年中绩效运行监控', '我收到一份结果，要核验']);
    await soon(() => text('footer')).toContain('离线运行，文件不离开本机');
  });

  it('drops her goal tables and gets a blank workbook for each unit', async () => {
    await give(open.page, [fileOf(goals)], 'section[aria-labelledby=door-blank]');
    await soon(() => text('h1')).toBe('文件');
    await soon(() => text('main table')).toContain('2026 年，4 个单位，20 个项目');
    await open.page.getByRole('link', { name: '取空白填报表' }).click();
    await open.page.waitForSelector('td.hash');
    const made = await open.page.locator('main tbody th').allInnerTexts();
    expect(made).toHaveLength(4);
    // The same bytes as `perf-score template`.
    await commandLine(['template', '--goals', `sample-goals/${goals}`, '-o', join(home, 'templates'), '--quiet']);
    const hashes = await open.page.locator('td.hash').allInnerTexts();
    const { sha256 } = await import('#platform');
    expect(hashes).toEqual(made.map((name) => sha256(readFileSync(join(home, 'templates', name)))));
  });

  it('drops the filled-in workbooks and sees what blocks, with the cells around it', async () => {
    await open.page.getByRole('link', { name: '文件' }).click();
    await give(open.page, workbooks.map(fileOf));
    await soon(() => text('h1')).toBe('问题');
    await soon(() => text('.verdict')).toContain('3 条阻断问题');
    await open.page.waitForSelector('.grid td.meant');
    await soon(() => text('.cell')).toContain('请在偏差原因栏说明超额的原因');
    await soon(() => text('.grid td.meant')).toBe('12');
  });

  it('drops the corrected workbook again: what is solved is struck out', async () => {
    await open.page.getByRole('link', { name: '文件' }).click();
    await give(open.page, [await corrected()]);
    await soon(() => text('h1')).toBe('问题');
    await soon(() => text('.verdict')).toContain('2 条阻断问题');
    await soon(() => text('.changed')).toContain('解决 1 条，新增 0 条');
    await soon(() => text('.solved s')).toContain('明显超过指标值而没有说明');
  });

  it('follows a score down to its cells, its rule and what would earn it back', async () => {
    await open.page.getByRole('link', { name: '得分', exact: true }).click();
    await open.page.getByRole('link', { name: '2026年科普助力“双减”进校园' }).click();
    const late = open.page.locator('tbody tr', { hasText: '完成时限' });
    await late.getByRole('link').click();
    await open.page.waitForSelector('.part');
    const parts = await open.page.locator('.part h2').allInnerTexts();
    expect(parts).toEqual(expect.arrayContaining(['指标值', '实际完成值', '所用规则', '怎样能拿回来']));
    await open.page.waitForFunction(() => document.querySelectorAll('.beside .grid').length === 2);
    await soon(() => open.page.locator('.beside .grid td.meant').allInnerTexts()).toEqual(['2027-01-15']);
  });

  it('tries another profile, which gives no files', async () => {
    await open.page.getByRole('link', { name: '换方案试算' }).click();
    await open.page.locator('select').selectOption('hubei');
    await idle(open.page);
    await soon(() => text('h1')).toContain('试算');
    await soon(() => open.page.getByRole('button', { name: '下载' }).count()).toBe(0);
    await soon(() => open.page.locator('main tbody tr').count()).toBeGreaterThan(0);
  });

  it('takes the scorecards with her: the bytes that the command line writes', async () => {
    // The uncorrected workbooks again, as the command line has them.
    await open.page.getByRole('link', { name: '文件' }).click();
    await give(open.page, workbooks.map(fileOf));
    await open.page.getByRole('link', { name: '下载', exact: true }).click();
    await open.page.waitForSelector('td.hash');
    await soon(() => text('.verdict')).toContain('草稿：3 个项目还没有定分');
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name: '全部下载（zip）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('绩效自评-2026-草稿.zip');
    const taken = unzipSync(readFileSync(await download.path()));
    for (const { name, buffer } of given) writeFileSync(join(home, name), buffer);
    await commandLine(['--year', '2026', '--goals', goals, '--actuals', ...workbooks, '--quiet'], home);
    const written = writtenFiles(join(home, 'scorecards/2026'));
    expect(Object.keys(taken).sort()).toEqual(written.map(({ name }) => name));
    for (const { name, buffer } of written)
      expect([name, Buffer.from(taken[name] ?? []).equals(buffer)]).toEqual([name, true]);
  });

  it('takes what is handed in as a set of its own, and reads why the other units have none', async () => {
    await soon(() => open.page.locator('h2').allInnerTexts()).toEqual(['报送的材料', '核对和留存']);
    const held = await open.page.locator('#held-back li').allInnerTexts();
    expect(held.join('\n')).toMatch(/^405001-.*：.*待改正 \d+ 个（/);
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name: '下载报送材料（zip）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('报送-2026.zip');
    const taken = unzipSync(readFileSync(await download.path()));
    const written = writtenFiles(join(home, 'scorecards/2026')).filter(({ name }) => name.startsWith('报送/'));
    expect(written.length).toBeGreaterThan(0);
    const folders = new Set(written.map(({ name }) => name.split('/')[1]));
    expect(folders.size + held.length).toBe(4);
    expect(Object.keys(taken).sort()).toEqual(written.map(({ name }) => name));
    for (const { name, buffer } of written) expect(Buffer.from(taken[name] ?? []).equals(buffer)).toBe(true);
  });

  it('never asked for anything, and nothing was complained of', () => {
    expect(open.requests).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});

describeWithBrowser('an auditor who received a folder of results', () => {
  let results: ReturnType<typeof writtenFiles> = [];
  beforeAll(async () => {
    const folder = join(home, 'handed over');
    mkdirSync(folder);
    for (const { name, buffer } of given) writeFileSync(join(folder, name), buffer);
    await commandLine(['--year', '2026', '--goals', goals, '--actuals', ...workbooks, '--quiet'], folder);
    const written = join(folder, 'scorecards/2026');
    results = writtenFiles(written);
  });
  const said = async (files: typeof results) => {
    const { page, complaints, requests } = await openPage();
    // Chosen one by one, as an input of files gives them: without their folders.
    const bare = files.map(({ name, buffer }) => ({ name: name.replace(/^.*\//, ''), buffer }));
    await give(page, bare, 'section[aria-labelledby=door-received]');
    const verdict = await page.locator('.verdict').innerText();
    const differences = await page.locator('.cell').allInnerTexts();
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
    return { verdict, differences };
  };

  it('drops it with the inputs: everything is computed and scored again, as the command line does', async () => {
    const { verdict, differences } = await said([...results, ...given]);
    const { out } = await commandLine(['verify', 'scorecards/2026'], join(home, 'handed over'));
    expect(verdict).toBe(out.trim());
    expect(verdict).toContain('核验通过');
    expect(differences).toEqual([]);
  });

  it('drops a zip of it alone: files and formulas are looked at, and it says what was not', async () => {
    const archive = zipSync(Object.fromEntries(results.map(({ name, buffer }) => [`2026/${name}`, buffer])));
    const { verdict } = await said([{ name: '结果.zip', buffer: Buffer.from(archive) }]);
    expect(verdict).toContain('文件和公式核对通过');
    expect(verdict).toContain('输入、规则和得分没有核对');
  });

  it('drops forms that somebody filled in: what is claimed beside what the rule gives, as the command line says', async () => {
    const { buffer = Buffer.alloc(0) } = results.find((one) => one.name.startsWith('405005')) ?? {};
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(buffer).buffer);
    const sheet = book.worksheets.find((one) => one.getCell('A1').text.includes('项目支出绩效自评表'));
    let changed = '';
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        // A score of an indicator: a formula that gives a number.
        const { formula, result } = cell;
        if (changed !== '' || formula === undefined || typeof result !== 'number' || result < 5 || result > 30) return;
        cell.value = result - 1;
        changed = cell.address;
      }),
    );
    expect(changed).not.toBe('');
    const filled = Buffer.from(await book.xlsx.writeBuffer());
    writeFileSync(join(home, 'filled.xlsx'), filled);
    const { out } = await commandLine(['review', 'filled.xlsx', '--json'], home);
    const { forms } = JSON.parse(out) as ReviewJson;
    const open = await openPage();
    await give(open.page, [{ name: 'filled.xlsx', buffer: filled }], 'section[aria-labelledby=door-received]');
    await soon(() => open.page.locator('.verdict').innerText()).toContain(`复核了 ${forms.length} 张自评表`);
    const tables = open.page.locator('main section');
    await soon(() => tables.count()).toBe(forms.length);
    for (const [at, { counts, figures }] of forms.entries()) {
      const said = await tables.nth(at).innerText();
      expect(said).toContain(`一致 ${counts.agrees} 项，不一致 ${counts.differs} 项，待人工 ${counts.unknown} 项`);
      const rows = await tables.nth(at).locator('tbody tr').allInnerTexts();
      const differing = figures.filter(({ verdict }) => verdict === 'differs');
      expect(rows).toHaveLength(figures.length);
      expect(rows.slice(0, differing.length).map((row) => row.split('\t')[1])).toEqual(
        differing.map(({ claimed }) => claimed ?? '—'),
      );
    }
    expect(forms.some(({ counts }) => counts.differs > 0)).toBe(true);
    const first = tables.filter({ hasText: '✕' }).first().locator('tbody tr').first();
    await first.locator('summary').click();
    await first.locator('.grid td.meant').waitFor();
    expect(await barriers(open.page)).toEqual([]);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.page.context().close();
  });

  it('is told of a figure that somebody changed, with its cell', async () => {
    const { name = '', buffer = Buffer.alloc(0) } = results.find((one) => one.name.startsWith('405005')) ?? {};
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(buffer).buffer);
    const sheet = book.worksheets.find((one) => one.getCell('A1').text.includes('项目支出绩效自评表'));
    let changed = '';
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        if (changed === '' && typeof cell.value === 'number' && cell.value > 50) {
          cell.value += 1;
          changed = cell.address;
        }
      }),
    );
    expect(changed).not.toBe('');
    const forged = { name, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
    const { verdict, differences } = await said([...results.filter((one) => one.name !== name), forged, ...given]);
    expect(verdict).toContain('核验未通过');
    expect(differences.join('\n')).toContain(`!${changed}`);
  });
});
